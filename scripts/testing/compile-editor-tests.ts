import { cp, readdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { inProject, root, sampleKnowledgeBase } from '../project.ts';

/** What an extension host loads as tests. */
export const editorTests = inProject('out', 'test', 'editor', 'index.cjs');

/** Compiles the tests of test/editor to what an extension host can load. */
export async function compileEditorTests(): Promise<void> {
  const compiled = inProject('out', 'test', 'editor');
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

/** For a debugger, which opens a folder that it knows beforehand: the tests, and the copy that they may change. */
if (import.meta.main) {
  await compileEditorTests();
  const copy = inProject('out', 'test', 'knowledge');
  await rm(copy, { recursive: true, force: true });
  await cp(sampleKnowledgeBase, copy, { recursive: true });
}
