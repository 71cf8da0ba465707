import { caveatTexts } from '../texts/caveats.ts';
import type { Voice } from '../voice.ts';
import { html, type Markup } from './markup.ts';

/** What a reader has to know before the figures; nothing where there is nothing to know. */
export function caveatsMarkup(caveats: readonly string[], { language }: Voice): Markup | undefined {
  if (caveats.length === 0) return undefined;
  return html`<aside class="hw-caveats" aria-label="${caveatTexts[language].heading}"><ul>${caveats.map(caveat => html`<li>${caveat}</li>`)}</ul></aside>`;
}
