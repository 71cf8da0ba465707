import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FixCommand } from '../../src/authoring/rules/finding.ts';
import { eventually, file, headwater, open } from './extension.ts';

const write = (path: string, text: string) =>
  vscode.workspace.fs.writeFile(file(path), new TextEncoder().encode(text));

const textOf = async (path: string) => (await vscode.workspace.openTextDocument(file(path))).getText();

/** The quick fixes for a problem with a code, once there is one. */
async function fixesOf(path: string, code: string): Promise<vscode.CodeAction[]> {
  const { uri } = (await open(path)).document;
  const problem = await eventually(() =>
    vscode.languages.getDiagnostics(uri).find(diagnostic => diagnostic.code === code),
  );
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    problem.range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

/** Carries out the fix that does what is wanted; as the menu of the light bulb does. */
async function carryOut(path: string, code: string, name: FixCommand['name'], title = /./): Promise<void> {
  // The other files that it reaches may still be on their way to the check.
  const action = await eventually(async () =>
    (await fixesOf(path, code)).find(
      each => (each.command?.arguments?.[1] as FixCommand)?.name === name && title.test(each.title),
    ),
  );
  const { command = '', arguments: given = [] } = action.command ?? {};
  await vscode.commands.executeCommand(command, ...given);
}

async function undoIn(path: string): Promise<void> {
  await open(path);
  await vscode.commands.executeCommand('undo');
}

const answer = (id: string, more = '', body = 'Text.') =>
  `---\nid: ${id}\ntype: answer\ntitle: ${id}?\nlanguage: en\nstatus: work-in-progress\nprocess: deposits\naudience: customer\n${more}---\n\n# ${id}?\n\n${body}\n`;

describe('quick fixes that reach further than their place', () => {
  const made: string[] = [];
  const put = async (path: string, text: string) => {
    made.push(path);
    await write(path, text);
  };
  before(headwater);
  afterEach(async () => {
    await vscode.workspace.saveAll();
    // What is saved after its file is deleted would be there again.
    await eventually(() => vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const path of made.splice(0)) await vscode.workspace.fs.delete(file(path));
  });

  it('add a reason to reasons.yaml, and undo takes it back', async () => {
    await put('answers/fix-reason.md', answer('fix-reason', 'reasons: [KWARTEL-LOST]\n'));
    const before = await textOf('reasons.yaml');
    await carryOut('answers/fix-reason.md', 'HW014', 'add-reason');
    assert.equal(await textOf('reasons.yaml'), `${before}- code: KWARTEL-LOST\n  label: KWARTEL-LOST\n`);
    await undoIn('reasons.yaml');
    assert.equal(await textOf('reasons.yaml'), before);
  });

  it('add what may stand in articles to headwater.yaml, and change nothing else there', async () => {
    await put('answers/fix-setting.md', answer('fix-setting', '', 'Write to ann.jansen@kwartel-mail.nl.'));
    const before = await textOf('headwater.yaml');
    await carryOut('answers/fix-setting.md', 'HW060', 'add-setting');
    const after = await textOf('headwater.yaml');
    assert.ok(after.includes('ann.jansen@kwartel-mail.nl'), after.slice(-200));
    const lines = new Set(after.split('\n'));
    assert.deepEqual(
      before.split('\n').filter(line => !lines.has(line)),
      [],
    );
    await undoIn('headwater.yaml');
    assert.equal(await textOf('headwater.yaml'), before);
  });

  it('compare near duplicates, merge one into the other, and one undo takes it back', async () => {
    const words = Array.from({ length: 120 }, (_, i) => `kwartel${i % 60}x${i}`).join(' ');
    await put('answers/fix-twin-a.md', answer('fix-twin-a', '', `${words}.\n\nOnly here.`));
    await put('answers/fix-twin-b.md', answer('fix-twin-b', '', `${words}.`));
    await carryOut('answers/fix-twin-a.md', 'HW045', 'compare');
    await eventually(() => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff && input.modified.path.endsWith('fix-twin-b.md');
    });
    const before = { a: await textOf('answers/fix-twin-a.md'), b: await textOf('answers/fix-twin-b.md') };
    await carryOut('answers/fix-twin-a.md', 'HW045', 'merge-into');
    assert.match(await textOf('answers/fix-twin-a.md'), /^status: archived$/m);
    assert.match(await textOf('answers/fix-twin-a.md'), /^replaced-by: fix-twin-b$/m);
    assert.match(await textOf('answers/fix-twin-b.md'), /Only here\.\n$/);
    await undoIn('answers/fix-twin-a.md');
    await eventually(async () => (await textOf('answers/fix-twin-b.md')) === before.b);
    assert.equal(await textOf('answers/fix-twin-a.md'), before.a);
  });

  it('explain what a rule is about, beside the article', async () => {
    await put('answers/fix-why.md', answer('fix-why', 'keyword: [x]\n'));
    const actions = await fixesOf('answers/fix-why.md', 'HW015');
    const { command = '', arguments: given = [] } =
      actions.find(({ title }) => title === 'Explain “Key with a typing mistake”')?.command ?? {};
    await vscode.commands.executeCommand(command, ...given);
    await eventually(() =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input, label }) => input instanceof vscode.TabInputWebview && label.includes('HW015')),
    );
    const uri = vscode.Uri.from({ scheme: 'headwater-rule', path: '/HW015.md', query: 'HW015' });
    const page = (await vscode.workspace.openTextDocument(uri)).getText();
    assert.match(page, /^# Key with a typing mistake \(HW015\)\n/);
    assert.match(page, /\*\*Why it matters\.\*\*/);
  });

  it('add front matter to every article that has none, and one undo takes it back', async () => {
    const paths = Array.from({ length: 21 }, (_, i) => `answers/fix-plain-${i}.md`);
    const text = (i: number) => `# Plain ${i}\n\nWords.\n`;
    for (const [i, path] of paths.entries()) await put(path, text(i));
    await carryOut('headwater.yaml', 'HW005', 'add-front-matter');
    for (const path of paths)
      assert.match(await textOf(path), /^---\nid: answers\/fix-plain-\d+\ntype: answer\n/);
    await undoIn(paths[0] ?? '');
    await eventually(async () => (await textOf(paths[20] ?? '')) === text(20));
  });

  it('fix all of a rule in many files, and one undo takes it back', async () => {
    const paths = Array.from({ length: 30 }, (_, i) => `answers/fix-all-${i}.md`);
    for (const path of paths) await put(path, answer(path.slice(8, -3), 'keyword: [x]\n'));
    const last = paths.at(-1) ?? '';
    await carryOut(
      last,
      'HW015',
      'fix-all',
      /^Fix all of “Key with a typing mistake”: 30 places in 30 files$/,
    );
    for (const path of paths) assert.match(await textOf(path), /^keywords: \[x\]$/m);
    await undoIn(last);
    await eventually(async () => {
      for (const path of paths) if (!/^keyword: \[x\]$/m.test(await textOf(path))) return false;
      return true;
    });
  });
});
