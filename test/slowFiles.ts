import { MemoryFiles } from './memoryFiles.ts';

/** Files of which those with contacts come only once they may. */
export class SlowFiles extends MemoryFiles {
  readonly #mayCome: Promise<void>;

  constructor(files: Readonly<Record<string, string>>, mayCome: Promise<void>) {
    super(files);
    this.#mayCome = mayCome;
  }

  override async *stream(path: string): AsyncIterable<Uint8Array> {
    await this.#mayCome;
    yield* super.stream(path);
  }
}
