import assert from 'node:assert/strict';
import { readReasons } from '../../../src/knowledge/reasons.ts';
import { readSettings } from '../../../src/knowledge/settings.ts';

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
});
