import type { KnowledgeBase } from '../knowledge/base.ts';
import { atLine, type Problem } from '../platform/problem.ts';
import type { PlacedEntry } from './journal.ts';

/** Code of an entry in the Problems view that is an engineer's remark. */
export const remarkRule = 'remark';

export interface RemarksOptions {
  readonly base: KnowledgeBase;
  readonly entries: () => readonly PlacedEntry[];
  /** Hash of an article's file as it is saved; undefined where there is none. */
  readonly versionOf: (path: string) => Promise<string | undefined>;
}

/** What engineers flagged on articles. A remark stands until its article is saved with another content. */
export class Remarks {
  readonly #options: RemarksOptions;
  #byPath: ReadonlyMap<string, readonly Problem[]> = new Map();

  constructor(options: RemarksOptions) {
    this.#options = options;
  }

  /** Paths of the articles that have one. */
  paths(): IterableIterator<string> {
    return this.#byPath.keys();
  }

  of(path: string): readonly Problem[] {
    return this.#byPath.get(path) ?? [];
  }

  /** Looks again which remarks stand. Resolves to the paths on which it may differ from before. */
  async refresh(): Promise<string[]> {
    const { base, entries, versionOf } = this.#options;
    const found: Problem[] = [];
    for (const { entry } of entries()) {
      if (entry.kind !== 'vote' || entry.vote !== 'flag' || entry.remark === undefined) continue;
      const article = base.article(entry.article);
      if (!article) continue;
      // Without a version, as in lines written by hand, nobody can tell: then it stands.
      if (entry.version !== undefined && entry.version !== (await versionOf(article.path))) continue;
      found.push({
        path: article.path,
        range: atLine(article.headings[0]?.line ?? article.bodyLine),
        severity: 'information',
        message: `${entry.remark} (${entry.time.slice(0, 10)})`,
        rule: remarkRule,
      });
    }
    const before = [...this.#byPath.keys()];
    this.#byPath = Map.groupBy(found, problem => problem.path);
    return [...new Set([...before, ...this.#byPath.keys()])];
  }
}
