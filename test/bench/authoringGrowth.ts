/*
 * How the check grows where articles are held against one another: answers of one process, each with six values, and
 * articles with two broken links each.
 *
 *     node test/bench/authoringGrowth.ts [SIZE…]      250, 500, 1000 and 2000 articles where absent
 */
import { createRandom, type Random } from '../../scripts/generate/random.ts';
import { Checker } from '../../src/authoring/rules/checker.ts';
import { KnowledgeBase } from '../../src/knowledge/base.ts';
import { ArticleReader } from '../../src/knowledge/reader.ts';

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [250, 500, 1000, 2000];

/** Words of three syllables in a language that nobody speaks, the common ones first. */
const words = Array.from({ length: 4000 }, (_, i) => {
  const number = (i * 7919) % 1_000_000;
  const syllables = [number % 100, Math.floor(number / 100) % 100, Math.floor(number / 10_000)];
  return syllables.map(n => `${'bcdfghjklmnpqrstvwxz'[n % 20]}${'aeiou'[Math.floor(n / 20)]}`).join('');
});

/** Common words come more often: the n-th in proportion to 1/n (Zipf), without the first twenty, which tell nothing. */
function word(random: Random): string {
  const first = 20;
  const rank = first * (words.length / first) ** (random.int(0, 9999) / 10_000);
  return words[Math.floor(rank)] ?? '';
}

function sentence(random: Random, value = word(random)): string {
  const side = () => Array.from({ length: 5 }, () => word(random)).join(' ');
  return `${side()} ${value} ${side()}.`;
}

function valuesOf(index: number, random: Random): string {
  const values = [() => `within ${random.int(2, 60)} days`, () => `€ ${random.int(5, 90)}`];
  const body = Array.from(
    { length: 6 },
    (_, i) => `${sentence(random)} ${sentence(random, values[i % 2]?.())}`,
  );
  return article(index, body.join('\n\n'), sentence(random));
}

function article(index: number, body: string, title: string): string {
  return `---\nid: ${words[index]}-${index}\ntype: answer\nprocess: one\ntitle: ${title}\n---\n\n${body}\n`;
}

/** An id that is nearly one that is there. */
function linksOf(index: number, random: Random, size: number): string {
  const link = () => {
    const target = random.int(0, size - 1);
    return `[[${words[target]?.slice(1)}-${target}]]`;
  };
  return article(index, `See ${link()} and ${link()}.`, `Is it ${index}?`);
}

for (const size of sizes) {
  await measure('values', 'HW042', size, valuesOf);
  await measure('broken links', 'HW030', size, linksOf);
}

type Write = (index: number, random: Random, size: number) => string;

async function measure(name: string, code: string, size: number, write: Write): Promise<void> {
  const random = createRandom(1);
  const base = new KnowledgeBase();
  const reader = new ArticleReader(base.settings, bytes => Buffer.from(bytes).toString('base64'), 'en');
  const texts = new Map<string, string>();
  const put = (path: string, text: string) => {
    texts.set(path, text);
    base.set(reader.readText(path, text).article);
  };
  for (let i = 0; i < size; i++) put(`${i}.md`, write(i, random, size));
  const text = async (path: string) => texts.get(path) ?? '';
  const checker = new Checker({ base, text, language: 'en', today: () => '2026-11-22' });
  const start = performance.now();
  await checker.checkAll();
  const all = performance.now();
  await checker.surroundingsChanged();
  const beside = performance.now();
  put('0.md', `${texts.get('0.md')}\nOne more: within 20 days.\n`);
  await checker.update({ updated: ['0.md'], removed: [] });
  const key = performance.now();
  console.log(
    JSON.stringify({
      measured: name,
      articles: size,
      findings: checker.all().filter(finding => finding.rule === code).length,
      all_ms: Math.round(all - start),
      of_it_beside_others_ms: Math.round(beside - all),
      keystroke_ms: Math.round(key - beside),
    }),
  );
}
