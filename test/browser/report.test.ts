import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/editor-host/chromium.ts';
import { dashboard } from '../../src/report/dashboard.ts';
import { processDetail } from '../../src/report/processDetail.ts';
import { reportHtml } from '../../src/report/reportHtml.ts';
import { editorColours } from '../../src/report/style/colours.ts';
import { layout } from '../../src/report/style/layout.ts';
import type { ReportData } from '../../src/service/reportData.ts';
import { sampleData } from '../unit/report/knowledgeBases.ts';

/** Widths of a narrow side panel, a side panel, an editor beside another, and an editor alone. */
const widths = [320, 420, 640, 1100];

describe('The report in a browser', () => {
  let browser: Browser;
  let data: ReportData;
  before(async () => {
    data = await sampleData('nl');
    browser = await launchChromium();
  });
  after(() => browser?.close());

  /** Opens a page under a policy as strict as that of a webview; complaints of the browser are collected. */
  async function open(
    html: string,
    policy: string,
    width: number,
  ): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const complaints: string[] = [];
    page.on('console', message => complaints.push(message.text()));
    page.on('request', request => {
      if (request.url() !== 'http://report.test/') complaints.push(`asks for ${request.url()}`);
    });
    const headers = { 'content-security-policy': policy };
    await page.route('**/*', route => route.fulfill({ body: html, contentType: 'text/html', headers }));
    await page.goto('http://report.test/');
    return { page, complaints };
  }

  const webview = (body: string) => `<!doctype html><html lang="nl"><head><meta charset="utf-8">
<style nonce="abc">:root { --vscode-editor-foreground: rgb(1, 2, 3); --vscode-charts-blue: rgb(0, 0, 200); }</style>
<style nonce="abc">${editorColours}${layout}</style></head><body><main class="hw">${body}</main></body></html>`;

  it('is drawn in the colours of the theme under the policy of a webview', async () => {
    const body = dashboard(data, 'nl') + data.processes.map(one => processDetail(one, 'nl')).join('');
    const { page, complaints } = await open(webview(body), "default-src 'none'; style-src 'nonce-abc'", 900);
    const fill = (selector: string) =>
      page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).fill`);
    assert.equal(await fill('#funnel .hw-wide text[font-weight=bold]'), 'rgb(1, 2, 3)');
    assert.equal(await fill('#hours .hw-wide [fill="var(--hw-accent)"]'), 'rgb(0, 0, 200)');
    assert.deepEqual(complaints, []);
    await page.close();
  });

  for (const width of widths) {
    it(`fits into ${width} pixels, and no two texts of a drawing lie on one another`, async () => {
      const { page, complaints } = await open(
        reportHtml(data, 'nl'),
        "default-src 'self' 'unsafe-inline'",
        width,
      );
      assert.deepEqual(await page.evaluate(faults), []);
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }
});

/** What is wrong with the page as it is drawn, in sentences; runs in the browser. */
const faults = `(() => {
  const found = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) found.push('the page is ' + page.scrollWidth + ' pixels wide');
  let drawn = 0;
  for (const svg of document.querySelectorAll('svg')) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) continue;
    const texts = [...svg.querySelectorAll('text')].map(text => ({ text: text.textContent, box: text.getBoundingClientRect() }));
    drawn += texts.length;
    texts.forEach(({ text, box }, i) => {
      const outside = Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom);
      if (outside > 1) found.push(text + ' is cut off');
      for (const other of texts.slice(i + 1)) {
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (wide > 1 && high > 4) found.push(text + ' lies on ' + other.text);
      }
    });
  }
  if (drawn < 100) found.push('only ' + drawn + ' texts in drawings');
  return found;
})()`;
