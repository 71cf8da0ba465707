import { readdir, readFile } from 'node:fs/promises';
import type { Metafile } from 'esbuild';
import { inProject } from './project.ts';

/** It compiles assembly/, and puts what that needs of its own library into the module. */
const compiledIn = 'node_modules/assemblyscript';

/**
 * The licences of all packages that have a part in the bundles, as their licences ask of whoever
 * passes them on.
 */
export async function thirdPartyNotices(metafiles: readonly Metafile[]): Promise<string> {
  const folders = new Set([compiledIn]);
  for (const metafile of metafiles) {
    for (const input of Object.keys(metafile.inputs)) {
      const folder = packageFolder(input);
      if (folder) folders.add(folder);
    }
  }
  const packages = await Promise.all([...folders].sort().map(readPackage));
  // Families of small packages share one text, to the letter.
  const byText = Map.groupBy(packages, ({ text }) => text);
  const notices = [...byText].map(([text, members]) => {
    const titles = members.map(({ title }) => title).join('\n');
    return `${titles}\n\n${text}`;
  });
  return `Headwater contains parts of these packages.\n\n${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** The innermost package that a bundled file belongs to, relative to the project. */
function packageFolder(input: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0];
}

async function readPackage(folder: string): Promise<{ readonly title: string; readonly text: string }> {
  const manifest = JSON.parse(await readFile(inProject(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const entries = await readdir(inProject(folder), { withFileTypes: true });
  const files = entries.filter(entry => entry.isFile() && /^(licen[cs]e|notice|copying)/i.test(entry.name));
  const texts = await Promise.all(
    files
      .map(({ name }) => name)
      .sort()
      .map(name => readFile(inProject(folder, name), 'utf8')),
  );
  return {
    title: `${manifest.name} ${manifest.version} (${manifest.license ?? 'licence below'})`,
    text: texts.map(text => text.trim()).join('\n\n') || 'The package brings no text of its licence.',
  };
}
