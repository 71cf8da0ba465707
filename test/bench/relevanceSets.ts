import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { createRandom } from '../../scripts/generate/random.ts';
import type { Judgement } from '../../src/search/evaluate.ts';

export interface RelevanceArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Articles, and queries with what answers them. */
export interface RelevanceSet {
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
  readonly articles: readonly RelevanceArticle[];
  readonly judgements: readonly Judgement[];
}

/** The training messages of a reason that are its article. */
const messagesPerReason = 10;

/** The sets in a folder of data: all of `relevance/`, and `banking77` as one article per reason. */
export async function relevanceSets(folder: string, names: readonly string[]): Promise<RelevanceSet[]> {
  const sets: RelevanceSet[] = [];
  for (const name of names) {
    const place = join(folder, 'relevance', name);
    if (name === 'banking77' && existsSync(join(folder, name))) sets.push(await banking(join(folder, name)));
    else if (existsSync(place)) sets.push(await judged(name, place));
    else console.log(`Skipped ${name}: it is not in the folder.`);
  }
  return sets;
}

async function judged(name: string, folder: string): Promise<RelevanceSet> {
  const relevant = new Map<string, Record<string, number>>();
  for (const line of (await readFile(join(folder, 'qrels.tsv'), 'utf8')).trim().split('\n')) {
    const [query = '', article = '', grade = ''] = line.split('\t');
    const grades = relevant.get(query) ?? {};
    grades[article] = Number(grade);
    relevant.set(query, grades);
  }
  const articles = (await jsonLines(join(folder, 'docs.jsonl'))) as (RelevanceArticle & {
    language?: string;
  })[];
  const queries = (await jsonLines(join(folder, 'queries.jsonl'))) as { id: string; text: string }[];
  return {
    name,
    language: articles[0]?.language ?? 'en',
    articles,
    judgements: queries.map(({ id, text }) => ({ id, query: text, relevant: relevant.get(id) ?? {} })),
  };
}

async function banking(folder: string): Promise<RelevanceSet> {
  const read = async (file: string) =>
    Papa.parse<{ text: string; category: string }>((await readFile(join(folder, file), 'utf8')).trim(), {
      header: true,
      transform: value => value.trim(),
    }).data;
  const messages = new Map<string, string[]>();
  for (const { text, category } of await read('train.csv')) {
    messages.set(category, [...(messages.get(category) ?? []), text]);
  }
  return {
    name: 'banking77',
    language: 'en',
    articles: [...messages].map(([id, texts]) => ({
      id,
      title: id.replace(/[_?]+/g, ' ').trim(),
      text: texts.slice(0, messagesPerReason).join('\n'),
    })),
    judgements: (await read('test.csv')).map(({ text, category }, i) => ({
      id: String(i),
      query: text,
      relevant: { [category]: 1 },
    })),
  };
}

async function jsonLines(file: string): Promise<unknown[]> {
  return (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as unknown);
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Each query with one edit in one word of four letters or more: a letter lost, added, changed or two swapped. */
export function withTypos(judgements: readonly Judgement[]): Judgement[] {
  const random = createRandom(3);
  return judgements.map(judgement => {
    const words = [...judgement.query.matchAll(/\p{L}{4,}/gu)];
    if (words.length === 0) return judgement;
    const { 0: word, index } = random.pick(words);
    const at = random.int(0, word.length - 1);
    const letter = letters[random.int(0, letters.length - 1)] ?? '';
    const swap = Math.min(at, word.length - 2);
    const edited = random.pick([
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + letter + word.slice(at),
      word.slice(0, at) + letter + word.slice(at + 1),
      word.slice(0, swap) + word[swap + 1] + word[swap] + word.slice(swap + 2),
    ]);
    const query = judgement.query.slice(0, index) + edited + judgement.query.slice(index + word.length);
    return { ...judgement, query };
  });
}
