import { mkdir, writeFile } from 'node:fs/promises';
import { contactFiles } from './generate/files.ts';

/*
 * Writes the contacts of the sample knowledge base anew. They are synthetic: nobody called. The same script gives the
 * same files, byte for byte; what is planted in them stands in generate/planted.ts.
 */

const folder = new URL('../knowledge/contacts/', import.meta.url);

await mkdir(folder, { recursive: true });
for (const [name, content] of contactFiles()) {
  await writeFile(new URL(name, folder), content);
  console.log(`${name}: ${content.length.toLocaleString('en')} characters`);
}
