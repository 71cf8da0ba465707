import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { inProject, root, sampleKnowledgeBase } from '../project.ts';

/*
 * Runs the tests of test/editor inside a real VS Code: the one from the npm registry, or with VSCODE_TEST=desktop the
 * desktop build, which is then downloaded.
 */

const compiled = inProject('out', 'test', 'editor');

/** Compiles the tests to what an extension host can load. */
async function compile(): Promise<void> {
  await rm(compiled, { recursive: true, force: true });
  const sources = (await readdir(inProject('test', 'editor'))).filter(name =>
    /^index\.ts$|\.test\.ts$/.test(name),
  );
  await build({
    absWorkingDir: root,
    entryPoints: sources.map(name => `test/editor/${name}`),
    outdir: compiled,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

await compile();
const folder = await mkdtemp(path.join(tmpdir(), 'headwater-editor-'));
try {
  // Tests change files: they get a copy.
  const workspace = path.join(folder, 'workspace');
  await cp(sampleKnowledgeBase, workspace, { recursive: true });
  await mkdir(path.join(folder, 'data'));
  const desktop = process.env.VSCODE_TEST === 'desktop';
  await runTests({
    ...(!desktop && { vscodeExecutablePath: inProject('scripts', 'editor-host', 'launcher.ts') }),
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(compiled, 'index.cjs'),
    launchArgs: [
      workspace,
      `--user-data-dir=${path.join(folder, 'data')}`,
      `--extensions-dir=${path.join(folder, 'extensions')}`,
    ],
    extensionTestsEnv: { HEADWATER_CACHE: path.join(folder, 'cache') },
  });
} catch (error) {
  // The tests themselves have said what failed.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
