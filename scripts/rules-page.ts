import { writeFile } from 'node:fs/promises';
import { rulesPage } from '../src/authoring/rules/page.ts';

/* Writes the documentation pages of the rules; a test tells when that is due. */
await writeFile(new URL('../docs/rules.md', import.meta.url), rulesPage('en'));
await writeFile(new URL('../docs/rules.nl.md', import.meta.url), rulesPage('nl'));
