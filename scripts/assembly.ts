import { readFile, writeFile } from 'node:fs/promises';
import asc from 'assemblyscript/asc';
import { inProject } from './project.ts';

/*
 * Compiles assembly/ into src/search/assembly/code.ts, which is kept with the sources so that these run as they are.
 * With --check nothing is written: it fails where assembly/ doesn't compile, or was changed since.
 */

const target = inProject('src', 'search', 'assembly', 'code.ts');

const code = await compiled();
if (code === undefined) process.exitCode = 1;
else if (!process.argv.includes('--check')) await writeFile(target, code);
else if ((await readFile(target, 'utf8')) !== code) {
  console.error('assembly/ was changed since it was compiled: npm run build:assembly');
  process.exitCode = 1;
}

/** The module as a TypeScript file; undefined where it doesn't compile, after the compiler has said why and where. */
async function compiled(): Promise<string | undefined> {
  let module: Uint8Array | undefined;
  const { error } = await asc.main(
    [
      inProject('assembly', 'index.ts'),
      '--outFile=index.wasm',
      '--optimizeLevel=3',
      '--runtime=stub',
      '--noAssert',
      '--enable=simd',
    ],
    {
      stdout: process.stdout,
      stderr: process.stderr,
      writeFile(_name: string, contents: string | Uint8Array) {
        if (contents instanceof Uint8Array) module = contents;
      },
    },
  );
  if (error !== null || module === undefined) return undefined;
  return [
    '/** The WebAssembly module in base64: `npm run build:assembly` makes it of assembly/. */',
    `export const code =\n  '${Buffer.from(module).toString('base64')}';`,
    '',
  ].join('\n');
}
