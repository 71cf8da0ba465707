import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/**
 * Mocha's usual report, and the numbers of it in the file that HEADWATER_TEST_COUNTS names: a run whose numbers
 * never arrive has crashed. A test that needed a second try is named at the end, with what went wrong the first time.
 */
export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const repeated = [];
    runner.on('retry', (test, error) => repeated.push({ test, error }));
    runner.once('end', () => {
      for (const { test, error } of repeated) {
        console.log(`Tried again: ${test.fullTitle()}\n  ${error.stack ?? error}\n`);
      }
      const file = process.env.HEADWATER_TEST_COUNTS;
      const { passes, failures, pending } = this.stats;
      if (file) writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
}
