import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** What the extension host calls: runs all tests beside this file, and fails when one of them fails. */
export async function run(): Promise<void> {
  // Failures name the line in the test, not in the bundle.
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 60_000,
    color: false,
    forbidOnly: true,
    reporter: path.resolve(__dirname, '../../../scripts/testing/counting-reporter.mjs'),
  });
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.cjs')) mocha.addFile(path.join(__dirname, name));
  }
  await mocha.loadFilesAsync();
  const failures = await new Promise<number>(resolve => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed in the editor.`);
}
