import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { wordHash } from '../../../../src/authoring/rules/text/characters.ts';
import { frontMatterPlaces } from '../../../../src/authoring/rules/text/frontMatterPlaces.ts';
import { blockEdge, proseOf } from '../../../../src/authoring/rules/text/prose.ts';
import { readWords, sentenceAt } from '../../../../src/authoring/rules/text/words.ts';
import type { Range } from '../../../../src/platform/problem.ts';

/** The prose with runs of blanks as one space and edges as a bar. */
function shown(text: string, bodyOffset = 0): string {
  return proseOf(text, bodyOffset).replaceAll(blockEdge, '|').replace(/ +/g, ' ').trim();
}

describe('prose', () => {
  it('is what a person reads, without marks, code and addresses', () => {
    assert.equal(
      shown(
        'Some **bold** and _slanted_ text, `code`, [a link](x.md "Title"), ![a picture](y.png), https://z.nl/a?b=c.',
      ),
      'Some bold and slanted text, , a link , ,',
    );
  });

  it('keeps the text of links and drops ids', () => {
    assert.equal(
      shown('[[refund-late|the refund]] and [[refund-late]] and [this][ref]\n\n[ref]: https://x.nl'),
      'the refund and and this',
    );
  });

  it('has edges where blocks touch', () => {
    assert.equal(
      shown('# Title\nText\n- one\n- two\n1. three\n| a | b |\n'),
      '| Title|Text\n| one\n| two\n| three\n| a | b |',
    );
  });

  it('leaves out fenced code, closed or not, comments and tags', () => {
    assert.equal(shown('a\n\n```sh\n# no heading\n[x](y)\n```\n\nb'), 'a\n\n \n \n \n \n\nb');
    assert.equal(shown('a\n\n~~~\ncode'), 'a');
    assert.equal(shown('a <!-- not\nthis --> <b class="x">b</b>&nbsp;c'), 'a \n b c');
  });

  it('is as long as the text, with the same line ends', () => {
    const piece = fc.constantFrom(
      '# ',
      'word ',
      '\n',
      '\r\n',
      '`',
      '```\n',
      '[a](b)',
      '[[a|',
      ']]',
      '<!--',
      '-->',
      '**',
      '_',
      '| ',
      '- ',
      '> ',
      '<b>',
      '&amp;',
      '![',
      '](',
      ')',
      '\\',
      '😀',
      '\u2029',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(20), (pieces, offset) => {
        const text = pieces.join('');
        const prose = proseOf(text, Math.min(offset, text.length));
        assert.equal(prose.length, text.length);
        for (let i = 0; i < text.length; i++) if (text[i] === '\r') assert.notEqual(prose[i], 'x');
      }),
    );
  });
});

describe('words and sentences', () => {
  const sentences = (text: string) =>
    readWords(text, 0).sentences.map(({ start, end }) => text.slice(start, end));

  it('ends sentences at stops, not at abbreviations, numbers and addresses', () => {
    assert.deepEqual(
      sentences(
        'It costs 1.50 euro, e.g. for e-mail. Is it? Yes! See art. 3 of shop.nl… Mr. Jones “said so.” Then no more',
      ),
      [
        'It costs 1.50 euro, e.g. for e-mail.',
        'Is it?',
        'Yes!',
        'See art. 3 of shop.nl…',
        'Mr. Jones “said so.”',
        'Then no more',
      ],
    );
    assert.deepEqual(sentences('Dit is bijv. een zin. Nog een, d.w.z. de laatste.'), [
      'Dit is bijv. een zin.',
      'Nog een, d.w.z. de laatste.',
    ]);
  });

  it('ends sentences at words that are a letter, and at abbreviations that a sentence ends with', () => {
    const cases: [text: string, ...sentences: string[]][] = [
      ['Wij helpen u. Dan belt u. Zo', 'Wij helpen u.', 'Dan belt u.', 'Zo'],
      ['So do I. Then', 'So do I.', 'Then'],
      ['Appels, peren, etc. Dan', 'Appels, peren, etc.', 'Dan'],
      ['Bel ons a.u.b. Wij helpen.', 'Bel ons a.u.b.', 'Wij helpen.'],
      ['We close at 5 p.m. Then', 'We close at 5 p.m.', 'Then'],
      ['The answer is no. See no. 5.', 'The answer is no.', 'See no. 5.'],
      ['Op 3 jan. 2027 en 5 sept. 2027.', 'Op 3 jan. 2027 en 5 sept. 2027.'],
      ['Zie t.a.v. Jan en dhr. P. Jansen, nr. 5.', 'Zie t.a.v. Jan en dhr. P. Jansen, nr. 5.'],
    ];
    for (const [text, ...wanted] of cases) assert.deepEqual(sentences(text), wanted);
    assert.ok(readWords('Dan sluit u.', 0).sentences[0]?.closed, 'at the end of the text');
    assert.ok(readWords('Dan sluit u.\n\nDan', 0).sentences[0]?.closed, 'at the end of a paragraph');
  });

  it('ends sentences in scripts without capitals', () => {
    assert.deepEqual(sentences('هذا نص. هل هذا سؤال؟ نعم.'), ['هذا نص.', 'هل هذا سؤال؟', 'نعم.']);
  });

  it('ends sentences at empty lines and edges', () => {
    assert.deepEqual(sentences('one\ntwo\n\nthree\u2029four'), ['one\ntwo', 'three', 'four']);
  });

  it('takes hyphens and apostrophes between letters into a word', () => {
    const { starts, ends, count } = readWords("foto's e-mail don’t - x", 0);
    const text = "foto's e-mail don’t - x";
    assert.deepEqual(
      Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i])),
      ["foto's", 'e-mail', 'don’t', 'x'],
    );
  });

  it('hashes words in lower case, whatever the apostrophe', () => {
    assert.equal(wordHash('Don’t'), wordHash("don't"));
    assert.notEqual(wordHash('one'), wordHash('two'));
    assert.equal(wordHash('ÉÉN'), wordHash('één'));
  });

  it('finds the sentence at an offset', () => {
    const words = readWords('One. Two.', 0);
    assert.equal(sentenceAt(words, 1), words.sentences[0]);
    assert.equal(sentenceAt(words, 5), words.sentences[1]);
    assert.equal(sentenceAt(words, 4), undefined);
  });

  it('reads thousands of words', () => {
    const words = readWords('word '.repeat(5000), 0);
    assert.equal(words.count, 5000);
    assert.equal(words.hashes.length, 5000);
  });
});

describe('places in the front matter', () => {
  it('of values and items, also where the YAML is broken', () => {
    const text =
      '---\nid: a # comment\n"title": \'A title\'\nkeywords: [one, "two words"]\nreasons:\n  - A\n  - "B" # b\nowner:\nbroken: [\nother: x\n---\nBody';
    const places = frontMatterPlaces(text, text.indexOf('Body'));
    const lines = text.split('\n');
    const at = (
      range: { start: { line: number; character: number }; end: { character: number } } | undefined,
    ) => range && lines[range.start.line]?.slice(range.start.character, range.end.character);
    assert.equal(at(places.values.id), 'a');
    assert.equal(at(places.values.title), "'A title'");
    assert.equal(at(places.items.keywords?.get('two words')), '"two words"');
    assert.equal(at(places.items.reasons?.get('A')), 'A');
    assert.equal(at(places.items.reasons?.get('B')), '"B"');
    assert.equal(at(places.values.owner), 'owner:');
    assert.equal(places.values.other, undefined, 'only keys that Headwater knows');
    assert.equal(places.endLine, 10);
  });

  it('of values and items that take more than a line', () => {
    const text =
      '---\nid: >-\n  a\ntitle:\n  A title\nkeywords: [one,\n  "two, words"]\nreasons:\n  - "A"\nstatus:\nowner: it\n---\nBody';
    const places = frontMatterPlaces(text, text.indexOf('Body'));
    const document = TextDocument.create('a.md', 'markdown', 0, text);
    const at = (range: Range | undefined) => range && document.getText(range);
    assert.deepEqual(
      Object.fromEntries(Object.entries(places.values).map(([key, range]) => [key, at(range)])),
      {
        id: '>-\n  a',
        title: 'A title',
        keywords: '[one,\n  "two, words"]',
        reasons: 'reasons',
        status: 'status',
        owner: 'it',
      },
    );
    assert.deepEqual(places.keyLines, { title: 3 });
    assert.equal(at(places.items.keywords?.get('two, words')), '"two, words"');
    assert.equal(at(places.items.reasons?.get('A')), '"A"');
  });

  it('of a text without front matter', () => {
    assert.deepEqual(frontMatterPlaces('Body', 0), {
      exists: false,
      values: {},
      items: {},
      keyLines: {},
      endLine: 0,
    });
  });
});
