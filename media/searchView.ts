import '@vscode-elements/elements/dist/vscode-button/index.js';
import { completionsAt } from '../src/editor/searchView/completions.ts';
import type { FromView, ToView } from '../src/editor/searchView/messages.ts';
import { toggleFilter } from '../src/editor/searchView/queryFilters.ts';
import { type SearchViewTexts, searchViewTexts } from '../src/editor/searchView/texts.ts';
import type { InterfaceLanguage } from '../src/platform/language.ts';
import type { ChannelText, FacetedReply } from '../src/server/engineerProtocol.ts';
import type { PlacedHit } from '../src/server/protocol.ts';
import { spokenQuery } from '../src/service/spokenQuery.ts';
import { copyBoth } from './clipboard.ts';
import { button, element } from './element.ts';
import { connect } from './host.ts';
import { CompletionRow } from './search/completionRow.ts';
import { FacetList } from './search/facetList.ts';
import { HitList } from './search/hitList.ts';
import { failure, keyHelp, nothingFound, remarksOn } from './search/remarks.ts';
import './searchView.css';

/** Holding an arrow key opens only the result where one stops. In milliseconds. */
const previewAfterMs = 120;

/** What a person can do with a result. */
type Use = 'open' | 'side' | 'copy';

interface Kept {
  readonly query: string;
  readonly filtersOpen: boolean;
}

/** The Search view: what is typed goes out, what comes back is shown; the focus stays in the box. */
class SearchView {
  readonly #host = connect<FromView, ToView, Kept>(message => this.#receive(message));
  readonly #box = element('input', {
    id: 'box',
    type: 'text',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': 'hits',
    'aria-expanded': 'false',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  readonly #clear = button('✕', () => this.#set(''), { class: 'clear' });
  readonly #hits = new HitList(this.#box, {
    open: (hit, how) => this.#open(hit, how),
    copy: hit => this.#copyAnswer(hit),
  });
  readonly #facets = new FacetList((name, value) =>
    this.#set(toggleFilter(this.#box.value, name, value), false),
  );
  readonly #completions = new CompletionRow(({ text, start, end }) => {
    const { value } = this.#box;
    this.#set(value.slice(0, start) + text + value.slice(end).trimStart());
    this.#box.setSelectionRange(start + text.length, start + text.length);
    this.#complete();
  });
  readonly #remarks = element('div', { class: 'remarks' });
  /** Read out whenever it changes. */
  readonly #count = element('p', { class: 'count-line', role: 'status', 'aria-live': 'polite' });
  readonly #below = element('div');
  #language: InterfaceLanguage = 'en';
  #t: SearchViewTexts = searchViewTexts.en;
  #number = 0;
  #reply: FacetedReply | undefined;
  /** The query that `#reply` answers is the one in the box. */
  #isUpToDate = false;
  /** What to do with the first of the results that are on their way. */
  #then: Use | undefined;
  #preview: ReturnType<typeof setTimeout> | undefined;

  start(): void {
    const kept = this.#host.getState();
    this.#box.value = kept?.query ?? '';
    this.#facets.root.open = kept?.filtersOpen ?? false;
    const main = element(
      'main',
      {},
      element('div', { class: 'box', role: 'search' }, this.#box, this.#clear),
      this.#completions.root,
      this.#facets.root,
      this.#count,
      this.#remarks,
      this.#hits.list,
      this.#below,
    );
    document.body.append(main);
    this.#box.addEventListener('input', () => {
      this.#complete();
      this.#search();
    });
    document.addEventListener('keydown', event => this.#key(event));
    this.#facets.root.addEventListener('toggle', () => this.#keep());
    // The view was focused as a whole: typing goes into the box.
    window.addEventListener('focus', () => {
      if (document.activeElement === document.body) this.#box.focus();
    });
    this.#host.postMessage({ kind: 'ready' });
  }

  #receive(message: ToView): void {
    switch (message.kind) {
      case 'setup':
        this.#setLanguage(message.language);
        return;
      case 'reply':
        if (message.number === this.#number) this.#show(message.reply);
        return;
      case 'failed':
        if (message.number === this.#number)
          this.#showOnly(failure(message.message, () => this.#search(), this.#t));
        return;
      case 'nowhere':
        if (message.number === this.#number)
          this.#showOnly(element('p', { role: 'status' }, this.#t.nowhere));
        return;
      case 'loading':
        this.#count.textContent =
          message.done < message.total ? this.#t.loading(message.done, message.total) : '';
        if (message.done >= message.total) this.#searchAgain();
        return;
      case 'changed':
        this.#searchAgain();
        return;
      case 'clipboard':
        void this.#copy(message.text);
        return;
      case 'query':
        this.#set(message.query);
    }
  }

  #setLanguage(language: InterfaceLanguage): void {
    if (this.#t === searchViewTexts[language] && this.#box.placeholder !== '') return;
    this.#language = language;
    this.#t = searchViewTexts[language];
    document.documentElement.lang = language;
    this.#box.placeholder = this.#t.placeholder;
    this.#box.setAttribute('aria-label', this.#t.box);
    this.#clear.title = this.#t.clear;
    this.#clear.setAttribute('aria-label', this.#t.clear);
    this.#searchAgain();
  }

  /** Puts a query into the box. */
  #set(query: string, focus = true): void {
    this.#box.value = query;
    this.#completions.hide();
    this.#search();
    if (focus) this.#box.focus();
  }

  /** Other words are in the box. */
  #search(): void {
    this.#then = undefined;
    // What was chosen for the words before is no choice any more.
    this.#hits.choose(-1);
    this.#searchAgain();
  }

  /** There may be other results for the words in the box; what a person wants of the first one still counts. */
  #searchAgain(): void {
    const query = this.#box.value;
    this.#keep();
    this.#number += 1;
    this.#isUpToDate = false;
    this.#clear.hidden = query === '';
    this.#host.postMessage({ kind: 'search', number: this.#number, query });
    if (query.trim() === '') {
      this.#showOnly(keyHelp(this.#t));
      return;
    }
    if (!this.#reply) this.#count.textContent = this.#t.searching;
  }

  /** In place of results. */
  #showOnly(said: HTMLElement): void {
    this.#reply = undefined;
    this.#then = undefined;
    this.#hits.show([], this.#t);
    this.#facets.show([], this.#box.value, this.#t);
    this.#remarks.replaceChildren();
    this.#count.textContent = '';
    this.#below.replaceChildren(said);
  }

  #show(reply: FacetedReply): void {
    const query = this.#box.value;
    this.#reply = reply;
    this.#isUpToDate = true;
    this.#facets.show(reply.facets, query, this.#t);
    this.#remarks.replaceChildren(...remarksOn(reply, this.#t));
    this.#hits.show(reply.hits, this.#t);
    this.#count.textContent = reply.total > 0 ? this.#t.counted(reply.total) : this.#t.nothing;
    const nothing = () =>
      nothingFound(spokenQuery(query), title => this.#host.postMessage({ kind: 'write', title }), this.#t);
    this.#below.replaceChildren(...(reply.hits.length === 0 ? [nothing()] : []));
    if (this.#then) this.#use(this.#then);
  }

  #complete(all = false): void {
    const values = Object.fromEntries(
      (this.#reply?.facets ?? []).map(({ name, values }) => [name, values.map(({ value }) => value)]),
    );
    const caret = this.#box.selectionStart ?? this.#box.value.length;
    const how = { language: this.#language, all };
    this.#completions.show(completionsAt(this.#box.value, caret, values, how), this.#t);
  }

  #key(event: KeyboardEvent): void {
    const { key } = event;
    const command = event.ctrlKey || event.metaKey;
    const inBox = document.activeElement === this.#box;
    if (key === 'Escape') this.#escape();
    else if (command && event.shiftKey && key.toLowerCase() === 'c') this.#use('copy');
    else if (!inBox) return;
    else if (key === 'ArrowDown') this.#hits.move(1);
    else if (key === 'ArrowUp') this.#hits.move(-1);
    else if (key === 'PageDown') this.#hits.move(8);
    else if (key === 'PageUp') this.#hits.move(-8);
    else if (command && key === ' ') this.#complete(true);
    else if (key === 'Enter') this.#use(command ? 'side' : 'open');
    else if (key !== 'Tab' || event.shiftKey || !this.#completions.takeFirst()) return;
    event.preventDefault();
  }

  /** Uses the chosen result, or the first: that of the words in the box, also where it isn't there yet. */
  #use(how: Use): void {
    if (!this.#isUpToDate && this.#box.value.trim() !== '') {
      this.#then = how;
      return;
    }
    this.#then = undefined;
    const hit = this.#hits.current;
    if (!hit) return;
    if (how === 'copy') this.#copyAnswer(hit);
    else this.#open(hit, how);
  }

  /** Back, step by step: completions, the chosen result, the box, an empty box. */
  #escape(): void {
    if (this.#completions.hide()) return;
    if (document.activeElement !== this.#box) this.#box.focus();
    else if (this.#hits.isChosen) this.#hits.choose(-1);
    else this.#set('');
  }

  #open(hit: PlacedHit, how: 'preview' | 'open' | 'side'): void {
    clearTimeout(this.#preview);
    const open = () => this.#host.postMessage({ kind: 'open', how, hit });
    if (how === 'preview') this.#preview = setTimeout(open, previewAfterMs);
    else open();
  }

  #copyAnswer({ uri }: PlacedHit): void {
    this.#host.postMessage({ kind: 'copy', uri });
  }

  async #copy({ plain, html }: Required<ChannelText>): Promise<void> {
    this.#host.postMessage({ kind: 'copied', done: await copyBoth(plain, html) });
  }

  #keep(): void {
    this.#host.setState({ query: this.#box.value, filtersOpen: this.#facets.root.open });
  }
}

new SearchView().start();
