import { type Disclosure, discloses } from '../base/disclosure.ts';
import { nearestWord } from '../base/spelling.ts';
import type { World } from '../host/world.ts';
import { ALL_AUDIENCES } from '../levels/reach.ts';
import { STANDARD_INPUT } from '../record/record-file.ts';
import { type MadeRegister, makeRegister, type RegisterRequest } from '../registers/register.ts';
import { count, done, misused, type Outcome, passedOverLine, stopped, warningsLine } from './outcome.ts';
import { refusedFiles } from './saving.ts';

/** How a register is asked for. */
export interface RegisterOptions extends Omit<RegisterRequest, 'file'> {
  /** A file, or `-` for standard output. */
  readonly out: string;
}

/** The decisions or the actions of all records become a list. */
export async function registerCommand(
  { out, ...options }: RegisterOptions,
  world: World,
  disclosure: Disclosure,
): Promise<Outcome> {
  const misuse = await misuseOf({ out, ...options }, world);
  if (misuse !== undefined) return misused(misuse);
  const { kind } = options;
  const file = out === STANDARD_INPUT ? kind : out;
  const made = await makeRegister({ ...options, file }, world);
  if (!made.ok) return stopped(made.problems, 'Nothing was written.\n');
  if ('groups' in made.value) {
    const { near, groups, audience } = made.value;
    const hint = near === undefined ? '' : ` Did you mean ${near}?`;
    const others = discloses(disclosure, audience) ? ` ${thereAre(groups)}` : '';
    return misused(`${options.group} is not a group of this archive.${hint}${others}`);
  }
  const { bytes } = made.value;
  const talk = passedOverLine(made.value.passedOver) + said(made.value, { out, ...options }, disclosure);
  if (out === STANDARD_INPUT) return done(bytes, talk);
  await world.writeFiles([{ path: out, bytes }]);
  return done(`${out}\n`, talk);
}

async function misuseOf(
  { audience, out, format }: RegisterOptions,
  world: World,
): Promise<string | undefined> {
  if (audience === ALL_AUDIENCES)
    return 'A list is for one audience. Name one level, and for each other one another file with --out.';
  if (out === STANDARD_INPUT) return undefined;
  if (/\.ya?ml$/i.test(out)) return `${out} could be a record. Name a file with another ending.`;
  if ((await world.kindOf(out)) === 'folder')
    return `${out} is a folder. Name a file, such as ${out}/list.${format}.`;
  return refusedFiles([out], world);
}

/** What is said of a register, to who may know of it. */
function said(
  { audience, entries, seenGroups, owners, warnings }: MadeRegister,
  { kind, group, owner, out, isOpenOnly = false }: RegisterOptions,
  disclosure: Disclosure,
): string {
  if (!discloses(disclosure, audience)) return '';
  const noun = kind === 'decisions' ? 'decision' : isOpenOnly ? 'open action' : 'action';
  const tally = out === STANDARD_INPUT ? '' : `${count(entries, noun)} for ${audience.name} readers.\n`;
  const about = warnings === 0 ? '' : warningsLine(warnings);
  return about + tally + withoutRecords(group, seenGroups) + unknownOwner(owner, entries, owners);
}

/** A group that has nothing here, which others would have. */
function withoutRecords(group: string | undefined, groups: readonly string[]): string {
  const isThere = groups.some((one) => one.toLowerCase() === group?.toLowerCase());
  return group === undefined || isThere
    ? ''
    : `There are no records of ${group} that these readers see. ${thereAre(groups)}\n`;
}

function thereAre(groups: readonly string[]): string {
  return groups.length === 0
    ? 'There are none of other groups.'
    : `There are records of ${groups.join(', ')}.`;
}

/** Where an owner has nothing to do, which owners have. */
function unknownOwner(owner: string | undefined, entries: number, owners: readonly string[]): string {
  if (owner === undefined || entries > 0 || owners.length === 0) return '';
  const near = nearestWord(owner, owners);
  return `${near === undefined ? '' : `Did you mean ${near}? `}The owners are ${owners.join(', ')}.\n`;
}
