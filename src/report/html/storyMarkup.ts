import type { StoryExtract } from '../../service/reportData.ts';
import type { Voice } from '../voice.ts';
import { html, type Markup } from './markup.ts';
import type { Place } from './place.ts';

/** A story by its title and first lines, in its own language. */
export function storyMarkup(story: StoryExtract, place: Place, { format }: Voice): Markup {
  const { title, path, language, date, extract } = story;
  const link = place === 'editor' ? html`<a href="#" data-path="${path}">${title}</a>` : title;
  return html`<blockquote class="hw-story" lang="${language}"><p><strong>${link}</strong>${date && html` <span class="hw-note">${format.date(date)}</span>`}</p><p>${extract}</p></blockquote>`;
}
