import type { Size } from '../charts/drawing.ts';
import type { Figure, FigureTable } from '../charts/figure.ts';
import type { Voice } from '../voice.ts';
import { html, type Markup, trusted } from './markup.ts';
import { signMarkup } from './signMarkup.ts';

/**
 * A figure on the page: title, what there is to see, the drawing for the width that there is, its legend, and its
 * figures as a table.
 */
export function figureMarkup(figure: Figure, voice: Voice): Markup {
  const { id, title, summary, note, sizes, legend, table } = figure;
  return html`<figure class="hw-figure" id="${id}">
<figcaption><h3>${title}</h3><p>${summary}</p>${note !== undefined && html`<p class="hw-note">${note}</p>`}</figcaption>
${drawing(figure, sizes.wide, sizes.narrow && 'wide')}
${sizes.narrow && drawing(figure, sizes.narrow, 'narrow')}
${legend.length > 0 && html`<ul class="hw-legend">${legend.map(({ sign, text }, i) => html`<li>${signMarkup(sign, `${id}-sign-${i}`)}${text}</li>`)}</ul>`}
<details class="hw-figures"><summary>${voice.say.theFigures}</summary>${tableMarkup(table, title)}</details>
</figure>`;
}

function drawing(
  { id, title, summary, draw }: Figure,
  size: Size,
  fit: 'wide' | 'narrow' | undefined,
): Markup {
  const own = fit ? `${id}-${fit}` : `${id}-drawing`;
  return html`<svg class="hw-chart${fit && ` hw-${fit}`}" xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-labelledby="${own}-title ${own}-desc"><title id="${own}-title">${title}</title><desc id="${own}-desc">${summary}</desc>${trusted(draw(size, own))}</svg>`;
}

/** A table with the first cell of each row as its head; `caption` is for screen readers where a title stands above. */
export function tableMarkup({ columns, rows }: FigureTable, caption: string): Markup {
  const classOf = (i: number) => columns[i]?.numeric && html` class="hw-number"`;
  return html`<div class="hw-scroll" role="region" tabindex="0" aria-label="${caption}"><table><caption class="hw-unseen">${caption}</caption>
<thead><tr>${columns.map(({ title }, i) => html`<th scope="col"${classOf(i)}>${title}</th>`)}</tr></thead>
<tbody>${rows.map(
    row =>
      html`<tr>${row.map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : html`<td${classOf(i)}>${cell}</td>`))}</tr>`,
  )}</tbody></table></div>`;
}
