import type { AnswerTexts } from '../../src/editor/answerMessage/texts.ts';
import type { PlacedHit, PlacedQuestion } from '../../src/server/protocol.ts';
import { button, element } from '../element.ts';
import { marked } from '../marked.ts';

export interface QuestionListActions {
  /** Other answers are ticked. */
  changed(): void;
  open(hit: PlacedHit): void;
  write(title: string): void;
}

/** The questions of a message, each with its best answers to tick; the best of each is ticked where it is likely. */
export class QuestionList {
  readonly root = element('ol', { class: 'questions' });
  readonly #actions: QuestionListActions;
  #ticks: { readonly question: string; readonly hit: PlacedHit; readonly box: HTMLInputElement }[] = [];

  constructor(actions: QuestionListActions) {
    this.#actions = actions;
  }

  /** URIs of the ticked articles in the order of the questions, each once. */
  get ticked(): string[] {
    return [...new Set(this.#ticks.filter(({ box }) => box.checked).map(({ hit }) => hit.uri))];
  }

  /**
   * Ticks in questions that were shown before stay as they are.
   * @returns whether there are any: then it is the same message, in which something was changed
   */
  show(questions: readonly PlacedQuestion[], t: AnswerTexts): boolean {
    const before = new Map(
      this.#ticks.map(({ question, hit, box }) => [`${question} ${hit.uri}`, box.checked]),
    );
    this.#ticks = [];
    this.root.replaceChildren(...questions.map((question, i) => this.#question(question, i, t)));
    const known = this.#ticks.filter(({ question, hit }) => before.has(`${question} ${hit.uri}`));
    for (const { question, hit, box } of known) box.checked = before.get(`${question} ${hit.uri}`) === true;
    return known.length > 0;
  }

  /** What is shown next is another message. */
  forget(): void {
    this.#ticks = [];
  }

  #question({ text, hits, likely }: PlacedQuestion, index: number, t: AnswerTexts): HTMLElement {
    const label = `question-${index}`;
    const said = element('div', { class: 'question', id: label }, `“${text.replace(/\s+/g, ' ')}”`);
    const rows = hits.map((hit, i) => this.#hit(text, hit, `${index}-${i}`, likely && i === 0, t));
    const list = element('div', { role: 'group', 'aria-labelledby': label }, ...rows);
    if (likely) return element('li', {}, said, list);
    const write = button(t.write, () => this.#actions.write(text.trim()), { class: 'link' });
    const why = element('p', { class: 'quiet' }, hits.length > 0 ? t.unsure : t.noAnswer, ' ', write);
    return element('li', {}, said, why, list);
  }

  #hit(question: string, hit: PlacedHit, name: string, best: boolean, t: AnswerTexts): HTMLElement {
    const box = element('input', {
      type: 'checkbox',
      id: `tick-${name}`,
      'aria-describedby': `snippet-${name}`,
    });
    box.checked = best;
    box.addEventListener('change', () => this.#actions.changed());
    this.#ticks.push({ question, hit, box });
    const facts = [t.languageName(hit.language), t.status[hit.status] ?? hit.status]
      .filter(Boolean)
      .join(' · ');
    const open = button(t.look, () => this.#actions.open(hit), {
      class: 'link',
      title: t.open(hit.title),
      'aria-label': t.open(hit.title),
    });
    return element(
      'div',
      { class: 'answer' },
      box,
      element(
        'div',
        {},
        element('label', { for: `tick-${name}` }, hit.title),
        ' ',
        element('span', { class: 'quiet' }, facts),
        ' ',
        open,
        element('div', { class: 'quiet snippet', id: `snippet-${name}` }, marked(hit.snippet, hit.matches)),
      ),
    );
  }
}
