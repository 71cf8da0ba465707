import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { createRandom } from '../../scripts/generate/random.ts';
import type { ArticleText } from '../../src/knowledge/article.ts';
import { ArticleReader } from '../../src/knowledge/reader.ts';
import { defaultSettings } from '../../src/knowledge/settings.ts';
import { markdownFiles } from './markdownFiles.ts';

/**
 * Folder of the unpacked articles (HEADWATER_ARTICLES, or `articles` in HEADWATER_DATA); undefined where there is
 * none, which is said.
 */
export function articlesFolder(): string | undefined {
  const { HEADWATER_ARTICLES, HEADWATER_DATA } = process.env;
  const folder =
    HEADWATER_ARTICLES ?? (HEADWATER_DATA === undefined ? undefined : join(HEADWATER_DATA, 'articles'));
  if (folder !== undefined && existsSync(folder)) return folder;
  console.log('Skipped: set HEADWATER_ARTICLES to a folder of Markdown articles.');
  return undefined;
}

/** Reads all articles of a folder and keeps them in a file, a JSON line each, in a shuffled order. Returns their number. */
export async function keepArticles(folder: string, file: string): Promise<number> {
  const reader = new ArticleReader({ ...defaultSettings, languages: ['en', 'nl'] }, () => '', 'en');
  const paths = await markdownFiles(folder);
  const random = createRandom(7);
  for (let i = paths.length - 1; i > 0; i--) {
    const j = random.int(0, i);
    [paths[i], paths[j]] = [paths[j] ?? '', paths[i] ?? ''];
  }
  const lines: string[] = [];
  for (const path of paths) {
    const { article, sections } = reader.read(relative(folder, path), await readFile(path));
    lines.push(
      JSON.stringify({ article: { ...article, frontMatter: {}, links: [], problems: [] }, sections }),
    );
  }
  await writeFile(file, lines.join('\n'));
  return lines.length;
}

/** The first articles of such a file. */
export async function keptArticles(file: string, count: number): Promise<ArticleText[]> {
  const lines = (await readFile(file, 'utf8')).split('\n', count);
  return lines.map(line => JSON.parse(line) as ArticleText);
}

/** An article as engines take it that know nothing of sections. */
export interface PlainArticle {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

export function plainArticle({ article, sections }: ArticleText, id: number): PlainArticle {
  const parts = sections.map(({ heading, text }) => `${article.headings[heading]?.text ?? ''}\n${text}`);
  return { id, title: article.title, text: parts.join('\n') };
}

/** Two to six words that stand together in a title or text, as a person might type them. The same for the same seed. */
export function someQueries(articles: readonly ArticleText[], count: number): string[] {
  const random = createRandom(11);
  const queries: string[] = [];
  while (queries.length < count) {
    const { article, sections } = articles[random.int(0, articles.length - 1)] ?? {};
    const section = sections?.[random.int(0, Math.max(0, sections.length - 1))];
    const source = queries.length % 2 === 0 ? article?.title : section?.text;
    const words = source?.match(/\p{L}[\p{L}\p{N}]*/gu) ?? [];
    const length = random.int(2, 6);
    if (words.length < length) continue;
    const at = random.int(0, words.length - length);
    queries.push(words.slice(at, at + length).join(' '));
  }
  return queries;
}
