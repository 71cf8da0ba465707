import { readFrontMatter } from '../../knowledge/frontMatter.ts';
import type { InterfaceLanguage } from '../../platform/language.ts';
import { html, type Markup } from '../../report/html/markup.ts';
import { flaggedTexts } from '../flagged/texts.ts';
import { texts } from '../texts.ts';
import type { PreviewedArticle } from './previewedArticle.ts';
import { previewTexts } from './texts.ts';

/**
 * The front matter of an article as a card, with the flag of its process. All that the article says is text in it.
 * @param yaml what stands between the lines `---`
 * @returns undefined where the YAML is broken: then it is best shown as it is
 */
export function cardOf(
  yaml: string,
  article: PreviewedArticle,
  language: InterfaceLanguage,
): Markup | undefined {
  const { values, problems } = readFrontMatter('', `---\n${yaml}\n---\n`);
  if (problems.some(({ severity }) => severity === 'error')) return undefined;
  const t = previewTexts[language];
  const value = (key: string) => textOf(values[key]);
  const status = value('status');
  const { process, owner } = article;
  return html`<aside class="headwater-card" aria-label="${t.about}">
<p class="headwater-title">${value('title')}</p>
<p class="headwater-badges">${[
    status && badge(texts[language].status[status] ?? status, `status-${status}`),
    value('audience') === 'internal' && badge(t.internal, 'internal'),
  ].filter(part => part !== false && part !== '')}</p>
<dl>${[
    row(t.owner, owner ?? value('owner')),
    row(t.process, process && value('type') !== 'process' ? link(process) : value('process')),
    row(t.reviewBy, reviewDate(value('review-by'), article.today, t.overdue)),
    row(t.promise, value('promise')),
    row(t.lastChange, article.lastChange ?? ''),
  ]}</dl>
${flagOf(article, language)}
</aside>
`;
}

function row(name: string, value: Markup | string): Markup | string {
  return value === '' ? '' : html`<dt>${name}</dt><dd>${value}</dd>`;
}

function badge(text: string, kind: string): Markup {
  return html`<span class="headwater-badge" data-kind="${kind}">${text}</span> `;
}

function link({ href, title }: { readonly href: string; readonly title: string }): Markup {
  return html`<a href="${href}" data-href="${href}">${title}</a>`;
}

function reviewDate(date: string, today: string, overdue: string): Markup | string {
  return date !== '' && date < today ? html`${date} ${badge(overdue, 'overdue')}` : date;
}

/** Only what asks something of somebody. */
function flagOf({ flag }: PreviewedArticle, language: InterfaceLanguage): Markup | string {
  if (flag?.level !== 'alarm' && flag?.level !== 'watch') return '';
  const level = flaggedTexts[language].level[flag.level];
  return html`<p class="headwater-flag" data-level="${flag.level}"><strong>${level}:</strong> ${flag.why}</p>`;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
