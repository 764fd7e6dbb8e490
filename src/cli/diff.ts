import { resolve } from 'node:path';
import type { Disclosures } from '../base/disclosure.ts';
import { highestLevel, type Level, type Policy } from '../base/policy.ts';
import { failed, type Result } from '../base/problem.ts';
import { type CheckedRecord, checkRecord, checkRecords, gather } from '../check/check-records.ts';
import { diffAsText } from '../diff/as-text.ts';
import { blankReport, type DiffReport, diffReport } from '../diff/report.ts';
import type { FileAtRevision, World } from '../host/world.ts';
import { inspect } from '../levels/inspect.ts';
import { type Secret, secretsOf, withoutKnown } from '../levels/secret.ts';
import { readTexts } from '../read/passages.ts';
import { documentsFor, knownTexts } from '../render/documents.ts';
import type { Document } from '../render/render-document.ts';
import { done, misused, type Outcome, stopped } from './outcome.ts';
import { refusedFiles, unsaved } from './saving.ts';

export const DIFF_FORMATS = ['text'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

export interface DiffOptions {
  readonly old: string;
  /** Absent where the record is compared with itself at a revision. */
  readonly next?: string | undefined;
  readonly against?: string | undefined;
  /** Absent: as much as may be quoted where the result goes. */
  readonly audience?: string | undefined;
  readonly format: DiffFormat;
  /** A file that is not there yet, or `-` for standard output. */
  readonly out: string;
}

const FORMATS: Readonly<Record<DiffFormat, (report: DiffReport) => string>> = { text: diffAsText };

/** Two versions of a record become what changed between them, as an audience may be told. */
export async function diffCommand(
  options: DiffOptions,
  disclosures: Disclosures,
  world: World,
): Promise<Outcome> {
  const { out, format } = options;
  const versions = await bothVersions(options, world);
  if ('exit' in versions) return versions;
  const [old, next] = versions;
  const { policy } = next.workspace;
  if (!isSamePolicy(old.workspace.policy, policy))
    return misused('The two records have different levels, so they cannot be compared for one audience.');
  const audience = options.audience ?? defaultAudience(policy, out, disclosures).name;
  const seen: Document[] = [];
  for (const record of [old, next]) {
    const documents = documentsFor(record, audience);
    if (!documents.ok) return stopped(documents.problems);
    const [document, ...others] = documents.value;
    if (others.length > 0)
      return misused('Name one level with --audience, because each has a comparison of its own.');
    if (!document)
      return misused(
        `${record.source.file}: it contains nothing for these readers, so there is nothing to compare.`,
      );
    seen.push(document);
  }
  const [before, after] = seen;
  if (!before || !after) return misused('Name two records.');
  const report = diffReport(before.shown, after.shown);
  const write = FORMATS[format];
  const bytes = inUtf8(write(report));
  const secrets = withheldByEither({ old, next, before, after });
  const found = await inspected(out, bytes, secrets, () => inUtf8(write(blankReport(report))));
  if (found.length > 0) return stopped(found, 'Nothing was written.\n');
  return saved(out, bytes, unquoted(report, policy), world);
}

function inUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Two good records, each checked alone: two versions of one meeting would be a problem of an archive. */
async function bothVersions(
  { old, next, against }: DiffOptions,
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

function isSamePolicy(one: Policy, other: Policy): boolean {
  const names = ({ levels }: Policy) => JSON.stringify(levels.map(({ name }) => name));
  return names(one) === names(other);
}

/** Those who may be quoted to where the result goes: at a person's own terminal, readers of the highest level. */
function defaultAudience(policy: Policy, out: string, { results, files }: Disclosures): Level {
  const { upToRank } = out === '-' ? results : files;
  return policy.levels.find(({ rank }) => rank === upToRank) ?? highestLevel(policy);
}

interface Versions {
  readonly old: CheckedRecord;
  readonly next: CheckedRecord;
  readonly before: Document;
  readonly after: Document;
}

/**
 * What must not be found in a comparison: all that either version withholds. What the new version shows is known,
 * whatever the old one withheld. What the old one shows is not, except to readers of the highest level: the new one
 * may withhold it on purpose.
 */
function withheldByEither({ old, next, before, after }: Versions): readonly Secret[] {
  const { audience } = after;
  const isHighest = audience.name === highestLevel(next.workspace.policy).name;
  const shownBefore = knownTexts(old, audience);
  const shownNow = knownTexts(next, audience);
  return [
    ...secretsOf(before.withheld, [...shownBefore, ...shownNow]),
    ...secretsOf(after.withheld, isHighest ? [...shownBefore, ...shownNow] : shownNow),
  ];
}

async function inspected(
  out: string,
  bytes: Uint8Array,
  secrets: readonly Secret[],
  blank: () => Uint8Array,
) {
  const found = await inspect(out, bytes, secrets);
  return found.length === 0 ? found : inspect(out, bytes, withoutKnown(secrets, await readTexts(blank())));
}

async function saved(out: string, bytes: Uint8Array, talk: string, world: World): Promise<Outcome> {
  if (out === '-') return done(bytes, talk);
  const misplaced = await refusedFiles([out], world);
  if (misplaced !== undefined) return misused(misplaced);
  if ((await world.kindOf(resolve(world.workingFolder, out))) !== 'nothing')
    return misused(`${out} is there already, and opsg does not replace it. Name another file.`);
  const refusal = await unsaved([{ path: out, bytes, replaces: 'nothing' }], world);
  return refusal ?? done(`${out}\n`, talk);
}

/** Why a comparison for other readers than those of the highest level quotes so little. */
function unquoted({ edits, changes }: DiffReport, policy: Policy): string {
  if (edits || changes.length === 0) return '';
  return `Words that only one version shows are not quoted, because the other may withhold them. For ${highestLevel(policy).name} readers they are: --audience ${highestLevel(policy).name}.\n`;
}
