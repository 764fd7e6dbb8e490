import { parse, resolve, sep } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { hasUnfitSigns, isDeviceName } from '../base/file-name.ts';
import type { World } from '../host/world.ts';

/** A path that a command was given. */
interface Given {
  /** The option or the argument that it was given as. */
  readonly name: string;
  readonly path: string;
  readonly isNeeded: boolean;
  /** Whether it names one file or folder, and is no pattern. */
  readonly isPlain: boolean;
}

/** Refuses paths that are empty, and names in paths that not every system can store. */
export async function refuseUnfitPaths(command: Command, world: World): Promise<void> {
  for (const given of pathsOf(command)) {
    const refusal = given.path === '' ? refusedEmpty(given) : await refusedName(given, world);
    if (refusal !== undefined) throw new InvalidArgumentError(refusal);
  }
}

function pathsOf(command: Command): readonly Given[] {
  const options = command.options.filter(({ flags }) => /[<=](?:file|folder|record)\b/.test(flags));
  const given = [
    ...command.registeredArguments.map((argument, i) => ({
      name: argument.name(),
      value: command.processedArgs[i],
      isNeeded: argument.required,
      isPlain: argument.name() === 'folder',
    })),
    ...options.map((option) => ({
      name: option.long ?? '',
      value: command.getOptionValue(option.attributeName()),
      isNeeded: option.mandatory,
      isPlain: !option.flags.includes('<record'),
    })),
  ];
  return given.flatMap(({ value, ...others }) =>
    [value].flat().flatMap((each: unknown) => {
      if (typeof each === 'string') return [{ ...others, path: each }];
      const isTold = typeof each === 'object' && each !== null && 'file' in each;
      return isTold && typeof each.file === 'string' ? [{ ...others, path: each.file }] : [];
    }),
  );
}

/** An empty path would mean the working folder or the whole disk. Most likely, a variable of a script is empty. */
function refusedEmpty({ name, isNeeded }: Given): string {
  return `${name} is empty. ${isNeeded ? 'Name a path.' : 'Name a path, or leave it out.'}`;
}

/**
 * Windows opens the console for a file called `con`, and stores `out.` as `out`. Such names are refused on every system,
 * unless they are there already: then the system can store them.
 */
async function refusedName(
  { name, path, isPlain }: Given,
  { workingFolder, disk }: World,
): Promise<string | undefined> {
  const { root } = parse(path);
  let above = resolve(workingFolder, root);
  for (const part of path.slice(root.length).split(sep === '\\' ? /[\\/]/ : sep)) {
    const isDevice = isDeviceName(part);
    const isUnfit = isPlain && !['.', '..'].includes(part) && hasUnfitSigns(part);
    if ((isDevice || isUnfit) && !(await disk.list(above)).includes(part))
      return isDevice
        ? `${name}: Windows keeps the name ${part.split('.', 1)} for a device. Name another path, so that every system can store it.`
        : `${name}: a name in this path ends with a blank or a full stop, or has a control character or one of < > : " \\ | ? *, so not every system can store it. Name another path.`;
    above = resolve(above, part);
  }
  return undefined;
}
