import type { Path } from '../../base/source.ts';
import type { Holds, Key, PartKeys } from '../../record/key.ts';
import { RECORD_KEYS } from '../../record/keys.ts';
import { WORKSPACE_KEYS } from '../../record/workspace-keys.ts';

/** What a place of a record, or of `opsg.yaml`, is for, as the tables of keys say it. */
export interface KeySite {
  /** The part that a map is there. */
  readonly part?: string;
  /** The part that has the key, the key, and its name: it is the value, or an entry of it, that stands there. */
  readonly owner?: string;
  readonly name?: string;
  readonly key?: Key;
  /** Whether entries begin there, each with a dash. */
  readonly isList: boolean;
  /** Whether it is an entry of a list. */
  readonly isEntry: boolean;
}

const RECORD: ReadonlyMap<string, PartKeys> = new Map<string, PartKeys>(Object.entries(RECORD_KEYS));
const SETTINGS: ReadonlyMap<string, PartKeys> = new Map<string, PartKeys>(Object.entries(WORKSPACE_KEYS));

/** Texts that can be a map of a text and its label. */
const LABELLED: readonly Holds[] = ['labelled line', 'labelled time', 'labelled prose', 'names'];
/** Values that can be a list of texts. */
const LISTS_OF_TEXTS: readonly Holds[] = ['names', 'former names', 'grounds'];
const PROSE: Key = { holds: 'prose' };
const PERSON: Key = { holds: 'names', of: 'person' };

/** The parts of a record, or of `opsg.yaml`. */
export function partsOf(isSettings: boolean): ReadonlyMap<string, PartKeys> {
  return isSettings ? SETTINGS : RECORD;
}

/** What the place is for to which a path leads. */
export function siteAt(path: Path, isSettings: boolean): KeySite {
  const start: KeySite = { part: isSettings ? 'opsg.yaml' : 'record', isList: false, isEntry: false };
  return path.reduce(
    (site, step) => (typeof step === 'number' ? entryOf(site) : below(site, step, isSettings)),
    start,
  );
}

/** What an entry of the list at a site is. */
export function entryOf({ key, owner, name, part }: KeySite): KeySite {
  const own = {
    isList: false,
    isEntry: true,
    ...(key && { key }),
    ...(owner && { owner }),
    ...(name && { name }),
  };
  const inner = key?.of ?? (key?.holds === 'names' ? 'text' : part);
  return inner === undefined ? own : { ...own, part: inner };
}

/** What the value of a key of the map at a site is. */
export function below({ part, key: around }: KeySite, step: string, isSettings: boolean): KeySite {
  const keys = part === undefined ? undefined : partsOf(isSettings).get(part);
  const key = keys && Object.hasOwn(keys, step) ? keys[step] : undefined;
  if (part !== undefined && key) return siteOf(part, step, key, isSettings);
  const none = { name: step, isList: false, isEntry: false, ...(part && { owner: part }) };
  if (part === 'attendance') return { ...none, key: PERSON, part: 'person' };
  if (part === 'wording' || part === 'point') return { ...none, key: PROSE }; // a level, or a kind of the workspace
  if (around?.holds !== 'map') return none;
  return part === 'abbreviations'
    ? { ...none, key: PROSE, part: 'text' }
    : { ...none, key: { holds: 'word' } };
}

function siteOf(owner: string, name: string, key: Key, isSettings: boolean): KeySite {
  const { holds, of } = key;
  const site = { owner, name, key, isEntry: false, isList: holds === 'list' };
  if (holds === 'list') return site;
  if (holds === 'headings') return { ...site, part: 'attendance' };
  if (holds === 'map') return { ...site, part: of ?? name };
  const isLabelled = LABELLED.includes(holds) && (!isSettings || name === 'introduction');
  return isLabelled ? { ...site, part: 'text' } : site;
}

/** Whether the value of a key can be a list of texts, each after a dash. */
export function takesTexts({ holds }: Key): boolean {
  return LISTS_OF_TEXTS.includes(holds);
}
