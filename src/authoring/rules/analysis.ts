import type { Article } from '../../knowledge/article.ts';
import { signatureOf } from './duplicates/signature.ts';
import type { Finding, Found } from './finding.ts';
import { readFacts } from './oneAnswer/readFacts.ts';
import { readPersonalData } from './personalData/readPersonalData.ts';
import type { ArticleRecord } from './record.ts';
import type { Rule } from './rule.ts';
import type { ArticleSurroundings } from './surroundings.ts';
import { namedPlaces } from './text/anchors.ts';
import { ArticleView } from './text/articleView.ts';
import { linkPlaces } from './text/linkPlaces.ts';

/** What is known of an article once its text was read. */
export type Analysis = Omit<ArticleRecord, 'article'>;

/** Reads everything that the rules need of an article, so that its text can be let go. */
export function analyse(
  article: Article,
  text: string,
  rules: readonly Rule[],
  surroundings: ArticleSurroundings,
): Analysis {
  const view = new ArticleView(article, text);
  const findings: Finding[] = fileFindings(article);
  for (const rule of rules) {
    for (const found of rule.checkArticle?.(view, surroundings) ?? []) findings.push(findingOf(rule, found));
  }
  const signature = signatureOf(view.words);
  return {
    findings,
    places: view.places,
    titleRange: view.titleRange,
    links: linkPlaces(view),
    anchors: namedPlaces(text, article.headings),
    facts: readFacts(view, surroundings),
    personalData: readPersonalData(view, surroundings),
    ...(signature && { signature }),
  };
}

/** What the reader found wrong with the file itself. */
function fileFindings(article: Article): Finding[] {
  return article.problems.map(problem => ({ ...problem, fixes: [], related: [] }));
}

export function findingOf(rule: Rule, found: Found): Finding {
  return {
    path: found.path,
    range: found.range,
    severity: found.severity ?? rule.severity,
    message: found.message,
    rule: rule.code,
    fixes: found.fixes ?? [],
    related: found.related ?? [],
  };
}
