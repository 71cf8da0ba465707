import type { PersonalDatum } from './personalDatum.ts';

/** What stands in at least this many articles belongs to the organisation: a customer's data slips in once. */
const oneOfOurs = 3;

/** Which articles have which data. */
export class PersonalDataIndex {
  readonly #paths = new Map<string, Set<string>>();
  readonly #values = new Map<string, readonly string[]>();

  /** True where it is the organisation's own, since so many articles have it. */
  isOurs({ value }: PersonalDatum): boolean {
    return (this.#paths.get(value)?.size ?? 0) >= oneOfOurs;
  }

  put(path: string, data: readonly PersonalDatum[]): void {
    this.remove(path);
    const values = [...new Set(data.map(datum => datum.value))];
    if (values.length === 0) return;
    this.#values.set(path, values);
    for (const value of values) {
      const paths = this.#paths.get(value);
      if (paths) paths.add(path);
      else this.#paths.set(value, new Set([path]));
    }
  }

  remove(path: string): void {
    for (const value of this.#values.get(path) ?? []) {
      const paths = this.#paths.get(value);
      paths?.delete(path);
      if (paths?.size === 0) this.#paths.delete(value);
    }
    this.#values.delete(path);
  }

  /** The articles whose findings change when this one comes, changes or goes: they share what is just rare. */
  sharing(path: string): string[] {
    return (this.#values.get(path) ?? []).flatMap(value => {
      const paths = this.#paths.get(value);
      return paths && paths.size <= oneOfOurs ? [...paths].filter(other => other !== path) : [];
    });
  }
}
