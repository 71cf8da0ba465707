import { setTimeout as delay } from 'node:timers/promises';
import { Workbench } from '../browser/workbench.ts';

/*
 * The search box in a real editor in a browser, with the extension as packaged: milliseconds from a key to other rows on
 * the screen, which the editor's own work and drawing are most of. `npm run package && npm run bench -- box DIR…`; a
 * folder without headwater.yaml is no knowledge base.
 */

const firstQueries = ['cannot install update', 'invoice address'];
const queries = [
  'reset password',
  'shared mailbox permission',
  'cannot open file',
  'licence expired yesterday',
];
const betweenKeysMs = 200;
const loadingMs = 30_000;

/** In the page: times from the last key to the first change of the rows after it. */
const watchRows = `(() => {
  const rows = document.querySelector('.quick-input-list .monaco-list-rows');
  let pressed;
  let shown = rows.textContent;
  window.keyTimes = [];
  document.addEventListener('keydown', () => { pressed = performance.now(); }, true);
  new MutationObserver(() => {
    if (rows.textContent === shown) return;
    shown = rows.textContent;
    if (pressed !== undefined) window.keyTimes.push(performance.now() - pressed);
    pressed = undefined;
  }).observe(rows, { subtree: true, childList: true, characterData: true });
})()`;

export async function run(folders: readonly string[] = []): Promise<void> {
  for (const folder of folders.length > 0 ? folders : [undefined]) {
    const workbench = await Workbench.open(folder === undefined ? {} : { folder });
    try {
      console.log(JSON.stringify({ folder, ...(await measure(workbench)) }));
    } finally {
      await workbench.close();
    }
  }
}

async function measure(workbench: Workbench): Promise<object> {
  const { page } = workbench;
  await workbench.search('e');
  await workbench.hits.nth(5).waitFor({ timeout: loadingMs });
  // The problems of all articles are looked for after loading.
  await delay(loadingMs);
  await page.evaluate(watchRows);
  await type(workbench, firstQueries);
  await page.evaluate('window.keyTimes.length = 0');
  await type(workbench, queries);
  const times: number[] = await page.evaluate('window.keyTimes');
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? Number.NaN);
  return { keys: times.length, median_ms: at(0.5), p95_ms: at(0.95), worst_ms: at(1) };
}

async function type({ page }: Workbench, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.locator('.quick-input-widget input').fill('');
    for (const character of text) {
      await delay(betweenKeysMs);
      await page.keyboard.type(character);
    }
  }
}
