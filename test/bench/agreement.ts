import { readFile } from 'node:fs/promises';
import { difference } from '../unit/knowledge/agreementOf.ts';
import { markdownFiles } from './markdownFiles.ts';

/*
 * How many articles the quick reader (for the index) and the full parse (for the editor) read alike.
 * HEADWATER_ARTICLES names a folder of Markdown; `--every 10` takes each tenth file.
 */
const root = process.env.HEADWATER_ARTICLES;
if (root === undefined) {
  console.log('skipped: HEADWATER_ARTICLES names no folder');
} else {
  const every = Number(process.argv[process.argv.indexOf('--every') + 1]) || 1;
  const files = (await markdownFiles(root)).filter((_, index) => index % every === 0);
  const shown = 15;
  const counts = { headings: 0, links: 0, sections: 0 };
  let read = 0;
  const started = performance.now();
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    if (text.includes('\0')) continue;
    read++;
    const found = difference(text);
    if (!found) continue;
    counts[found.part]++;
    if (counts.headings + counts.links + counts.sections <= shown) {
      const at = [...found.quick].findIndex((c, i) => c !== [...found.full][i]);
      const from = Math.max(0, at - 60);
      console.log(`${file.slice(root.length)}\n  ${found.part}`);
      console.log(`  quick ${JSON.stringify(found.quick.slice(from, from + 160))}`);
      console.log(`  full  ${JSON.stringify(found.full.slice(from, from + 160))}`);
    }
  }
  const different = counts.headings + counts.links + counts.sections;
  console.log(
    JSON.stringify({
      articles: read,
      alike: read - different,
      share: read === 0 ? null : 1 - different / read,
      differ: counts,
      seconds: Math.round((performance.now() - started) / 1000),
    }),
  );
}
