import { join, resolve } from 'node:path';
import { BUILD_ID } from '../base/build-id.ts';
import { type Disclosure, discloses } from '../base/disclosure.ts';
import { EXIT } from '../base/exit-code.ts';
import type { OnProgress } from '../base/overlapping.ts';
import { ok, type Result } from '../base/problem.ts';
import { gather } from '../check/gather.ts';
import type { World } from '../host/world.ts';
import { ALL_AUDIENCES } from '../levels/reach.ts';
import { keepTreeState, keptFacts, knownTree, type TreeState } from '../output/tree-state.ts';
import { isTreeUnfinished, type TreeFate, writeTree } from '../output/write-tree.ts';
import { joinParts, partOf } from '../publish/parts.ts';
import { type PublishedSite, type PublishRequest, publishIn } from '../publish/publish.ts';
import { siteKey } from '../publish/site-key.ts';
import { STANDARD_INPUT } from '../record/record-file.ts';
import type { KeptRenderers } from '../render/prepare.ts';
import { factsFile, type KnownRecord, readFactsFile } from '../series/facts-file.ts';
import { makerPool } from '../workers/maker-pool.ts';
import { silentlyChanged } from './editions.ts';
import { refusedFewer } from './left-out.ts';
import { count, done, misused, type Outcome, passedOverLine, stopped, warningsLine } from './outcome.ts';
import { refusedSite } from './saving.ts';
import { rankOf, withoutFileNames } from './site-problems.ts';

/** How a site is asked for. */
interface PublishOptions extends PublishRequest {
  /** The folder of the site. */
  readonly out: string;
  readonly force: boolean;
  readonly dryRun: boolean;
  readonly check: boolean;
  /** Whether to write a part of a site, which is joined with others later. */
  readonly part?: boolean;
  /** Whether the records are folders with parts. */
  readonly join?: boolean;
  /** How many processes work on many records; absent: one for each core. */
  readonly jobs?: number;
  /** Whether to use what earlier runs found out; absent: yes. */
  readonly cache?: boolean;
  readonly onProgress?: OnProgress;
}

const NOTHING_WRITTEN = 'Nothing was written. Correct these problems and run the same command again.\n';

/** Records become a website below a folder. */
export async function publishCommand(
  options: PublishOptions,
  world: World,
  disclosure: Disclosure,
): Promise<Outcome> {
  const misuse = misuseOf(options);
  if (misuse !== undefined) return misused(misuse);
  if (options.join) return joined(options, world, disclosure);
  const gathered = await gather(options.records, world);
  const refused = await refusedSite(options.out, gathered.ok ? gathered.value.records : [], world);
  if (refused !== undefined) return misused(refused);
  const { jobs = world.cores, cache = true, part, out, dryRun, check, onProgress } = options;
  const isAsked = options.force || check || part;
  const fewer =
    isAsked || !gathered.ok
      ? undefined
      : await refusedFewer(out, options.records, gathered.value.records, world);
  if (fewer !== undefined) return misused(fewer);
  const isRemembered = cache && !part; // a part is for one run alone
  const isTold = discloses(disclosure, { rank: rankOf(options.audience, gathered) });
  const kept: KeptRenderers = new Map();
  const key = isRemembered ? await siteKey({ kept }, options, world) : undefined;
  const known = key === undefined ? undefined : await knownTree(out, key, world);
  if (known) return unchanged(known, options, world, disclosure);
  const isWritten = !dryRun && !check;
  const pool = makerPool({ jobs, out: isWritten ? join(out, '..') : undefined }, world); // beside the site, not in it
  try {
    const facts = isRemembered ? await keptFacts(out, world) : undefined;
    const earlier = {
      folder: resolve(world.workingFolder, out),
      records: facts ? readFactsFile(facts, BUILD_ID) : new Map<string, KnownRecord>(),
    };
    const making = { start: pool.start, onProgress, kept, site: earlier };
    const site = await publishIn(making, options, world);
    const written = site.ok && part ? ok({ ...site.value, files: partOf(site.value) }) : site;
    const concludes = await concluded(written, options, world, disclosure);
    const outcome = isTold
      ? concludes
      : { ...concludes, problems: withoutFileNames(concludes.problems, out) };
    if (key !== undefined && site.ok && outcome.exit === EXIT.done && isWritten) {
      const state = { key, ...factsOf(site.value) };
      await keepTreeState(out, state, factsFile(site.value.known, BUILD_ID), world);
    }
    return outcome;
  } finally {
    await pool.close();
  }
}

/** Parts that other runs have written become a website. */
async function joined(options: PublishOptions, world: World, disclosure: Disclosure): Promise<Outcome> {
  const refused = await refusedSite(options.out, options.records, world);
  if (refused !== undefined) return misused(refused);
  const site = await joinParts(options.records, options, world);
  const outcome = await concluded(site, options, world, disclosure);
  const isTold = site.ok ? discloses(disclosure, site.value.audience) : disclosure.upToRank === undefined;
  return isTold ? outcome : { ...outcome, problems: withoutFileNames(outcome.problems, options.out) };
}

/** What is said of a site, as far as it is numbers and the name of a level. */
type SiteFacts = Omit<TreeState, 'key'>;

function factsOf({ audience: { name, rank }, meetings, unseen, warnings }: PublishedSite): SiteFacts {
  const drafts = meetings.filter(({ headlines }) => headlines.marking.isDraft).length;
  return { audience: { name, rank }, meetings: meetings.length, drafts, unseen: unseen.length, warnings };
}

/** A site that is as the last run left it, and up to date: nothing is made, and nothing touched. */
async function unchanged(
  { state, files }: { readonly state: TreeState; readonly files: readonly string[] },
  options: PublishOptions,
  world: World,
  disclosure: Disclosure,
): Promise<Outcome> {
  const fates = files.map((path): TreeFate => ({ path, becomes: 'unchanged', isEdited: false }));
  const gathered = await gather(options.records, world);
  const hidden = saidBeside(gathered.ok ? gathered.value.passedOver : [], state, disclosure);
  return said(fates, { hidden, isUnfinished: false }, state, options, disclosure);
}

function misuseOf({ audience, out, check, dryRun, force, part, join }: PublishOptions): string | undefined {
  if (audience === ALL_AUDIENCES)
    return 'A site is for one audience. Name one level, and for each other one another folder with --out.';
  if (out === STANDARD_INPUT) return 'A site is a folder of files. Name a folder with --out.';
  if (part && join)
    return '--part makes a part of a website, and --join makes a website of parts. Use one of them.';
  if (check && (dryRun || force))
    return '--check only looks at an existing site. It does not go with --dry-run or --force.';
  return undefined;
}

async function concluded(
  site: Result<PublishedSite>,
  options: PublishOptions,
  world: World,
  disclosure: Disclosure,
): Promise<Outcome> {
  if (!site.ok) return stopped(site.problems, NOTHING_WRITTEN);
  const { out: folder, check, dryRun } = options;
  const { files, passedOver } = site.value;
  const facts = factsOf(site.value);
  const request = { folder, audience: facts.audience.name, files, force: options.force || check };
  const hidden = saidBeside(passedOver, facts, disclosure);
  const isUnfinished = check && (await isTreeUnfinished(folder, world));
  const fates = await writeTree({ ...request, dryRun: check || dryRun }, world);
  if (!fates.ok) return stopped(fates.problems, 'Nothing was written.\n');
  const silent = discloses(disclosure, facts.audience) ? silentlyChanged(fates.value) : '';
  return said(fates.value, { hidden: hidden + silent, isUnfinished }, facts, options, disclosure);
}

interface Remarks {
  readonly hidden: string;
  readonly isUnfinished: boolean;
}

/** What became of the files of a site, as far as messages may say it. */
function said(
  fates: readonly TreeFate[],
  remarks: Remarks,
  facts: SiteFacts,
  options: PublishOptions,
  disclosure: Disclosure,
): Outcome {
  const isTold = discloses(disclosure, facts.audience);
  if (options.check) return checked(fates, { ...remarks, isTold }, facts, options);
  const lines = isTold ? fates.flatMap((fate) => changeLine(fate) ?? []) : [];
  return done(lines.join(''), remarks.hidden + summary(fates, facts, options, isTold));
}

/** What is said of a site besides its files. */
function saidBeside(passedOver: readonly string[], facts: SiteFacts, disclosure: Disclosure): string {
  return passedOverLine(passedOver) + unseenLine(facts, disclosure) + warned(facts, disclosure);
}

/** Says that there are warnings about what these readers read. `validate` shows their places. */
function warned({ audience, warnings }: SiteFacts, disclosure: Disclosure): string {
  if (warnings === 0 || !discloses(disclosure, audience)) return '';
  return warningsLine(warnings);
}

/** A line about records that give these readers nothing, only where messages may quote everything. */
function unseenLine({ unseen, audience }: SiteFacts, { upToRank }: Disclosure): string {
  if (unseen === 0 || upToRank !== undefined) return '';
  return `${count(unseen, 'record')} with nothing for ${audience.name} readers, and not in the site.\n`;
}

const CHANGES = {
  new: 'new',
  changed: 'changed',
  'line-ends': 'changed (line ends only)',
  removed: 'removed',
  unknown: 'no manifest says where this is from; check it, or remove it',
} as const;

/** A line for each file that is added, changed or removed. */
function changeLine({ path, becomes }: TreeFate): string | undefined {
  const change = becomes in CHANGES ? CHANGES[becomes as keyof typeof CHANGES] : undefined;
  return change && `${path}: ${change}\n`;
}

const VERBS = { site: ['Would publish', 'Published'], part: ['Would write', 'Wrote'] } as const;

/** `Published 12 meetings for White in public: 3 files are new, 1 has changed, …` */
function summary(
  fates: readonly TreeFate[],
  { meetings, drafts, audience }: SiteFacts,
  { out, dryRun, part: isPart = false }: PublishOptions,
  isTold: boolean,
): string {
  const verb = VERBS[isPart ? 'part' : 'site'][dryRun ? 0 : 1];
  if (!isTold)
    return `${verb} the site for ${audience.name} in ${out}. What is in it, and what has changed, is not said here.\n`;
  const number = (...kinds: readonly TreeFate['becomes'][]) =>
    fates.filter(({ becomes }) => kinds.includes(becomes)).length;
  const parts = [
    part(number('new'), 'is new', 'are new'),
    part(number('changed', 'line-ends'), 'has changed', 'have changed'),
    part(number('removed'), 'is removed', 'are removed'),
    part(number('unchanged'), 'is unchanged', 'are unchanged'),
  ].filter((text) => text !== '');
  const [first = 'nothing', ...more] = parts;
  const all = [first.replace(/^(\d+)/, (digits) => count(Number(digits), 'file')), ...more].join(', ');
  const are = drafts === 0 ? '' : ` (${count(drafts, 'draft')})`;
  return `${verb} ${count(meetings, 'meeting')}${are} for ${audience.name} in ${out}: ${all}.\n`;
}

function part(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
}

const DIFFERENCES: Readonly<Record<Exclude<TreeFate['becomes'], 'unchanged'>, string>> = {
  new: 'missing',
  changed: 'out of date',
  'line-ends': 'other line ends than opsg writes, and nothing else (see core.autocrlf of Git)',
  removed: 'left over',
  'left-alone': 'changed by hand',
  unknown: 'no manifest names it',
};

/** Whether the existing site is what the records give. */
function checked(
  fates: readonly TreeFate[],
  { hidden, isUnfinished, isTold }: Remarks & { readonly isTold: boolean },
  { meetings, audience }: SiteFacts,
  { out }: PublishOptions,
): Outcome {
  const differences = fates.flatMap(({ path, becomes, isEdited }) => {
    if (becomes === 'unchanged') return [];
    return [`${path}: ${isEdited ? 'changed by hand' : DIFFERENCES[becomes]}\n`];
  });
  const lines = [
    ...(isUnfinished ? [`${out}: half written by a run that was interrupted\n`] : []),
    ...differences,
  ];
  const number = isTold ? ` (${count(meetings, 'meeting')})` : '';
  if (lines.length === 0)
    return done('', `${hidden}${out} is what the records give ${audience.name} readers${number}.\n`);
  if (!isTold) {
    const talk = `${hidden}${out} is not what the records give ${audience.name} readers. The differences are not said here. To put that right, run opsg publish without --check.\n`;
    return { exit: EXIT.problems, result: '', talk, problems: [] };
  }
  const talk = `${hidden}${count(lines.length, 'difference')} from what the records give. To put that right, run opsg publish without --check.\n`;
  return { exit: EXIT.problems, result: lines.join(''), talk, problems: [] };
}
