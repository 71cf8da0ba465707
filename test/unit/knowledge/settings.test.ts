import assert from 'node:assert/strict';
import { readReasons } from '../../../src/knowledge/reasons.ts';
import { defaultSettings, readSettings } from '../../../src/knowledge/settings.ts';

describe('What is wrong in headwater.yaml and reasons.yaml', () => {
  it('is said at its place in the language of the interface, and the rest counts', () => {
    const text = 'name: Shop\nrepeat-window: soon\n';
    const english = readSettings('headwater.yaml', text, 'en');
    const dutch = readSettings('headwater.yaml', text, 'nl');
    for (const { settings, problems } of [english, dutch]) {
      assert.equal(settings.name, 'Shop');
      assert.deepEqual(problems[0]?.range.start, { line: 1, character: 15 });
    }
    assert.match(english.problems[0]?.message ?? '', /^repeat-window: .*expected number/);
    assert.match(dutch.problems[0]?.message ?? '', /^repeat-window: .*verwacht getal/);
  });

  it('is said of a reason as well', () => {
    const { problems } = readReasons('reasons.yaml', '- code: LATE\n  avoidable: maybe\n', 'nl');
    assert.match(problems[0]?.message ?? '', /^avoidable: Ongeldig/);
  });

  it('is said of values that would give other figures than were meant, or none', () => {
    const wrong: Readonly<Record<string, readonly [RegExp, RegExp]>> = {
      'opening-hours: { monday: ["09:00", "17:00"] }': [/days are written as mon/, /dagen heten mon/],
      'opening-hours: { mon: ["9h", "17h"] }': [
        /opening hours are written as/,
        /openingstijden staan er als/,
      ],
      'opening-hours: { mon: ["22:00", "06:00"] }': [/the earlier time first/, /de vroegste tijd eerst/],
      'opening-hours: { mon: ["09:00", "24:30"] }': [/opening hours/, /openingstijden/],
      'baseline: { method: target }': [/needs a target/, /heeft een norm nodig/],
      'limits: { watch: 0.998, alarm: 0.95 }': [
        /watch is below that of alarm/,
        /watch ligt onder die van alarm/,
      ],
      'limits: { alarm: 0.95 }': [/watch is below/, /watch ligt onder/],
      'currency: "€€€"': [/three letters/, /drie letters/],
      'scales: { csat: [5, 1] }': [/lowest and its highest/, /laagste en het hoogste/],
      'contacts: [{ path: a.csv }]': [/a source has `files`/, /een bron heeft `files`/],
    };
    for (const [text, [english, dutch]] of Object.entries(wrong)) {
      const { settings, problems } = readSettings('headwater.yaml', text, 'en');
      assert.match(problems[0]?.message ?? '', english);
      assert.match(readSettings('headwater.yaml', text, 'nl').problems[0]?.message ?? '', dutch);
      assert.deepEqual(settings, defaultSettings);
    }
    const right = 'opening-hours: { mon: [8.30, 24:00], sun: ["0:00", "9:00"] }\n'.replace('8.30', '"8.30"');
    assert.deepEqual(readSettings('headwater.yaml', right).problems, []);
  });

  it('is said of contact fields that do not exist, with the name that was meant, and the source counts', () => {
    const text = [
      'contacts:',
      '  - files: log.csv',
      '    fields: { id: Nr, avoidible: Verwijtbaar, ContactID: id, Started: begin, note: Text }',
      '    values:',
      '      avoidible:',
      '        ja: blameworthy',
      '      shoe-size: { small: small }',
      '  - files: more.csv',
      '    fields: { handle-seconds: Duur }',
    ].join('\n');
    const { settings, problems } = readSettings('headwater.yaml', text, 'en');
    assert.equal(settings.contacts.length, 2);
    const field = (name: string, line: number, character: number, rest: string) => ({
      start: { line, character },
      message: `Contacts have no field “${name}”: what stands here is passed over. ${rest}`,
    });
    const all =
      'id, started, interaction, channel, reason, process, customer, avoidable, handle_seconds, answered, resolved, articles, deviated, nps, csat, effort, promise_due, promise_met';
    assert.deepEqual(
      problems.map(({ range: { start }, message }) => ({ start, message })),
      [
        field('avoidible', 2, 22, 'Is “avoidable” meant?'),
        field(
          'ContactID',
          2,
          46,
          'Headwater’s own name comes first, then the name in the file: “id: ContactID”.',
        ),
        field('Started', 2, 61, 'Is “started” meant?'),
        field('avoidible', 4, 6, 'Is “avoidable” meant?'),
        field('shoe-size', 6, 6, `The fields are ${all}.`),
        field('handle-seconds', 8, 14, 'Is “handle_seconds” meant?'),
      ],
    );
    assert.deepEqual([...new Set(problems.map(({ severity }) => severity))], ['warning']);
    const [dutch] = readSettings('headwater.yaml', text, 'nl').problems;
    assert.match(dutch?.message ?? '', /geen veld “avoidible”.*Is “avoidable” bedoeld\?$/);
  });

  it('is said of reasons that are no list', () => {
    for (const text of ['LATE', 'code: LATE', 'reasons: { LATE: {} }']) {
      const { problems } = readReasons('reasons.yaml', text, 'en');
      assert.match(problems[0]?.message ?? '', /Reasons are a list/, text);
    }
    for (const text of ['', '# none yet', 'reasons:', 'reasons: []', '[]']) {
      assert.deepEqual(readReasons('reasons.yaml', text, 'en'), { reasons: [], problems: [] }, text);
    }
  });

  it('is said of an alias that names nothing, and the other keys count', () => {
    const { settings, problems } = readSettings('headwater.yaml', 'name: *Shop*\nperiod: 30\n');
    assert.match(problems[0]?.message ?? '', /alias.*Shop\*/);
    assert.deepEqual(problems[0]?.range.start, { line: 0, character: 6 });
    assert.equal(settings.period, 30);
  });
});
