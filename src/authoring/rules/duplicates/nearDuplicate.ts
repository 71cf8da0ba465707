import type { Fix, Found } from '../finding.ts';
import type { ArticleRecord } from '../record.ts';
import type { Rule } from '../rule.ts';
import type { Surroundings } from '../surroundings.ts';
import { nearDuplicate as documentation, texts } from './texts.ts';
import { shareOnePattern } from './titles.ts';

const mostRelated = 5;

/** With more than so many the text is a template, filled in for each country or product: seldom one to merge. */
const mostCopies = 4;

export const nearDuplicate: Rule = {
  code: 'HW045',
  name: 'near-duplicate',
  severity: 'information',
  texts: documentation,
  *checkBeside(record: ArticleRecord, surroundings: Surroundings): Generator<Found> {
    const { article } = record;
    const { base, language } = surroundings;
    const all = surroundings.duplicates.of(article.path).flatMap(({ path, likeness }) => {
      const other = base.articleAt(path);
      return other ? [{ other, likeness }] : [];
    });
    const copies = all.filter(({ other }) => !shareOnePattern(article.title, other.title));
    const duplicates = copies.length > 0 ? copies : all;
    const [first] = duplicates;
    // A text that is filled in for many is meant to be one.
    if (!first || (copies.length === 0 && all.length > mostCopies)) return;
    const related = duplicates.slice(0, mostRelated).map(({ other, likeness }) => ({
      path: other.path,
      range: surroundings.record(other.path)?.titleRange ?? record.titleRange,
      message: texts[language].related(other.title, likeness),
    }));
    const names = { path: article.path, other: first.other.path };
    const fixes: Fix[] = [
      {
        title: texts[language].compare(first.other.title),
        edits: [],
        command: { name: 'compare', ...names },
        preferred: false,
      },
      {
        title: texts[language].mergeInto(first.other.title),
        edits: [],
        command: { name: 'merge-into', ...names },
        preferred: false,
      },
    ];
    const message = texts[language].nearDuplicate(first.other.title, first.likeness, duplicates.length - 1);
    const found = { path: article.path, range: record.titleRange, message, fixes, related };
    const isDoubtful = copies.length === 0 || copies.length > mostCopies;
    yield isDoubtful ? { ...found, severity: 'hint' } : found;
  },
};
