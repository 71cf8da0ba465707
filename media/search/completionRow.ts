import type { Completion } from '../../src/editor/searchView/completions.ts';
import type { SearchViewTexts } from '../../src/editor/searchView/texts.ts';
import { button, element } from '../element.ts';

/** What the word at the caret can become: Tab takes the first, a click any. */
export class CompletionRow {
  readonly root = element('div', { class: 'completions', role: 'group', hidden: true });
  readonly #take: (completion: Completion) => void;
  #offered: readonly Completion[] = [];

  constructor(take: (completion: Completion) => void) {
    this.#take = take;
  }

  show(completions: readonly Completion[], t: SearchViewTexts): void {
    this.#offered = completions;
    this.root.hidden = completions.length === 0;
    this.root.setAttribute('aria-label', t.completions);
    const chips = completions.map(completion => {
      const chip = button(completion.text.trim(), () => this.#take(completion), {
        class: 'chip',
        tabindex: '-1',
      });
      chip.addEventListener('mousedown', event => event.preventDefault());
      return chip;
    });
    this.root.replaceChildren(...chips, element('span', { class: 'hint' }, t.withTab));
  }

  /** Takes the first. @returns false where none is offered */
  takeFirst(): boolean {
    const [first] = this.#offered;
    if (first) this.#take(first);
    return first !== undefined;
  }

  /** @returns false where none was offered */
  hide(): boolean {
    const had = this.#offered.length > 0;
    this.#offered = [];
    this.root.hidden = true;
    return had;
  }
}
