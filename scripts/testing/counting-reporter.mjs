import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/**
 * Mocha's usual report, and the numbers of it in the file that HEADWATER_TEST_COUNTS names: a run whose numbers
 * never arrive has crashed.
 */
export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const file = process.env.HEADWATER_TEST_COUNTS;
      const { passes, failures, pending } = this.stats;
      if (file) writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
}
