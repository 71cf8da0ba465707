import type { ProcessData } from '../../service/reportData.ts';
import { effectWords } from '../content/effectWords.ts';
import { type Fact, processFacts, processLines } from '../content/processFacts.ts';
import type { Voice } from '../voice.ts';
import { effectMarkup } from './effectMarkup.ts';
import { gauge } from './gauge.ts';
import { html, type Markup } from './markup.ts';
import type { Place } from './place.ts';
import { levelSign } from './signMarkup.ts';
import { storyMarkup } from './storyMarkup.ts';

/** The id of the page of a process. Ids of processes may hold anything; in addresses that would mean something. */
export function processAnchor(process: string): string {
  return `process-${process.replace(/[^a-zA-Z0-9-]/gu, character => `_${character.codePointAt(0)?.toString(16)}`)}`;
}

/** A process with its level, the sentence for it, its figures, and what was decided. */
export function processCard(data: ProcessData, place: Place, voice: Voice): Markup {
  const { row, effect, stories } = data;
  const anchor = processAnchor(row.process);
  const title = html`<h3 id="card-${anchor}"><a href="#${anchor}" data-process="${row.process}">${row.title}</a></h3>`;
  return html`<article class="hw-card hw-${row.level}" aria-labelledby="card-${anchor}">
${processHead(data, title, voice)}
${effect && effectMarkup(effectWords(effect, voice), true, voice)}
${stories.slice(0, 1).map(story => storyMarkup(story, place, voice))}
</article>`;
}

/** Level, title, owner, the period where it stands nowhere near, the sentence for the level, and the figures. */
export function processHead(data: ProcessData, title: Markup, voice: Voice, period?: string): Markup {
  const { row } = data;
  const { say } = voice;
  const [first, ...others] = processFacts(data, voice);
  const drawing = row.level === 'too-few' ? undefined : gauge(row, voice);
  return html`<header><p class="hw-level">${levelSign(row.level)}${say.level[row.level]}</p>
${title}
<p class="hw-owner">${say.flagged.owner}: ${row.owner ?? say.noOwner}</p>${period !== undefined && html`<p class="hw-period">${period}</p>`}</header>
<p class="hw-why">${row.why}</p>
<dl class="hw-facts">${first && factMarkup(first, drawing)}${others.map(fact => factMarkup(fact))}</dl>
<dl class="hw-lines">${processLines(data, voice).map(({ name, text }) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`)}</dl>`;
}

function factMarkup({ name, value, note }: Fact, drawing?: Markup): Markup {
  return html`<div><dt>${name}</dt><dd><strong>${value}</strong> <span class="hw-note">${note}</span>${drawing}</dd></div>`;
}
