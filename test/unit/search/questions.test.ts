import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { questionsIn } from '../../../src/search/message/questions.ts';

interface Message {
  readonly id: string;
  readonly language: string;
  readonly text: string;
  /** What a person found in it, as it stands there. */
  readonly questions: readonly string[];
}

const messages = readFileSync(new URL('../../fixtures/search/messages.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Message);
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

describe('The questions of a message', () => {
  it('are found in hand-written messages in both languages', () => {
    assert.ok(messages.length >= 60);
    for (const language of languages) {
      const own = messages.filter(message => message.language === language);
      const counts = own.map(found);
      const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
      const right = sum(counts.map(count => count.right));
      const precision = right / sum(counts.map(count => count.all));
      const recall = right / sum(own.map(message => message.questions.length));
      assert.ok(precision >= 0.95, `precision in ${language}: ${precision}`);
      assert.ok(recall >= 0.95, `recall in ${language}: ${recall}`);
    }
  });

  it('have the language of the message', () => {
    for (const { id, text, language } of messages) {
      for (const question of questionsIn(text, languages)) assert.equal(question.language, language, id);
    }
  });

  it('are the whole of a message that asks nothing', () => {
    const text = 'Hello,\ninvoice 2026-118\nKind regards,\nAnna';
    assert.deepEqual(
      questionsIn(text, languages).map(question => question.text),
      ['invoice 2026-118'],
    );
  });

  it('are none of a message without words', () => assert.deepEqual(questionsIn(' \n ', languages), []));
});
