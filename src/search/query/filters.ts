import { everything } from '../ranking/everything.ts';
import type { ArticleStore } from '../storage/articleStore.ts';
import { statuses, types } from '../storage/segment.ts';
import type { Texts } from '../texts.ts';
import { articleValue, closedValues, type FilterKey } from './filterKeys.ts';
import type { FilterClause, Note } from './parseQuery.ts';

/** What the index asks others about articles. */
export interface Surroundings {
  /** Owner of a process, which is the owner of the articles of that process that name none. */
  readonly ownerOfProcess: (process: string) => string | undefined;
  /** Whether a process is linked with too many avoidable contacts. */
  readonly isFlagged: (process: string) => boolean;
}

/** Which articles pass the filters of a query. */
export interface Filters {
  readonly passes: (article: number) => boolean;
  /** Channels whose wording was asked for. */
  readonly channels: readonly string[];
  readonly notes: readonly Note[];
}

interface Wanted {
  readonly values: string[];
  readonly without: string[];
}

/**
 * Puts the filters of a query together: several of the same key are alternatives, different keys must all hold.
 * Archived articles pass only where `status:archived` asks for them.
 */
export function makeFilters(
  clauses: readonly FilterClause[],
  store: ArticleStore,
  surroundings: Surroundings,
  texts: Texts,
): Filters {
  const reader = new ValueReader(store, surroundings);
  const notes: Note[] = [];
  const wanted = new Map<FilterKey, Wanted>();
  for (const { key, value, prohibited, start, end } of clauses) {
    const known = reader.known(key);
    const found = match(known, articleValue(key, value));
    if (found.length === 0) {
      const message = closedValues[key]
        ? texts.unknownClosedValue(key, value, closedValues[key])
        : texts.unknownValue(key, value);
      notes.push({ message, start, end });
      continue;
    }
    const own = wanted.get(key) ?? { values: [], without: [] };
    (prohibited ? own.without : own.values).push(...found);
    wanted.set(key, own);
  }
  const tests = [...wanted].map(([key, { values, without }]) => {
    const yes = new Set(values);
    const no = new Set(without);
    return (article: number): boolean => {
      const has = reader.of(key, article);
      return !has.some(value => no.has(value)) && (yes.size === 0 || has.some(value => yes.has(value)));
    };
  });
  const archived = statuses.indexOf('archived');
  const withArchived = wanted.get('status')?.values.includes('archived') ?? false;
  return {
    passes:
      tests.length === 0 && !store.hasArchived
        ? everything
        : article =>
            (withArchived || store.table.statuses[article] !== archived) &&
            tests.every(test => test(article)),
    channels: wanted.get('channel')?.values ?? [],
    notes,
  };
}

/** The known values that a typed one means: the same, else all that begin with it. */
function match(known: readonly string[], typed: string): string[] {
  const lower = typed.toLowerCase();
  const same = known.filter(value => value.toLowerCase() === lower);
  return same.length > 0 ? same : known.filter(value => value.toLowerCase().startsWith(lower));
}

/** The values of articles, by the keys of filters. */
export class ValueReader {
  readonly #store: ArticleStore;
  readonly #surroundings: Surroundings;
  readonly #owners = new Map<string, string>();

  constructor(store: ArticleStore, surroundings: Surroundings) {
    this.#store = store;
    this.#surroundings = surroundings;
  }

  /** All values that articles have now; for keys with fixed values all of these. */
  known(key: FilterKey): readonly string[] {
    const closed = closedValues[key];
    if (closed !== undefined) return closed;
    const { end, alive } = this.#store;
    const values = new Set<string>();
    for (let article = 0; article < end; article++) {
      if (alive[article]) for (const value of this.of(key, article)) values.add(value);
    }
    return [...values].sort();
  }

  /** Values of one article. */
  of(key: FilterKey, article: number): readonly string[] {
    const { table } = this.#store;
    switch (key) {
      case 'type':
        return one(types[table.types[article] ?? 0]);
      case 'status':
        return one(statuses[table.statuses[article] ?? 0]);
      case 'language':
        return one(this.#value(table.languages[article]));
      case 'process':
        return one(this.process(article));
      case 'owner':
        return one(this.owner(article));
      case 'channel':
        return this.channels(article);
      case 'flagged':
        return this.process(article) !== '' && this.#surroundings.isFlagged(this.process(article))
          ? ['yes']
          : ['no'];
      case 'reason':
        return this.#store.record(article).reasons;
      case 'audience':
        return [this.#store.record(article).audience];
      case 'id':
        return [this.#store.record(article).id];
    }
  }

  /** Id of the process of an article; its own for a process, and that of what it translates for a translation. */
  process(article: number): string {
    const { table } = this.#store;
    const process = this.#value(table.processes[article]);
    if (process !== '' || types[table.types[article] ?? 0] !== 'process') return process;
    const { id, translationOf } = this.#store.record(article);
    return translationOf ?? id;
  }

  owner(article: number): string {
    const own = this.#value(this.#store.table.owners[article]);
    if (own !== '') return own;
    const process = this.#value(this.#store.table.processes[article]);
    if (process === '') return '';
    let owner = this.#owners.get(process);
    if (owner === undefined) {
      owner = this.#surroundings.ownerOfProcess(process) ?? '';
      this.#owners.set(process, owner);
    }
    return owner;
  }

  channels(article: number): readonly string[] {
    const joined = this.#value(this.#store.table.channels[article]);
    return joined === '' ? [] : joined.split('\n');
  }

  #value(number: number | undefined): string {
    return this.#store.values[number ?? 0] ?? '';
  }
}

function one(value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : [value];
}
