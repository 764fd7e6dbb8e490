import type { Holds, Key, PartKeys } from '../../record/key.ts';
import { SENTENCE_KEYS } from '../../record/keys.ts';
import { keyOfPart } from '../../report/key-explanation.ts';
import { RULE_CODES, RULES, settingOf } from '../../rules/rules.ts';
import type { LanguageContext } from './answers.ts';
import { nodeAt, othersOf } from './known.ts';
import { levelsAt } from './levels.ts';
import { usedTexts } from './record-facts.ts';
import { type KeySite, partsOf } from './site.ts';
import { isSettings, type Spot } from './spot.ts';

/** A key that can be at a spot, and what to say of it. */
export interface OfferedKey {
  readonly name: string;
  readonly key: Key;
  readonly detail: string;
  readonly says: string;
}

/** The keys that the map at a spot lacks and can have: those first that it needs, and then those whose place is here. */
export function offeredKeys(spot: Spot, site: KeySite, context: LanguageContext): readonly OfferedKey[] {
  const { before, after } = siblingsOf(spot);
  const present = new Set([...before, ...after]);
  const all = keysOf(spot, site, context);
  const rank = (name: string) => all.findIndex((one) => one.name === name);
  const isHere = (name: string) =>
    before.every((one) => rank(one) < rank(name)) && after.every((one) => !(rank(one) < rank(name)));
  const sentences = [...SENTENCES_FIRST, ...context.workspace.kinds.keys(), 'text'];
  const numbered = usesNumbers(spot, site, context);
  const weight = ({ name, key }: OfferedKey): number => {
    if (site.part === 'item' && name === 'number' && numbered && present.size === 0) return -2;
    if (site.part === 'point' && sentences.includes(name)) return sentences.indexOf(name) - sentences.length;
    if (key.isNeeded) return 0;
    return (isHere(name) ? 1 : 2) + (isRare(name, site) ? 2 : 0);
  };
  return all
    .filter(({ name }) => !present.has(name) && goesWith(name, present, site, context))
    .toSorted((a, b) => weight(a) - weight(b));
}

/** What a point most likely is where it needs a key. */
const SENTENCES_FIRST = ['decision', 'action'];

/** Keys that few parts have. */
function isRare(name: string, { part }: KeySite): boolean {
  return (
    ['formerly', 'because', 'review', 'notice', 'approves'].includes(name) ||
    (part === 'point' && name === 'number')
  );
}

/** Whether the committee numbers its items. */
function usesNumbers({ root }: Spot, { part }: KeySite, context: LanguageContext): boolean {
  if (part !== 'item') return false;
  const [newest] = othersOf(context, root);
  return usedTexts(root, false).has('item.number') || newest?.used.has('item.number') === true;
}

/** The keys that the map has already, before the cursor and after it. */
function siblingsOf({ root, path, word, node }: Spot): {
  readonly before: readonly string[];
  readonly after: readonly string[];
} {
  const map = nodeAt(root, path);
  if (map?.kind !== 'map') return { before: [], after: [] };
  const others = map.entries.filter(({ key }) => key !== node);
  const names = (isBefore: boolean) =>
    others.filter(({ key }) => key.start < word.start === isBefore).map(({ key }) => key.value);
  return { before: names(true), after: names(false) };
}

/** Whether a key can be beside those that are there: a point has one sentence, and only an action has an owner. */
function goesWith(
  name: string,
  present: ReadonlySet<string>,
  { part }: KeySite,
  { workspace }: LanguageContext,
): boolean {
  if (part === 'item' && name === 'text') return !present.has('points');
  if (part === 'item' && name === 'points') return !present.has('text');
  if (part !== 'point') return true;
  const sentences = [...SENTENCE_KEYS, ...workspace.kinds.keys()];
  if (sentences.includes(name)) return !sentences.some((one) => present.has(one));
  return !['id', 'owner', 'due'].includes(name) || present.has('action');
}

function keysOf(spot: Spot, { part = '' }: KeySite, context: LanguageContext): readonly OfferedKey[] {
  const { workspace } = context;
  const ofSettings = isSettings(context);
  if (!ofSettings && part === 'wording') return lowerLevels(spot, context);
  if (ofSettings && part === 'rules')
    return RULE_CODES.map((code) =>
      offered(code, { holds: 'word' }, settingOf(code, { rules: new Map() }), RULES[code].plain),
    );
  const keys: PartKeys = partsOf(ofSettings).get(part) ?? {};
  const own = Object.entries(keys).map(([name, key]) => {
    const { says = '', isNeeded, example = '', facts = [] } = keyOfPart(part, name, ofSettings) ?? {};
    const more = [...facts, ...(example === '' ? [] : [asCode(example)])];
    return offered(name, key, isNeeded ? 'needed' : '', [says, ...more].join('\n\n'));
  });
  if (ofSettings) return own;
  if (part === 'attendance') return [...headings(context), ...own];
  if (part !== 'point') return own;
  const kinds = [...workspace.kinds].map(([name, word]) =>
    offered(name, { holds: 'prose' }, '', `The sentence of a point that documents print after “${word}:”.`),
  );
  return [...kinds, ...own];
}

function offered(name: string, key: Key, detail: string, says: string): OfferedKey {
  return { name, key, detail, says };
}

/** Words with which committees most often begin. */
const USUAL_HEADINGS = ['Chair', 'Present', 'Apologies'];

function headings({ records }: LanguageContext): readonly OfferedKey[] {
  const used = records.flatMap(({ used: texts }) => [...texts.keys()]);
  const names = used.flatMap((name) =>
    name.startsWith('attendance.') ? [name.slice('attendance.'.length)] : [],
  );
  return [...new Set([...names, ...USUAL_HEADINGS])].map((name) =>
    offered(
      name,
      { holds: 'names', of: 'person' },
      '',
      'A heading of the attendance: a name, or a list of names.',
    ),
  );
}

/** The levels for which a part can have another wording: those of its readers who may not read the part itself. */
function lowerLevels(
  { root, path }: Spot,
  { workspace: { policy } }: LanguageContext,
): readonly OfferedKey[] {
  const { around, own } = levelsAt(root, path.slice(0, -1), policy);
  const lower = policy.levels.filter(({ rank }) => rank >= around.rank && rank < own.rank);
  const all = lower.length > 0 ? lower : policy.levels.slice(0, -1);
  return all.map(({ name }) => offered(name, { holds: 'prose' }, '', `What ${name} readers get instead.`));
}

/** Markdown that shows lines of YAML as they are. */
export function asCode(yaml: string): string {
  return `\`\`\`yaml\n${yaml}\n\`\`\``;
}

/** Values that are one of a few, so that an editor can ask at once which. */
const CHOSEN: readonly Holds[] = [
  'level', 'status', 'state', 'group', 'meeting', 'meeting reference', 'due', 'date', 'names', 'grounds', 'number', 'map', 'list', 'headings', 'word',
]; // biome-ignore format: a list of names reads best in one row

/** Parts of a few words each: `fmt` lays them out on one line. */
export const BRACED: readonly string[] = ['action entry', 'next meeting', 'person', 'paper'];

/** What is written for a key, with the beginning of its value, and where the cursor goes in it. */
export function keyText(
  { name, key }: OfferedKey,
  {
    column,
    isInBraces,
    lineEnd,
  }: { readonly column: number; readonly isInBraces: boolean; readonly lineEnd: string },
  ofSettings: boolean,
): { readonly insert: string; readonly cursor: number; readonly asksAgain: boolean } {
  const { holds, of = '' } = key;
  const first = Object.entries<Key>(partsOf(ofSettings).get(of) ?? {}).find(
    ([, { isNeeded }]) => isNeeded,
  )?.[0];
  const opening = first === undefined ? '' : `${first}: `;
  const below = `${lineEnd}${' '.repeat(column + 2)}`;
  const asksAgain = CHOSEN.includes(holds);
  const closed = (before: string, after: string) => ({
    insert: before + after,
    cursor: before.length,
    asksAgain,
  });
  if (isInBraces && holds === 'list') return closed(`${name}: [`, ']');
  if (isInBraces && (holds === 'map' || holds === 'headings')) return closed(`${name}: { `, ' }');
  if (holds === 'list' && BRACED.includes(of)) return closed(`${name}:${below}- { ${opening}`, ' }');
  if (holds === 'list') return closed(`${name}:${below}- ${opening}`, '');
  if (holds === 'map' || holds === 'headings') return closed(`${name}:${below}${opening}`, '');
  return closed(`${name}: `, '');
}
