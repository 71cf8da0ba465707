import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { inProject, root, sampleKnowledgeBase } from '../project.ts';
import { compileEditorTests, editorTests } from './compile-editor-tests.ts';

/*
 * Runs the tests of test/editor inside a real VS Code: the one from the npm registry, or with VSCODE_TEST=desktop the
 * desktop build, which is then downloaded.
 */

await compileEditorTests();
const folder = await mkdtemp(path.join(tmpdir(), 'headwater-editor-'));
try {
  // Tests change files: they get a copy.
  const workspace = path.join(folder, 'workspace');
  await cp(sampleKnowledgeBase, workspace, { recursive: true });
  await mkdir(path.join(folder, 'data'));
  // The launcher is a script that names its interpreter, which Windows doesn't know.
  const desktop = process.env.VSCODE_TEST === 'desktop' || process.platform === 'win32';
  await runTests({
    ...(!desktop && { vscodeExecutablePath: inProject('scripts', 'editor-host', 'launcher.ts') }),
    extensionDevelopmentPath: root,
    extensionTestsPath: editorTests,
    launchArgs: [
      workspace,
      `--user-data-dir=${path.join(folder, 'data')}`,
      `--extensions-dir=${path.join(folder, 'extensions')}`,
    ],
    extensionTestsEnv: {
      HEADWATER_CACHE: path.join(folder, 'cache'),
      // The launcher's interpreter is the Node.js that runs this.
      PATH: [path.dirname(process.execPath), process.env.PATH].join(path.delimiter),
    },
  });
} catch (error) {
  // The tests themselves have said what failed.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
