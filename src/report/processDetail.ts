import type { InterfaceLanguage } from '../platform/language.ts';
import type { ProcessData } from '../service/reportData.ts';
import { effectFigure } from './charts/effect.ts';
import type { Figure } from './charts/figure.ts';
import { hoursFigure } from './charts/hours.ts';
import { reasonsFigure } from './charts/reasons.ts';
import { trendFigure } from './charts/trend.ts';
import { decisionLine } from './content/decisionLine.ts';
import { effectWords } from './content/effectWords.ts';
import { periodWords } from './content/period.ts';
import { savingLine } from './content/processFacts.ts';
import { effectMarkup } from './html/effectMarkup.ts';
import { figureMarkup } from './html/figureMarkup.ts';
import { html, type Markup } from './html/markup.ts';
import type { Place } from './html/place.ts';
import { processAnchor, processHead } from './html/processCard.ts';
import { storyMarkup } from './html/storyMarkup.ts';
import { type Voice, voiceFor } from './voice.ts';

/** The page of one process as the inside of a `<main class="hw">`, in the same manner as the dashboard. */
export function processDetail(data: ProcessData, language: InterfaceLanguage): string {
  return processMarkup(data, 'editor', voiceFor(language, data.row.cost.currency)).markup;
}

export function processMarkup(data: ProcessData, place: Place, voice: Voice): Markup {
  const { row, period, trend, reasons, hours, decisions, effect } = data;
  const anchor = processAnchor(row.process);
  const title = html`<h2 id="${anchor}-title">${row.title}</h2>`;
  const events = decisions.map(({ date }, i) => ({ date, number: i + 1 }));
  const saving = savingLine(data, voice);
  const effectChart = effect && effectFigure(effect, `${anchor}-effect`, voice);
  const show = (figure: Figure | undefined) => figure && figureMarkup(figure, voice);
  return html`<section class="hw-process hw-${row.level}" id="${anchor}" aria-labelledby="${anchor}-title">
${processHead(data, title, voice, periodWords(period, voice))}
${saving !== undefined && html`<p class="hw-saving">${saving}</p>`}
${show(trendFigure({ chart: trend, period, events }, `${anchor}-trend`, voice))}
${decisionList(data, voice)}
${show(effectChart)}
${effect && effectMarkup(effectWords(effect, voice), effectChart === undefined, voice)}
${show(reasonsFigure(reasons, `${anchor}-reasons`, voice))}
${show(hoursFigure(hours, `${anchor}-hours`, voice))}
${storyList(data, place, voice)}</section>`;
}

/** All decisions about the process, numbered as in its chart. */
function decisionList({ decisions }: ProcessData, voice: Voice): Markup | undefined {
  if (decisions.length === 0) return undefined;
  return html`<section><h3>${voice.say.decision.list}</h3><ol class="hw-decisions">${decisions.map(
    one =>
      html`<li><strong>${decisionLine(one, voice)}</strong>${one.note !== undefined && html`<p>${one.note}</p>`}</li>`,
  )}</ol></section>`;
}

/** All stories about the process, with the note that says what they are. */
function storyList({ stories }: ProcessData, place: Place, voice: Voice): Markup | undefined {
  if (stories.length === 0) return undefined;
  const { heading, lead } = voice.say.stories;
  return html`<section><h3>${heading}</h3><p class="hw-lead">${lead}</p>${stories.map(story => storyMarkup(story, place, voice))}</section>`;
}
