import { join, resolve } from 'node:path';
import { pathBelow } from '../base/artifact.ts';
import { commandLine } from '../base/command-line.ts';
import type { Disclosure, OtherDocument } from '../base/disclosure.ts';
import { type Level, lowestLevel, nameInFiles } from '../base/policy.ts';
import type { Problem } from '../base/problem.ts';
import { workspaceFrom } from '../check/workspaces.ts';
import type { World } from '../host/world.ts';
import { audiencesBelow } from '../output/find-existing.ts';
import { formatOf, recordSeenFrom, stemOf, type WrittenDocument } from '../output/manifest.ts';
import { isGone, manifestOf } from '../output/output-folder.ts';
import { STANDARD_INPUT } from '../record/record-file.ts';
import type { RunArtifacts } from '../workers/rendered.ts';
import { count, namedFirst } from './outcome.ts';
import type { RenderOptions } from './render-options.ts';

/** How the advised command differs from the one that was given. */
interface Advised {
  readonly audience?: string | undefined;
  readonly formats?: readonly string[] | undefined;
  readonly only?: boolean;
  readonly force?: boolean;
}

/** The command that renders the same records into the same place, as a person would type it. */
export function renderCommandLine(
  { records, out, templates, pdfStandard }: RenderOptions,
  { audience, formats, only = false, force = false }: Advised,
): string {
  const flags = {
    '--audience': audience,
    '--format': formats?.join(','),
    '--out': out === 'out' ? undefined : out,
    '--templates': templates,
    '--pdf-standard': pdfStandard,
  };
  const given = Object.entries(flags).flatMap(([flag, value]) => (value === undefined ? [] : [flag, value]));
  const switches = [...(only ? ['--only'] : []), ...(force ? ['--force'] : [])];
  return commandLine('render', [...records, ...given, ...switches]);
}

type RenderedRun = Pick<
  RunArtifacts,
  'others' | 'otherDocuments' | 'formerReaders' | 'records' | 'fromInput'
>;

/**
 * A line for each folder of other readers that is out of date, with the command that renews it. Only for readers whose
 * text may be quoted; nothing is said about others.
 */
export async function outOfDate(run: RenderedRun, options: RenderOptions, world: World): Promise<string> {
  const lines = await Promise.all(run.others.map((level) => lineFor(level, run, options, world)));
  return lines.join('') + (await leftFromFormerLevels(run, options, world));
}

/**
 * A line for each folder of a level that the policies of its records no longer have, with what to do. No run renews
 * such a folder.
 */
export async function leftFromFormerLevels(
  { formerReaders, fromInput }: Pick<RenderedRun, 'formerReaders' | 'fromInput'>,
  { out }: Pick<RenderOptions, 'out'>,
  world: World,
): Promise<string> {
  const { workingFolder } = world;
  const lines: string[] = [];
  for (const [name, records] of formerReaders) {
    const folder = resolve(workingFolder, out, nameInFiles(name));
    const own = new Set(
      records.map((record) => recordSeenFrom(folder, record, { workingFolder, reference: fromInput })),
    );
    const left = await documentsIn(folder, world, ({ record }) => own.has(record) || 'if its record is gone');
    const whose = left.length === 1 ? 'its record' : 'their records';
    if (left.length > 0)
      lines.push(
        `${pathBelow(out, nameInFiles(name))} contains ${count(left.length, 'document')} for ${name} readers, but the policy of ${whose} no longer has a level of that name. No run renews such documents: remove that folder.\n`,
      );
  }
  return lines.join('');
}

/** The documents of a folder that count and still exist. Some count only if their record is gone. */
async function documentsIn(
  folder: string,
  { disk }: World,
  counts: (document: WrittenDocument) => boolean | 'if its record is gone',
): Promise<readonly WrittenDocument[]> {
  const found: WrittenDocument[] = [];
  for (const document of (await manifestOf(folder, disk))?.documents ?? []) {
    const answer = counts(document);
    const isCounted = typeof answer === 'boolean' ? answer : await isGone(folder, document.record, disk);
    if (isCounted && (await disk.entryAt(join(folder, document.name))) !== 'nothing') found.push(document);
  }
  return found;
}

async function lineFor(
  { name }: Level,
  run: RenderedRun,
  options: RenderOptions,
  world: World,
): Promise<string> {
  const folder = resolve(world.workingFolder, options.out, nameInFiles(name));
  const documents = (await manifestOf(folder, world.disk))?.documents ?? [];
  const seenFrom = (record: string) =>
    recordSeenFrom(folder, record, { workingFolder: world.workingFolder, reference: run.fromInput });
  const own = run.otherDocuments.filter(({ audience }) => audience === name);
  const now = new Map(own.map((document) => [seenFrom(document.record), document]));
  const records = new Set(run.records.map(seenFrom));
  const old = await documentsIn(folder, world, (document) =>
    records.has(document.record) ? !isCurrent(document, now.get(document.record)) : 'if its record is gone',
  );
  if (old.length === 0) return '';
  const formats = new Set(documents.flatMap((document) => formatOf(document.name) ?? []));
  return `${pathBelow(options.out, nameInFiles(name))} is out of date (${count(old.length, 'document')}). To renew it: ${renderCommandLine(options, { audience: name, formats: [...formats] })}\n`;
}

/** A document of an older opsg has no hash of its inputs, so it counts as out of date. */
function isCurrent({ name, content }: WrittenDocument, now: OtherDocument | undefined): boolean {
  return now !== undefined && stemOf(name) === now.fileStem && content === now.content;
}

/**
 * If a run has found no record: the documents of earlier runs whose records are gone. Everyone may know the names of
 * public documents; other names are shown only where messages may quote everything.
 */
export async function documentsWithoutRecords(
  problems: readonly Problem[],
  options: RenderOptions,
  disclosure: Disclosure,
  world: World,
): Promise<string> {
  const { records, out } = options;
  const isWithout = problems.every(
    ({ code, place }) =>
      ['nothing-matched', 'no-such-file'].includes(code) && records.includes(place.source.file),
  );
  if (problems.length === 0 || !isWithout || out === STANDARD_INPUT) return '';
  const lines: string[] = [];
  for (const name of await audiencesBelow(out, world)) {
    if (disclosure.upToRank !== undefined && name !== (await publicAudience(options, world))) continue;
    const folder = resolve(world.workingFolder, out, nameInFiles(name));
    const left = await documentsIn(folder, world, () => 'if its record is gone');
    const whose = left.length === 1 ? 'whose record is gone' : 'whose records are gone';
    if (left.length > 0)
      lines.push(
        `${pathBelow(out, nameInFiles(name))} still contains ${count(left.length, 'document')} ${whose}: ${namedFirst(left.map(({ name }) => name))}. Remove by hand what you no longer want: without a record, no run removes anything.\n`,
      );
  }
  return lines.join('');
}

/** The readers of the lowest level, by the opsg.yaml that would apply to records at the place that was named. */
async function publicAudience(
  { records: [first = '.'] }: RenderOptions,
  world: World,
): Promise<string | undefined> {
  const below = (await world.kindOf(first)) === 'file' ? first : join(first, 'record.yaml');
  const workspace = await workspaceFrom(below, world);
  return workspace.ok ? lowestLevel(workspace.value.policy).name : undefined;
}
