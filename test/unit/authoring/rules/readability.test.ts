import assert from 'node:assert/strict';
import { dutchSyllables } from '../../../../src/authoring/rules/readability/dutchSyllables.ts';
import { readabilityOf, readingEase } from '../../../../src/authoring/rules/readability/readability.ts';
import { texts } from '../../../../src/authoring/rules/readability/texts.ts';
import { readWords } from '../../../../src/authoring/rules/text/words.ts';
import { answer, CheckedBase } from './checkedBase.ts';

function figures(text: string, language: string) {
  const found = readabilityOf(language, text, readWords(text, 0));
  assert.ok(found);
  return found;
}

describe('readability', () => {
  it('Flesch by hand: 206.835 − 1.015 × 6 − 84.6 × 7/6', () => {
    // The(1) cat(1) sat(1) on(1) the(1) table(2).
    const found = figures('The cat sat on the table.', 'en');
    assert.deepEqual([found.words, found.sentences, found.syllables], [6, 1, 7]);
    assert.ok(Math.abs(readingEase(found, 'en-GB') - (206.835 - 6.09 - 98.7)) < 1e-9);
  });

  it('Flesch-Douma by hand: 206.84 − 0.93 × 5 − 77 × 8/5', () => {
    // De(1) klant(1) betaalt(2) de(1) rekening(3).
    const found = figures('De klant betaalt de rekening.', 'nl');
    assert.deepEqual([found.words, found.sentences, found.syllables], [5, 1, 8]);
    assert.ok(Math.abs(readingEase(found, 'nl') - (206.84 - 4.65 - 123.2)) < 1e-9);
  });

  it('Flesch of sentences whose value is published (Wikipedia, “Flesch–Kincaid readability tests”)', () => {
    const published: readonly (readonly [sentence: string, syllables: number, ease: number])[] = [
      ['The cat sat on the mat.', 6, 116],
      ['This sentence, taken as a reading passage unto itself, is being used to prove a point.', 23, 69],
      ['The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.', 24, 37.5],
    ];
    for (const [sentence, syllables, ease] of published) {
      const found = figures(sentence, 'en');
      assert.ok(Math.abs(readingEase({ ...found, syllables }, 'en') - ease) < 0.2, sentence);
      // The library has be-ing and Aus-tra-li-an where the one who published has one syllable less in each such word.
      assert.ok(Math.abs(found.syllables - syllables) <= 2, `${sentence} ${found.syllables}`);
    }
  });

  it('is the same with code, tables, lists of words and images between the sentences', async () => {
    const sentences = [
      'We send it to you today.',
      'Administrative considerations necessitate documentation.',
    ];
    const prose = Array.from({ length: 14 }, () => sentences.join(' ')).join('\n\n');
    const extras = [
      '```sql\nSELECT incomprehensibility FROM institutionalisation. WHERE nothing.\n```',
      '| responsibility | interoperability |\n| --- | --- |\n| internationalisation | unconstitutionality |',
      '- internationalisation\n- institutionalisation\n  - unconstitutionality',
      '![An incomprehensible representation. Of nothing.](institutional-representation.png)',
      '## Organisational responsibilities',
      'Run `Get-InstitutionalResponsibilities -Organisational`',
    ].join('\n\n');
    const messages = async (body: string) =>
      (await CheckedBase.of({ 'a.md': answer(body) })).messages('HW050').join();
    const plain = await messages(prose);
    assert.match(plain, /^Reading ease /);
    assert.equal(await messages(`${extras}\n\n${prose}\n\n${extras}`), plain);
  });

  it('syllables of Dutch words', () => {
    const known = {
      ik: 1,
      huis: 1,
      water: 2,
      betalen: 3,
      rekening: 3,
      terugbetaling: 5,
      bestelling: 3,
      nieuwe: 2,
      bui: 1,
      buien: 2,
      koeien: 2,
      draaien: 2,
      ooit: 1,
      eeuw: 1,
      leeuw: 1,
      geïnd: 2,
      coördinatie: 5,
      ideeën: 3,
      reëel: 2,
      zee: 1,
      website: 2,
      e: 1,
      verzekering: 4,
      klachtenformulier: 5,
      bureau: 2,
      ruim: 1,
      vrouw: 1,
      gauw: 1,
      ei: 1,
      rijst: 1,
      museum: 3,
    };
    const wrong = Object.entries(known).filter(([word, count]) => dutchSyllables(word) !== count);
    // Two vowels that are no pair in this word are the known limit of counting groups.
    assert.deepEqual(
      wrong.map(([word]) => word),
      ['museum'],
    );
  });

  it('counts sentences only, and no names of parameters', () => {
    const found = figures(
      'A heading without an end\n\nSet maxResultSizeInMegabytes to five. | cell\u2029cell',
      'en',
    );
    assert.deepEqual([found.words, found.sentences], [3, 1]);
  });

  it('counts letters whose accents are written apart', () => {
    const text = 'Geïnd is de reëele coördinatie één keer.';
    assert.equal(figures(text.normalize('NFD'), 'nl').syllables, figures(text, 'nl').syllables);
  });

  it('counts a number by itself as no sentence', () => {
    const found = figures('Is it open? 2. It is open today.', 'en');
    assert.deepEqual([found.words, found.sentences], [7, 2]);
  });

  it('knows no other languages', () => {
    assert.equal(readabilityOf('de', 'Das ist gut.', readWords('Das ist gut.', 0)), undefined);
  });

  it('passives in English', () => {
    const passive = [
      'It is sent today.',
      'They were not told.',
      'It has been refunded.',
      'It will be automatically changed.',
    ];
    const active = ['We send it.', 'You need it.', 'It is red.', 'He is interested.', 'We have sent it.'];
    assert.equal(figures(passive.join(' '), 'en').passives.length, passive.length);
    assert.deepEqual(figures(active.join(' '), 'en').passives, []);
  });

  it('passives in Dutch', () => {
    const passive = [
      'Het wordt morgen verzonden.',
      'De brief werd gisteren gestuurd.',
      'Dat het wordt terugbetaald.',
      'Dat het betaald wordt.',
    ];
    const active = [
      'Wij sturen het.',
      'Het wordt warm.',
      'Wij hebben het gestuurd.',
      'U wordt lid van de gemeente.',
    ];
    assert.equal(figures(passive.join(' '), 'nl').passives.length, passive.length);
    assert.deepEqual(figures(active.join(' '), 'nl').passives, []);
  });
});

describe('hints on language', () => {
  const long = `${'word '.repeat(25)}word.`;
  const hard =
    'Administrative considerations necessitate comprehensive documentation of organisational responsibilities. '.repeat(
      15,
    );

  it('a text that is hard to read, never with a language level', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer(hard, { id: 'a' }),
      'b.md': answer('We send it to you. You can use it at home. It is not hard. '.repeat(12), { id: 'b' }),
      'c.md': answer(hard, { id: 'c', audience: 'internal' }),
      'd.md': answer(hard.slice(0, 400), { id: 'd' }),
    });
    const [finding, ...more] = checked.found('HW050');
    assert.deepEqual(more, []);
    assert.equal(finding?.path, 'a.md');
    assert.equal(finding?.severity, 'hint');
    assert.match(
      finding?.message ?? '',
      /^Reading ease -?\d+ \(Flesch; below 50 is difficult\): \d+\.\d words a sentence/,
    );
    assert.doesNotMatch(finding?.message ?? '', /\b[ABC][12]\b/);
  });

  it('long sentences, by the settings', async () => {
    const checked = await CheckedBase.of({ 'a.md': answer(long) });
    assert.match(checked.messages('HW051')[0] ?? '', /^A sentence of 26 words/);
    const patient = await CheckedBase.of({
      'headwater.yaml': 'readability: { long-sentence: 26 }',
      'a.md': answer(long),
    });
    assert.deepEqual(patient.messages('HW051'), []);
  });

  it('many passives', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer(`${'It is sent. '.repeat(3)}${'We send it. '.repeat(6)}`, { id: 'a' }),
      'b.md': answer(`${'It is sent. '.repeat(3)}${'We send it. '.repeat(8)}`, { id: 'b' }),
    });
    assert.deepEqual(checked.messages('HW052'), [
      '3 of 9 sentences look passive. Say who does it: “we send” instead of “is sent”.',
    ]);
  });

  it('official words with what to write instead, in the language of the article', async () => {
    const checked = await CheckedBase.of({
      'headwater.yaml':
        'readability:\n  words:\n    en: { prior to: before }\n    nl: { indien: als, "u dient": u moet }\n',
      'a.md': answer('Prior\nto that. Indien. `prior to` [x](prior-to.md)', { id: 'a' }),
      'b.md': answer('Indien u dient. Prior to.', { id: 'b', language: 'nl' }),
    });
    assert.deepEqual(
      checked.found('HW053').map(finding => checked.at(finding)),
      ['Prior\nto', 'Indien', 'u dient'],
    );
    assert.match(checked.after('b.md', checked.checker.fixAll('HW053')), /Als u moet\. Prior to\./);
  });

  it('an official expression across marks is told, and left to a person; across paragraphs it is none', async () => {
    const checked = await CheckedBase.of({
      'headwater.yaml': 'readability:\n  words:\n    nl: { ten behoeve van: voor }\n',
      'a.md': answer(
        'Dit is **ten behoeve** van u.\n\nTen\n\nbehoeve van u.\n\n| ten | behoeve van |\n\n- ten\n- behoeve van\n\nTen behoeve\r\nvan u.',
        { language: 'nl' },
      ),
    });
    assert.deepEqual(
      checked.found('HW053').map(finding => [checked.at(finding), finding.fixes.length]),
      [
        ['ten behoeve** van', 0],
        ['Ten behoeve\r\nvan', 1],
      ],
    );
    assert.match(checked.messages('HW053')[0] ?? '', /^“ten behoeve van” /);
  });

  it('figures as the language of the interface writes them, and never 50 for what is below', async () => {
    const body = `${'Wij sturen u het geld terug als u het pakket heeft teruggestuurd. '.repeat(20)}${'Verantwoordelijkheden noodzaken documentatievoorzieningen. '.repeat(8)}`;
    const checked = await CheckedBase.of({ 'a.md': answer(body, { language: 'nl' }) }, { language: 'nl' });
    const message = checked.messages('HW050')[0] ?? '';
    assert.match(
      message,
      /^Leesgemak \d+ \(Flesch-Douma; onder 50 is moeilijk\): \d+,\d woorden per zin, \d,\d\d letter/,
    );
    assert.match(
      texts.en.hardToRead(49.8, 10.25, 1.8, 'en'),
      /^Reading ease 49 \(Flesch; .*: 10\.3 words .* 1\.80 syl/,
    );
  });
});
