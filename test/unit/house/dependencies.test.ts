import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Dependencies point one way: what each folder of src may import from, besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = (() => {
  const platform: string[] = [];
  const knowledge = ['platform'];
  const core = ['knowledge', ...knowledge];
  const insight = ['contacts', ...core];
  const service = ['search', 'authoring', 'insight', ...insight];
  const faces = ['service', 'report', ...service];
  return {
    platform,
    knowledge,
    search: core,
    authoring: core,
    contacts: core,
    insight,
    service,
    report: ['service', ...service],
    server: faces,
    editor: ['server', ...faces],
    cli: faces,
  };
})();

const source = fileURLToPath(new URL('../../../src', import.meta.url));
const imported = /\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;

/** The imports of a file of src that its folder may not have, each as a sentence. */
function wrongImports(file: string, text: string): string[] {
  const folder = topFolder(file);
  return [...text.matchAll(imported)].flatMap(([, specifier = '']) => {
    const target = topFolder(path.posix.join(path.posix.dirname(file), specifier));
    const isOutside = target === '..';
    if (isOutside || target === folder || mayImport[folder]?.includes(target)) return [];
    return [`src/${file} imports ${specifier}: ${folder} does not stand on ${target}.`];
  });
}

function topFolder(file: string): string {
  return file.split('/')[0] ?? '';
}

describe('Dependencies between the folders of src', () => {
  const files = globSync('**/*.ts', { cwd: source }).map(file => file.replaceAll(path.sep, '/'));

  it('have a place in the order', () => {
    const unknown = new Set(files.map(topFolder).filter(folder => !(folder in mayImport)));
    assert.deepEqual([...unknown], []);
  });

  it('point one way', () => {
    assert.ok(files.length > 0);
    const wrong = files.flatMap(file => wrongImports(file, readFileSync(path.join(source, file), 'utf8')));
    assert.deepEqual(wrong, []);
  });

  it('are noticed in every form of an import', () => {
    const forms = [
      "import { x } from '../search/search.ts';",
      "import type { X } from '../search/search.ts';",
      "export * from '../search/search.ts';",
      "import '../search/search.ts';",
      "const x = await import('../search/search.ts');",
      "let x: import('../search/search.ts').X;",
      "import {\n  x,\n} from '../search/search.ts';",
    ];
    for (const form of forms) assert.equal(wrongImports('knowledge/article.ts', form).length, 1, form);
    assert.deepEqual(wrongImports('search/search.ts', "import '../knowledge/article.ts';"), []);
  });
});
