import { setFlagsFromString } from 'node:v8';

/*
 * Reading contacts makes much that dies at once. Left alone, V8 gives it ever more room before it tidies up: 10,000,000
 * contacts then take a third more memory, and no less time.
 */

/** Megabytes for what is new, in a worker thread that reads contacts. */
export const youngGenerationMb = 48;

/** The same for this process: the room for what is new doesn't grow any further. */
export function keepYoungGenerationSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
