import assert from 'node:assert/strict';
import type { Finding } from '../../../../src/authoring/rules/finding.ts';
import { rules } from '../../../../src/authoring/rules/registry.ts';
import { hasErrors } from '../../../../src/report/check/counts.ts';
import { githubCommands } from '../../../../src/report/check/githubCommands.ts';
import { jsonFindings } from '../../../../src/report/check/jsonFindings.ts';
import { sarifLog } from '../../../../src/report/check/sarifLog.ts';
import { textFindings } from '../../../../src/report/check/textFindings.ts';

const range = (line: number, character: number, endLine: number, endCharacter: number) => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
});

const broken: Finding = {
  rule: 'HW030',
  severity: 'warning',
  path: 'answers/a file, 100%.md',
  range: range(4, 2, 4, 9),
  message: 'No article has the id “x”: 50% of\nlines.',
  fixes: [
    {
      title: 'Link to y',
      preferred: true,
      edits: [{ path: 'answers/a file, 100%.md', range: range(4, 2, 4, 9), text: 'y' }],
    },
    {
      title: 'Make x',
      preferred: false,
      edits: [],
      command: { name: 'new-article', type: 'answer', id: 'x' },
    },
  ],
  related: [],
};

const contradiction: Finding = {
  rule: 'HW042',
  severity: 'error',
  path: 'b.md',
  range: range(0, 0, 2, 3),
  message: '14 here, 30 there.',
  fixes: [],
  related: [{ path: 'c.md', range: range(9, 1, 9, 3), message: 'There' }],
};

const hint: Finding = { ...contradiction, rule: 'HW051', severity: 'hint', related: [] };

describe('findings as JSON', () => {
  it('have exactly the keys that scripts rely on, counted from one', () => {
    assert.deepEqual(jsonFindings([broken]), [
      {
        rule: 'HW030',
        severity: 'warning',
        path: 'answers/a file, 100%.md',
        line: 5,
        column: 3,
        end_line: 5,
        end_column: 10,
        message: 'No article has the id “x”: 50% of\nlines.',
        fixable: true,
      },
    ]);
    assert.equal(jsonFindings([contradiction])[0]?.fixable, false);
  });
});

describe('findings as workflow commands', () => {
  it('escape what would end a value, and leave out columns over more lines', () => {
    assert.equal(
      githubCommands([broken, contradiction, hint]),
      '::warning file=answers/a file%2C 100%25.md,line=5,endLine=5,col=3,endColumn=10,title=HW030::No article has the id “x”: 50%25 of%0Alines.\n' +
        '::error file=b.md,line=1,endLine=3,title=HW042::14 here, 30 there.\n' +
        '::notice file=b.md,line=1,endLine=3,title=HW051::14 here, 30 there.\n',
    );
    assert.equal(githubCommands([]), '');
  });
});

describe('findings as SARIF', () => {
  const log = sarifLog([broken, contradiction, hint], { rules, version: '1.2.3', language: 'en' });
  const [run] = log.runs;

  it('describe the tool and every rule', () => {
    assert.equal(log.version, '2.1.0');
    assert.equal(run?.tool.driver.version, '1.2.3');
    const descriptors = run?.tool.driver.rules ?? [];
    assert.equal(descriptors.length, rules.length);
    for (const descriptor of descriptors) {
      assert.match(descriptor.name ?? '', /^[A-Z][A-Za-z]+$/);
      assert.ok(
        descriptor.shortDescription?.text && descriptor.fullDescription?.text && descriptor.help?.text,
      );
    }
  });

  it('point each result at its rule, place and related places', () => {
    const results = run?.results ?? [];
    for (const result of results) {
      assert.equal(run?.tool.driver.rules?.[result.ruleIndex ?? -1]?.id, result.ruleId);
    }
    assert.deepEqual(
      results.map(result => result.level),
      ['warning', 'error', 'note'],
    );
    const location = results[0]?.locations?.[0]?.physicalLocation;
    assert.equal(location?.artifactLocation?.uri, 'answers/a%20file%2C%20100%25.md');
    assert.deepEqual(location?.region, { startLine: 5, startColumn: 3, endLine: 5, endColumn: 10 });
    assert.equal(results[1]?.relatedLocations?.[0]?.physicalLocation?.artifactLocation?.uri, 'c.md');
  });

  it('carry the fixes that change text', () => {
    const fixes = run?.results?.[0]?.fixes ?? [];
    assert.deepEqual(
      fixes.map(fix => [
        fix.description?.text,
        fix.artifactChanges[0]?.replacements[0]?.insertedContent?.text,
      ]),
      [['Link to y', 'y']],
    );
  });

  it('know results of rules that they don’t have', () => {
    const other = sarifLog([{ ...hint, rule: 'contacts' }], { rules, version: '1', language: 'nl' });
    assert.equal(other.runs[0]?.results?.[0]?.ruleIndex, undefined);
  });
});

describe('findings as text', () => {
  it('by file, with a count of all and of what is not listed', () => {
    assert.equal(
      textFindings([broken, contradiction, hint], { language: 'en', least: 'information' }),
      [
        'answers/a file, 100%.md',
        '  5:3  warning  HW030  No article has the id “x”: 50% of lines. (fix)',
        '',
        'b.md',
        '  1:1  error  HW042  14 here, 30 there.',
        '',
        '1 error, 1 warning, 1 hint in 2 files. The editor can fix 1. 1 not listed.',
        '',
      ].join('\n'),
    );
  });

  it('in Dutch', () => {
    assert.match(
      textFindings([contradiction], { language: 'nl', least: 'hint' }),
      / {2}1:1 {2}fout {2}HW042 .*\n\n1 fout in 1 bestand\.\n$/,
    );
    assert.equal(textFindings([], { language: 'nl', least: 'hint' }), 'Geen problemen gevonden.\n');
  });
});

describe('the exit status', () => {
  it('is that of errors', () => {
    assert.ok(hasErrors([hint, contradiction]));
    assert.ok(!hasErrors([hint, broken]));
  });
});
