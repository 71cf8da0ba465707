import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold } from '../../../src/search/language/characters.ts';
import { wordsOf } from '../../../src/search/language/tokenizer.ts';

const words = (text: string) => wordsOf(text).map(word => word.text);

describe('The tokenizer', () => {
  const cases: [what: string, text: string, expected: string[]][] = [
    ['takes words in lower case', 'When do I get it?', ['when', 'do', 'i', 'get', 'it']],
    ['keeps a hexadecimal number whole', 'Error 0x80070005.', ['error', '0x80070005']],
    ['gives a code by its parts and whole', 'REF-12/b', ['ref', '12', 'b', 'ref-12/b']],
    [
      'gives a version by its parts and whole, with and without v',
      'v2.3.1',
      ['v2', '3', '1', 'v2.3.1', '2.3.1'],
    ],
    [
      'keeps the signs of C# and C++',
      'C#, C++11 or Notepad++; a++ # c',
      ['c', 'c#', 'c', 'c++', '11', 'or', 'notepad', 'notepad++', 'a', 'a++', 'c'],
    ],
    ['leaves other signs out', 'shop# 5# +1 a+b', ['shop', '5', '1', 'a', 'b', 'a+b']],
    ['gives a hyphenated word also as one', 'e-mail', ['e', 'mail', 'email']],
    ['keeps a slash between words apart', 'and/or', ['and', 'or']],
    [
      'gives a web address by its parts only',
      'https://www.example.com/help/refunds',
      ['https', 'www', 'example', 'com', 'help', 'refunds'],
    ],
    [
      'gives an e-mail address by its parts and whole',
      'info@acme.nl',
      ['info', 'acme', 'nl', 'info@acme.nl'],
    ],
    ['drops an apostrophe before a short ending', "don't foto's it’s", ['dont', 'fotos', 'its']],
    ['parts words at other apostrophes', "l'article", ['l', 'article']],
    ['joins a decomposed accent', 'cafe\u0301', ['café']],
    ['passes over an accent that no letter takes', 'x\u0302y cafe\u0301 z', ['xy', 'café', 'z']],
    ['passes over soft hyphens', 'wacht\u00adwoord', ['wachtwoord']],
    ['pairs characters of scripts without spaces', '東京都', ['東京', '京都']],
    ['knows the Turkish capital I', 'İstanbul', ['istanbul']],
  ];
  for (const [what, text, expected] of cases) {
    it(what, () => assert.deepEqual(words(text), expected));
  }

  it('gives places in the text', () => {
    const text = 'See REF-12, now';
    const places = wordsOf(text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(places, ['See', 'REF', '12', 'REF-12', 'now']);
  });

  it('never fails, and gives places in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        const normal = text.normalize('NFC');
        for (const { start, end } of wordsOf(text))
          assert.ok(start >= 0 && start < end && end <= normal.length);
      }),
    );
  });
});

describe('Folding', () => {
  it('takes diacritics off', () => assert.equal(fold('crème brûlée'), 'creme brulee'));
  it('writes letters of their own in two', () =>
    assert.equal(fold('straße smørebrød œuvre'), 'strasse smorebrod oeuvre'));
  it('leaves the vowel signs of other scripts', () => assert.equal(fold('हिन्दी'), 'हिन्दी'));
});
