import type { Article } from '../../knowledge/article.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { InterfaceLanguage } from '../../platform/language.ts';
import { addDays, addMonths } from '../dates.ts';
import { choiceName } from '../frontMatter/choiceName.ts';
import type { FrontMatterKey } from '../frontMatterSchema.ts';
import { newId } from '../life/newId.ts';
import { texts } from '../texts.ts';
import { searchArticles } from './articleSearch.ts';

/** A value that a key may get. */
export interface ValueOption {
  readonly value: string;
  /** What the value stands for, beside it. */
  readonly detail: string;
  readonly documentation?: string;
  /** Other words by which it is found. */
  readonly alsoFoundBy?: string;
  /** True where it was found by what is typed: the editor must not compare again. */
  readonly found?: true;
  readonly archived?: boolean;
}

export interface ValueQuestion {
  readonly base: KnowledgeBase;
  readonly language: InterfaceLanguage;
  /** ISO date. */
  readonly today: string;
  readonly own: Article | undefined;
  readonly typed: string;
  /** Values of other keys, as they stand in the text at this moment. */
  readonly written: ReadonlyMap<string, string>;
}

/** Articles, keywords and the like that are offered at once. */
const most = 60;

/** The values for a key, best first: what the schema allows and what the knowledge base has. */
export function valuesFor(key: FrontMatterKey, question: ValueQuestion): ValueOption[] {
  switch (key.kind) {
    case 'choice':
      return (key.choices ?? []).map(choice => {
        const name = choiceName(key, choice.value, question.language);
        return {
          value: choice.value,
          detail: name ?? '',
          documentation: choice.description[question.language],
          ...(name !== undefined && { alsoFoundBy: name }),
        };
      });
    case 'article':
      return articles(question);
    case 'process':
      return processes(question);
    case 'owner':
      return counted(
        others(question).flatMap(a => a.owner ?? []),
        question.language,
      );
    case 'words':
      return words(question);
    case 'reasons':
      return reasons(question);
    case 'channel':
      return Object.entries(question.base.settings.channels).map(([value, channel]) => ({
        value,
        detail: channel.label?.[question.language] ?? '',
      }));
    case 'language':
      return languages(question);
    case 'date':
      return key.key === 'date' ? pastDates(question) : comingDates(question);
    case 'id':
      return idFromTitle(question);
    default:
      return [];
  }
}

function articles({ base, own, typed, language }: ValueQuestion): ValueOption[] {
  return searchArticles(base, { query: typed, own, limit: most }).map(article => ({
    value: article.id,
    detail: article.title,
    documentation: texts[language].status[article.status],
    found: true,
    archived: article.status === 'archived',
  }));
}

function processes({ base, own, typed }: ValueQuestion): ValueOption[] {
  const isProcess = (article: Article) => article.type === 'process';
  return searchArticles(base, { query: typed, own, limit: most, accept: isProcess }).map(process => ({
    value: process.id,
    detail: process.title,
    found: true,
    archived: process.status === 'archived',
  }));
}

/** Articles whose values are offered: not the own one, where the value is half written. */
function others({ base, own }: ValueQuestion): Article[] {
  return [...base.articles()].filter(article => article.path !== own?.path);
}

/** Keywords in use that start like what is typed, the most used first. */
function words(question: ValueQuestion): ValueOption[] {
  const wanted = question.typed.toLowerCase();
  const used = others(question).flatMap(a => a.keywords.filter(k => k.toLowerCase().startsWith(wanted)));
  return counted(used, question.language).slice(0, most);
}

function counted(values: readonly string[], language: InterfaceLanguage): ValueOption[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([value, count]) => ({ value, detail: texts[language].usedIn(count) }));
}

/** Reasons by code and label; those of the article's own process first. */
function reasons({ base, language, written }: ValueQuestion): ValueOption[] {
  const process = written.get('type') === 'process' ? written.get('id') : written.get('process');
  const own = base.reasons.filter(r => r.process !== undefined && r.process === process);
  const rest = base.reasons.filter(r => !own.includes(r));
  return [...own, ...rest].map(reason => {
    const label = reason.label[language] ?? Object.values(reason.label)[0] ?? '';
    return {
      value: reason.code,
      detail: label,
      documentation: [
        texts[language].demand[reason.demand],
        texts[language].avoidable[reason.avoidable],
      ].join(', '),
      alsoFoundBy: Object.values(reason.label).join(' '),
    };
  });
}

function languages({ base, language }: ValueQuestion): ValueOption[] {
  const used = [...base.articles()].flatMap(a => a.frontMatter.language ?? []).map(String);
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return [...new Set([...base.settings.languages, ...used])].flatMap(value => {
    try {
      return [{ value, detail: names.of(value) ?? '' }];
    } catch {
      // Somebody wrote what is no language tag: not worth repeating.
      return [];
    }
  });
}

function comingDates({ today, language }: ValueQuestion): ValueOption[] {
  return [3, 6, 12, 24].map(months => ({
    value: addMonths(today, months),
    detail: texts[language].inMonths(months),
  }));
}

function pastDates({ today, language }: ValueQuestion): ValueOption[] {
  return [0, 1].map(days => ({ value: addDays(today, -days), detail: texts[language].daysAgo(days) }));
}

function idFromTitle({ base, own, written, language }: ValueQuestion): ValueOption[] {
  const title = written.get('title') || own?.title;
  if (!title) return [];
  const taken = (id: string) => base.withId(id).some(article => article.path !== own?.path);
  return [{ value: newId(title, taken), detail: texts[language].fromTitle }];
}
