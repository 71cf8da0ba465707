import assert from 'node:assert/strict';
import { type Fact, sameValue } from '../../../../src/authoring/rules/oneAnswer/fact.ts';
import { parseNumber } from '../../../../src/authoring/rules/oneAnswer/number.ts';
import { readFacts } from '../../../../src/authoring/rules/oneAnswer/readFacts.ts';
import { ArticleView } from '../../../../src/authoring/rules/text/articleView.ts';
import { ArticleReader } from '../../../../src/knowledge/reader.ts';
import { defaultSettings } from '../../../../src/knowledge/settings.ts';
import { answer, usualSurroundings } from './checkedBase.ts';

function factsIn(body: string, language = 'en'): Fact[] {
  const text = answer(body, { language });
  const { article } = new ArticleReader(defaultSettings, () => '', 'en').readText('a.md', text);
  return readFacts(new ArticleView(article, text), usualSurroundings);
}

function only(body: string, language = 'en'): Fact {
  const [fact, ...more] = factsIn(body, language);
  assert.ok(fact, `no fact in “${body}”`);
  assert.deepEqual(more, [], body);
  return fact;
}

/** Each row says the same, row by row something else. */
const same: readonly (readonly [kind: string, ...ways: readonly (readonly [string, string])[]])[] = [
  [
    'term',
    ['within 14 days', 'en'],
    ['in two weeks', 'en'],
    ['a 14-day period', 'en'],
    ['binnen 14 dagen', 'nl'],
    ['binnen twee weken', 'nl'],
    ['innerhalb von 14 Tagen', 'de'],
  ],
  ['term', ['3 to 5 working days', 'en'], ['3–5 business days', 'en'], ['3 tot 5 werkdagen', 'nl']],
  [
    'term',
    ['within 24 hours', 'en'],
    ['binnen 24 uur', 'nl'],
    ['binnen één dag', 'nl'],
    ['within a day', 'en'],
  ],
  ['term', ['after 30 days', 'en'], ['after one month', 'en'], ['na een maand', 'nl']],
  ['money', ['€ 1.250,50', 'nl'], ['€1,250.50', 'en'], ['EUR 1250.50', 'en'], ['1.250,50 euro', 'nl']],
  ['money', ['$5 million', 'en'], ['$ 5,000,000', 'en']],
  ['money', ['€ 10,-', 'nl'], ['10 euros', 'en']],
  ['percentage', ['12.5%', 'en'], ['12,5 %', 'nl'], ['12,5 procent', 'nl'], ['12.5 percent', 'en']],
  [
    'date',
    ['1 March 2026', 'en'],
    ['March 1st, 2026', 'en'],
    ['2026-03-01', 'en'],
    ['1 maart 2026', 'nl'],
    ['1. März 2026', 'de'],
  ],
  ['date', ['31 December', 'en'], ['31 december', 'nl']],
  ['time', ['17:00', 'en'], ['5 pm', 'en'], ['17.00 uur', 'nl'], ['om 17 uur', 'nl']],
  [
    'time',
    ['from 9 am to 5 pm', 'en'],
    ['from 9:00 to 17:00', 'en'],
    ['van 9 tot 17 uur', 'nl'],
    ['9.00–17.00 uur', 'nl'],
    ['9 to 5 pm', 'en'],
  ],
  ['phone', ['020-123 45 67', 'nl'], ['+31 20 1234567', 'en'], ['(020) 1234567', 'nl']],
  ['e-mail', ['Help@Shop.nl', 'en'], ['help@shop.nl', 'nl']],
  ['address', ['1234 AB', 'nl'], ['1234AB', 'en']],
  ['address', ['Postbus 123', 'nl'], ['postbus 123', 'nl']],
];

describe('facts', () => {
  for (const [kind, ...ways] of same) {
    it(`the same ${kind} in several ways: ${ways.map(([text]) => text).join(', ')}`, () => {
      const facts = ways.map(([text, language]) => only(`It is ${text}, as said.`, language));
      for (const fact of facts) {
        assert.equal(fact.kind, kind, fact.written);
        assert.equal(fact.unit, facts[0]?.unit, fact.written);
        assert.ok(facts[0] && sameValue(fact, facts[0]), `${fact.written}: ${fact.low} to ${fact.high}`);
      }
    });
  }

  it('stands where it stands, with its channel', () => {
    const [first, second] = factsIn('Return within 30 days.\n\n## Phone\n\nYou have 14 days.');
    assert.deepEqual([first?.written, first?.channel], ['30 days', undefined]);
    assert.deepEqual([second?.written, second?.channel], ['14 days', 'phone']);
    assert.deepEqual(second?.range.start, { line: 12, character: 9 });
  });

  it('has the limit and the moment that the words around it give', () => {
    const bounds = (body: string, language = 'en') =>
      factsIn(body, language).map(({ limit, moment }) => `${limit} ${moment}`);
    assert.deepEqual(
      bounds(
        'within 3 days. at most € 5. at least 5%. after 2 weeks. At least 3 days in advance. per 2 weeks.',
      ),
      ['most none', 'most none', 'least none', 'plain after', 'least before', 'plain each'],
    );
    assert.deepEqual(
      bounds('binnen 3 dagen na ontvangst. Minimaal € 5. Uiterlijk 1 maart. 3 dagen voordat.', 'nl'),
      ['most none', 'least none', 'most none', 'plain before'],
    );
    assert.deepEqual(bounds('It takes 3 days.'), ['plain none']);
  });

  it('is not in code, links and versions', () => {
    assert.deepEqual(
      factsIn('`14 days` [x](14-days.md) version 2.5.1, 3.14 and 16.0.4266.1001, 1/2, A4'),
      [],
    );
  });

  it('is not read where nothing can be compared', () => {
    const { article } = new ArticleReader(defaultSettings, () => '', 'en').readText(
      'a.md',
      'Within 14 days.',
    );
    assert.deepEqual(readFacts(new ArticleView(article, 'Within 14 days.'), usualSurroundings), []);
  });

  it('numbers by the language that writes them', () => {
    assert.equal(parseNumber('1.000', ','), 1000);
    assert.equal(parseNumber('1.000', '.'), 1);
    assert.equal(parseNumber('1,000', '.'), 1000);
    assert.equal(parseNumber('1,5', '.'), 1.5);
    assert.equal(parseNumber('1.234.567,89', ','), 1234567.89);
    assert.equal(parseNumber('1,234,567', '.'), 1234567);
    assert.equal(parseNumber('12', '.'), 12);
  });
});
