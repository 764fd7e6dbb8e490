import type { Problem } from './problem.ts';

/** Whether `opsg validate --fix` can repair a problem, because what was meant is certain. */
export function isFixable({ code, facts }: Problem): boolean {
  if (code === 'unknown-level') return 'near' in facts && facts.near !== undefined;
  return code === 'level-in-other-case';
}
