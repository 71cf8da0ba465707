import type { SearchViewTexts } from '../../src/editor/searchView/texts.ts';
import type { PlacedHit } from '../../src/server/protocol.ts';
import { element } from '../element.ts';
import { marked } from '../marked.ts';

export interface HitListActions {
  open(hit: PlacedHit, how: 'preview' | 'open' | 'side'): void;
  copy(hit: PlacedHit): void;
}

/** The results, as a list box that the search box owns: the focus stays in the box. */
export class HitList {
  readonly list = element('div', { role: 'listbox', id: 'hits', class: 'hits' });
  readonly #box: HTMLInputElement;
  readonly #actions: HitListActions;
  #hits: readonly PlacedHit[] = [];
  #active = -1;

  constructor(box: HTMLInputElement, actions: HitListActions) {
    this.#box = box;
    this.#actions = actions;
  }

  /** The chosen result; without a choice the first. */
  get current(): PlacedHit | undefined {
    return this.#hits[Math.max(0, this.#active)];
  }

  get isChosen(): boolean {
    return this.#active >= 0;
  }

  show(hits: readonly PlacedHit[], t: SearchViewTexts): void {
    const chosen = this.isChosen ? this.current : undefined;
    this.#hits = hits;
    this.list.setAttribute('aria-label', t.results);
    this.list.replaceChildren(...hits.map((hit, i) => this.#row(hit, i, t)));
    this.#box.setAttribute('aria-expanded', String(hits.length > 0));
    // A person who looks through the results keeps the place, also where an answer comes late.
    this.#mark(chosen ? hits.findIndex(hit => hit.uri === chosen.uri && hit.line === chosen.line) : -1);
  }

  /** Moves the choice; above the first is the box. */
  move(by: number): void {
    if (this.#hits.length === 0) return;
    this.choose(Math.min(this.#hits.length - 1, this.#active + by));
  }

  /** Chooses a result and previews it; -1 chooses none. */
  choose(index: number): void {
    this.#mark(index);
    if (this.isChosen && this.current) this.#actions.open(this.current, 'preview');
  }

  #mark(index: number): void {
    this.#active = Math.max(-1, index);
    for (const [i, row] of [...this.list.children].entries()) {
      row.setAttribute('aria-selected', String(i === this.#active));
      if (i !== this.#active) continue;
      row.scrollIntoView({ block: 'nearest' });
      this.#box.setAttribute('aria-activedescendant', row.id);
    }
    if (this.#active < 0) this.#box.removeAttribute('aria-activedescendant');
  }

  #row(hit: PlacedHit, index: number, t: SearchViewTexts): HTMLElement {
    const heading = hit.heading && hit.heading !== hit.title ? hit.heading : '';
    const facts = [
      hit.type === 'answer' ? '' : (t.values[hit.type] ?? hit.type),
      hit.processTitle ?? '',
      t.languageName(hit.language),
      hit.status === 'validated' ? '' : (t.values[hit.status] ?? hit.status),
      hit.internal ? t.internal : '',
    ].filter(fact => fact !== '');
    // For the mouse only: an option holds no controls, and the keyboard has its own key for it.
    const copy = element('span', { class: 'copy', title: t.copy, 'aria-hidden': 'true' }, copyIcon());
    const row = element(
      'div',
      { role: 'option', id: `hit-${index}`, class: `hit ${hit.status}`, 'aria-selected': 'false' },
      element('div', { class: 'title' }, hit.title),
      ...(heading ? [element('div', { class: 'heading' }, `› ${heading}`)] : []),
      element('div', { class: 'snippet' }, marked(hit.snippet, hit.matches)),
      element('div', { class: 'facts' }, facts.join(' · ')),
      copy,
    );
    // The box keeps the focus, so that one can go on typing.
    row.addEventListener('mousedown', event => event.preventDefault());
    row.addEventListener('click', event => {
      if (event.target instanceof Node && copy.contains(event.target)) this.#actions.copy(hit);
      else if (event.ctrlKey || event.metaKey) this.#actions.open(hit, 'side');
      else this.choose(index);
    });
    row.addEventListener('dblclick', () => this.#actions.open(hit, 'open'));
    return row;
  }
}

/** Two sheets, one behind the other. */
function copyIcon(): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const icon = document.createElementNS(space, 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', 'M5.5 4.5h7v9h-7zM3.5 11.5v-9h7');
  icon.append(path);
  return icon;
}
