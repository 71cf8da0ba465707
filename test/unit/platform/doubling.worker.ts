import { serveTasks } from '../../../src/platform/threads.node.ts';

/** Doubles numbers, the small ones slowly; breaks down at a negative one. */
serveTasks(async (task: number) => {
  if (task < 0) throw new Error('negative');
  if (task < 10) await new Promise(resolve => setTimeout(resolve, 10));
  return task * 2;
});
