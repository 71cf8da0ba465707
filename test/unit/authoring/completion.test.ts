import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CompletionItem } from 'vscode-languageserver-types';
import { complete } from '../../../src/authoring/completion/completion.ts';
import type { InterfaceLanguage } from '../../../src/platform/language.ts';
import { MemoryBase, type Texts } from './memoryBase.ts';

const around: Texts = {
  'processes/refunds.md':
    '---\nid: refunds\ntype: process\nowner: finance\ntitle: Refunds\n---\n# Refunds\n\n## How long\n\n## Exceptions\n',
  'processes/delivery.md': '---\nid: delivery\ntype: process\nowner: logistics\n---\n# Delivery\n',
  'answers/late.md':
    '---\nid: refund-late\nprocess: refunds\nkeywords: [money back, tardy]\nstatus: validated\n---\n# When do I get my refund?\n',
  'answers/old.md': '---\nid: refund-old\nprocess: refunds\nstatus: archived\n---\n# Refund by cheque\n',
  'answers/nl.md':
    '---\nid: terugbetaling\nlanguage: nl\nprocess: refunds\nowner: finance\n---\n# Wanneer krijg ik een refund?\n',
  'img/a picture.png': '',
  'answers/own.png': '',
  'reasons.yaml':
    '- code: DELIVERY-WHERE\n  process: delivery\n  label: { en: Where is my parcel, nl: Waar is mijn pakket }\n' +
    '- code: REFUND-LATE\n  process: refunds\n  label: { en: Refund is late, nl: Terugbetaling is laat }\n',
};

/** Completes at the bar in the text of answers/new.md. */
async function at(text: string, language: InterfaceLanguage = 'en') {
  const offset = text.indexOf('‸');
  const whole = text.replace('‸', '');
  const memory = new MemoryBase({ ...around, 'answers/new.md': whole }, language);
  const line = text.slice(0, offset).split('\n').length - 1;
  const position = { line, character: offset - (text.lastIndexOf('\n', offset - 1) + 1) };
  const { items } = await complete(memory.context, 'answers/new.md', position);
  const accepted = (label: string) => {
    const item = items.find(i => i.label === label);
    assert.ok(
      item?.textEdit && 'range' in item.textEdit,
      `${label} is not offered: ${labels(items).join(', ')}`,
    );
    return memory.after({
      documentChanges: [
        {
          textDocument: { uri: memory.context.uri('answers/new.md'), version: null },
          edits: [item.textEdit],
        },
      ],
    })['answers/new.md'];
  };
  return { items, labels: labels(items), accepted };
}

function labels(items: readonly CompletionItem[]): string[] {
  return items.map(item => item.label);
}

describe('completion of wiki links', () => {
  it('offers articles by title and inserts the id', async () => {
    const { labels: found, accepted } = await at('See [[when do‸');
    assert.deepEqual(found, ['When do I get my refund?']);
    assert.equal(accepted('When do I get my refund?'), 'See [[refund-late]]');
  });

  it('finds by id and by keyword, without regard to accents and case', async () => {
    assert.deepEqual((await at('[[Refund-L‸]]')).labels, ['When do I get my refund?']);
    assert.deepEqual((await at('[[TARDY‸]]')).labels, ['When do I get my refund?']);
    assert.deepEqual((await at('[[délivery‸]]')).labels, ['Delivery']);
  });

  it('puts the same language and what is in use first, what is archived last and struck through', async () => {
    const { items } = await at('---\nlanguage: en\nprocess: refunds\n---\n[[refund‸]]');
    assert.deepEqual(labels(items), [
      'Refunds',
      'When do I get my refund?',
      'Wanneer krijg ik een refund?',
      'Refund by cheque',
    ]);
    assert.deepEqual(items.at(-1)?.tags, [1]);
    assert.deepEqual(
      items.map(i => i.sortText),
      ['0000', '0001', '0002', '0003'],
    );
    assert.ok(items.every(i => i.filterText === 'refund'));
  });

  it('replaces the id of a link that is there, and keeps its heading and text', async () => {
    assert.equal(
      (await at('[[del‸ivery#how|text]] after')).accepted('Delivery'),
      '[[delivery#how|text]] after',
    );
    assert.equal((await at('a [[‸ b')).accepted('Delivery'), 'a [[delivery]] b');
  });

  it('touches nothing behind a link that isn’t closed, and keeps the bar of a table', async () => {
    assert.equal((await at('| [[del‸ | next |')).accepted('Delivery'), '| [[delivery]] | next |');
    assert.equal((await at('[[del‸ for #5')).accepted('Delivery'), '[[delivery]] for #5');
    assert.equal((await at('[[del‸ or [[x|y]]')).accepted('Delivery'), '[[delivery]] or [[x|y]]');
    assert.equal((await at('| [[del‸iv\\|text]] |')).accepted('Delivery'), '| [[delivery\\|text]] |');
    assert.equal(
      (await at('| [[refunds#h‸o\\|text]] |')).accepted('How long'),
      '| [[refunds#how-long\\|text]] |',
    );
    assert.equal((await at('| [[refunds#ho‸ | b |')).accepted('How long'), '| [[refunds#how-long]] | b |');
  });

  it('offers the headings of the article behind #', async () => {
    const { labels: found, accepted } = await at('[[refunds#‸]]');
    assert.deepEqual(found, ['Refunds', 'How long', 'Exceptions']);
    assert.equal(accepted('How long'), '[[refunds#how-long]]');
    assert.deepEqual((await at('# Own\n\n## Part\n\n[[#‸')).labels, ['Own', 'Part']);
    assert.deepEqual((await at('[[no-such#‸]]')).labels, []);
  });

  it('keeps still in code, in the text of a link and in prose', async () => {
    assert.deepEqual((await at('`[[refund‸`')).labels, []);
    assert.deepEqual((await at('```\n[[refund‸\n```')).labels, []);
    assert.deepEqual((await at('```\n[[refund‸')).labels, []);
    assert.deepEqual((await at('Text\n\n    [[refund‸')).labels, []);
    assert.deepEqual((await at('[[refunds|ref‸]]')).labels, []);
    assert.deepEqual((await at('A refund‸ is')).labels, []);
    assert.deepEqual((await at('[[refunds]] and‸')).labels, []);
  });
});

describe('completion on a line without end', () => {
  // Each takes a minute where every bracket looks at all that follows: no time is measured, but that test doesn't end.
  for (const [name, line] of Object.entries({
    'escaped brackets': '\\['.repeat(300_000),
    'spaces behind a link': `[x](‸${' '.repeat(300_000)}`,
  })) {
    it(`ends: ${name}`, async () => {
      const { labels: found } = await at(line.includes('‸') ? line : `${line}[[deliv‸`);
      assert.ok(found.includes('Delivery'));
    });
  }
});

describe('completion of relative links', () => {
  it('offers articles by title and inserts the path', async () => {
    assert.equal((await at('[x](deliv‸)')).accepted('Delivery'), '[x](../processes/delivery.md)');
    assert.equal((await at('[x]: when do‸')).accepted('When do I get my refund?'), '[x]: late.md');
  });

  it('replaces the whole address that is there, and keeps its heading and title', async () => {
    const cases: [before: string, after: string][] = [
      ['[x](del‸ayed.md)', '[x](../processes/delivery.md)'],
      ['[x](del‸ayed.md#how "T")', '[x](../processes/delivery.md#how "T")'],
      ['[x](del‸ayed.md "T") b', '[x](../processes/delivery.md "T") b'],
      ['[x](<del‸ayed it.md> "T")', '[x](<../processes/delivery.md> "T")'],
      ['[x]: del‸ayed.md "T"', '[x]: ../processes/delivery.md "T"'],
      ['[x](del‸ and [y](z.md)', '[x](../processes/delivery.md and [y](z.md)'],
    ];
    for (const [before, after] of cases) assert.equal((await at(before)).accepted('Delivery'), after, before);
    assert.equal(
      (await at('![alt](pict‸ure.png)')).accepted('a picture.png'),
      '![alt](../img/a%20picture.png)',
    );
  });

  it('leaves paths and headings to the editor', async () => {
    for (const text of ['[x](./‸)', '[x](../proc‸)', '[x](#‸)', '[x](late.md#‸)', '[x](https://‸)']) {
      assert.deepEqual((await at(text)).labels, [], text);
    }
  });

  it('offers images of other folders by name', async () => {
    const { labels: found, accepted } = await at('![alt](pict‸)');
    assert.deepEqual(found, ['a picture.png']);
    assert.equal(accepted('a picture.png'), '![alt](../img/a%20picture.png)');
  });
});

describe('completion of front matter', () => {
  it('offers the keys of this type that are not there yet', async () => {
    const { labels: found, accepted } = await at('---\nid: new\ntype: process\n‸\n---\n');
    assert.ok(found.includes('owner') && found.includes('promise'));
    assert.ok(!found.includes('id') && !found.includes('process') && !found.includes('channel'));
    assert.ok(!found.includes('source-hash'), 'nobody writes that by hand');
    assert.equal(accepted('owner'), '---\nid: new\ntype: process\nowner: $0\n---\n');
    assert.equal((await at('---\nkey‸: [a]\n---\n')).accepted('keywords'), '---\nkeywords: [a]\n---\n');
  });

  it('says what the interface calls a key, where that is another word', async () => {
    const named = async (language: InterfaceLanguage) => {
      const { items } = await at('---\ntype: process\n‸\n---\n', language);
      return Object.fromEntries(items.map(item => [item.label, item.labelDetails?.description]));
    };
    const dutch = await named('nl');
    assert.deepEqual([dutch.owner, dutch['review-by'], dutch.id], ['eigenaar', 'controledatum', undefined]);
    const english = await named('en');
    assert.deepEqual([english.owner, english['review-by']], [undefined, 'review date']);
  });

  it('offers values from the schema, with what they mean in the language of the interface', async () => {
    const { items, accepted } = await at('---\nstatus: v‸ # now\n---\n', 'nl');
    assert.deepEqual(labels(items), ['work-in-progress', 'not-validated', 'validated', 'archived']);
    assert.equal(items[2]?.documentation, 'Bevestigd: gebruik het met vertrouwen.');
    assert.equal(items[2]?.labelDetails?.description, 'gevalideerd');
    assert.equal(accepted('validated'), '---\nstatus: validated # now\n---\n');
    const { items: byName } = await at('---\nstatus: gev‸\n---\n', 'nl');
    assert.equal(byName[2]?.filterText, 'gevalideerd', 'found by what the interface calls it');
    assert.equal((await at('---\nstatus:‸\n---\n')).accepted('archived'), '---\nstatus: archived\n---\n');
    assert.equal(
      (await at('---\nstatus: "v‸"\n---\n')).accepted('archived'),
      '---\nstatus: "archived"\n---\n',
    );
  });

  it('offers what the knowledge base has', async () => {
    const { items } = await at('---\nowner: ‸\n---\n');
    assert.deepEqual(
      items.map(i => [i.label, i.labelDetails?.description]),
      [
        ['finance', 'in 2 articles'],
        ['logistics', 'in 1 article'],
      ],
    );
    assert.deepEqual((await at('---\nprocess: deliv‸\n---\n')).labels, ['delivery']);
    assert.deepEqual((await at('---\ntranslation-of: when‸\n---\n')).labels, ['refund-late']);
    assert.deepEqual((await at('---\nkeywords: [mon‸]\n---\n')).labels, ['money back']);
    assert.deepEqual((await at('---\ntype: story\nchannel: ‸\n---\n')).labels, ['phone', 'chat', 'e-mail']);
    assert.deepEqual((await at('---\nlanguage: ‸\n---\n')).labels, ['en', 'nl']);
    assert.deepEqual((await at('---\nreview-by: ‸\n---\n')).labels, [
      '2027-02-22',
      '2027-05-22',
      '2027-11-22',
      '2028-11-22',
    ]);
    assert.deepEqual((await at('---\ntitle: When do I get my refund?\nid: ‸\n---\n')).labels, [
      'when-do-i-get-my-refund',
    ]);
  });

  it('offers reasons with their labels, those of the process first, in lists of both forms', async () => {
    const { items, accepted } = await at('---\nprocess: refunds\nreasons: [DELIVERY-WHERE, lat‸]\n---\n');
    assert.deepEqual(
      items.map(i => [i.label, i.labelDetails?.description]),
      [
        ['REFUND-LATE', 'Refund is late'],
        ['DELIVERY-WHERE', 'Where is my parcel'],
      ],
    );
    assert.equal(
      accepted('REFUND-LATE'),
      '---\nprocess: refunds\nreasons: [DELIVERY-WHERE, REFUND-LATE]\n---\n',
    );
    assert.equal(
      (await at('---\nreasons:\n  - ‸\n---\n')).accepted('REFUND-LATE'),
      '---\nreasons:\n  - REFUND-LATE\n---\n',
    );
    assert.equal(
      (await at('---\nreasons:\n-‸\n---\n')).accepted('REFUND-LATE'),
      '---\nreasons:\n- REFUND-LATE\n---\n',
    );
    assert.equal(
      (await at('---\nreasons: [A,‸]\n---\n')).accepted('REFUND-LATE'),
      '---\nreasons: [A,REFUND-LATE]\n---\n',
    );
  });

  it('replaces one item of a list, also with a comma in quotes', async () => {
    const cases: [before: string, after: string][] = [
      ['[A, "B, ‸C", D]', '[A, "REFUND-LATE", D]'],
      [`[it's, ‸B, C]`, `[it's, REFUND-LATE, C]`],
      ['[A, ‸', '[A, REFUND-LATE'],
      ['[ ‸ ]', '[ REFUND-LATE]'],
    ];
    for (const [before, after] of cases) {
      assert.equal(
        (await at(`---\nreasons: ${before}\n---\n`)).accepted('REFUND-LATE'),
        `---\nreasons: ${after}\n---\n`,
      );
    }
  });

  it('keeps still before and behind a list, and behind a closing quote', async () => {
    for (const value of ['‸[A]', '[A]‸', '[A] ‸', '"A"‸', "'A' ‸ # c"]) {
      assert.deepEqual((await at(`---\nreasons: ${value}\n---\n`)).labels, [], value);
    }
    assert.deepEqual((await at('---\nreasons:‸ [A]\n---\n')).labels, []);
  });

  it('offers an article by its title and keywords, whatever their accents', async () => {
    for (const typed of ['tardy', 'TÄRDY', 'When do']) {
      const { items } = await at(`---\ntranslation-of: ${typed}‸\n---\n`);
      // The editor leaves out what doesn't hold what is typed.
      assert.deepEqual(
        items.map(item => [item.label, item.filterText]),
        [['refund-late', typed]],
      );
    }
  });

  it('works in YAML that is broken, and before the block is closed', async () => {
    assert.deepEqual((await at('---\ntitle: "open\nprocess: ‸\nlist: [a\n---\n')).labels.length, 2);
    assert.deepEqual((await at('---\nid: x\nprocess: ‸')).labels.length, 2);
    assert.deepEqual((await at('---\n\nA rule, and text: ‸')).labels, []);
    assert.deepEqual((await at('# No front matter\nstatus: ‸')).labels, []);
    assert.deepEqual((await at('---\nstatus: validated # ‸\n---\n')).labels, []);
  });
});
