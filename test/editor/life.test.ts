import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, file, headwater, open } from './extension.ts';
import { remember } from './restore.ts';

const exists = (uri: vscode.Uri) =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

/** The text of the editor that has the focus, once its file has this name. */
async function opened(name: string): Promise<vscode.TextDocument> {
  return eventually(() => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.uri.path.endsWith(name) ? document : undefined;
  });
}

describe('the life of an article', () => {
  before(headwater);
  const restored: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const restore of restored.splice(0)) await restore();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  for (const { command, title, path, says } of [
    {
      command: 'headwater.newAnswer',
      title: 'Can I pay with a kwartel?',
      path: 'answers/refunds/can-i-pay-with-a-kwartel.md',
      // From the sample's own template: the built-in one has no channels.
      says: [/^process: refunds$/m, /^status: work-in-progress$/m, /^What you say, in spoken words\.$/m],
    },
    {
      command: 'headwater.newProcess',
      title: 'Kwartels',
      path: 'processes/kwartels.md',
      says: [/^type: process$/m, /^## An upset customer$/m],
    },
    {
      command: 'headwater.newStory',
      title: 'A kwartel in the box',
      path: 'stories/a-kwartel-in-the-box.md',
      says: [/^type: story$/m, /^process: refunds$/m, /^date: \d{4}-\d\d-\d\d$/m],
    },
  ]) {
    it(`begins with ${command}, from the own template, and undo takes it back`, async () => {
      await open('answers/refunds/refund-late.md');
      await vscode.commands.executeCommand(command, { title });
      const document = await opened(path);
      const text = document.getText();
      for (const pattern of says) assert.match(text, pattern);
      const selected = vscode.window.activeTextEditor?.selection;
      assert.ok(selected && /^(?:The answer in|What this|What happened)/.test(document.getText(selected)));
      await vscode.commands.executeCommand('undo');
      await eventually(async () => !(await exists(file(path))));
    });
  }

  it('proposes a few selected words as its title', async () => {
    const editor = await open('answers/refunds/refund-late.md');
    const at = editor.document.getText().indexOf('5 working days at most');
    const start = editor.document.positionAt(at);
    editor.selection = new vscode.Selection(start, start.translate(0, '5 working days'.length));
    void vscode.commands.executeCommand('headwater.newAnswer');
    const document = await eventually(async () => {
      // Enter, as soon as the box is there.
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const made = vscode.window.activeTextEditor?.document;
      return made?.uri.path.endsWith('answers/refunds/5-working-days.md') ? made : undefined;
    });
    assert.match(document.getText(), /^# 5 working days$/m);
    await vscode.commands.executeCommand('undo');
    await eventually(async () => !(await exists(document.uri)));
  });

  it('is validated, and undo takes that back', async () => {
    restored.push(await remember('answers/warranty/repair-status.md'));
    const { document } = await open('answers/warranty/repair-status.md');
    const before = document.getText();
    await vscode.commands.executeCommand('headwater.validate');
    assert.match(document.getText(), /^status: validated$/m);
    assert.notEqual(document.getText(), before, 'it was validated before');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('gets a section at the margin, also behind a list in a list, and undo takes it back', async () => {
    restored.push(await remember('answers/billing/pay-later.md'));
    const editor = await open('answers/billing/pay-later.md');
    const { document } = editor;
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit(edit => edit.insert(end, '\n- one\n    - two'));
    const before = document.getText();
    void vscode.commands.executeCommand('headwater.addSection');
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return document.getText() !== before;
    });
    assert.match(document.getText().slice(before.length), /^\n\n## \p{L}[^\n]*\n\n\n?$/u);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });
});
