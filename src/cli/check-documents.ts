import { DEFAULT_FORMATS, type Format, pathBelow } from '../base/artifact.ts';
import { type Disclosure, discloses } from '../base/disclosure.ts';
import { EXIT } from '../base/exit-code.ts';
import { nameInFiles } from '../base/policy.ts';
import type { World } from '../host/world.ts';
import type { FileFate } from '../output/write.ts';
import type { RunArtifacts } from '../workers/rendered.ts';
import { REASONS } from './account.ts';
import { silentLine } from './editions.ts';
import { leftFromFormerLevels, renderCommandLine } from './out-of-date.ts';
import { count, done, type Outcome, stopped } from './outcome.ts';
import type { RenderOptions } from './render-options.ts';
import { unfinishedFolders, writeDocuments } from './writing.ts';

const DIFFERENCES: Readonly<Record<Exclude<FileFate['becomes'], 'removed' | 'unchanged'>, string>> = {
  new: 'missing',
  changed: 'out of date',
  'line-ends':
    'line ends differ from those that opsg writes (see core.autocrlf of Git), and nothing else does',
  'left-alone': 'changed by hand',
  unknown: 'no manifest names it',
};

/**
 * Compares the existing documents for these readers with what the records give. Writes nothing, not even a lock.
 * Which documents for readers above the disclosure differ, and how, is not said.
 */
export async function checked(
  rendered: RunArtifacts,
  hidden: string,
  options: RenderOptions,
  world: World,
  disclosure: Disclosure,
): Promise<Outcome> {
  const unfinished = await unfinishedFolders(rendered, options, world);
  const asked = { ...options, force: true, dryRun: true }; // a person's change is no refusal here
  const fates = await writeDocuments(rendered, undefined, asked, world);
  if (!fates.ok) return stopped(fates.problems);
  const differences = fates.value.flatMap((fate) => difference(fate, options, disclosure) ?? []);
  const lines = unfinished
    .map((folder) => `${folder}: half written by a run that was interrupted\n`)
    .concat([...new Set(differences)]);
  const hints =
    hidden + silentLine(fates.value, disclosure) + (await leftFromFormerLevels(rendered, options, world));
  if (lines.length === 0) {
    const number = fates.value.length;
    return done(
      '',
      `${hints}${count(number, 'document')} ${number === 1 ? 'is' : 'are'} what the records give.\n`,
    );
  }
  const force = fates.value.some(({ isEdited }) => isEdited);
  const command = renderCommandLine(options, { ...options, formats: namedFormats(options), force });
  const loss = force ? ' (which replaces what somebody has changed by hand)' : '';
  const talk = `${hints}${count(lines.length, 'difference')} from what the records give. To correct that: ${command}${loss}\n`;
  return { exit: EXIT.problems, result: lines.join(''), talk, problems: [] };
}

/** The formats, if they differ from the default ones. */
function namedFormats({ formats }: RenderOptions): readonly Format[] | undefined {
  return formats.join() === DEFAULT_FORMATS.join() ? undefined : formats;
}

function difference(
  { path, becomes, isEdited, why, audience }: FileFate,
  { out }: RenderOptions,
  disclosure: Disclosure,
): string | undefined {
  if (becomes === 'unchanged') return undefined;
  if (!discloses(disclosure, audience))
    return `${pathBelow(out, nameInFiles(audience.name))}: not what the records give; the differences are not said here\n`;
  if (isEdited) return `${path}: changed by hand\n`;
  if (becomes === 'removed') return `${path}: left over (${REASONS[why ?? 'not-given']})\n`;
  return `${path}: ${DIFFERENCES[becomes]}\n`;
}
