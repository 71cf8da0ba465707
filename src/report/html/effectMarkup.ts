import type { EffectWords } from '../content/effectWords.ts';
import type { Voice } from '../voice.ts';
import { html, type Markup } from './markup.ts';

/** What followed a repair; without its summary where that stands elsewhere. */
export function effectMarkup(words: EffectWords, summary: boolean, { say }: Voice): Markup {
  const { heading, value, warnings } = words;
  return html`<div class="hw-effect"><h4>${heading}</h4>
${value && html`<p><strong>${value.points}</strong> <span class="hw-note">${value.interval}</span></p>`}
${summary && html`<p>${words.summary}</p>`}
${warnings.length > 0 && html`<p>${say.effect.warnings}:</p><ul>${warnings.map(warning => html`<li>${warning}</li>`)}</ul>`}
</div>`;
}
