import type { ChannelChoice, FromPanel, ToPanel } from '../src/editor/answerMessage/messages.ts';
import { type AnswerTexts, answerTexts } from '../src/editor/answerMessage/texts.ts';
import type { AnsweredMessage, ChannelText } from '../src/server/engineerProtocol.ts';
import { plainHtml } from './answer/plainHtml.ts';
import { QuestionList } from './answer/questionList.ts';
import { copyBoth } from './clipboard.ts';
import { button, element } from './element.ts';
import { connect } from './host.ts';
import './answerView.css';

/** Pasting is one step, typing is many: the questions are looked for when it rests. In milliseconds. */
const restMs = 250;

/** The panel in which a message is answered: message, questions with answers to tick, reply. */
class AnswerView {
  readonly #host = connect<FromPanel, ToPanel, never>(message => this.#receive(message));
  readonly #message = element('textarea', { id: 'message', rows: '8' });
  readonly #reply = element('textarea', { id: 'reply', rows: '14' });
  readonly #channel = element('select', { id: 'channel' });
  readonly #language = element('select', { id: 'language' });
  readonly #found = element('p', { class: 'quiet', role: 'status', 'aria-live': 'polite' });
  readonly #edited = element('p', { class: 'quiet', hidden: true });
  readonly #copy = button('', () => void this.#copyReply(), { class: 'primary' });
  readonly #again = button('', () => this.#compose(true), { class: 'secondary', hidden: true });
  readonly #questions = new QuestionList({
    changed: () => this.#compose(),
    open: hit => this.#host.postMessage({ kind: 'open', hit }),
    write: title => this.#host.postMessage({ kind: 'write', title }),
  });
  #t: AnswerTexts = answerTexts.en;
  /** Numbers of the last questions to the extension: answers to earlier ones come too late. */
  #asked = 0;
  #composing = 0;
  #answered: AnsweredMessage | undefined;
  #composed: ChannelText = { plain: '' };
  #rest: ReturnType<typeof setTimeout> | undefined;

  start(): void {
    this.#message.addEventListener('paste', () => {
      const { selectionStart, selectionEnd, value } = this.#message;
      if (selectionStart === 0 && selectionEnd === value.length) this.#questions.forget();
    });
    this.#message.addEventListener('input', () => {
      if (this.#message.value === '') this.#questions.forget();
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => this.#find(), restMs);
    });
    this.#reply.addEventListener('input', () => this.#showEdited());
    this.#channel.addEventListener('change', () =>
      this.#host.postMessage({ kind: 'channel', channel: this.#channel.value }),
    );
    this.#language.addEventListener('change', () => this.#compose());
    window.addEventListener('focus', () => {
      if (document.activeElement === document.body) this.#message.focus();
    });
    this.#host.postMessage({ kind: 'ready' });
  }

  get #isEdited(): boolean {
    return this.#reply.value !== this.#composed.plain;
  }

  #receive(message: ToPanel): void {
    switch (message.kind) {
      case 'setup':
        this.#setUp(answerTexts[message.language], message.language, message.channels, message.channel);
        return;
      case 'take':
        this.#questions.forget();
        this.#message.value = message.message;
        this.#find();
        return;
      case 'answered':
        if (message.number === this.#asked) this.#show(message.answered);
        return;
      case 'composed':
        if (message.number !== this.#composing) return;
        this.#composed = message.reply;
        this.#reply.value = message.reply.plain;
        this.#showEdited();
        return;
      case 'failed':
        if (message.number === (message.asked === 'message' ? this.#asked : this.#composing))
          this.#found.textContent = this.#t.failed(message.message);
    }
  }

  #setUp(
    t: AnswerTexts,
    language: string,
    channels: readonly ChannelChoice[],
    channel: string | undefined,
  ): void {
    this.#t = t;
    document.documentElement.lang = language;
    fill(
      this.#channel,
      channels.map(({ key, label }) => [key, label]),
      channel,
    );
    this.#message.placeholder = t.messagePlaceholder;
    this.#edited.textContent = t.edited;
    this.#copy.textContent = t.copy;
    this.#again.textContent = t.again;
    const field = (name: string, control: HTMLElement) =>
      element('div', { class: 'field' }, element('label', { for: control.id }, name), control);
    if (document.querySelector('main')) {
      this.#compose();
      return;
    }
    document.body.append(
      element(
        'main',
        {},
        element('h1', {}, t.title),
        element(
          'section',
          { class: 'asked' },
          element('h2', {}, element('label', { for: 'message' }, t.message)),
          this.#message,
          element('p', { class: 'quiet' }, t.stays),
          element('h2', {}, t.questions),
          this.#found,
          this.#questions.root,
        ),
        element(
          'section',
          { class: 'replied' },
          element('h2', {}, element('label', { for: 'reply' }, t.reply)),
          element(
            'div',
            { class: 'fields' },
            field(t.channel, this.#channel),
            field(t.language, this.#language),
          ),
          this.#reply,
          this.#edited,
          element('div', { class: 'buttons' }, this.#copy, this.#again),
        ),
      ),
    );
    this.#message.focus();
  }

  #find(): void {
    this.#asked += 1;
    const message = this.#message.value;
    if (message.trim() !== '') this.#host.postMessage({ kind: 'message', number: this.#asked, message });
    else this.#show(null);
  }

  #show(answered: AnsweredMessage | null): void {
    const language = this.#language.value;
    this.#answered = answered ?? undefined;
    const questions = answered?.questions ?? [];
    const isSameMessage = this.#questions.show(questions, this.#t);
    this.#found.textContent = this.#said(answered);
    const languages = answered?.languages ?? [];
    fill(
      this.#language,
      languages.map(tag => [tag, this.#t.languageName(tag)]),
      isSameMessage ? language : answered?.language,
    );
    // The next customer's reply is another one; what was changed by hand for this one stays.
    if (answered) this.#compose(!isSameMessage);
    else if (!this.#isEdited) this.#clearReply();
    this.#showEdited();
  }

  #said(answered: AnsweredMessage | null): string {
    if (this.#message.value.trim() === '') return '';
    if (!answered) return this.#t.nowhere;
    const { length } = answered.questions;
    return length > 0 ? this.#t.found(length) : this.#t.noQuestion;
  }

  /** What is still on its way doesn't come any more. */
  #clearReply(): void {
    this.#composing += 1;
    this.#composed = { plain: '' };
    this.#reply.value = '';
  }

  /** Makes the reply from what is ticked. One that was changed by hand is left alone, unless it is asked for. */
  #compose(anyway = false): void {
    if (!this.#answered || (this.#isEdited && !anyway)) return;
    this.#composing += 1;
    this.#host.postMessage({
      kind: 'compose',
      number: this.#composing,
      root: this.#answered.root,
      articles: this.#questions.ticked,
      language: this.#language.value,
    });
  }

  #showEdited(): void {
    this.#edited.hidden = !this.#isEdited;
    this.#again.hidden = !this.#isEdited || !this.#answered;
  }

  async #copyReply(): Promise<void> {
    const plain = this.#reply.value;
    const { html } = this.#composed;
    const done = html !== undefined && (await copyBoth(plain, this.#isEdited ? plainHtml(plain) : html));
    this.#host.postMessage({ kind: 'copied', plain, done });
  }
}

function fill(
  select: HTMLSelectElement,
  options: readonly (readonly [value: string, label: string])[],
  chosen: string | undefined,
): void {
  select.replaceChildren(...options.map(([value, label]) => element('option', { value }, label)));
  if (chosen !== undefined) select.value = chosen;
}

new AnswerView().start();
