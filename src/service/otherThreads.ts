import type { OtherAnalyses } from '../authoring/rules/otherAnalyses.ts';
import type { Settings } from '../knowledge/settings.ts';
import type { OtherReadings } from './loadArticles.ts';

/** Threads that take a share of what is much work. They are started when there is some, and stopped by who asked. */
export interface OtherThreads {
  /** For reading articles. */
  readings(settings: Settings): OtherReadings;
  /** For analysing articles for the rules. */
  analyses(settings: Settings): OtherAnalyses;
}
