import type { Settings } from '../knowledge/settings.ts';
import type { InterfaceLanguage } from '../platform/language.ts';

/** What all threads that help with a knowledge base have in common. */
export interface ThreadOptions {
  /** Folder of the knowledge base. */
  readonly root: string;
  /** Language of messages. */
  readonly language: InterfaceLanguage;
  /** True where a person works meanwhile. */
  readonly inBackground: boolean;
}

/** What a thread that reads or checks articles is started with. */
export interface ThreadData extends ThreadOptions {
  readonly settings: Settings;
}
