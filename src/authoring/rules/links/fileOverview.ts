import type { KnowledgeBase } from '../../../knowledge/base.ts';

const image = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico)$/i;
const ending = /\.[a-z0-9]{1,8}$/i;

/** True for the address of a picture. */
export function isImageFile(path: string): boolean {
  return image.test(path);
}

/** What a file is by its name: `image`, or its ending in lower case; undefined for an article and for no ending. */
function kindOf(path: string): string | undefined {
  if (image.test(path)) return 'image';
  const found = ending.exec(path)?.[0].toLowerCase();
  return found === '.md' || found === '.markdown' ? undefined : found;
}

/** What kinds of files a knowledge base holds; looked up when it is first asked for. */
export class FileOverview {
  readonly #base: KnowledgeBase;
  #folders: ReadonlySet<string> | undefined;
  #kinds: ReadonlySet<string> | undefined;

  constructor(base: KnowledgeBase) {
    this.#base = base;
  }

  /** The kinds of files that there are beside articles, as one text to compare. */
  get kinds(): string {
    return [...this.#allKinds()].sort().join(' ');
  }

  /**
   * True where the base has a file of this file's kind: an image, a PDF. Where it has none, such files are kept
   * elsewhere, or were left behind when the articles were copied. True for articles and names without an ending.
   */
  holdsLike(path: string): boolean {
    const kind = kindOf(path);
    return kind === undefined || this.#allKinds().has(kind);
  }

  /** True where there is a file somewhere below this path. */
  hasFolder(path: string): boolean {
    this.#folders ??= this.#allFolders();
    return this.#folders.has(path);
  }

  #allKinds(): ReadonlySet<string> {
    this.#kinds ??= new Set([...this.#base.files()].flatMap(path => kindOf(path) ?? []));
    return this.#kinds;
  }

  #allFolders(): Set<string> {
    const folders = new Set<string>();
    const add = (path: string) => {
      for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        const folder = path.slice(0, end);
        if (folders.has(folder)) return;
        folders.add(folder);
      }
    };
    for (const { path } of this.#base.articles()) add(path);
    for (const path of this.#base.files()) add(path);
    return folders;
  }
}
