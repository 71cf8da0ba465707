import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.1, levels A and AA: contrast of texts, names and roles of controls, structure. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/**
 * What axe-core finds wrong in the page of a webview, a line each. Colours that are on their way from one theme to
 * another get the time to arrive.
 * @param selector of something that is in this webview only
 */
export async function accessibilityFaults(page: Page, selector: string): Promise<string[]> {
  const frame = await frameWith(page, selector);
  await frame.evaluate(axe);
  let faults: string[] = [];
  for (let attempt = 0; attempt < 10; attempt++) {
    const { violations } = await frame.evaluate<{ violations: readonly Violation[] }>(
      `axe.run(document, { runOnly: ${JSON.stringify(rules)} })`,
    );
    faults = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
    if (faults.length === 0) return faults;
    await wait(300);
  }
  return faults;
}

async function frameWith(page: Page, selector: string) {
  for (const frame of page.frames()) if ((await frame.locator(selector).count()) > 0) return frame;
  throw new Error(`No frame has ${selector}.`);
}
