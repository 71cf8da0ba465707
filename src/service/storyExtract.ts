import type { ArticleText } from '../knowledge/article.ts';
import type { StoryExtract } from './reportData.ts';

/** Characters of an extract; about three lines. */
const enough = 260;

/** The title and the first sentences of a story, as plain text; nothing of what is marked internal, for a report goes to many. */
export function storyExtract({ article, sections }: ArticleText): StoryExtract {
  const text = sections
    .filter(section => !section.internal)
    .map(section => section.text)
    .join('\n')
    .replace(/\s+/g, ' ')
    .trim();
  // The title mostly stands again as the first heading.
  const body = text.startsWith(article.title) ? text.slice(article.title.length).trim() : text;
  const { date } = article.frontMatter;
  return {
    title: article.title,
    path: article.path,
    language: article.language,
    date: typeof date === 'string' ? date : '',
    extract: firstSentences(body, article.language),
  };
}

/** Whole sentences as far as they fit; the start of the first where that alone is too long. */
function firstSentences(text: string, language: string): string {
  let end = 0;
  for (const { index, segment } of sentences(text, language)) {
    const next = index + segment.trimEnd().length;
    if (next > enough) break;
    end = next;
  }
  if (end > 0) return text.slice(0, end) + (end < text.length ? ' …' : '');
  return text.length <= enough ? text : `${text.slice(0, text.lastIndexOf(' ', enough))} …`;
}

function sentences(text: string, language: string): Iterable<Intl.SegmentData> {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  } catch {
    // A front matter may hold a language that is none.
    return new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
  }
}
