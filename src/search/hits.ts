import type { ValueReader } from './query/filters.ts';
import type { RankedArticle, Ranking } from './ranking/rank.ts';
import { bestSections, type SectionScore } from './ranking/sections.ts';
import type { Hit } from './search.ts';
import type { ArticleStore } from './storage/articleStore.ts';
import type { RecordReader } from './storage/record.ts';
import { statuses, types } from './storage/segment.ts';

/** A second section of an article is shown where it is nearly as good as the first. */
const nearlyAsGood = 0.8;

export interface HitOptions {
  readonly store: ArticleStore;
  readonly reader: ValueReader;
  /** Channels whose wording was asked for: other channels' isn't shown. All where empty. */
  readonly channels: readonly string[];
  /** At most so many sections of an article. */
  readonly perArticle: number;
}

interface Found extends SectionScore {
  readonly article: number;
  readonly record: RecordReader;
}

/** Turns ranked articles into hits: the sections that answer, best first. @param limit at most so many */
export function makeHits(ranking: Ranking, limit: number, options: HitOptions): Hit[] {
  const found = ranking.best.flatMap(ranked => sectionsOf(ranked, ranking.weights, options));
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(one => hit(one, options));
}

function sectionsOf(ranked: RankedArticle, weights: readonly number[], options: HitOptions): Found[] {
  const { store, channels, perArticle } = options;
  const { article } = ranked;
  const record = store.record(article);
  const length = store.table.textLengths[article] ?? 0;
  const fits = ({ section }: SectionScore): boolean => {
    if (channels.length === 0) return true;
    const channel = record.section(section)?.channel;
    return channel === undefined || channels.includes(channel);
  };
  const sections = bestSections(record, ranked.places, weights, length).filter(fits);
  const [first] = sections;
  if (first === undefined) {
    return [{ article, record, section: firstSection(record, channels), score: ranked.score }];
  }
  return sections
    .filter(({ score }, i) => i < perArticle && (i === 0 || score >= nearlyAsGood * first.score))
    .map(({ section, score }) => ({ article, record, section, score: (ranked.score * score) / first.score }));
}

/** Where to begin when only the title matched. */
function firstSection(record: RecordReader, channels: readonly string[]): number {
  if (record.sectionCount === 0) return -1;
  for (let section = 0; channels.length > 0 && section < record.sectionCount; section++) {
    const channel = record.section(section)?.channel;
    if (channel !== undefined && channels.includes(channel)) return section;
  }
  return 0;
}

function hit({ article, record, section, score }: Found, { store, reader }: HitOptions): Hit {
  const { table, values } = store;
  const at = record.section(section);
  const process = values[table.processes[article] ?? 0] ?? '';
  const owner = reader.owner(article);
  return {
    id: record.id,
    path: record.path,
    title: record.title,
    type: types[table.types[article] ?? 0] ?? 'answer',
    section,
    heading: at?.heading ?? '',
    anchor: at?.anchor ?? '',
    line: at?.line ?? record.line,
    score,
    ...(process !== '' && { process }),
    ...(owner !== '' && { owner }),
    ...(at?.channel !== undefined && { channel: at.channel }),
    internal: at?.internal ?? false,
    audience: record.audience,
    language: values[table.languages[article] ?? 0] ?? '',
    status: statuses[table.statuses[article] ?? 0] ?? 'not-validated',
  };
}
