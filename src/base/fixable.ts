import type { Problem } from './problem.ts';

/** Whether `opsg validate --fix` can repair a problem, because what was meant is certain. */
export function isFixable({ edits }: Problem): boolean {
  return edits !== undefined;
}
