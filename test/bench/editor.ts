import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { inProject, root, sampleKnowledgeBase } from '../../scripts/project.ts';

/**
 * The extension in a real editor on folders of articles: `npm run bench -- editor DIR…`; the sample where none is
 * named. Each folder is copied, since the bench types into an article.
 */
export async function run(folders: readonly string[] = []): Promise<void> {
  const bundle = inProject('out', 'bench', 'editor.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/editor/host.ts'],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  for (const folder of folders.length > 0 ? folders : [sampleKnowledgeBase]) await measure(folder, bundle);
}

async function measure(folder: string, bundle: string): Promise<void> {
  console.log(`\n${folder}`);
  const scratch = await mkdtemp(path.join(tmpdir(), 'headwater-bench-'));
  try {
    const workspace = path.join(scratch, 'workspace');
    await cp(folder, workspace, { recursive: true });
    const settings = path.join(workspace, 'headwater.yaml');
    if (!existsSync(settings)) await writeFile(settings, '');
    await mkdir(path.join(scratch, 'data'));
    await runTests({
      vscodeExecutablePath: inProject('scripts', 'editor-host', 'launcher.ts'),
      extensionDevelopmentPath: root,
      extensionTestsPath: bundle,
      launchArgs: [
        workspace,
        `--user-data-dir=${path.join(scratch, 'data')}`,
        `--extensions-dir=${path.join(scratch, 'extensions')}`,
      ],
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

if (import.meta.main) await run(process.argv.slice(2));
