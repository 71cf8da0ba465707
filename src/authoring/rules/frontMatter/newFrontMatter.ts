import { stringify } from 'yaml';
import { atLine } from '../../../platform/problem.ts';
import type { TextEdit } from '../finding.ts';
import type { ArticleRecord } from '../record.ts';

/** Writes the keys of Headwater that an article doesn't have, with what can be told from the article. */
export function frontMatterFor({ article, places }: ArticleRecord): TextEdit {
  const all = {
    id: article.id,
    type: article.type,
    title: article.title,
    language: article.language,
    status: article.status,
  };
  const missing = Object.entries(all).filter(([key]) => !(key in article.frontMatter));
  const yaml = stringify(Object.fromEntries(missing), { lineWidth: 0 });
  const range = atLine(places.endLine);
  return { path: article.path, range, text: places.exists ? yaml : `---\n${yaml}---\n\n` };
}
