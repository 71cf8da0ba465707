import assert from 'node:assert/strict';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { eventually, file, headwater, open, positionOf } from './extension.ts';

const write = (path: string, text: string) =>
  vscode.workspace.fs.writeFile(file(path), new TextEncoder().encode(text));

describe('articles that change', () => {
  before(headwater);
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('are found when their file is written, changed and deleted', async () => {
    const api = await headwater();
    const found = async (word: string) => (await api.search(word))?.hits.map(hit => hit.path) ?? [];
    await write('answers/test-new.md', '# What is a xylofoonkist?\n\nA box.');
    await eventually(async () => (await found('xylofoonkist')).includes('answers/test-new.md'));
    await write('answers/test-new.md', '# What is a harmonicadoos?\n\nA box.');
    await eventually(async () => (await found('harmonicadoos')).includes('answers/test-new.md'));
    await vscode.workspace.fs.rename(file('answers/test-new.md'), file('answers/test-moved.md'));
    await eventually(async () => (await found('harmonicadoos')).includes('answers/test-moved.md'));
    await vscode.workspace.fs.delete(file('answers/test-moved.md'));
    await eventually(async () => (await found('harmonicadoos')).length === 0);
  });

  it('are said to be gone in their place when they are opened from a list that is older', async () => {
    const gone = file('answers/never-there.md');
    await vscode.commands.executeCommand('headwater.open', { uri: gone.toString() });
    await eventually(() => vscode.window.tabGroups.activeTabGroup.activeTab?.label === 'never-there.md');
  });

  it('are found when a folder with them comes, gets another name, and goes', async () => {
    const api = await headwater();
    const found = async (...wanted: string[]) =>
      eventually(async () => {
        const paths = (await api.search('trommelstok'))?.hits.map(hit => hit.path) ?? [];
        return paths.filter(each => each.startsWith('answers/test-')).join() === wanted.join();
      });
    const folder = path.join(tmpdir(), `headwater-folder-${process.pid}`);
    await mkdir(path.join(folder, 'deep'), { recursive: true });
    await writeFile(path.join(folder, 'deep', 'a.md'), '# What is a trommelstok?\n\nA stick.');
    const inside = (name: string) => file(`answers/${name}`).fsPath;
    // As another program does it, such as git.
    await rename(folder, inside('test-folder'));
    await found('answers/test-folder/deep/a.md');
    await rename(inside('test-folder'), inside('test-other'));
    await found('answers/test-other/deep/a.md');
    await rm(inside('test-other'), { recursive: true });
    await found();
  });

  it('are found by what is typed and not saved, until it is taken back', async () => {
    const api = await headwater();
    const editor = await open('answers/refunds/refund-late.md');
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit(edit => edit.insert(end, '\n\nKwartelhuisjes are refunded too.\n'));
    await eventually(async () => (await api.search('kwartelhuisjes'))?.hits[0]?.id === 'refund-late');
    await vscode.commands.executeCommand('undo');
    await eventually(async () => {
      const hits = (await api.search('kwartelhuisjes'))?.hits ?? [];
      return !hits.some(hit => hit.snippet.includes('Kwartelhuisjes'));
    });
  });

  it('show broken YAML at its line, and the problem goes with the mistake', async () => {
    await write('answers/test-broken.md', '---\nid: test-broken\ntitle: [open\n---\n\nText\n');
    const uri = file('answers/test-broken.md');
    const problem = await eventually(() =>
      vscode.languages.getDiagnostics(uri).find(diagnostic => diagnostic.code === 'HW001'),
    );
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
    assert.ok(problem.range.start.line >= 2 && problem.range.start.line <= 3);
    await vscode.workspace.fs.delete(uri);
    await eventually(() => vscode.languages.getDiagnostics(uri).length === 0);
  });
});

describe('an article in the editor', () => {
  before(headwater);
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('has what its contacts say above the title of its process', async () => {
    const { document } = await open('processes/refunds.md');
    const lens = await eventually(async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
      );
      return lenses.find(each => each.command?.title.includes('avoidable'));
    });
    assert.match(
      lens.command?.title ?? '',
      /^[\d,]+ contacts in 90 days · \d+% avoidable \(\d+–\d+%\) · alarm · owner finance$/,
    );
  });

  it('is not taken for a row of a view that is renewed while it is clicked', async () => {
    await open('answers/refunds/refund-late.md');
    await vscode.commands.executeCommand('headwater.openToSide', undefined, undefined);
    assert.equal(vscode.window.tabGroups.all.length, 1);
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('headwater.openToSide');
    await eventually(() => vscode.window.tabGroups.all.length === 2);
  });

  it('completes links by title and inserts the id', async () => {
    const editor = await open('answers/refunds/refund-late.md');
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit(edit => edit.insert(end, '\n\n[[refu'));
    const at = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      at,
    );
    const ids = list.items.map(item =>
      typeof item.insertText === 'string' ? item.insertText : item.insertText?.value,
    );
    assert.ok(
      ids.some(id => id?.includes('refunds')),
      `completions: ${ids.slice(0, 10).join(', ')}`,
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('follows a rename of an id everywhere, and one undo takes it back', async () => {
    const { document } = await open('processes/refunds.md');
    const before = document.getText();
    const at = positionOf(document, 'id: refunds', 'id: '.length + 1);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      'money-back',
    );
    const files = edit.entries().map(([uri]) => vscode.workspace.asRelativePath(uri));
    assert.ok(files.length > 5, `files that follow: ${files.join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
    assert.match(document.getText(), /^id: money-back$/m);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await eventually(() => document.getText() === before);
    await eventually(async () => {
      await vscode.workspace.saveAll();
      const answer = await vscode.workspace.fs.readFile(file('answers/refunds/refund-late.md'));
      return /^process: refunds$/m.test(new TextDecoder().decode(answer));
    });
  });
});
