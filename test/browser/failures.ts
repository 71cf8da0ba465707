import type { Context, RootHookObject } from 'mocha';
import { Workbench } from './workbench.ts';

/**
 * A test that fails leaves a picture of what it saw: out/screenshots/failed-TEST.png. Before its second try what it left
 * open is closed.
 */
export const mochaHooks: RootHookObject = {
  async beforeEach(this: Context) {
    if (!isSecondTry(this)) return;
    for (const { page } of Workbench.all) {
      for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
    }
  },
  async afterEach(this: Context) {
    const test = this.currentTest;
    if (!test || test.state === 'passed' || test.isPending()) return;
    const title = test.fullTitle().replace(/\W+/g, '-').slice(0, 100);
    const name = `failed-${title}${isSecondTry(this) ? '-again' : ''}`;
    for (const workbench of Workbench.all) console.log(await workbench.screenshot(name));
  },
};

function isSecondTry(context: Context): boolean {
  // Mocha's types leave it out.
  const test = context.currentTest as { currentRetry?: () => number } | undefined;
  return (test?.currentRetry?.() ?? 0) > 0;
}
