import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { sampleKnowledgeBase } from '../../../scripts/project.ts';
import { headwater } from './commandLine.ts';

/** Keys of a JSON answer, in their order. */
function keysOf(text: string): string[] {
  return Object.keys(JSON.parse(text));
}

describe('the command line', function () {
  // Each command opens the sample and reads its contacts, from the cache after the first time.
  this.timeout(60_000);
  let folder: string;
  const cacheBefore = process.env.HEADWATER_CACHE;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'headwater-cli-'));
    process.env.HEADWATER_CACHE = path.join(folder, 'cache');
  });
  after(async () => {
    if (cacheBefore === undefined) delete process.env.HEADWATER_CACHE;
    else process.env.HEADWATER_CACHE = cacheBefore;
    await rm(folder, { recursive: true, force: true });
  });

  const sample = (...words: string[]) => headwater('--kb', sampleKnowledgeBase, '--language', 'en', ...words);
  const dutch = (...words: string[]) => headwater('--kb', sampleKnowledgeBase, '--language', 'nl', ...words);
  const file = async (name: string, text: string): Promise<string> => {
    const target = path.join(folder, name);
    await writeFile(target, text);
    return target;
  };

  describe('gives every figure as JSON, with the keys that scripts know:', () => {
    for (const [words, keys] of [
      [
        ['search', 'money back'],
        ['query', 'took_ms', 'total', 'hits'],
      ],
      [['flags'], ['period', 'baseline', 'overdispersion', 'contacts', 'processes']],
      [['costs'], ['period', 'currency', 'total', 'processes', 'owners', 'reasons', 'channels', 'pareto']],
      [
        ['what-if', 'refunds'],
        ['process', 'rate', 'supposed_rate', 'contacts', 'hours', 'money', 'currency', 'projected_per_year'],
      ],
      [
        ['trend', 'refunds'],
        ['process', 'centre', 'sigma_z', 'weeks', 'change'],
      ],
      [
        ['effect', 'account'],
        ['process', 'date', 'before', 'after', 'control', 'difference', 'effect', 'interval', 'method'],
      ],
      [
        ['metrics', 'nps'],
        ['metric', 'unit', 'rows'],
      ],
      [['drivers'], ['outcome', 'answers', 'r2', 'r2_adjusted', 'r2_interval', 'drivers', 'sentence']],
      [['index'], ['articles', 'sections', 'terms', 'bytes', 'from_cache', 'rss_mb']],
    ] as const) {
      it(words.join(' '), async () => {
        const { stdout, stderr, status } = await sample('--json', ...words);
        assert.equal(status, 0, stderr);
        const found = keysOf(stdout);
        for (const key of keys) assert.ok(found.includes(key), `${key} is not among ${found.join(', ')}`);
      });
    }
  });

  it('writes the same figures as text, in both languages', async () => {
    const english = await sample('flags');
    assert.match(english.stdout, /^Level +Process +Owner +Contacts/);
    assert.match(english.stdout, /^Alarm +Refunds +finance +749 +47%/m);
    assert.match(english.stdout, /^Too few contacts +Personal data +legal +11 +– +– +€\d+ +–$/m);
    assert.match(
      english.stderr,
      /10,576 contacts in the period. Of the whole log: 20,022 of 20,022 rows used, 0 rejected/,
    );
    const { stdout } = await dutch('flags');
    assert.match(stdout, /^Alarm +Terugbetalingen +finance +749 +47%/m);
    assert.match(stdout, /Een vraag aan|vraag aan de eigenaar/);
    assert.match(
      (await dutch('metrics', 'nps', '--by', 'quarter')).stdout,
      /^Periode +Waarde +95%-interval/m,
    );
  });

  it('says what halving the avoidable rate of refunds saves: contacts, hours and money, with intervals', async () => {
    const { stdout } = await sample('what-if', 'refunds', '--factor', '0.5');
    assert.match(stdout, /^Refunds: avoidable-contact rate from 47% to 23%$/m);
    assert.match(stdout, /^Contacts +175 +162 – 188 +710/m);
    assert.match(stdout, /^Hours +20 +19 – 22/m);
    assert.match(stdout, /^Money +€1,156 +€1,068\s– €1,244/m);
    const down = JSON.parse((await sample('--json', 'what-if', 'refunds', '--rate', '0.2')).stdout);
    assert.equal(down.supposed_rate, 0.2);
  });

  it('shows costs where they are caused, and the few processes that make most of them', async () => {
    const { stdout, stderr } = await sample('costs', '--per', 'owner');
    assert.match(stdout, /^Owner +Contacts +Hours +Cost of avoidable +Blameworthy +Unnecessary/);
    assert.match(stdout, /^finance +1,601/m);
    assert.match(stdout, /^\d+ of \d+ processes with avoidable contacts make 8\d% of their cost\.$/m);
    assert.match(stderr, /projection/);
  });

  it('gives metrics by period and process, owner or channel', async () => {
    const [, , header, ...rows] = (
      await sample('metrics', 'fcr', 'nps', '--by', 'month', '--per', 'owner', '--period', '60')
    ).stdout.split('\n');
    assert.ok(header);
    assert.ok(rows.some(row => /^2026-10 +finance +\d+% +\d+% – \d+%/.test(row)));
    const metric = JSON.parse(
      (await sample('--json', 'metrics', 'nps', '--per', 'channel', 'process')).stdout,
    );
    assert.deepEqual(Object.keys(metric.rows[0]), [
      'period',
      'channel',
      'process',
      'value',
      'n',
      'low',
      'high',
    ]);
  });

  it('holds the score of employees against that of customers, from a file', async () => {
    const scores = await file(
      'employees.csv',
      'Period,Value\n2026-06,12\n2026-07,"8,5"\n2026-08,14\n2026-09,7\n',
    );
    const { stdout, stderr, status } = await sample('employees', scores);
    assert.equal(status, 0);
    assert.match(stdout, /^2026-07 +8\.5 +10$/m);
    assert.match(stderr, /no proof that one causes the other/);
    const found = JSON.parse((await sample('--json', 'employees', scores)).stdout);
    assert.equal(found.pairs.length, 4);
  });

  it('says whether customers leave more after an avoidable contact, and what that is worth', async () => {
    // Newcombe (1998), Statistics in Medicine 17, 873–890: 56 of 70 and 48 of 80 give 0.2, 0.0524 to 0.3339.
    const row = (avoidable: string, left: number, of: number) =>
      Array.from({ length: of }, (_, i) => `${avoidable},${i < left ? 'yes' : 'no'}`);
    const followed = await file(
      'followed.csv',
      ['Avoidable,Left', ...row('ja', 56, 70), ...row('no', 48, 80)].join('\n'),
    );
    const { stdout, stderr } = await sample('leaving', followed);
    assert.match(stdout, /^After an avoidable contact +70 +56 +80%$/m);
    assert.match(stdout, /^Difference: \+20 percentage points \(95% interval \+5\.2 – \+33\.4\)\.$/m);
    assert.match(stdout, /€8,960 \(95% interval €2,\d{3}\s– €14,\d{3}\), at €640\.00 a customer/);
    assert.match(stderr, /Linked with, not caused by/);
    const found = JSON.parse((await dutch('--json', 'leaving', followed)).stdout);
    assert.deepEqual(found.after_other, { customers: 80, left: 48 });
    assert.equal(found.customer_value, 640);
    const apart = await sample(
      'leaving',
      await file('apart.csv', 'avoidable,left\nyes,no\n\n,\nyes,maybe\n'),
    );
    assert.match(apart.stderr, /apart\.csv:5: a row needs yes or no/);
    const wrong = await sample('leaving', await file('wrong.csv', 'avoidable,left\nyes,maybe\n'));
    assert.deepEqual([wrong.status, /wrong\.csv:2: a row needs yes or no/.test(wrong.stderr)], [2, true]);
  });

  it('shows the trend by week, and the effect of a repair with its warnings apart', async () => {
    const trend = await sample('trend', 'refunds');
    assert.match(trend.stdout, /^2026-10-26 +\d+ +\d+ +\d+% +\d+–\d+%/m);
    const effect = await sample('effect', 'account');
    assert.match(effect.stdout, /percentage points fewer/);
    assert.match(effect.stdout, /^Before +504 +217 +43%$/m);
    assert.match(effect.stderr, /Left out of the comparison/);
  });

  it('checks with exit status 1 where there are errors, and answers a message', async () => {
    const broken = await mkdtemp(path.join(folder, 'kb-'));
    await writeFile(path.join(broken, 'headwater.yaml'), 'period: soon\n');
    assert.equal((await headwater('--kb', broken, 'check')).status, 1);
    const message = await file(
      'message.txt',
      'When do I get my money back? And can I end my subscription?\n',
    );
    assert.match((await sample('answer', message)).stdout, /money back/);
  });

  describe('says what is wrong, with file and line, and exit status 2:', () => {
    const wrong: readonly [string, () => Promise<string[]> | string[], RegExp][] = [
      ['a missing folder', () => ['--kb', path.join(folder, 'nowhere'), 'flags'], /no folder .*nowhere/],
      [
        'a file in the place of a folder',
        async () => ['--kb', await file('x', ''), 'flags'],
        /is not a folder/,
      ],
      ['an unknown command', () => ['flag'], /unknown command 'flag'/],
      ['an unknown option', () => ['flags', '--perod', '3'], /unknown option '--perod'/],
      ['a period that is none', () => ['flags', '--period', '2026-13-01..x'], /A number of days/],
      ['a day that is none', () => ['costs', '--as-of', '2026-02-30'], /A date as/],
      ['a number that is none', () => ['search', 'x', '--limit', '-1'], /whole number above zero/],
      ['a rate above one', () => ['what-if', 'refunds', '--rate', '18'], /from 0 to 1/],
      [
        'two suppositions',
        () => ['what-if', 'refunds', '--rate', '0.1', '--factor', '0.5'],
        /cannot be used/,
      ],
      ['a day before all contacts', () => ['costs', '--as-of', '0000-01-05'], /in the years 1970 to 2099/],
      ['a period after them', () => ['flags', '--period', '2099-01-01..2100-01-01'], /1970 to 2099/],
      [
        'a period that comes twice',
        async () => ['employees', await file('twice.csv', 'period,value\n2026-05,1\n2026-05,2\n')],
        /twice\.csv:3: 2026-05 stands in an earlier row/,
      ],
      ['an unknown metric', () => ['metrics', 'npz'], /No metric npz; there are .*nps/],
      ['an unknown process', () => ['what-if', 'refund'], /no process refund\./],
      ['a process without a change', () => ['effect', 'refunds'], /--date/],
      [
        'a file that is not there',
        () => ['answer', path.join(folder, 'gone.txt')],
        /There is no file .*gone/,
      ],
      ['a folder in the place of a file', () => ['employees', sampleKnowledgeBase], /A folder was named/],
      [
        'a file of scores without its columns',
        async () => ['employees', await file('a.csv', 'month,nps\n')],
        /a\.csv:1: there is no column period, value/,
      ],
      [
        'a row that is no score',
        async () => ['employees', await file('b.csv', 'period,value\n2026-05,1\n\n2026-06,high\n')],
        /b\.csv:4: a row needs/,
      ],
      [
        'a line of judgements that is no JSON',
        async () => ['evaluate', await file('c.jsonl', '{"id":1,"query":"x","relevant":{}}\nnot\n')],
        /c\.jsonl:2: not JSON/,
      ],
      [
        'a line of queries without a text',
        async () => ['search', '--queries', await file('d.jsonl', '{"id": 1}\n')],
        /d\.jsonl:1: a line needs id and text/,
      ],
    ];
    for (const [name, words, message] of wrong) {
      it(name, async () => {
        const { stdout, stderr, status } = await sample(...(await words()));
        assert.equal(status, 2);
        assert.match(stderr, message);
        assert.equal(stdout, '');
      });
    }

    it('a headwater.yaml that figures would stand on', async () => {
      const broken = await mkdtemp(path.join(folder, 'kb-'));
      await writeFile(path.join(broken, 'headwater.yaml'), 'name: X\nchannels: [phone]\nperiod: soon\n');
      for (const words of [['flags'], ['costs'], ['metrics'], ['report'], ['trend']]) {
        const { stderr, status } = await headwater('--kb', broken, ...words);
        assert.equal(status, 2, words.join(' '));
        assert.match(stderr, /^headwater: headwater\.yaml:2:\d+: .*\nheadwater\.yaml:3:\d+: /);
      }
      // Articles are found all the same.
      assert.equal((await headwater('--kb', broken, 'search', 'x')).status, 0);
    });
  });

  it('notes a contact field of headwater.yaml that does not exist beside the figures, and lists it in check', async () => {
    const kb = await mkdtemp(path.join(folder, 'kb-'));
    const source = 'contacts:\n  - files: log.csv\n    fields: { avoidible: Verwijtbaar }\n';
    await writeFile(path.join(kb, 'headwater.yaml'), source);
    await writeFile(path.join(kb, 'log.csv'), 'id,started,process\n1,2026-10-01,post\n');
    const asked = (...words: string[]) => headwater('--kb', kb, '--language', 'en', ...words);
    const flags = await asked('flags', '--json');
    assert.equal(flags.status, 0);
    assert.match(flags.stderr, /^headwater\.yaml:3:15: .*“avoidible”.*Is “avoidable” meant\?$/m);
    const check = await asked('check');
    assert.match(check.stdout, /3:15 +warning +HW002 +Contacts have no field “avoidible”/);
  });

  it('says that a year is projected from one day', async () => {
    const day = ['--period', '2026-08-03..2026-08-03'];
    assert.match((await sample('costs', ...day)).stderr, /one day: a year is projected from that/);
    assert.match((await sample('what-if', 'refunds', ...day)).stderr, /one day: a year is projected/);
    assert.match((await dutch('flags', ...day)).stdout, /één dag: daaruit is een jaar geprojecteerd/);
    assert.doesNotMatch((await sample('costs')).stderr, /little to go by/);
  });

  it('explains satisfaction by the answers up to a day, where one is named', async () => {
    assert.match((await sample('drivers', '--as-of', '2026-05-01')).stderr, /Too few people answered/);
    const answers = async (...words: string[]): Promise<number> =>
      JSON.parse((await sample('--json', 'drivers', ...words)).stdout).answers;
    assert.ok((await answers('--as-of', '2026-08-31')) < (await answers()));
    assert.equal(await answers('--as-of', '2026-10-31'), await answers());
  });

  it('says of costs and savings which of them rest on too few contacts', async () => {
    assert.match(
      (await sample('costs')).stderr,
      /€\d+ lies in processes with too few contacts for a level \(1\)/,
    );
    assert.match((await sample('what-if', 'privacy')).stderr, /Only 11 contacts in 90 days: too few/);
    assert.doesNotMatch((await sample('what-if', 'refunds')).stderr, /too few/);
  });

  it('has a trend and an effect also of a process that only contacts name', async () => {
    const kb = await mkdtemp(path.join(folder, 'kb-'));
    await mkdir(path.join(kb, 'contacts'));
    await writeFile(path.join(kb, 'headwater.yaml'), '');
    const rows = 'id,started,process\n1,2026-10-01,post/in\n2,2026-10-08,post/in\n';
    await writeFile(path.join(kb, 'contacts', 'a.csv'), rows);
    const asked = (...words: string[]) => headwater('--kb', kb, '--language', 'en', ...words);
    assert.equal((await asked('trend', 'post/in')).status, 0);
    assert.equal((await asked('effect', 'post/in', '--date', '2026-10-05')).status, 0);
    const { stderr, status } = await asked('effect', 'post/in');
    assert.equal(status, 2);
    assert.match(stderr, /decisions\/post%2Fin\.yaml/);
    for (const command of ['trend', 'effect']) assert.equal((await asked(command, 'post')).status, 2);
  });

  it('gives a report as one JSON document too', async () => {
    const { text, bytes } = JSON.parse((await sample('--json', 'report')).stdout);
    assert.match(text, /^# Fladderkist/);
    assert.equal(bytes, Buffer.byteLength(text));
  });

  it('lives through any words at all', async () => {
    const words = fc.array(
      fc.oneof(
        fc.constantFrom(
          'flags',
          'costs',
          'search',
          'metrics',
          'what-if',
          'trend',
          'check',
          'employees',
          'report',
        ),
        fc.constantFrom('--json', '--period', '--as-of', '--by', '--per', '--kb', '--limit', '--', '--rate'),
        fc.string({ maxLength: 12 }),
      ),
      { maxLength: 5 },
    );
    const empty = await mkdtemp(path.join(folder, 'kb-'));
    await writeFile(path.join(empty, 'headwater.yaml'), '');
    const here = process.cwd();
    process.chdir(empty);
    try {
      await fc.assert(
        fc.asyncProperty(words, async given => {
          const { status, stderr } = await headwater(...given);
          assert.ok([0, 1, 2].includes(status));
          assert.ok(status !== 2 || stderr !== '', 'a failure without a word');
          assert.doesNotMatch(stderr, /\n {4}at |TypeError|undefined/);
        }),
        { numRuns: 60 },
      );
    } finally {
      process.chdir(here);
    }
  });

  it('explains itself', async () => {
    const { stdout, status } = await headwater('--help');
    assert.equal(status, 0);
    for (const name of ['what-if', 'drivers', 'employees', 'trend', 'costs'])
      assert.match(stdout, new RegExp(name));
    assert.match(stdout, /Exit status: 0 done, 1 findings, 2/);
    assert.match((await headwater('help', 'what-if')).stdout, /0\.5 halves it/);
  });
});
