import { join, resolve } from 'node:path';
import { pathBelow } from '../base/artifact.ts';
import type { Disclosure } from '../base/disclosure.ts';
import { lowestLevel, nameInFiles } from '../base/policy.ts';
import type { Problem } from '../base/problem.ts';
import { workspaceFrom } from '../check/workspaces.ts';
import type { World } from '../host/world.ts';
import { audiencesBelow } from '../output/find-existing.ts';
import { manifestOf } from '../output/output-folder.ts';
import { STANDARD_INPUT } from '../record/record-file.ts';
import { isGone } from './out-of-date.ts';
import { count, namedFirst } from './outcome.ts';
import type { RenderOptions } from './render-options.ts';

/**
 * Where a run has found no record: the documents of earlier ones that stand though their records are gone. The names
 * of those for the public are public; others are told where everything may be.
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
    const left = await leftIn(resolve(world.workingFolder, out, nameInFiles(name)), world);
    const whose = left.length === 1 ? 'whose record is gone' : 'whose records are gone';
    if (left.length > 0)
      lines.push(
        `${pathBelow(out, nameInFiles(name))} still contains ${count(left.length, 'document')} ${whose}: ${namedFirst(left)}. Remove by hand what you no longer want: without a record, no run removes anything.\n`,
      );
  }
  return lines.join('');
}

async function leftIn(folder: string, { disk }: World): Promise<readonly string[]> {
  const left: string[] = [];
  for (const { name, record } of (await manifestOf(folder, disk))?.documents ?? [])
    if ((await isGone(folder, record, disk)) && (await disk.entryAt(join(folder, name))) !== 'nothing')
      left.push(name);
  return left;
}

/** The readers of the lowest level, by the opsg.yaml that would hold for records at the place that was named. */
async function publicAudience(
  { records: [first = '.'] }: RenderOptions,
  world: World,
): Promise<string | undefined> {
  const below = (await world.kindOf(first)) === 'file' ? first : join(first, 'record.yaml');
  const workspace = await workspaceFrom(below, world);
  return workspace.ok ? lowestLevel(workspace.value.policy).name : undefined;
}
