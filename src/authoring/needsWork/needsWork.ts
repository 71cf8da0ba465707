import type { Article } from '../../knowledge/article.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { InterfaceLanguage } from '../../platform/language.ts';
import { addMonths } from '../dates.ts';
import type { Finding } from '../rules/finding.ts';
import { kindOfFinding, kindsByGravity, type WorkKind } from './kinds.ts';
import { texts } from './texts.ts';

/** Months for which being used stands for being reviewed. */
const monthsOfReuse = 12;

/** What is behind an article or a process, in contacts; a roll-up has it. */
export interface ContactsBehind {
  /** Contacts that used the article with this id. */
  readonly articles: ReadonlyMap<string, number>;
  /** Contacts about the process with this id. */
  readonly processes: ReadonlyMap<string, number>;
}

export interface FlaggedProcessWork {
  /** Id of the process. */
  readonly process: string;
  readonly level: 'alarm' | 'watch';
  /** Avoidable contacts in the period of the flag. */
  readonly avoidable: number;
}

/** A search that found nothing, with how often it was asked; searches that mean the same are one. */
export interface AskedWork {
  readonly query: string;
  readonly count: number;
}

/** What an engineer said of an article. */
export interface VoteWork {
  /** Id of the article. */
  readonly article: string;
  readonly vote: 'helpful' | 'not-helpful' | 'flag';
  readonly remark?: string;
  /** Hash of the article's file when it was voted on. */
  readonly version?: string;
}

/** That an engineer used an article for a customer and found it right. */
export interface Reuse {
  /** Id of the article. */
  readonly article: string;
  /** ISO date. */
  readonly date: string;
  /** Hash of the article's file at that moment. */
  readonly version?: string;
}

export interface NeedsWorkInput {
  readonly base: KnowledgeBase;
  /** Of all articles, as the checker has them. */
  readonly findings: readonly Finding[];
  readonly contacts: ContactsBehind;
  readonly flagged: readonly FlaggedProcessWork[];
  readonly asked: readonly AskedWork[];
  readonly votes: readonly VoteWork[];
  readonly reuses: readonly Reuse[];
  /** Today's date (ISO). */
  readonly today: string;
  readonly language: InterfaceLanguage;
}

/** One reason why something needs work. */
export interface WorkReason {
  readonly kind: WorkKind;
  /** A sentence. */
  readonly message: string;
  /** The finding that it comes from, where there is one. */
  readonly finding?: Finding;
}

/** An article, a process or a question that nobody has answered. */
export interface WorkItem {
  /** Path of the article or process; absent for a question without an answer. */
  readonly path?: string;
  /** Title of the article, or the question. */
  readonly title: string;
  /** Contacts behind it: what its repair can help. */
  readonly contacts: number;
  /** The gravest first. */
  readonly reasons: readonly WorkReason[];
}

/**
 * What needs work, first what most customers are behind: contacts that used the article, avoidable contacts of a
 * flagged process, times that a question was asked in vain. Where contacts don't say which articles they used, an
 * answer has its equal share of its process's contacts. With as many contacts, the gravest comes first.
 *
 * Reuse counts as review: an article whose review date is past, but that an engineer used since and found right, waits
 * for a year more, unless another engineer says that it isn't right.
 */
export function needsWork(input: NeedsWorkInput): WorkItem[] {
  const items = [...articleItems(input), ...askedItems(input)];
  return items.sort(
    (a, b) => b.contacts - a.contacts || gravityOf(a) - gravityOf(b) || (a.title < b.title ? -1 : 1),
  );
}

function articleItems(input: NeedsWorkInput): WorkItem[] {
  const { base } = input;
  const reasons = new Map<Article, WorkReason[]>();
  const add = (article: Article | undefined, reason: WorkReason) => {
    if (article) reasons.set(article, [...(reasons.get(article) ?? []), reason]);
  };
  const open = openVotes(input);
  const reviewed = reviewedByReuse(input);
  for (const finding of input.findings) {
    const kind = kindOfFinding(finding);
    const article = base.articleAt(finding.path);
    if (kind === 'past-review' && article && reviewed.has(article) && !open.has(article)) continue;
    if (kind) add(article, { kind, message: finding.message, finding });
  }
  for (const { process, level, avoidable } of input.flagged) {
    const message = texts[input.language].flagged(level, avoidable);
    add(base.process(process), { kind: 'flagged', message });
  }
  for (const [article, votes] of open) {
    add(article, { kind: 'marked', message: texts[input.language].marked(votes.length, lastRemark(votes)) });
  }
  const behind = contactsBehind(input);
  return [...reasons].map(([article, all]) => ({
    path: article.path,
    title: article.title,
    contacts: behind(article),
    reasons: all.sort((a, b) => kindsByGravity.indexOf(a.kind) - kindsByGravity.indexOf(b.kind)),
  }));
}

/** Votes against articles as they are now: what was voted on before the last change is settled. */
function openVotes({ base, votes }: NeedsWorkInput): Map<Article, VoteWork[]> {
  const open = new Map<Article, VoteWork[]>();
  for (const vote of votes) {
    const article = base.article(vote.article);
    if (!article || article.status === 'archived' || vote.vote === 'helpful') continue;
    if (vote.version !== undefined && vote.version !== article.hash) continue;
    open.set(article, [...(open.get(article) ?? []), vote]);
  }
  return open;
}

/** Articles as they are now that were used since their review date, within the last year. */
function reviewedByReuse({ base, reuses, today }: NeedsWorkInput): Set<Article> {
  const yearAgo = addMonths(today, -monthsOfReuse);
  const reviewed = new Set<Article>();
  for (const { article: id, date, version } of reuses) {
    const article = base.article(id);
    if (!article?.reviewBy || date < article.reviewBy || date < yearAgo) continue;
    if (version === undefined || version === article.hash) reviewed.add(article);
  }
  return reviewed;
}

function lastRemark(votes: readonly VoteWork[]): string | undefined {
  return votes.findLast(vote => vote.remark !== undefined && vote.remark !== '')?.remark;
}

function askedItems({ asked, language }: NeedsWorkInput): WorkItem[] {
  return asked.map(({ query, count }) => ({
    title: query,
    contacts: count,
    reasons: [{ kind: 'asked', message: texts[language].asked(count) }],
  }));
}

function contactsBehind({ base, contacts, flagged }: NeedsWorkInput): (article: Article) => number {
  const avoidable = new Map(flagged.map(flag => [flag.process, flag.avoidable]));
  const answers = new Map<string, number>();
  for (const { type, status, process } of base.articles()) {
    if (process === undefined || type !== 'answer' || status === 'archived') continue;
    answers.set(process, (answers.get(process) ?? 0) + 1);
  }
  return ({ type, id, process }) => {
    if (type === 'process') return avoidable.get(id) ?? contacts.processes.get(id) ?? 0;
    if (contacts.articles.size > 0) return contacts.articles.get(id) ?? 0;
    if (process === undefined) return 0;
    return Math.round((contacts.processes.get(process) ?? 0) / Math.max(1, answers.get(process) ?? 0));
  };
}

function gravityOf(item: WorkItem): number {
  const [first] = item.reasons;
  return first ? kindsByGravity.indexOf(first.kind) : kindsByGravity.length;
}
