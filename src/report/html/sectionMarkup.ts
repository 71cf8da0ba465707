import type { Part, Section } from '../content/section.ts';
import type { Voice } from '../voice.ts';
import { figureMarkup, tableMarkup } from './figureMarkup.ts';
import { html, type Markup } from './markup.ts';

export function sectionMarkup({ id, heading, parts }: Section, voice: Voice): Markup {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${parts.map(part => partMarkup(part, voice))}</section>`;
}

function partMarkup(part: Part, voice: Voice): Markup {
  switch (part.kind) {
    case 'lead':
      return html`<p class="hw-lead">${part.text}</p>`;
    case 'text':
      return html`<p>${part.text}</p>`;
    case 'points':
      return html`<ul>${part.points.map(point => html`<li>${point}</li>`)}</ul>`;
    case 'table':
      return tableMarkup(part.table, part.caption);
    case 'figure':
      return figureMarkup(part.figure, voice);
    case 'figures':
      return html`<div class="hw-multiples">${part.figures.map(figure => figureMarkup(figure, voice))}</div>`;
  }
}
