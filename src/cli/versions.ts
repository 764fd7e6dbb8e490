import { failed, type Result } from '../base/problem.ts';
import { type CheckedRecord, checkRecord, checkRecords } from '../check/check-records.ts';
import { gather } from '../check/gather.ts';
import type { FileAtRevision, World } from '../host/world.ts';
import { misused, type Outcome, stopped } from './outcome.ts';

/** Which versions of a record are compared. */
export interface VersionsWish {
  readonly old: string;
  /** Absent where the record is compared with itself at a revision. */
  readonly next?: string | undefined;
  readonly against?: string | undefined;
}

/** Two good records, each checked alone: two versions of one meeting would be a problem of an archive. */
export async function bothVersions(
  { old, next, against }: VersionsWish,
  world: World,
): Promise<Outcome | readonly [CheckedRecord, CheckedRecord]> {
  if ((next === undefined) === (against === undefined))
    return misused('Name two records, or one record and a revision of git: --against HEAD~1.');
  const results =
    against === undefined
      ? [await checkRecords([old], world), await checkRecords([next ?? ''], world)]
      : [await versionAt(against, old, world), await checkRecords([old], world)];
  const records: CheckedRecord[] = [];
  for (const result of results) {
    if ('exit' in result) return result;
    if (!result.ok) return stopped(result.problems);
    const [first, ...others] = result.value;
    if (!first || others.length > 0) return misused('Name a record, not a folder of several.');
    records.push(first);
  }
  const [one, other] = records;
  return one && other ? [one, other] : misused('Name two records.');
}

/** A record as git keeps it at a revision. What `opsg.yaml` says is taken from the folder as it is now. */
async function versionAt(
  revision: string,
  path: string,
  world: World,
): Promise<Outcome | Result<readonly CheckedRecord[]>> {
  const gathered = await gather([path], world);
  if (!gathered.ok) return gathered;
  const [file, ...others] = gathered.value.records;
  if (file === undefined || others.length > 0) return misused('Name a record, not a folder of several.');
  if (file === '-') return misused('--against needs a file, because git keeps no version of standard input.');
  const kept = await world.readAtRevision(file, revision);
  if ('missing' in kept) return misused(sayMissing(kept.missing, revision, file));
  const workspace = gathered.value.workspaces[0] ?? failed([]);
  const checked = checkRecord({ file: `${file} (${revision})`, bytes: kept.bytes }, workspace);
  return checked.ok ? { ...checked, value: [checked.value] } : checked;
}

function sayMissing(
  missing: Extract<FileAtRevision, { missing: string }>['missing'],
  revision: string,
  file: string,
): string {
  switch (missing) {
    case 'git':
      return 'This computer has no git, which --against reads the other version from. Name two files instead.';
    case 'repository':
      return `git keeps no versions of ${file}: its folder belongs to no repository that git trusts.`;
    case 'revision':
      return `git knows no revision ${revision}. Name one such as HEAD~1, a branch, a tag or a commit.`;
    case 'file':
      return `At ${revision} git has no file ${file}. Name a revision in which the record is there, at this path.`;
  }
}
