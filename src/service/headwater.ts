import type { KnowledgeBase } from '../knowledge/base.ts';
import type { ArticleChanges, FileChange } from '../knowledge/change.ts';
import type { Cache, Files } from '../platform/files.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import type { Problem } from '../platform/problem.ts';
import type { SearchOptions } from '../search/search.ts';

export interface HeadwaterOptions {
  readonly files: Files;
  readonly cache: Cache;
  readonly language: InterfaceLanguage;
  /** Called while the articles load. */
  readonly onProgress?: (done: number, total: number) => void;
}

export type { ArticleChanges, FileChange, KnowledgeBase, Problem, SearchOptions };
