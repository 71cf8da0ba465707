import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, file, headwater, open, positionOf } from './extension.ts';
import { remember } from './restore.ts';

const relative = (uri: vscode.Uri) => vscode.workspace.asRelativePath(uri, false);

/** Labels of what is offered at a position. */
async function offered(document: vscode.TextDocument, at: vscode.Position): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Types a line below the title of an article, and says where its end is. */
async function typeBelowTitle(editor: vscode.TextEditor, line: string): Promise<vscode.Position> {
  const title = editor.document
    .getText()
    .split(/\r?\n/)
    .findIndex(text => text.startsWith('title:'));
  await editor.edit(edit => edit.insert(new vscode.Position(title + 1, 0), `${line}\n`));
  return new vscode.Position(title + 1, line.length);
}

describe('language features in the editor', () => {
  before(headwater);
  const restored: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const restore of restored.splice(0)) await restore();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('complete the keys of the front matter that are not there yet', async () => {
    restored.push(await remember('answers/refunds/refund-late.md'));
    const editor = await open('answers/refunds/refund-late.md');
    const labels = await offered(editor.document, await typeBelowTitle(editor, 'ow'));
    assert.ok(labels.includes('owner'), labels.join(', '));
    assert.ok(!labels.includes('status'), 'a key that is there already');
  });

  it('complete the values of a key from the knowledge base', async () => {
    restored.push(await remember('processes/refunds.md'));
    const editor = await open('processes/refunds.md');
    const owners = await offered(editor.document, await typeBelowTitle(editor, 'owner: '));
    assert.ok(owners.includes('finance') && owners.includes('logistics'), owners.join(', '));
    const status = positionOf(editor.document, 'status: ', 'status: '.length);
    const states = await offered(editor.document, status);
    for (const state of ['work-in-progress', 'not-validated', 'validated', 'archived']) {
      assert.ok(states.includes(state), states.join(', '));
    }
  });

  it('show the article over a link to it', async () => {
    const { document } = await open('answers/refunds/refund-late.md');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionOf(document, '[[refund-check]]', 4),
    );
    const texts = hovers.flatMap(({ contents }) =>
      contents.map(content => (typeof content === 'string' ? content : content.value)),
    );
    assert.ok(
      texts.some(text => text.includes('refund') && text.includes('finance')),
      texts.join('\n'),
    );
  });

  for (const [kind, path, text, target] of [
    ['wiki link', 'answers/refunds/refund-late.md', '[[refund-check]]', 'answers/refunds/refund-check.md'],
    [
      'relative link',
      'processes/refunds.md',
      '../answers/refunds/refund-other',
      'answers/refunds/refund-other-account.md',
    ],
    ['value of the front matter', 'answers/refunds/refund-late.md', 's: refunds', 'processes/refunds.md'],
  ] as const) {
    it(`go to one definition from a ${kind}`, async () => {
      const { document } = await open(path);
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        positionOf(document, text, 4),
      );
      const targets = found.map(place => relative('targetUri' in place ? place.targetUri : place.uri));
      assert.deepEqual(targets, [target]);
    });
  }

  it('find every reference to an article, each once', async () => {
    const { document } = await open('answers/refunds/refund-check.md');
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      positionOf(document, 'id: refund-check', 6),
    );
    const places = found.map(
      ({ uri, range }) => `${relative(uri)}:${range.start.line}:${range.start.character}`,
    );
    for (const path of ['answers/refunds/refund-late.md', 'processes/refunds.md']) {
      assert.ok(
        places.some(place => place.startsWith(path)),
        places.join('\n'),
      );
    }
    assert.equal(new Set(places).size, places.length, places.join('\n'));
  });

  it('make wiki links clickable', async () => {
    const { document } = await open('answers/refunds/refund-late.md');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      100,
    );
    const link = links.find(({ range }) => document.getText(range).includes('refund-check'));
    assert.equal(link?.target && relative(link.target), 'answers/refunds/refund-check.md');
  });

  it('find articles as symbols of the workspace, by id', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'refund-check',
    );
    const found = symbols.filter(({ name }) => name === 'refund-check');
    assert.deepEqual(
      found.map(({ location }) => relative(location.uri)),
      ['answers/refunds/refund-check.md'],
    );
  });
});

describe('renames in the editor', () => {
  before(headwater);
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const textOf = async (path: string) => (await vscode.workspace.openTextDocument(file(path))).getText();
  const renameAt = (document: vscode.TextDocument, at: vscode.Position, name: string) =>
    vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      name,
    );

  it('take the links to a heading along, wiki and relative', async () => {
    const { document } = await open('answers/billing/pay-later.md');
    const edit = await renameAt(document, positionOf(document, '# Paying in parts', 4), 'In two parts');
    const files = edit.entries().map(([uri]) => relative(uri));
    for (const path of ['answers/billing/debit-failed.md', 'answers/billing/invoice-read.md']) {
      assert.ok(files.includes(path), files.join(', '));
    }
    assert.ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
    assert.match(await textOf('answers/billing/debit-failed.md'), /pay-later\.md#in-two-parts\)/);
    assert.match(await textOf('answers/billing/invoice-read.md'), /\[\[pay-later#in-two-parts\|/);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await eventually(async () =>
      /pay-later\.md#paying-in-parts\)/.test(await textOf('answers/billing/debit-failed.md')),
    );
    await vscode.workspace.saveAll();
  });

  it('take the links to a file along when it moves, and undo takes them back', async () => {
    const from = 'answers/missed-delivery/delivery-safe-place.md';
    const to = 'answers/delivery/safe-place.md';
    const linking = 'answers/delivery/delivery-slot-change.md';
    const before = { linking: await textOf(linking), own: await textOf(from) };
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(file(from), file(to));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually(async () => (await textOf(linking)).includes('[safe place](safe-place.md)'));
    assert.match(await textOf(to), /\]\(\.\.\/missed-delivery\/missed-delivery-next\.md\)/);

    await open(to);
    await vscode.commands.executeCommand('undo');
    await eventually(async () => (await textOf(linking)) === before.linking);
    assert.equal(await textOf(from), before.own);
    await vscode.workspace.saveAll();
  });

  it('rename the file from a relative link to it', async () => {
    const { document } = await open('answers/delivery/delivery-slot-change.md');
    const at = positionOf(document, 'delivery-safe-place.md', 4);
    const edit = await renameAt(document, at, '../missed-delivery/safe-place.md');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually(async () =>
      (await textOf('answers/delivery/delivery-slot-change.md')).includes(
        '(../missed-delivery/safe-place.md)',
      ),
    );
    assert.match(await textOf('answers/missed-delivery/safe-place.md'), /^id: delivery-safe-place$/m);
    await open('answers/missed-delivery/safe-place.md');
    await vscode.commands.executeCommand('undo');
    await eventually(async () => (await vscode.workspace.findFiles('**/delivery-safe-place.md')).length);
    await vscode.workspace.saveAll();
  });
});

describe('what the rules find, in the editor', () => {
  before(headwater);
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('is fixed by a quick fix: the past review date', async () => {
    const { document } = await open('answers/vouchers/points-how.md');
    const before = document.getText();
    const problem = await eventually(() =>
      vscode.languages
        .getDiagnostics(document.uri)
        .find(({ range }) => document.getText(range).includes('2026-09-01')),
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => /review again by \d{4}-\d\d-\d\d/.test(title));
    assert.ok(fix?.edit, 'no fix');
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.notEqual(document.getText(), before);
    await eventually(
      () => !vscode.languages.getDiagnostics(document.uri).some(({ code }) => code === problem.code),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await vscode.workspace.saveAll();
  });

  it('stands at both places of a contradiction', async () => {
    const places = ['answers/returns/return-opened.md', 'answers/returns/return-how.md'];
    for (const [i, path] of places.entries()) {
      const problem = await eventually(() =>
        vscode.languages.getDiagnostics(file(path)).find(({ code }) => code === 'HW042'),
      );
      assert.match(problem.message, i === 0 ? /^“14 days”.*“30 days”/ : /^“30 days”.*“14 days”/);
      const { document } = await open(path);
      assert.match(document.getText(problem.range), i === 0 ? /14 days/ : /30 days/);
    }
  });
});
