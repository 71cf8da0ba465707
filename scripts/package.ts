import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { buildAll } from './build.ts';
import { packagedExtension, root } from './project.ts';

/** Builds the extension as it ships and packs it. Everything is bundled: no node_modules go in. */
export async function packageExtension(): Promise<void> {
  await buildAll({ production: true });
  await mkdir(path.dirname(packagedExtension), { recursive: true });
  await createVSIX({
    cwd: root,
    packagePath: packagedExtension,
    dependencies: false,
    skipLicense: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
}

if (import.meta.main) await packageExtension();
