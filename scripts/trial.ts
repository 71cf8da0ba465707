import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * A copy of a knowledge base to try things out in: made when it isn't there, then kept as its user left it.
 *
 * @param sample the folder that is copied, and never written in
 * @param copy where the copy lives; to begin anew it is deleted
 * @returns `copy`
 */
export async function trialKnowledgeBase(sample: string, copy: string): Promise<string> {
  if (existsSync(copy)) return copy;
  // It gets its name when it is whole: what was cut short would be kept otherwise.
  const draft = `${copy}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(path.dirname(copy), { recursive: true });
  await cp(sample, draft, { recursive: true });
  await rename(draft, copy);
  return copy;
}
