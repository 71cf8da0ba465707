import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ArticleText } from '../../src/knowledge/article.ts';
import { ArticleReader } from '../../src/knowledge/reader.ts';
import { defaultSettings } from '../../src/knowledge/settings.ts';
import { markdownFiles } from './markdownFiles.ts';
import type { RelevanceSet } from './relevanceSets.ts';

/*
 * Real articles that have to be found by a part of themselves that is not in the index: a judgement that nobody had
 * to make. `openings`: a long text, the first 40 words of the article. `titles`: a few words, its title.
 */

const articlesPerSet = 600;
/** Each so many of them are looked for. */
const every = 4;
const openingWords = 40;
/** Shorter openings say too little. */
const leastWords = 25;

/** @param folder with a folder of articles per language */
export async function knownItemSets(folder: string, languages: readonly string[]): Promise<RelevanceSet[]> {
  const sets: RelevanceSet[] = [];
  for (const language of languages) {
    const articles = await someArticles(join(folder, language), language);
    const bodies = articles.map(({ article, sections }, i) => ({
      id: String(i),
      title: article.title,
      text: sections
        .slice(1)
        .map(({ heading, text }) => `${article.headings[heading]?.text ?? ''}\n${text}`)
        .join('\n'),
    }));
    const judgements = (query: (article: ArticleText) => string) =>
      articles
        .map((article, i) => ({ id: String(i), query: query(article), relevant: { [i]: 1 } }))
        .filter((_, i) => i % every === 0);
    sets.push(
      { name: `openings-${language}`, language, articles: bodies, judgements: judgements(opening) },
      {
        name: `titles-${language}`,
        language,
        articles: bodies.map(body => ({ ...body, title: '' })),
        judgements: judgements(({ article }) => article.title),
      },
    );
  }
  return sets;
}

function opening({ sections }: ArticleText): string {
  return words(sections[0]?.text ?? '')
    .slice(0, openingWords)
    .join(' ');
}

/** Articles of several sections from all over the folder, the first of them long enough. */
async function someArticles(folder: string, language: string): Promise<ArticleText[]> {
  const reader = new ArticleReader({ ...defaultSettings, languages: [language] }, () => '', 'en');
  const files = await markdownFiles(folder);
  const step = Math.max(1, Math.floor(files.length / (articlesPerSet * 4)));
  const found: ArticleText[] = [];
  for (let i = 0; i < files.length && found.length < articlesPerSet; i += step) {
    const file = files[i] ?? '';
    const text = reader.read(relative(folder, file), await readFile(file));
    if (text.sections.length > 1 && words(text.sections[0]?.text ?? '').length >= leastWords)
      found.push(text);
  }
  return found;
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(word => word !== '');
}
