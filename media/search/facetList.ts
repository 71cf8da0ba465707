import { filterValues } from '../../src/editor/searchView/queryFilters.ts';
import type { SearchViewTexts } from '../../src/editor/searchView/texts.ts';
import type { FacetName } from '../../src/search/search.ts';
import type { Facet, FacetValue } from '../../src/server/engineerProtocol.ts';
import { button, element } from '../element.ts';

/** Values of a facet that are shown before "more". */
const shown = 6;

/** Filters with the number of articles behind each. A pressed one is in the query. */
export class FacetList {
  readonly root = element('details', { class: 'filters' });
  readonly #summary = element('summary');
  readonly #groups = element('div', { class: 'groups' });
  readonly #toggle: (name: FacetName, value: string) => void;
  /** Facets that are shown whole. */
  readonly #whole = new Set<FacetName>();

  constructor(toggle: (name: FacetName, value: string) => void) {
    this.#toggle = toggle;
    this.root.append(this.#summary, this.#groups);
  }

  show(facets: readonly Facet[], query: string, t: SearchViewTexts): void {
    const focused =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset.filter : undefined;
    let on = 0;
    const groups = facets.map(facet => {
      const asked = filterValues(query, facet.name);
      on += asked.length;
      return this.#group(facet, asked, () => this.show(facets, query, t), t);
    });
    this.#summary.textContent = on === 0 ? t.filters : t.filtersOn(on);
    this.#groups.replaceChildren(...groups.flatMap(group => group ?? []));
    this.root.hidden = this.#groups.childElementCount === 0;
    if (focused === undefined) return;
    this.#groups.querySelector<HTMLElement>(`[data-filter="${CSS.escape(focused)}"]`)?.focus();
  }

  #group(
    facet: Facet,
    asked: readonly string[],
    again: () => void,
    t: SearchViewTexts,
  ): HTMLElement | undefined {
    const { name, values } = facet;
    const isOn = (value: string) => asked.some(each => each.toLowerCase() === value.toLowerCase());
    const counted = new Set(values.map(({ value }) => value.toLowerCase()));
    // What was asked for and isn't there any more can still be taken away.
    const gone = asked.filter(value => !counted.has(value.toLowerCase())).map(value => ({ value, count: 0 }));
    const all: readonly FacetValue[] = [...gone, ...values];
    if (all.length === 0) return undefined;
    const kept = this.#whole.has(name) ? all : all.filter((each, i) => i < shown || isOn(each.value));
    const chips = kept.map(({ value, label, count }) => {
      const text = label ?? (name === 'language' ? t.languageName(value) : (t.values[value] ?? value));
      const chip = button('', () => this.#toggle(name, value), {
        class: 'chip',
        'aria-pressed': String(isOn(value)),
        // With what can be seen in it, word for word: people who speak to their computer say that.
        'aria-label': `${t.facets[name]}: ${text} ${t.counted(count)}`,
        'data-filter': `${name}:${value}`,
        title: text,
      });
      chip.append(
        element('span', { class: 'value' }, text),
        ' ',
        element('span', { class: 'count' }, String(count)),
      );
      return chip;
    });
    const rest = all.length - kept.length;
    const more =
      rest > 0 ? [button(t.more(rest), () => this.#showWhole(name, again), { class: 'more' })] : [];
    return element(
      'div',
      { role: 'group', class: 'group', 'aria-label': t.facets[name] },
      element('div', { class: 'name', 'aria-hidden': 'true' }, t.facets[name]),
      element('div', { class: 'chips' }, ...chips, ...more),
    );
  }

  #showWhole(name: FacetName, again: () => void): void {
    this.#whole.add(name);
    again();
  }
}
