import assert from 'node:assert/strict';
import { createSearchIndex, type SearchIndexOptions } from '../../../src/search/searchIndex.ts';
import { makeArticle, type Sample } from './makeArticle.ts';

function indexOf(samples: readonly Sample[], options: Partial<SearchIndexOptions> = {}) {
  const index = createSearchIndex({ languages: ['en', 'nl'], ...options });
  index.putAll(samples.map(makeArticle));
  return index;
}

const refunds: readonly Sample[] = [
  {
    id: 'refund-late',
    title: 'When do I get my money back?',
    text: 'A refund takes five working days.',
    process: 'refunds',
    reasons: ['REFUND-LATE'],
  },
  {
    id: 'refund-partial',
    title: 'Part of my refund is missing',
    text: 'We deduct the shipping costs.',
    status: 'not-validated',
    process: 'refunds',
  },
  {
    id: 'invoice-copy',
    title: 'How do I get a copy of my invoice?',
    text: 'Download the invoice in your account.',
    process: 'billing',
    owner: 'finance',
    keywords: ['bill', 'receipt'],
  },
  {
    id: 'old-rules',
    title: 'Refund rules of 2019',
    text: 'These refund rules are history.',
    status: 'archived',
  },
  { id: 'refunds', type: 'process', title: 'Refunds', text: 'How refunds are done.', owner: 'returns' },
];

describe('Search', () => {
  const ids = (index: ReturnType<typeof indexOf>, query: string, options = {}) => [
    ...new Set(index.search(query, options).hits.map(hit => hit.id)),
  ];

  it('finds other forms of a word', () => {
    assert.deepEqual(ids(indexOf(refunds), 'invoices'), ['invoice-copy']);
  });

  it('finds keywords', () => assert.deepEqual(ids(indexOf(refunds), 'receipt'), ['invoice-copy']));

  it('finds the last word by its beginning while it is typed', () => {
    assert.deepEqual(ids(indexOf(refunds), 'invo', { asYouType: true }), ['invoice-copy']);
    assert.deepEqual(ids(indexOf(refunds), 'download invo', { asYouType: true })[0], 'invoice-copy');
  });

  it('corrects a word that no article has, and says so', () => {
    const { hits, corrections } = indexOf(refunds).search('invioce');
    assert.equal(hits[0]?.id, 'invoice-copy');
    assert.deepEqual(corrections, [{ from: 'invioce', to: 'invoice' }]);
  });

  it('corrects the beginning of a word while it is typed', () => {
    assert.equal(ids(indexOf(refunds), 'dowmlo', { asYouType: true })[0], 'invoice-copy');
  });

  it('shows archived articles only on request', () => {
    const index = indexOf(refunds);
    assert.ok(!ids(index, 'refund rules').includes('old-rules'));
    assert.deepEqual(ids(index, 'refund rules status:archived'), ['old-rules']);
  });

  it('puts validated articles first where all else is equal', () => {
    const index = indexOf([
      { id: 'a', title: 'Lost card', text: 'Block it.', status: 'work-in-progress' },
      { id: 'b', title: 'Lost card', text: 'Block it.', status: 'not-validated' },
      { id: 'c', title: 'Lost card', text: 'Block it.', status: 'validated' },
    ]);
    assert.deepEqual(ids(index, 'lost card'), ['c', 'b', 'a']);
  });

  it('gives the section that answers, with where to open it', () => {
    const index = indexOf([
      {
        id: 'cards',
        title: 'Cards',
        text: 'All about cards.',
        sections: [
          { title: 'Ordering', text: 'Order one in the app.' },
          { title: 'Lost or stolen', text: 'Block the card in the app at once.', channel: 'phone' },
        ],
      },
    ]);
    const [hit] = index.search('stolen card block').hits;
    assert.equal(hit?.heading, 'Lost or stolen');
    assert.equal(hit?.section, 2);
    assert.equal(hit?.line, 20);
    assert.equal(hit?.anchor, 'lost-or-stolen');
    assert.equal(hit?.channel, 'phone');
  });

  it('begins at the first section where the title says what was asked, whatever is mentioned further on', () => {
    const sections = [{ title: 'Internal', text: 'No voucher instead of money.', internal: true }];
    const index = indexOf([
      { id: 'a', title: 'When do I get my money back?', text: 'Within five working days.', sections },
    ]);
    assert.equal(index.search('money back').hits[0]?.section, 0);
    assert.equal(index.search('voucher instead of money').hits[0]?.heading, 'Internal');
  });

  it('gives at most two sections of an article, and one where one is asked for', () => {
    const sections = ['One', 'Two', 'Three'].map(title => ({ title, text: 'voucher code' }));
    const index = indexOf([{ id: 'vouchers', title: 'Vouchers', sections }]);
    assert.equal(index.search('voucher code').hits.length, 2);
    assert.equal(index.search('voucher code', { perArticle: 1 }).hits.length, 1);
    assert.equal(index.search('voucher code').total, 1);
  });

  it('finds codes whole before their parts', () => {
    const index = indexOf([
      { id: 'other', title: 'Form', text: 'Form 12 of ref b.' },
      { id: 'code', title: 'Form', text: 'Use REF-12/b for this.' },
      { id: 'version', title: 'Update', text: 'Since v2.3.1 it works.' },
      { id: 'error', title: 'Failure', text: 'The error is 0x80070005.' },
    ]);
    assert.equal(ids(index, 'REF-12/b')[0], 'code');
    assert.deepEqual(ids(index, 'v2.3.1')[0], 'version');
    assert.deepEqual(ids(index, '0x80070005'), ['error']);
  });

  it('finds addresses by their parts', () => {
    const index = indexOf([
      { id: 'a', text: 'Mail info@acme.nl or see https://acme.nl/help/returns.' },
      { id: 'b', text: 'no' },
    ]);
    for (const query of ['acme', 'info@acme.nl', 'acme.nl/help', 'returns'])
      assert.deepEqual(ids(index, query), ['a'], query);
  });

  it('folds diacritics both ways', () => {
    const index = indexOf([
      { id: 'a', text: 'Het café is open.', language: 'nl' },
      { id: 'b', text: 'no' },
    ]);
    assert.deepEqual(ids(index, 'cafe'), ['a']);
    assert.deepEqual(ids(index, 'CAFÉ'), ['a']);
    assert.deepEqual(ids(index, 'caf', { asYouType: true }), ['a']);
  });
});

describe('Search in Dutch', () => {
  const index = indexOf([
    {
      id: 'los',
      title: 'Wachtwoord herstellen',
      text: 'U kunt uw wachtwoord zelf herstellen.',
      language: 'nl',
    },
    { id: 'samen', title: 'Wachtwoordherstel werkt niet', text: 'Probeer het opnieuw.', language: 'nl' },
    {
      id: 'reset',
      title: 'Reset your password',
      text: 'You can reset your password here.',
      translationOf: 'los',
    },
    { id: 'bon', title: 'De kassabon', text: 'Bewaar uw kassabon.', language: 'nl' },
    { id: 'bill', title: 'The receipt', text: 'Keep the receipt and the letter.' },
  ]);
  const ids = (query: string) => index.search(query, { perArticle: 1 }).hits.map(hit => hit.id);

  it('finds two words by their compound', () => assert.ok(ids('wachtwoordherstel').includes('los')));
  it('finds a compound by its words', () => {
    const found = ids('wachtwoord herstellen');
    assert.equal(found[0], 'los');
    assert.ok(found.includes('samen'), found.join());
  });
  it('finds the Dutch text first, then its translation', () => {
    const found = ids('hoe kan ik mijn wachtwoord herstellen');
    assert.equal(found[0], 'los');
    assert.ok(found.includes('reset'), found.join());
  });
  it('gives a translation no score for what was asked before', () => {
    const score = (id: string, query: string) => index.search(query).hits.find(hit => hit.id === id)?.score;
    const before = score('reset', 'password');
    assert.ok(before);
    assert.ok(score('reset', 'hoe kan ik mijn wachtwoord herstellen'));
    assert.equal(score('reset', 'password'), before);
  });
  it('finds a noun by its verb and a verb by its noun', () => {
    const verbs = indexOf([
      { id: 'move', title: 'Problemen bij het migreren', text: 'Probeer het opnieuw.', language: 'nl' },
      { id: 'setup', title: 'Installatie mislukt', text: 'Probeer het opnieuw.', language: 'nl' },
    ]);
    const first = (query: string) => verbs.search(query).hits[0]?.id;
    assert.equal(first('migratie'), 'move');
    assert.equal(first('installeren'), 'setup');
  });
  it('stems each article in its own language', () => {
    // Dutch stemming would take `letters` and `letter` apart from what English makes of them.
    assert.ok(ids('letters').includes('bill'));
    assert.deepEqual(ids('kassabonnen'), ['bon']);
  });
});

describe('Synonyms', () => {
  const samples: readonly Sample[] = [
    { id: 'bottle', title: 'Bottle money', text: 'You get your bottle money.' },
    { id: 'deposit', title: 'Deposits', text: 'Deposits take a week.' },
    { id: 'statiegeld', title: 'Statiegeld', text: 'Statiegeld duurt een week.', language: 'nl' },
  ];
  const ids = (synonyms: SearchIndexOptions['synonyms'], query: string) =>
    indexOf(samples, synonyms ? { synonyms } : {})
      .search(query, { perArticle: 1 })
      .hits.map(hit => hit.id)
      .sort();

  it('work both ways in a list', () => {
    assert.deepEqual(ids([['deposit', 'bottle money', 'statiegeld']], 'deposit'), [
      'bottle',
      'deposit',
      'statiegeld',
    ]);
    assert.deepEqual(ids([['deposit', 'bottle money']], 'bottle money'), ['bottle', 'deposit']);
  });
  it('work one way where they say from and to', () => {
    const oneWay = [{ from: 'deposit', to: ['bottle money'] }];
    assert.deepEqual(ids(oneWay, 'depositing'), ['bottle', 'deposit']);
    assert.deepEqual(ids(oneWay, 'bottle money'), ['bottle']);
  });
  it('are not needed', () => assert.deepEqual(ids(undefined, 'deposit'), ['deposit']));

  it('count once in an article that has several of them, and after the word itself', () => {
    const index = indexOf(
      [
        { id: 'both', title: 'Rules', text: 'Deposit, pledge and surety, and the parrot.' },
        { id: 'own', title: 'Rules', text: 'Deposit, deposit and deposit, and the parrot.' },
        { id: 'other', title: 'Rules', text: 'Pledge, pledge and pledge, and the parrot.' },
      ],
      { synonyms: [['deposit', 'pledge', 'surety']] },
    );
    const found = index.search('deposit', { perArticle: 1 }).hits.map(hit => hit.id);
    assert.deepEqual(found, ['own', 'both', 'other']);
  });
});

describe('Everyday words', () => {
  const index = indexOf([
    { id: 'valid', title: 'Hoe lang is een paspoort geldig?', text: 'Tien jaar.', language: 'nl' },
    { id: 'vote', title: 'Stemmen', text: 'Een paspoort mag 5 jaar verlopen zijn.', language: 'nl' },
    { id: 'owner', title: 'Ownership of a group', text: 'Ask the administrator.' },
    { id: 'valve', title: 'Valve', text: 'The valve of the pump.' },
  ]);
  const ids = (query: string) => index.search(query, { perArticle: 1 }).hits.map(hit => hit.id);

  it('find what articles call otherwise, in any inflection', () => {
    assert.deepEqual(ids('verloopt').sort(), ['valid', 'vote']);
    assert.deepEqual(ids('owners'), ['owner']);
  });
  it('are looked for in the language of the query only', () => {
    assert.deepEqual(ids('stuk'), []);
  });
});

describe('The query syntax', () => {
  const index = indexOf(refunds, {
    ownerOfProcess: process => (process === 'refunds' ? 'returns' : undefined),
    isFlagged: process => process === 'refunds',
  });
  const ids = (query: string) => [...new Set(index.search(query).hits.map(hit => hit.id))].sort();
  const cases: [query: string, expected: string[]][] = [
    ['"working days"', ['refund-late']],
    ['"days working"', ['refund-late']],
    ['refund -shipping', ['refund-late', 'refunds']],
    ['refund +shipping', ['refund-partial']],
    ['refund -"working days"', ['refund-partial', 'refunds']],
    ['type:process', ['refunds']],
    ['soort:proces', ['refunds']],
    ['refund type:answer', ['refund-late', 'refund-partial']],
    ['owner:finance', ['invoice-copy']],
    ['owner:returns', ['refund-late', 'refund-partial', 'refunds']],
    ['owner:fin', ['invoice-copy']],
    ['process:refunds -type:process', ['refund-late', 'refund-partial']],
    ['status:not-validated', ['refund-partial']],
    ['reason:refund-late', ['refund-late']],
    ['flagged:yes', ['refund-late', 'refund-partial', 'refunds']],
    ['signaal:nee', ['invoice-copy']],
    ['title:invoice', ['invoice-copy']],
    ['title:working', []],
    ['keyword:bill', ['invoice-copy']],
    ['invo*', ['invoice-copy']],
    ['*voice', ['invoice-copy']],
    ['in*ce', ['invoice-copy']],
    ['invoide~1', ['invoice-copy']],
    ['type:process type:answer owner:finance', ['invoice-copy']],
    ['status:validated invoice^5', ['invoice-copy']],
  ];
  for (const [query, expected] of cases) it(query, () => assert.deepEqual(ids(query), expected));

  it('says what it did not understand, with its place', () => {
    const messages = (query: string) => index.search(query).notes;
    assert.match(messages('refund type:animal')[0]?.message ?? '', /no type.*answer, process, story/);
    assert.deepEqual(
      { ...messages('refund type:animal')[0], message: '' },
      { message: '', start: 7, end: 18 },
    );
    assert.match(messages('owner:nobody refund')[0]?.message ?? '', /No article has owner "nobody"/);
    assert.match(messages('staus:validated')[0]?.message ?? '', /Did you mean "status:"/);
    assert.match(messages('owner: finance')[0]?.message ?? '', /right behind the colon/);
    assert.match(messages('"working days')[0]?.message ?? '', /not closed/);
    assert.match(messages('invoice^')[0]?.message ?? '', /number/);
    assert.match(messages('refund~9')[0]?.message ?? '', /At most ~2/);
    assert.match(index.search('soort:dier', { language: 'nl' }).notes[0]?.message ?? '', /is geen type/);
  });

  it('searches the words of a phrase that no article has', () => {
    const { hits, notes } = index.search('"refund invoice"');
    assert.ok(hits.length > 0);
    assert.match(notes[0]?.message ?? '', /searched as words/);
  });

  it('takes the quotation marks of a long text for what they are', () => {
    const text =
      'I was told on the phone that a "refund takes" two days but after a whole week I still have nothing';
    assert.ok(index.search(text).hits.some(hit => hit.id === 'refund-late'));
  });
});

describe('Facets', () => {
  it('count the matching articles', () => {
    const index = indexOf(refunds, { ownerOfProcess: () => 'returns' });
    const { facets } = index.search('refund', { facets: true });
    assert.deepEqual(facets?.type, [
      { value: 'answer', count: 2 },
      { value: 'process', count: 1 },
    ]);
    assert.deepEqual(facets?.status, [
      { value: 'validated', count: 2 },
      { value: 'not-validated', count: 1 },
    ]);
    assert.deepEqual(facets?.owner, [{ value: 'returns', count: 3 }]);
    assert.deepEqual(facets?.process, [{ value: 'refunds', count: 3 }]);
    assert.equal(index.search('refund').facets, undefined);
  });
});

describe('Counts', () => {
  it('are those of the articles that are there', () => {
    const index = indexOf(refunds);
    assert.equal(index.stats().articles, 5);
    index.remove('answers/refunds.md');
    index.remove('answers/nowhere.md');
    assert.equal(index.stats().articles, 4);
    assert.equal(index.stats().sections, 4);
    assert.ok(!index.paths().includes('answers/refunds.md'));
  });
  it('of an empty index are 0', () => {
    const index = createSearchIndex({ languages: ['en'] });
    assert.equal(index.search('anything').total, 0);
    assert.deepEqual({ ...index.stats(), bytes: 0 }, { articles: 0, sections: 0, terms: 0, bytes: 0 });
  });
});
