import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { messageLanguage, questionsIn } from '../../../src/search/message/questions.ts';

interface Message {
  readonly id: string;
  readonly language: string;
  /** True where nobody looked at it while the finder was made. */
  readonly heldOut?: boolean;
  readonly text: string;
  /** What a person found in it, as it stands there. */
  readonly questions: readonly string[];
}

/** Letters, chats and mails as most are. */
const usual = messagesOf('messages.jsonl');
/** With earlier mails, signatures, small print, quoted screens, capitals, lines without marks, or only a greeting. */
const difficult = messagesOf('difficult-messages.jsonl');
/** As customers of many kinds of organisations write: dictated, chatted, formal, angry, forwarded. */
const customers = messagesOf('customer-messages.jsonl');
const languages = ['en', 'nl'];

/** A question is found where one that was not yet counted shares at least half of the shorter of the two. */
function found({ text, questions }: Message) {
  const left = questionsIn(text, languages);
  const all = left.length;
  let at = 0;
  let right = 0;
  for (const question of questions) {
    const start = text.indexOf(question, at);
    const end = start + question.length;
    at = start;
    const match = left.findIndex(other => {
      const shared = Math.min(end, other.end) - Math.max(start, other.start);
      return shared >= Math.min(end - start, other.end - other.start) / 2;
    });
    if (match < 0) continue;
    left.splice(match, 1);
    right++;
  }
  return { all, right };
}

interface Figures {
  readonly precision: number;
  readonly recall: number;
}

function assertFound(messages: readonly Message[], least: Figures): void {
  for (const language of languages) {
    const own = messages.filter(message => message.language === language);
    const counts = own.map(found);
    const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
    const right = sum(counts.map(count => count.right));
    const precision = right / sum(counts.map(count => count.all));
    const recall = right / sum(own.map(message => message.questions.length));
    assert.ok(precision >= least.precision, `precision in ${language}: ${precision}`);
    assert.ok(recall >= least.recall, `recall in ${language}: ${recall}`);
  }
}

function messagesOf(file: string): Message[] {
  const text = readFileSync(new URL(`../../fixtures/search/${file}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Message);
}

describe('The questions of a message', () => {
  it('are found in hand-written messages in both languages', () => {
    assert.ok(usual.length >= 60);
    assertFound(usual, { precision: 0.95, recall: 0.95 });
  });

  it('are found between earlier mails, signatures and small print', () => {
    assert.ok(difficult.length >= 40);
    assertFound(difficult, { precision: 0.88, recall: 0.95 });
  });

  it('are found in what customers write, dictate and forward', () => {
    const known = customers.filter(({ heldOut }) => !heldOut);
    assert.ok(known.length >= 70);
    assertFound(known, { precision: 0.92, recall: 0.92 });
  });

  it('are found in messages that nobody looked at', () => {
    const heldOut = customers.filter(({ heldOut }) => heldOut);
    assert.ok(heldOut.length >= 27);
    assertFound(heldOut, { precision: 0.83, recall: 0.86 });
  });

  it('have how to do it with them, whatever they want done', () => {
    for (const message of [
      'Ik wil mijn account en al mijn gegevens laten verwijderen, hoe doe ik dat?',
      'Ik wil mijn account laten verwijderen. Hoe doe ik dat?',
      'Please send me a copy of the invoice, how do I do that?',
      'Kunt u de bezorging een dag later doen? Kan dat?',
    ]) {
      assert.deepEqual(
        questionsIn(message, languages).map(({ text }) => text),
        [message],
      );
    }
  });

  it('are those of the message below where it is only handed on', () => {
    const text = 'FYI\n\nFrom: Ann <ann@example.com>\nSubject: lamp\n\nHi, how do I return a lamp?\n\nAnn';
    assert.deepEqual(
      questionsIn(text, languages).map(question => question.text),
      ['how do I return a lamp?'],
    );
  });

  it('are none of a message that thanks or wants no answer', () => {
    for (const text of [
      'Bedankt voor de snelle hulp! Alles werkt weer.',
      "The driver was late again. I don't need a reply.",
    ])
      assert.deepEqual(questionsIn(text, languages), [], text);
  });

  it('have the language of the message', () => {
    for (const { id, text, language } of usual) {
      for (const question of questionsIn(text, languages)) assert.equal(question.language, language, id);
    }
  });

  it('have the language of the customer, not of what is quoted below', () => {
    const quoted =
      'On 3 May 2026 Support wrote:\n> Thank you for your message. We will send it to you when it is ready.';
    for (const [own, language] of [
      ['Hoi, waar blijft mijn pakket?', 'nl'],
      ['Bestelling 4711?', 'en'],
    ] as const) {
      const text = `${own}\n\n${quoted}`;
      assert.equal(messageLanguage(text, languages), language);
      assert.equal(questionsIn(text, languages)[0]?.language, language);
    }
  });

  it('are the whole of a message that asks nothing', () => {
    const text = 'Hello,\ninvoice 2026-118\nKind regards,\nAnna';
    assert.deepEqual(
      questionsIn(text, languages).map(question => question.text),
      ['invoice 2026-118'],
    );
  });

  it('are none of a message that only greets, with or without a name', () => {
    for (const text of [
      'Hi!',
      'Hallo allemaal,',
      'Good evening!\n\nHope this finds you well.\n\nBest wishes,\nClara',
    ])
      assert.deepEqual(questionsIn(text, languages), [], text);
  });

  it('are found below the lines that are quoted', () => {
    const text =
      'On 3 November 2026 Support wrote:\n> Did you restart it?\n\nYes. How do I get my files back?\n\n> Is it new?';
    assert.deepEqual(
      questionsIn(text, languages).map(question => question.text),
      ['How do I get my files back?'],
    );
  });

  it('are those that are quoted where all of it is quoted', () => {
    const text =
      '> Hi,\n>\n> I ordered a lamp that is broken, and would like to know\n> how I return it?\n>\n> Jo\n';
    const [question, ...others] = questionsIn(text, languages);
    assert.match(question?.text ?? '', /would like to know\n> how I return it\?$/);
    assert.deepEqual(others, []);
  });

  it('are found in the source of HTML, each in its place', () => {
    const text =
      '<html><head><style>p > a { x: y? }</style></head><body><p>Hi,</p><p>Where is my&nbsp;parcel?</p><div>Can I <b>return</b> it?<br>Greetings</div></body></html>';
    const questions = questionsIn(text, languages);
    assert.deepEqual(
      questions.map(question => question.text),
      ['Where is my&nbsp;parcel?', 'Can I <b>return</b> it?'],
    );
    for (const { text: question, start, end } of questions) assert.equal(question, text.slice(start, end));
  });

  it('are counted once where they are asked again in the same words', () => {
    assert.equal(questionsIn('Where is my parcel?\n'.repeat(2_500), languages).length, 1);
  });

  it('stand in their order where they are in the message, whatever is written', () => {
    const parts = fc.constantFrom(
      ...'What is this?|Can I, and may you?|> quoted|On 3 May Jo wrote:|From: Jo|Sent: now|--|P.S. |- |1. |e.g. |it doesn\'t work|, and |wat kost het|"so?" |שלום עליכם؟|هل يمكن|👍🏽|\u202e|\ud83d|\r\n|\n|\n\n| |Thanks,'.split(
        '|',
      ),
    );
    const message = fc.array(fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 25 });
    fc.assert(
      fc.property(message, list => {
        const text = list.join('');
        let last = 0;
        for (const { start, end, text: question, language } of questionsIn(text, languages)) {
          assert.ok(last <= start && start < end && end <= text.length);
          assert.equal(question, text.slice(start, end));
          assert.ok(languages.includes(language));
          last = end;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('are none of a message without words', () => {
    for (const text of [' \n ', '😀', '😀 👍🏽!', '???', '-----\n_____', '> \n>']) {
      assert.deepEqual(questionsIn(text, languages), [], text);
    }
  });
});
