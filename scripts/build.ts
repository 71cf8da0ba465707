import { chmod, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type BuildOptions, build, context, type Plugin } from 'esbuild';
import { minimumMajor } from './editor-host/node-binary.ts';
import { thirdPartyNotices } from './notices.ts';
import { inProject } from './project.ts';

/** What ships, and what it is made of. */
interface Entry {
  readonly from: string;
  readonly to: string;
  readonly options: BuildOptions;
}

const node: BuildOptions = { platform: 'node', format: 'cjs', target: 'node20' };
/** What packages ask of Node.js behind a test for it: it isn't there in a browser, and isn't asked for. */
const withoutNode: Plugin = {
  name: 'without-node',
  setup(build) {
    build.onResolve({ filter: /^(stream|tty|util|fs|net)$/ }, ({ path }) => ({ path, namespace: 'empty' }));
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: '' }));
  },
};
const web: BuildOptions = {
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  plugins: [withoutNode],
};
/** A web worker has no document, and some packages have a build that asks for one. */
const webWorker: BuildOptions = { ...web, conditions: ['worker'] };
const commandLineScript = 'dist/cli.js';
const commandLine: BuildOptions = {
  ...node,
  format: 'esm',
  banner: {
    js: [
      '#!/usr/bin/env node',
      // Said before anything of ours runs: what an older one lacks shows as an error in the middle of the bundle.
      `if (Number.parseInt(process.versions.node, 10) < ${minimumMajor}) {`,
      `  console.error('headwater: Node.js ${minimumMajor} or later is needed, this is ' + process.versions.node + '.');`,
      '  process.exit(2);',
      '}',
      // Bundled CommonJS packages call `require`, which a module doesn't have.
      "import { createRequire as createRequireOfBundle } from 'node:module';",
      'const require = createRequireOfBundle(import.meta.url);',
    ].join('\n'),
  },
};

const entries: readonly Entry[] = [
  {
    from: 'src/editor/extension.node.ts',
    to: 'dist/extension.cjs',
    options: { ...node, external: ['vscode'] },
  },
  {
    from: 'src/editor/extension.browser.ts',
    to: 'dist/extension.browser.cjs',
    options: { ...webWorker, format: 'cjs', external: ['vscode'] },
  },
  { from: 'src/server/worker.node.ts', to: 'dist/worker.cjs', options: node },
  { from: 'src/server/worker.browser.ts', to: 'dist/worker.browser.js', options: webWorker },
  { from: 'src/service/reading.worker.node.ts', to: 'dist/reading.worker.cjs', options: node },
  { from: 'src/service/checking.worker.node.ts', to: 'dist/checking.worker.cjs', options: node },
  { from: 'src/cli/main.ts', to: commandLineScript, options: commandLine },
  ...['pageView', 'searchView', 'answerView', 'clipboardView', 'previewTabs'].map(view => ({
    from: `media/${view}.ts`,
    to: `dist/media/${view}.js`,
    options: web,
  })),
];

/**
 * Bundles everything that ships into dist/. What a failed build leaves there is what was there before.
 *
 * @throws after esbuild has printed what is wrong, and where.
 */
export async function buildAll(options: { readonly production: boolean }): Promise<void> {
  const results = await Promise.all(builds(options.production).map(one => build({ ...one, metafile: true })));
  const metafiles = results.flatMap(({ metafile }) => metafile ?? []);
  const notices = 'dist/ThirdPartyNotices.txt';
  await writeFile(inProject(notices), await thirdPartyNotices(metafiles));
  await chmod(inProject(commandLineScript), 0o755);
  await removeAllBut([...metafiles.flatMap(({ outputs }) => Object.keys(outputs)), notices]);
}

/** Removes from dist/ what earlier builds left. */
async function removeAllBut(made: readonly string[]): Promise<void> {
  const dist = inProject('dist');
  for (const file of await readdir(dist, { recursive: true, withFileTypes: true })) {
    const name = path.join(file.parentPath, file.name);
    const relative = path.relative(inProject(), name).replaceAll(path.sep, '/');
    if (file.isFile() && !made.includes(relative)) await rm(name);
  }
}

function builds(production: boolean): BuildOptions[] {
  return entries.map(({ from, to, options }) => ({
    absWorkingDir: inProject(),
    entryPoints: [from],
    outfile: to,
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    // Packages that offer both: the module form is the one that can be bundled in part.
    mainFields: ['module', 'main'],
    // Optional native parts of the PostgreSQL client.
    ...options,
    external: [...(options.external ?? []), 'pg-native'],
    logLevel: 'warning',
  }));
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { watch: { type: 'boolean' }, production: { type: 'boolean' } } });
  if (values.watch) {
    for (const options of builds(false)) await (await context(options)).watch();
    console.log('Watching …');
  } else {
    await buildAll({ production: values.production ?? false });
  }
}
