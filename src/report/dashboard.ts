import type { InterfaceLanguage } from '../platform/language.ts';
import type { ReportData } from '../service/reportData.ts';
import { type ProcessGroup, type Report, reportOf } from './content/report.ts';
import { caveatsMarkup } from './html/caveatsMarkup.ts';
import { html, type Markup } from './html/markup.ts';
import type { Place } from './html/place.ts';
import { processCard } from './html/processCard.ts';
import { sectionMarkup } from './html/sectionMarkup.ts';
import { type Voice, voiceFor } from './voice.ts';

/**
 * The dashboard as the inside of a `<main class="hw">`: without scripts and styles, so that the page around it says
 * what it looks like (style/). A link to a process carries `data-process` with its id, that to a story `data-path`.
 */
export function dashboard(data: ReportData, language: InterfaceLanguage): string {
  const voice = voiceFor(language, data.costs.currency);
  return dashboardMarkup(reportOf(data, voice), 'editor', voice).markup;
}

export function dashboardMarkup(report: Report, place: Place, voice: Voice): Markup {
  const { title, period, caveats, tiles, processes, sections } = report;
  return html`<header class="hw-head"><h1>${title}</h1>${period !== undefined && html`<p>${period}</p>`}</header>
${caveatsMarkup(caveats, voice)}
${tiles.length > 0 && tilesMarkup(tiles, voice)}
${processes.map(group => groupMarkup(group, place, voice))}
${sections.map(section => sectionMarkup(section, voice))}`;
}

function tilesMarkup(tiles: Report['tiles'], { say }: Voice): Markup {
  return html`<section aria-label="${say.headline.heading}"><dl class="hw-tiles">${tiles.map(
    ({ name, value, notes }) =>
      html`<div><dt>${name}</dt><dd><strong>${value}</strong>${notes.map(note => html`<span>${note}</span>`)}</dd></div>`,
  )}</dl></section>`;
}

function groupMarkup({ id, heading, lead, processes }: ProcessGroup, place: Place, voice: Voice): Markup {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${lead !== undefined && html`<p class="hw-lead">${lead}</p>`}
${processes.map(process => processCard(process, place, voice))}</section>`;
}
