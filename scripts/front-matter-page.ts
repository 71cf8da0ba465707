import { writeFile } from 'node:fs/promises';
import { frontMatterPage } from '../src/authoring/frontMatter/page.ts';

/* Writes the documentation page of the front matter; a test tells when that is due. */
await writeFile(new URL('../docs/front-matter.md', import.meta.url), frontMatterPage());
