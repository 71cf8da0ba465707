/*
 * How many contradictions are found: changes one value after the other in a knowledge base that agrees with
 * itself, and counts whether the rules see it and hold the value against one that stood there before. A value counts
 * where another text has the same one (kind, unit and value): another channel of the article, its translation,
 * another answer of the process. Some of these are the same by chance, so that there is nothing to find.
 *
 *     node test/bench/contradictions.ts [DIR]      the sample knowledge base where absent
 */
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { analyse } from '../../src/authoring/rules/analysis.ts';
import { Checker } from '../../src/authoring/rules/checker.ts';
import type { Finding } from '../../src/authoring/rules/finding.ts';
import { type Fact, sameValue } from '../../src/authoring/rules/oneAnswer/fact.ts';
import { rules } from '../../src/authoring/rules/registry.ts';
import { ArticleView } from '../../src/authoring/rules/text/articleView.ts';
import type { Article } from '../../src/knowledge/article.ts';
import { KnowledgeBase } from '../../src/knowledge/base.ts';
import { channelNames } from '../../src/knowledge/channels.ts';
import { ArticleReader } from '../../src/knowledge/reader.ts';
import { readSettings } from '../../src/knowledge/settings.ts';
import { markdownFiles } from './markdownFiles.ts';

const folder = process.argv[2] ?? 'knowledge';
const today = '2026-11-22';
const base = new KnowledgeBase();
const texts = new Map<string, string>();
base.settings = readSettings(
  'headwater.yaml',
  await readFile(join(folder, 'headwater.yaml'), 'utf8').catch(() => ''),
).settings;
const reader = new ArticleReader(base.settings, bytes => `${Buffer.from(bytes).toString('base64')}`, 'en');
for (const file of await markdownFiles(folder)) {
  const path = relative(folder, file);
  if (path.startsWith('templates/')) continue;
  texts.set(path, await readFile(file, 'utf8'));
  base.set(reader.readText(path, texts.get(path) ?? '').article);
}
const surroundings = {
  settings: base.settings,
  channelOf: channelNames(base.settings),
  language: 'en',
  today,
} as const;
const checker = new Checker({
  base,
  language: 'en',
  today: () => today,
  text: async path => texts.get(path) ?? '',
});
await checker.checkAll();

const factsOf = (article: Article) =>
  analyse(article, texts.get(article.path) ?? '', rules, surroundings).facts;
const facts = new Map([...base.articles()].map(article => [article.path, factsOf(article)]));
const found = { HW040: 0, HW041: 0, HW042: 0 };
const planted = { HW040: 0, HW041: 0, HW042: 0 };
const missed: string[] = [];
let all = 0;
let anyRule = 0;

for (const article of [...base.articles()]) {
  if (article.type === 'story' || article.status === 'archived') continue;
  for (const fact of facts.get(article.path) ?? []) {
    const expected = expectedRules(article, fact);
    const text = texts.get(article.path) ?? '';
    const view = new ArticleView(article, text);
    const start = view.offset(fact.range.start);
    const end = view.offset(fact.range.end);
    const written = changed(text.slice(start, end));
    if (expected.length === 0 || written === undefined) continue;
    await write(article.path, text.slice(0, start) + written + text.slice(end));
    const seen = checker.problemsOf(article.path).filter(finding => holdsAgainst(finding, fact));
    for (const rule of expected) {
      planted[rule]++;
      if (seen.some(finding => finding.rule === rule)) found[rule]++;
      else missed.push(`${rule} ${article.path}:${fact.range.start.line + 1} ${fact.written} → ${written}`);
    }
    if (seen.length > 0) anyRule++;
    all++;
    await write(article.path, text);
  }
}
console.log(JSON.stringify({ folder, planted, found, all, by_any_rule: anyRule }, undefined, 2));
for (const line of missed) console.log(line);

/** True for a finding at a value that holds the value which stood there before against it, not any other one. */
function holdsAgainst({ range, related }: Finding, before: Fact): boolean {
  if (range.start.line !== before.range.start.line || range.start.character !== before.range.start.character)
    return false;
  return related.some(place =>
    (facts.get(place.path) ?? []).some(
      other =>
        JSON.stringify(other.range) === JSON.stringify(place.range) &&
        other.kind === before.kind &&
        other.unit === before.unit &&
        sameValue(other, before),
    ),
  );
}

/** Which rules ought to see it when this value changes. */
function expectedRules(article: Article, fact: Fact): ('HW040' | 'HW041' | 'HW042')[] {
  const own = facts.get(article.path) ?? [];
  const same = (other: Fact) =>
    other.kind === fact.kind && other.unit === fact.unit && sameValue(fact, other);
  const expected: ('HW040' | 'HW041' | 'HW042')[] = [];
  if (own.some(other => other.channel !== fact.channel && same(other))) expected.push('HW040');
  const versions = base.translationsOf(article);
  if (versions.some(other => (facts.get(other.path) ?? []).some(f => f.channel === fact.channel && same(f))))
    expected.push('HW041');
  const process = article.type === 'process' ? article.id : article.process;
  const others = process === undefined ? [] : [...base.ofProcess(process), base.process(process)];
  const hasSame = others.some(
    other =>
      other &&
      other.path !== article.path &&
      other.type !== 'story' &&
      other.language === article.language &&
      (facts.get(other.path) ?? []).some(same),
  );
  if (hasSame) expected.push('HW042');
  return expected;
}

/** The value with its first number changed to another likely one; undefined where there is none to change. */
function changed(written: string): string | undefined {
  const number = /\d+/.exec(written)?.[0];
  if (number === undefined || written.includes('@')) return undefined;
  const value = Number(number);
  const isClock = /\d[:.]\d\d\b/.test(written) && !/[€$]/.test(written);
  const other = isClock ? (value > 12 ? value - 3 : value + 3) : value < 12 ? value + 2 : value + 7;
  return written.replace(number, String(other).padStart(number.length, '0'));
}

async function write(path: string, text: string): Promise<void> {
  texts.set(path, text);
  base.set(reader.readText(path, text).article);
  await checker.update({ updated: [path], removed: [] });
}
