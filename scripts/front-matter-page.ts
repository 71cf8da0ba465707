import { writeFile } from 'node:fs/promises';
import { toJsonSchema } from '../src/authoring/frontMatter/jsonSchema.ts';
import { frontMatterPage } from '../src/authoring/frontMatter/page.ts';

/* Writes the documentation page of the front matter and its JSON Schema, to be formatted after; a test tells when that is due. */
const docs = new URL('../docs/', import.meta.url);
await writeFile(new URL('front-matter.md', docs), frontMatterPage());
await writeFile(
  new URL('front-matter.schema.json', docs),
  `${JSON.stringify(toJsonSchema(), undefined, 2)}\n`,
);
