import type { StoryExtract } from '../../service/reportData.ts';
import type { Voice } from '../voice.ts';
import { html, type Markup } from './markup.ts';

/** A story by its title and first lines, in its own language. */
export function storyMarkup(story: StoryExtract, { format }: Voice): Markup {
  const { title, path, language, date, extract } = story;
  return html`<blockquote class="hw-story" lang="${language}" data-path="${path}"><p><strong>${title}</strong>${date && html` <span class="hw-note">${format.date(date)}</span>`}</p><p>${extract}</p></blockquote>`;
}
