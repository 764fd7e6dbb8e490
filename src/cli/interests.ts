import { basename, dirname, relative, resolve, sep } from 'node:path';
import { FORMATS } from '../base/artifact.ts';
import type { Interest, World } from '../host/world.ts';
import { isPattern, WORKSPACE_FILE } from '../record/record-file.ts';

/** What to read records and templates from. */
export interface WatchedInputs {
  readonly records: readonly string[];
  readonly templates?: string;
  /** The folders of documents, by absolute path, because somebody can delete or edit a document. */
  readonly outputs?: readonly string[];
}

/** A logo and fonts can lie beside an `opsg.yaml`. */
const LOOK_ENDINGS = ['.svg', '.png', '.ttf', '.otf'];
const RECORD_ENDINGS = ['.yaml', '.yml', ...LOOK_ENDINGS];

/**
 * The folders to watch, by absolute path: those of records and templates, and each folder above the records, because an
 * `opsg.yaml` can appear there, and a folder on the way can be removed and made again.
 */
export async function interestsOf(
  { records, templates, outputs = [] }: WatchedInputs,
  world: World,
): Promise<ReadonlyMap<string, Interest>> {
  const interests = new Map<string, Interest>();
  const add = (folder: string, more: Partial<Interest>) =>
    interests.set(folder, both(interests.get(folder), more));
  const places = await Promise.all(records.map((path) => placeOf(path, world)));
  if (templates !== undefined) {
    places.push({ folder: resolve(world.workingFolder, templates), interest: { endings: ['.hbs'] } });
  }
  for (const folder of outputs) {
    add(folder, { endings: FORMATS.map((format) => `.${format}`) });
    for (const [above, name] of waysDown(folder).slice(0, 2)) add(above, { names: [name] });
  }
  for (const { folder, interest } of places) {
    const below = interest.folders ? await visibleFolders(folder, world) : [];
    for (const each of [folder, ...below]) add(each, interest);
    for (const [above, name] of waysDown(folder))
      add(above, { names: [WORKSPACE_FILE, name], endings: LOOK_ENDINGS });
  }
  return interests;
}

/** The folders in which a run looks for records. */
async function visibleFolders(folder: string, world: World): Promise<readonly string[]> {
  const { folders } = await world.contentsOf(folder);
  return folders.filter(
    (each) =>
      !relative(folder, each)
        .split(sep)
        .some((name) => name.startsWith('.')),
  );
}

/** One folder, and what counts in it. */
interface WatchedPlace {
  readonly folder: string;
  readonly interest: Partial<Interest>;
}

async function placeOf(path: string, world: World): Promise<WatchedPlace> {
  const whole = resolve(world.workingFolder, path);
  const kind = await world.kindOf(path);
  if (kind === 'folder') return { folder: whole, interest: { endings: RECORD_ENDINGS, folders: true } };
  if (kind === 'nothing' && isPattern(path)) return placeOfPattern(path, world);
  return {
    folder: dirname(whole),
    interest: { names: [basename(whole), WORKSPACE_FILE], endings: LOOK_ENDINGS },
  };
}

/** The folder at the beginning of a pattern, before its first wildcard. */
function placeOfPattern(pattern: string, world: World): WatchedPlace {
  const parts = pattern.split('/');
  const fixed = parts.slice(0, parts.findIndex(isPattern));
  const folder = resolve(world.workingFolder, fixed.join('/') || (pattern.startsWith('/') ? '/' : '.'));
  const ending = /\.[^*?[\]{}./]+$/.exec(pattern)?.[0];
  const endings = ending === undefined ? RECORD_ENDINGS : [...RECORD_ENDINGS, ending];
  return { folder, interest: { endings, folders: true } };
}

/** Each folder above a folder, with the name of the next one down. */
function waysDown(folder: string): readonly (readonly [string, string])[] {
  const above = dirname(folder);
  return above === folder ? [] : [[above, basename(folder)], ...waysDown(above)];
}

function both(
  { names = [], endings = [], folders = false }: Partial<Interest> = {},
  more: Partial<Interest>,
): Interest {
  return {
    names: [...names, ...(more.names ?? [])],
    endings: [...endings, ...(more.endings ?? [])],
    folders: folders || more.folders === true,
  };
}
