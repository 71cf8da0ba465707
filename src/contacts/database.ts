import type { Reason } from '../knowledge/reasons.ts';
import type { PostgresSource, Settings } from '../knowledge/settings.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import type { Whole } from './whole.ts';

/** What contacts in a database are asked with. */
export interface DatabaseRequest {
  readonly source: PostgresSource;
  readonly settings: Settings;
  readonly reasons: readonly Reason[];
  /** Of the message when it fails. */
  readonly language: InterfaceLanguage;
  readonly signal?: AbortSignal;
}

/**
 * Reads contacts from a database. Hosts that can hand one in; see `postgresReader`.
 *
 * @throws {DatabaseError} with a sentence for a person; the reason of the signal when it is aborted
 */
export type DatabaseReader = (request: DatabaseRequest) => Promise<Whole>;
