import { basename, relative, resolve, sep } from 'node:path';
import { pathBelow } from '../base/artifact.ts';
import { BUILT_IN_LIMITS, HIGHEST_LIMITS } from '../base/limits.ts';
import {
  cannotRead,
  error,
  failed,
  ok,
  type Problem,
  type Result,
  together,
  type Unreadable,
} from '../base/problem.ts';
import { startOf } from '../base/source.ts';
import type { Contents, World } from '../host/world.ts';
import {
  isNamedAsRecord,
  isPattern,
  mayBeRecord,
  nameOf,
  STANDARD_INPUT,
  WORKSPACE_FILE,
} from '../record/record-file.ts';

/** As much of a file as a record can have. */
const MOST_BYTES = HIGHEST_LIMITS.recordKilobytes * 1024;

/** What paths lead to. */
export interface FoundFiles {
  /** The names of records, each once, in the order given. */
  readonly records: readonly string[];
  /** The `opsg.yaml` files among the paths, because a shell includes them in `*.yaml`. */
  readonly settings: readonly string[];
  /** Files and folders that could contain records, but were left out. */
  readonly passedOver: readonly string[];
}

/** Whether hidden files count as records, and a folder that cannot be read is an error. */
export type Thoroughness = 'visible' | 'everything';

/**
 * Files, folders, glob patterns and `-` become the names of records. A path that leads to no record is a problem: a
 * run that checked nothing must not look like a success. So are more records than the workspace of the first one
 * allows.
 */
export async function find(
  paths: readonly string[],
  world: World,
  mostRecords: (first: string) => Promise<number>,
  thoroughness: Thoroughness = 'visible',
): Promise<Result<FoundFiles>> {
  const found = together(await Promise.all(paths.map((path) => recordsAt(path, world, thoroughness))));
  if (!found.ok) return found;
  const records = await eachOnce(
    found.value.flatMap((each) => each.records),
    world,
  );
  const settings = await eachOnce(
    found.value.flatMap((each) => each.settings),
    world,
  );
  const passedOver = [...new Set(found.value.flatMap((each) => each.passedOver))];
  const [first = ''] = records;
  const most = records.length > BUILT_IN_LIMITS.records ? await mostRecords(first) : records.length;
  return records.length > most
    ? failed([tooMany(first, records.length, most)])
    : ok({ records, settings, passedOver });
}

/** A file can be named in several ways: `meetings/a.yaml`, `./meetings/a.yaml`, by its whole path, and by a link. */
async function eachOnce(
  files: readonly string[],
  { disk, workingFolder }: World,
): Promise<readonly string[]> {
  const seen = new Set<string>();
  const once: string[] = [];
  for (const file of files) {
    const real = file === STANDARD_INPUT ? file : await disk.realPath(resolve(workingFolder, file));
    if (!seen.has(real)) once.push(file);
    seen.add(real);
  }
  return once;
}

async function recordsAt(
  path: string,
  world: World,
  thoroughness: Thoroughness,
): Promise<Result<FoundFiles>> {
  const nothing = { records: [], settings: [], passedOver: [] };
  if (path === STANDARD_INPUT) return ok({ ...nothing, records: [path] });
  const kind = await world.kindOf(path);
  if (kind === 'pipe') return failed([cannotRead({ path, what: kind })]);
  if (kind === 'file')
    return ok({ ...nothing, [(await isSettings(path, world)) ? 'settings' : 'records']: [path] });
  if (kind === 'nothing' && !isPattern(path)) return failed([notThere(path)]);
  const place = kind === 'folder' ? folderOf(path, world) : await patternOf(path, world, thoroughness);
  const found = await recordsIn(place, world, thoroughness);
  return found.ok && found.value.records.length === 0 ? failed([nothingMatched(path)]) : found;
}

/** Whether a path is that of an `opsg.yaml`, with whatever letters and slashes the system lets people write it. */
async function isSettings(path: string, { disk, shortName, workingFolder }: World): Promise<boolean> {
  const whole = resolve(workingFolder, path);
  const name = nameOf(shortName(whole));
  if (name === WORKSPACE_FILE || name.toLowerCase() !== WORKSPACE_FILE) return name === WORKSPACE_FILE;
  return basename(await disk.realPath(whole)) === WORKSPACE_FILE;
}

/** Where to look for records, and which files there are meant, by their paths below that folder. */
interface SearchPlace {
  readonly folder: string;
  readonly depth?: number;
  readonly isMeant: (below: string) => boolean;
}

function folderOf(folder: string, { shortName, workingFolder }: World): SearchPlace {
  return { folder: shortName(resolve(workingFolder, folder)), isMeant: isNamedAsRecord };
}

/**
 * The leading part of a pattern that names existing folders is a folder, whatever signs are in their names. Only the
 * rest is a pattern, so it is never matched against the path of the working folder.
 */
async function patternOf(path: string, world: World, thoroughness: Thoroughness): Promise<SearchPlace> {
  const { default: picomatch } = await import('picomatch');
  const parts = path.replaceAll(sep, '/').split('/');
  let folder = parts[0] === '' ? '/' : '.';
  let rest = parts[0] === '' ? parts.slice(1) : parts;
  for (let [next, ...others] = rest; next !== undefined && others.length > 0; [next, ...others] = rest) {
    const below = folder === '.' ? `${next}/` : pathBelow(folder, `${next}/`);
    if ((await world.kindOf(below)) !== 'folder') break;
    folder = below;
    rest = others;
  }
  const pattern = rest.join('/');
  const matches = picomatch(pattern, { dot: thoroughness === 'everything', nonegate: true });
  return {
    folder,
    ...(!pattern.includes('**') && { depth: rest.length - 1 }),
    isMeant: (below) => matches(below) && nameOf(below) !== WORKSPACE_FILE,
  };
}

async function recordsIn(
  place: SearchPlace,
  world: World,
  thoroughness: Thoroughness,
): Promise<Result<FoundFiles>> {
  const { folder, depth, isMeant } = place;
  const contents = await world.contentsOf(folder, depth);
  const belowOf = (file: string) => {
    const { workingFolder } = world;
    return relative(resolve(workingFolder, folder), resolve(workingFolder, file)).replaceAll(sep, '/');
  };
  const isOpen = (file: string) => thoroughness === 'everything' || !isHidden(belowOf(file));
  const unreadable = unreadableIn(contents, (file) => isMeant(belowOf(file)) && isOpen(file), thoroughness);
  if (unreadable.length > 0) return failed(unreadable.map(cannotRead));
  const meant = contents.files.filter((file) => isMeant(belowOf(file)));
  const strange = new Set<string>();
  for (const file of meant.filter((file) => isHidden(belowOf(file))))
    if (!isOpen(file) || !(await couldBeRecord(file, world))) strange.add(file);
  const closed = contents.unreadable.filter(({ what }) => what === 'folder').map(({ path }) => path);
  return ok({
    records: meant.filter((file) => !strange.has(file)),
    settings: [],
    passedOver: [...strange, ...closed],
  });
}

/** An unreadable file or folder is an error if it would be a record, or if no record may be missed. */
function unreadableIn(
  { unreadable }: Contents,
  isMeant: (path: string) => boolean,
  thoroughness: Thoroughness,
): readonly Unreadable[] {
  return unreadable.filter(({ path, what }) =>
    what === 'folder' ? thoroughness === 'everything' : isMeant(path),
  );
}

function isHidden(below: string): boolean {
  return below.split('/').some((name) => name.startsWith('.'));
}

/** Most hidden YAML files are not records, but settings of other programs. */
async function couldBeRecord(file: string, world: World): Promise<boolean> {
  return mayBeRecord(new TextDecoder().decode(await world.readFile(file, MOST_BYTES)));
}

function tooMany(file: string, records: number, limit: number): Problem {
  return error('too-many-records', startOf({ file, text: '' }), { records, limit });
}

function notThere(file: string): Problem {
  return error('no-such-file', startOf({ file, text: '' }), { file });
}

/** The problem that a path leads to no file that a run could work on. */
export function nothingMatched(pattern: string): Problem {
  return error('nothing-matched', startOf({ file: pattern, text: '' }), { pattern });
}
