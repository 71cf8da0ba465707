import { addYamlItem, type YamlEdit } from '../knowledge/yamlItem.ts';
import type { Decision } from './decisions.ts';

/** A decision as a person gives it. */
export type NewDecision = Pick<Decision, 'date' | 'by' | 'decision' | 'note' | 'changedOn'>;

/**
 * The edit that adds a decision at the end of a file of decisions and leaves all that stands there as it is. Undefined
 * where the file is broken or no list.
 *
 * @param text the file as it is; empty where there is none yet
 */
export function addDecision(
  text: string,
  { date, by, decision, note, changedOn }: NewDecision,
): YamlEdit | undefined {
  return addYamlItem(text, [], {
    date,
    ...(by !== undefined && { by }),
    decision,
    ...(changedOn !== undefined && { 'changed-on': changedOn }),
    ...(note !== undefined && { note }),
  });
}
