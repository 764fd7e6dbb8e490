import { levelNamed } from '../base/policy.ts';
import type { Code, Problem, Result } from '../base/problem.ts';
import { startOf } from '../base/source.ts';
import type { Gathered } from '../check/gather.ts';

/** Problems with files of a site. The names of its files, and how many there are, depend on what its readers read. */
const WITH_FILES: ReadonlySet<Code> = new Set<Code>([
  'text-missing',
  'withheld-text-found',
  'cannot-inspect',
  'same-file-name',
  'unsafe-file-name',
  'changed-by-hand',
  'folder-in-the-way',
  'file-in-the-way',
  'folder-is-link',
]);

/** The rank of the readers of a site; the highest where their level is not known. */
export function rankOf(audience: string | undefined, gathered: Result<Gathered>): number {
  if (audience === undefined) return 0;
  const workspaces = gathered.ok ? gathered.value.workspaces : [];
  const ranks = workspaces.map((workspace) =>
    workspace.ok ? levelNamed(workspace.value.policy, audience)?.rank : undefined,
  );
  return Math.max(
    ...[...ranks, ...(ranks.length === 0 ? [undefined] : [])].map((rank) => rank ?? Number.POSITIVE_INFINITY),
  );
}

/** Problems that name no file of the site: each kind of them once, for its folder. */
export function withoutFileNames(problems: readonly Problem[], folder: string): readonly Problem[] {
  const place = startOf({ file: folder, text: '' });
  return problems.flatMap((problem, i) => {
    if (!WITH_FILES.has(problem.code)) return [problem];
    if (problems.findIndex(({ code }) => code === problem.code) < i) return [];
    const { level: _, ...unlabelled } = problem; // so that nothing of it is quoted
    return [{ ...unlabelled, place }];
  });
}
