import type { Context, RootHookObject } from 'mocha';
import { Workbench } from './workbench.ts';

/** Takes a picture of what a test saw when it failed: out/screenshots/failed-TEST.png. */
export const mochaHooks: RootHookObject = {
  async afterEach(this: Context) {
    const test = this.currentTest;
    if (test?.state !== 'failed') return;
    const name = `failed-${test.fullTitle().replace(/\W+/g, '-')}`.slice(0, 120);
    for (const workbench of Workbench.all) console.log(await workbench.screenshot(name));
  },
};
