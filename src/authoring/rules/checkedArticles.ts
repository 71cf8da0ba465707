import type { Article } from '../../knowledge/article.ts';
import { type KnowledgeBase, linkPath } from '../../knowledge/base.ts';
import { NearestNames } from '../../knowledge/nearestNames.ts';
import {
  anyFolder,
  anyId,
  Dependents,
  faceOf,
  fileName,
  keysLookedAt,
  keysShown,
  nameKey,
  versionKey,
} from './dependencies.ts';
import { DuplicateIndex } from './duplicates/duplicateIndex.ts';
import { isManaged } from './managed.ts';
import { FactIndex } from './oneAnswer/factIndex.ts';
import { PersonalDataIndex } from './personalData/personalDataIndex.ts';
import type { ArticleRecord } from './record.ts';

/** The records of all articles, and what ties them together. Knows whom a change of one article touches. */
export class CheckedArticles {
  /** Of those that aren't archived. */
  readonly ids = new NearestNames();
  readonly duplicates = new DuplicateIndex();
  readonly facts = new FactIndex();
  readonly personalData = new PersonalDataIndex();
  readonly #base: KnowledgeBase;
  readonly #records = new Map<string, ArticleRecord>();
  readonly #dependents = new Dependents();
  /** Paths of the articles without front matter of Headwater; of those that can't be read nobody knows what they have. */
  readonly plain = new Set<string>();
  readonly #names = new Map<string, Set<string>>();

  constructor(base: KnowledgeBase) {
    this.#base = base;
  }

  get(path: string): ArticleRecord | undefined {
    return this.#records.get(path);
  }

  paths(): IterableIterator<string> {
    return this.#records.keys();
  }

  all(): IterableIterator<ArticleRecord> {
    return this.#records.values();
  }

  withFileName(name: string): readonly string[] {
    return [...(this.#names.get(name.toLowerCase()) ?? [])].sort();
  }

  versionsOf(article: Article): readonly string[] {
    const versions = this.#dependents.of(versionKey(article));
    return versions.size < 2 ? [] : [...versions].filter(path => path !== article.path).sort();
  }

  put(record: ArticleRecord): void {
    const { article, signature } = record;
    this.remove(article.path);
    this.#records.set(article.path, record);
    const name = fileName(article.path).toLowerCase();
    const paths = this.#names.get(name);
    if (paths) paths.add(article.path);
    else this.#names.set(name, new Set([article.path]));
    if (!isManaged(article) && article.problems.length === 0) this.plain.add(article.path);
    if (article.status !== 'archived') this.ids.add(article.id);
    if (signature && article.status !== 'archived') {
      this.duplicates.put(article.path, signature, article.language);
    }
    const process = article.type === 'process' ? (article.translationOf ?? article.id) : article.process;
    // A story tells what happened to one customer, not what holds for all.
    if (process !== undefined && article.type !== 'story' && article.status !== 'archived') {
      this.facts.put(article.path, record.facts, `${process} ${article.language}`);
    }
    this.personalData.put(article.path, record.personalData);
    this.lookAgain(article);
  }

  remove(path: string): void {
    const article = this.#records.get(path)?.article;
    if (!article) return;
    this.#records.delete(path);
    if (article.status !== 'archived') this.ids.delete(article.id);
    this.plain.delete(path);
    const name = fileName(path).toLowerCase();
    const paths = this.#names.get(name);
    paths?.delete(path);
    if (paths?.size === 0) this.#names.delete(name);
    this.duplicates.remove(path);
    this.facts.remove(path);
    this.personalData.remove(path);
    this.#dependents.delete(path);
  }

  /** Takes down what an article looks at; it can change with the articles around it. */
  lookAgain(article: Article): void {
    this.#dependents.set(article.path, keysLookedAt(article, this.#base));
  }

  /** The articles that are tied to this one by what both say. */
  tiedTo(article: Article): string[] {
    const { path } = article;
    return [
      ...this.versionsOf(article),
      ...this.duplicates.of(path).map(duplicate => duplicate.path),
      ...this.facts.near(path),
      ...this.personalData.sharing(path),
    ];
  }

  /**
   * The articles that see a change of one: those that look at what it shows, and those that its links lead to.
   * @param before undefined where the article is new
   * @param after undefined where it is gone
   */
  touchedBy(before: ArticleRecord | undefined, after: ArticleRecord | undefined): Set<string> {
    const touched = new Set<string>();
    const look = (key: string) => {
      for (const path of this.#dependents.of(key)) touched.add(path);
    };
    const versions = [before, after].flatMap(record => record?.article ?? []);
    const [old, now] = [before?.article, after?.article];
    if (!before || !after || faceOf(before) !== faceOf(after)) {
      for (const version of versions) for (const key of keysShown(version)) look(key);
    }
    if (!old || !now) for (const version of versions) look(nameKey(version.path));
    if (nameOf(old) !== nameOf(now)) look(anyId);
    if (linksOf(old) !== linksOf(now)) {
      for (const version of versions) for (const path of this.#linkedFrom(version)) touched.add(path);
    }
    return touched;
  }

  /** Articles whose findings depend on which folders there are. */
  lookingAtFolders(): ReadonlySet<string> {
    return this.#dependents.of(anyFolder);
  }

  /** Articles that look at a file which is no article. */
  lookingAtFile(path: string): ReadonlySet<string> {
    return new Set([...this.#dependents.of(`path:${path}`), ...this.#dependents.of(nameKey(path))]);
  }

  #linkedFrom(article: Article): string[] {
    return article.links.flatMap(link => {
      if (link.kind === 'wiki') return this.#base.withId(link.target).map(target => target.path);
      const path = linkPath(link.target, article.path);
      return path !== undefined && this.#base.articleAt(path) ? [path] : [];
    });
  }
}

/** What makes an article one that may have been meant. */
function nameOf(article: Article | undefined): string {
  return article ? `${article.type} ${article.status} ${article.id}` : '';
}

function linksOf(article: Article | undefined): string {
  return article ? article.links.map(link => `${link.kind} ${link.target}`).join('\n') : '';
}
