import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, headwater, open, positionOf } from './extension.ts';
import { remember } from './restore.ts';

/** What the editor's own preview shows of a document. */
const drawn = (document: vscode.TextDocument) =>
  vscode.commands.executeCommand<string>('markdown.api.render', document);

/** The same, once a text stands in it: the preview is drawn again when the worker has answered. */
async function drawnWith(document: vscode.TextDocument, text: string): Promise<string> {
  let html = '';
  await eventually(async () => {
    html = await drawn(document);
    return html.includes(text);
  }).catch(() => assert.ok(html.includes(text), `no ${text} in:\n${html}`));
  return html;
}

describe('the preview of an article', () => {
  before(headwater);
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('shows the front matter as a card, with the process and its flag', async () => {
    const { document } = await open('answers/refunds/refund-late.md');
    const html = await drawnWith(document, 'headwater-flag');
    assert.match(html, /class="headwater-title">When do I get my money back\?</);
    assert.match(html, /<dd><a href="..\/..\/processes\/refunds.md"[^>]*>Refunds<\/a>/);
    assert.match(html, /data-level="alarm"><strong>alarm:<\/strong> \S+/);
    assert.doesNotMatch(html, /review-by/, 'the editor shows the front matter too');
  });

  it('makes links of ids, and follows what is typed', async () => {
    const restore = await remember('answers/refunds/refund-late.md');
    const editor = await open('answers/refunds/refund-late.md');
    await drawnWith(editor.document, 'href="refund-check.md"');
    const at = positionOf(editor.document, 'Within 5 working days');
    await editor.edit(edit => edit.insert(at, '[[cancel-how]] [[no-such-article]] '));
    const html = await drawnWith(editor.document, 'headwater-no-article');
    assert.match(html, /href="..\/subscription-cancel\/cancel-how.md"/);
    assert.match(html, /headwater-no-article"[^>]*>no-such-article</);
    await restore();
  });

  it('keeps channels together and marks what is internal', async () => {
    const { document } = await open('answers/refunds/refund-late.md');
    const html = await drawnWith(document, 'headwater-channels');
    const channels = [...html.matchAll(/data-channel="([^"]+)"/g)].map(match => match[1]);
    assert.deepEqual(channels, ['phone', 'chat', 'e-mail']);
    assert.match(html, /headwater-internal-mark">[\s\S]*Fill in the promise field/);
  });

  it('leaves Markdown outside the knowledge base alone', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: '---\ntitle: x\n---\n\n[[refund-late]]\n\n## Phone\n\nText',
    });
    const html = await drawn(document);
    assert.match(html, /\[\[refund-late\]\]/);
    assert.doesNotMatch(html, /headwater/);
  });
});
