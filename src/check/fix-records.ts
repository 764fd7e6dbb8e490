import { dirname, join } from 'node:path';
import { changedStretch } from '../base/edit.ts';
import { oncePerText } from '../base/once.ts';
import { overlapping } from '../base/overlapping.ts';
import type { Policy } from '../base/policy.ts';
import { ok, type Problem, type Result } from '../base/problem.ts';
import type { Span } from '../base/source.ts';
import type { World } from '../host/world.ts';
import { hasRecordKeys, type RecordFile, WORKSPACE_FILE } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import { settingOf } from '../rules/rules.ts';
import { type Allows, type CheckText, fixText, hiddenBy } from '../yaml/fix/fix.ts';
import { keepsPromise, type Version } from '../yaml/fix/promise.ts';
import { yamlComments } from '../yaml/yaml-guard.ts';
import { checkRecord } from './check-records.ts';
import { find } from './find.ts';
import { layoutOf } from './format.ts';
import { parse } from './parse.ts';
import { read } from './read.ts';
import { readSettings } from './settings.ts';
import { builtInWorkspace, findWorkspace, mostRecords, workspaceFor } from './workspaces.ts';

/** A record before and after its repairs, and what was repaired. */
export interface FixedRecord {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly bytes: Uint8Array;
  /** The bytes that were read. */
  readonly found: Uint8Array;
  readonly repaired: readonly Problem[];
  /** Mistakes that were not repaired, because the repair would have broken its promise. */
  readonly refused: readonly Problem[];
  /** A file that would not be a record even after repairs: it belongs to another program. */
  readonly isForeign: boolean;
}

/** The byte order mark that some editors put before UTF-8. A file that has it keeps it. */
const MARK = [0xef, 0xbb, 0xbf];

/** Records become records with every certain repair made. Nothing is written here. */
export async function fixRecords(
  paths: readonly string[],
  world: World,
): Promise<Result<readonly FixedRecord[]>> {
  const files = await find(paths, world, (first) => mostRecords(first, world));
  if (!files.ok) return files;
  const workspaces = new Map<string, Result<Workspace>>();
  const fixed: FixedRecord[] = [];
  const textsBesideOnce = oncePerText((folder) => textsBeside(folder, world));
  const settings: typeof readSettings = (file, look) => {
    const own = file && fixSettings(file);
    if (own && own.repaired.length + own.refused.length > 0) fixed.push(own);
    return readSettings(own, look);
  };
  for (const file of files.value.records) {
    const workspace = await workspaceFor(file, workspaces, world, settings);
    if (!workspace.ok) continue;
    const record = await read(file, world);
    const beside = needsOthers(workspace.value) ? await textsBesideOnce(dirname(file)) : undefined;
    const others = beside && [...beside, ...fixed.map(({ after }) => after)];
    fixed.push(fixRecord(record, workspace.value, others));
  }
  return ok(fixed);
}

/** The texts of all records that share the settings of a folder; absent: not all can be read. */
async function textsBeside(folder: string, world: World): Promise<readonly string[] | undefined> {
  const settings = await findWorkspace(join(folder, WORKSPACE_FILE), world);
  if (!settings.ok) return undefined;
  const all = settings.value ? dirname(settings.value.file) : folder;
  const found = await find([all], world, (first) => mostRecords(first, world));
  if (!found.ok) return undefined;
  const files = await overlapping(found.value.records, async (file) => read(file, world));
  return files.map(({ bytes }) => new TextDecoder().decode(bytes));
}

/** Which of the first problems of a text to repair. */
export type ChosenRepair = (problem: Problem) => boolean;

/** One record with every certain repair made; or with those alone that are chosen, and what these reveal in their lines. */
export async function fixOne(
  record: RecordFile,
  workspace: Workspace,
  world: World,
  chosen?: ChosenRepair,
): Promise<FixedRecord> {
  const beside = needsOthers(workspace) ? await textsBeside(dirname(record.file), world) : undefined;
  return fixRecord(record, workspace, beside, chosen);
}

/** Whether a repair depends on other records: only with them is it known which ids of actions are free. */
function needsOthers(workspace: Workspace): boolean {
  return settingOf('action-without-id', workspace) !== 'off';
}

function fixRecord(
  { file, bytes }: RecordFile,
  workspace: Workspace,
  others: readonly string[] | undefined,
  chosen?: ChosenRepair,
): FixedRecord {
  const settings = ok(workspace);
  const all = (problems: readonly Problem[]) => problems; // one that is left out would look as if a repair had hidden it
  const check: CheckText = (text) => {
    const checked = checkRecord({ file, bytes: marked(text) }, settings, all, others);
    return checked.ok ? checked.warnings : checked.problems;
  };
  const fixed = fixFile({ file, bytes }, check, workspace.policy, chosen);
  if (hasRecordKeys(fixed.after)) return inLayoutOf(fixed, workspace);
  const { before, repaired } = fixed;
  return { ...fixed, after: before, bytes, repaired: [], isForeign: repaired.length > 0 };
}

/** A record in the canonical layout stays in it, if that surely says the same. Repairs of any other leave its layout alone. */
function inLayoutOf(fixed: FixedRecord, workspace: Workspace): FixedRecord {
  const { file, found, repaired } = fixed;
  const before = repaired.length > 0 ? layoutOf({ file, bytes: found }, workspace) : undefined;
  if (!before?.ok || Buffer.compare(encode(before.value), found) !== 0) return fixed;
  const after = layoutOf({ file, bytes: fixed.bytes }, workspace);
  return after?.ok ? { ...fixed, after: after.value, bytes: encode(after.value) } : fixed;
}

/** An `opsg.yaml` beside the records: what can be fixed in it is a mistake in YAML, such as a tab or a colour without quotation marks. */
export function fixSettings({ file, bytes }: RecordFile, chosen?: ChosenRepair): FixedRecord {
  const check: CheckText = (text) => {
    const checked = readSettings({ file, bytes: marked(text) });
    return checked.ok ? checked.warnings : checked.problems;
  };
  return fixFile({ file, bytes }, check, builtInWorkspace().policy, chosen);
}

/** Reading takes one byte order mark away, and the text may begin with one. */
function marked(text: string): Uint8Array {
  return encode(`\uFEFF${text}`);
}

function fixFile(
  { file, bytes }: RecordFile,
  look: CheckText,
  policy: Policy,
  chosen?: ChosenRepair,
): FixedRecord {
  const check = oncePerText(look);
  const { text: before, wrongly } = textOf(file, bytes);
  const as = { file, before, after: before, bytes, found: bytes };
  const unchanged = { ...as, repaired: [], refused: [], isForeign: false };
  if (wrongly.some(({ edits }) => edits === undefined)) return unchanged;
  const version = oncePerText((text) => versionOf(file, text));
  const keeps = (from: string, to: string, repaired: readonly Problem[]) =>
    keepsPromise(version(from), version(to), repaired, policy);
  const allows: Allows = (round, earlier) =>
    keeps(round.before, round.after, round.repaired) &&
    keeps(before, round.after, [...earlier, ...round.repaired]) &&
    hiddenBy(round, check(round.after)).length === 0;
  const { text, repaired, refused } = fixText(before, onlyChosen(check, before, chosen), allows);
  if (text === before && wrongly.length === 0) return { ...unchanged, refused };
  const written = startsWithMark(bytes) ? encode(`\uFEFF${text}`) : encode(text);
  return {
    ...unchanged,
    after: text,
    bytes: written,
    repaired: [...wrongly, ...repaired],
    refused,
  };
}

/**
 * The same problems, of which these alone have their edits: the chosen ones of the first text, and what their repair
 * reveals in the lines that it has changed.
 */
function onlyChosen(check: CheckText, first: string, chosen: ChosenRepair | undefined): CheckText {
  if (!chosen) return check;
  const nameOf = ({ code, facts }: Problem) => `${code} ${JSON.stringify(facts)}`;
  const others = new Set(check(first).flatMap((problem) => (chosen(problem) ? [] : [nameOf(problem)])));
  return oncePerText((text) => {
    const [from, to] = changedLines(first, text);
    const isRevealed = (problem: Problem) =>
      !others.has(nameOf(problem)) && from <= problem.place.start && problem.place.start <= to;
    return check(text).map((problem) => {
      const { edits: _, ...left } = problem;
      return (text === first ? chosen(problem) : isRevealed(problem)) ? problem : left;
    });
  });
}

/** From where to where the lines of a text reach that differ from those of the text before it. */
function changedLines(before: string, after: string): Span {
  const { start, end } = changedStretch(before, after);
  const newline = after.indexOf('\n', end);
  return [after.lastIndexOf('\n', start - 1) + 1, newline < 0 ? after.length : newline];
}

/** The text of a file, and the problem if it was saved with another encoding. */
function textOf(file: string, bytes: Uint8Array): { text: string; wrongly: readonly Problem[] } {
  const parsed = parse(file, bytes);
  const wrongly = parsed.ok ? [] : parsed.problems.filter(({ code }) => code === 'not-utf8');
  const [wrong] = wrongly;
  return { text: wrong ? wrong.place.source.text : new TextDecoder().decode(bytes), wrongly };
}

function versionOf(file: string, text: string): Version {
  const source = { file, text };
  const parsed = parse(file, encode(`\uFEFF${text}`));
  const root = parsed.ok ? parsed.value.root : parsed.past?.parsed.root;
  const comments = yamlComments(source).map(({ start, end }) => text.slice(start, end));
  return { text, comments, root };
}

function startsWithMark(bytes: Uint8Array): boolean {
  return MARK.every((byte, i) => bytes[i] === byte);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
