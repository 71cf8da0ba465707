import { atLine } from '../../../platform/problem.ts';
import type { Fix, Found } from '../finding.ts';
import { frontMatterFor } from '../frontMatter/newFrontMatter.ts';
import { isManaged } from '../managed.ts';
import type { ArticleRecord } from '../record.ts';
import type { Rule } from '../rule.ts';
import type { Surroundings } from '../surroundings.ts';
import { noFrontMatter as documentation, texts } from './texts.ts';

/** With more articles than this, they are counted in one place instead of marked one by one. */
export const mostPlainMarked = 20;

export const noFrontMatter: Rule = {
  code: 'HW005',
  name: 'no-front-matter',
  severity: 'hint',
  texts: documentation,
  *checkBeside(record: ArticleRecord, surroundings: Surroundings): Generator<Found> {
    const { article } = record;
    if (isManaged(article) || surroundings.plainArticles > mostPlainMarked) return;
    // Of front matter that is broken nobody knows what it says.
    if (article.problems.length > 0) return;
    const fix: Fix = {
      title: texts[surroundings.language].addFrontMatter,
      edits: [frontMatterFor(record)],
      preferred: true,
    };
    yield {
      path: article.path,
      range: atLine(0),
      message: texts[surroundings.language].plainArticle,
      fixes: [fix],
    };
  },
  *checkBase({ plainArticles, settingsPath, language }: Surroundings): Generator<Found> {
    if (plainArticles <= mostPlainMarked) return;
    const fix: Fix = {
      title: texts[language].addFrontMatterToAll,
      edits: [],
      command: { name: 'add-front-matter' },
      preferred: false,
    };
    yield {
      path: settingsPath,
      range: atLine(0),
      message: texts[language].plainArticles(plainArticles),
      fixes: [fix],
    };
  },
};
