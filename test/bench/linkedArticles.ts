import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AuthoringContext, createContext } from '../../src/authoring/context.ts';
import { NodeFiles } from '../../src/platform/files.node.ts';
import { createHash } from '../../src/platform/hash.ts';
import { Headwater } from '../../src/service/headwater.ts';

/*
 * A knowledge base on disk of 10,000 articles of about 3.5 KB, 9,000 of which link to one (`hub`): by id, by path and
 * to a heading, some of them with the same link in code as well, so that a search in the text is not enough.
 */
const articles = 10_000;
const linking = 9_000;

const paragraph =
  'The money is back on your account within five working days after we have checked the parcel. ' +
  'You can see in the app whether it has arrived; look under *Orders*, then **Returns**. ';

function article(index: number): string {
  const number = String(index).padStart(5, '0');
  const links =
    index < linking
      ? `See [[hub]] and [the term](../0/hub.md#the-term "term"), or [[hub#The term|that]].`
      : '';
  const code = index % 10 === 0 ? 'Write it as `[[hub]]`.' : '';
  const body = Array.from(
    { length: 5 },
    (_, i) => `## Step ${i}\n\n${paragraph.repeat(3)}\n\n- one\n- [[a${number}]]\n`,
  );
  return `---\nid: a${number}\ntype: answer\ntitle: Question ${index}?\nprocess: ${index % 50}\n---\n\n# Question ${index}?\n\n${links} ${code}\n\n${body.join('\n')}`;
}

/** Makes the knowledge base, opens it, hands it over, and takes it away again. */
export async function withLinkedArticles(run: (context: AuthoringContext) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'headwater-linked-'));
  try {
    await write(root);
    const opened = performance.now();
    const hash = await createHash();
    const headwater = await Headwater.open({ files: new NodeFiles(root), hash, language: 'en' });
    console.log(`opened ${headwater.base.size} articles in ${Math.round(performance.now() - opened)} ms`);
    await run(
      createContext({
        base: headwater.base,
        language: 'en',
        hash,
        text: path => headwater.text(path),
        uri: path => `file:///${path}`,
        today: () => '2026-01-01',
      }),
    );
  } finally {
    await rm(root, { recursive: true });
  }
}

async function write(root: string): Promise<void> {
  for (let folder = 0; folder < 100; folder++) {
    await mkdir(join(root, String(folder)));
    for (let i = 0; i < articles / 100; i++) {
      const index = folder * 100 + i;
      const hub = '---\nid: hub\n---\n\n# Hub\n\n## The term\n\nFive days.\n';
      const name = index === 0 ? 'hub' : `a${index}`;
      await writeFile(join(root, String(folder), `${name}.md`), index === 0 ? hub : article(index));
    }
  }
}
