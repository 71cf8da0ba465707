import type { PlacedEntry } from './journal.ts';

/** A search that led to nothing. */
export interface AskedQuery {
  readonly query: string;
  /** ISO 8601. */
  readonly time: string;
  /** True where there were results, and none was opened. */
  readonly passedOver: boolean;
}

/** Searches that mean the same. */
export interface AskedGroup {
  /** As it was asked most often; of several the latest. */
  readonly query: string;
  /** The different wordings, most asked first. */
  readonly wordings: readonly { readonly query: string; readonly count: number }[];
  /** How many times it was asked. */
  readonly count: number;
  /** ISO 8601. */
  readonly lastAsked: string;
  /** True where at least one of them had no result at all. */
  readonly withoutResult: boolean;
  /** True where at least one of them had results, and none was opened. */
  readonly passedOver: boolean;
}

/**
 * Two queries mean the same where the stems that they share are at least this part of all that they have together
 * (Dice's coefficient): "parcel broken" and "broken parcels outside", but not "parcel" and "broken parcel outside".
 */
const alike = 0.6;

/** The searches that a journal holds. */
export function askedQueries(entries: readonly PlacedEntry[]): AskedQuery[] {
  return entries.flatMap(({ entry }) =>
    entry.kind === 'search-without-result'
      ? [{ query: entry.query, time: entry.time, passedOver: entry.passed_over ?? false }]
      : [],
  );
}

/**
 * Groups searches by meaning, most asked first. The result doesn't depend on the order of `asked`.
 * @param meaning stems of a query
 */
export function askedNotFound(
  asked: readonly AskedQuery[],
  meaning: (query: string) => readonly string[],
): AskedGroup[] {
  const wordings = Map.groupBy(asked, ({ query }) => sameQuery(query));
  const leaders: Leader[] = [];
  // Only one that shares a stem can be alike.
  const byStem = new Map<string, Leader[]>();
  // The wording that is asked most often draws the others.
  for (const [wording, same] of [...wordings].sort(byCount)) {
    const stems = new Set(meaning(wording));
    const sharing = new Set([...stems].flatMap(stem => byStem.get(stem) ?? []));
    const [nearest] = [...sharing]
      .map(leader => ({ leader, likeness: likeness(stems, leader.stems) }))
      .filter(each => each.likeness >= alike)
      .sort((a, b) => b.likeness - a.likeness || a.leader.rank - b.leader.rank);
    if (nearest) {
      nearest.leader.asked.push(...same);
      continue;
    }
    const leader = { stems, asked: [...same], rank: leaders.length };
    leaders.push(leader);
    for (const stem of stems) {
      const others = byStem.get(stem);
      if (others) others.push(leader);
      else byStem.set(stem, [leader]);
    }
  }
  return leaders.map(leader => groupOf(leader.asked)).sort(mostAsked);
}

/** The wording that a group began with, and all that was asked in its meaning. */
interface Leader {
  readonly stems: ReadonlySet<string>;
  readonly asked: AskedQuery[];
  /** Number in the order of leaders. */
  readonly rank: number;
}

/** Upper and lower case and the number of spaces make no other query. */
export function sameQuery(query: string): string {
  return query.trim().replace(/\s+/g, ' ').toLowerCase();
}

function byCount([a, asked]: [string, AskedQuery[]], [b, others]: [string, AskedQuery[]]): number {
  return others.length - asked.length || (a < b ? -1 : 1);
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const total = a.size + b.size;
  const shared = [...a].filter(stem => b.has(stem)).length;
  return total === 0 ? 0 : (2 * shared) / total;
}

function groupOf(asked: readonly AskedQuery[]): AskedGroup {
  const newestFirst = asked.toSorted(
    (a, b) => Date.parse(b.time) - Date.parse(a.time) || (a.query < b.query ? -1 : 1),
  );
  const wordings = [...Map.groupBy(newestFirst, ({ query }) => sameQuery(query)).values()]
    .map(same => ({ query: same[0]?.query ?? '', count: same.length }))
    .sort((a, b) => b.count - a.count);
  return {
    query: wordings[0]?.query ?? '',
    wordings,
    count: asked.length,
    lastAsked: newestFirst[0]?.time ?? '',
    withoutResult: asked.some(({ passedOver }) => !passedOver),
    passedOver: asked.some(({ passedOver }) => passedOver),
  };
}

function mostAsked(a: AskedGroup, b: AskedGroup): number {
  return (
    b.count - a.count || Date.parse(b.lastAsked) - Date.parse(a.lastAsked) || (a.query < b.query ? -1 : 1)
  );
}
