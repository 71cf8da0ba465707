import type { KnowledgeBase } from '../../../knowledge/base.ts';

const image = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico)$/i;

/** What kinds of files a knowledge base holds; looked up when it is first asked for. */
export class FileOverview {
  readonly #base: KnowledgeBase;
  #folders: ReadonlySet<string> | undefined;
  #holdsImages: boolean | undefined;

  constructor(base: KnowledgeBase) {
    this.#base = base;
  }

  /** False where the images are kept elsewhere, or were left behind when the articles were copied. */
  get holdsImages(): boolean {
    this.#holdsImages ??= [...this.#base.files()].some(path => image.test(path));
    return this.#holdsImages;
  }

  /** True where there is a file somewhere below this path. */
  hasFolder(path: string): boolean {
    this.#folders ??= this.#allFolders();
    return this.#folders.has(path);
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
