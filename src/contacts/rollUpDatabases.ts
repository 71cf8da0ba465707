import type { PostgresSource } from '../knowledge/settings.ts';
import type { DatabaseReader, DatabaseRequest } from './database.ts';
import { DatabaseError } from './postgres/problem.ts';
import type { RollUp } from './rollup.ts';
import { isFileSource } from './sources.ts';
import { type FinishOptions, finish } from './whole.ts';

/**
 * The roll-up of each database among the sources. They are asked one after the other.
 *
 * @throws {DatabaseError} with a sentence for a person: figures of a part of the contacts would mislead
 */
export async function rollUpDatabases(
  request: Omit<DatabaseRequest, 'source'> & FinishOptions,
  read: DatabaseReader | undefined,
): Promise<RollUp[]> {
  const sources = request.settings.contacts.filter(
    (source): source is PostgresSource => !isFileSource(source),
  );
  const rollUps: RollUp[] = [];
  for (const source of sources) {
    if (!read) throw new DatabaseError('notHere', source.postgres, '', request.language);
    rollUps.push(finish(await read({ ...request, source }), request));
  }
  return rollUps;
}
