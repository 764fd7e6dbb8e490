import { dateInWords, isoDate, parseDate } from '../../base/date.ts';
import { visibleText } from '../../base/prose.ts';
import { child, stepsInto, type Tree } from '../../base/tree.ts';
import { ACTION_STATES, STATUSES } from '../../record/keys.ts';
import { inReference } from '../../record/reference.ts';
import { RULE_SETTINGS } from '../../record/rule.ts';
import { settingChoices } from '../../report/key-explanation.ts';
import type { LanguageContext, RecordFacts } from './answers.ts';
import { actionsOf, nodeAt, othersOf, stateOfAction, textAt, wordsOfAction } from './known.ts';
import { levelsAt } from './levels.ts';
import { type KeySite, takesTexts } from './site.ts';
import { isSettings, type Spot } from './spot.ts';
import { type OfferedValue, usedLike, usedValues } from './used.ts';

export const STATUS_SAYS = {
  draft: 'Every page says that it is a draft.',
  final: 'As published; so it is where no status stands.',
  approved: 'A later meeting approved the minutes.',
} as const;
export const STATE_SAYS = {
  open: 'It is still to be done.',
  closed: 'It is done.',
  dropped: 'Nobody will do it any more.',
} as const;

/** The values that may be wanted at a spot, the most likely first. */
export function offeredValues(spot: Spot, site: KeySite, context: LanguageContext): readonly OfferedValue[] {
  const { key, owner = '', name = '' } = site;
  if (isSettings(context)) return settingValues(spot, site, context);
  if (!key) return [];
  const { root } = spot;
  switch (key.holds) {
    case 'level':
      return levelValues(spot, context);
    case 'status':
      return STATUSES.map((value) => ({ value, kind: 'value', says: STATUS_SAYS[value] }));
    case 'state':
      return ACTION_STATES.map((value) => ({ value, kind: 'value', says: STATE_SAYS[value] }));
    case 'group':
      return context.workspace.groups.map((group) => ({
        value: group.reference,
        kind: 'group',
        detail: group.name,
      }));
    case 'meeting':
      return nextNumber(othersOf(context, root).map(({ number }) => number)).map((value) => ({
        value,
        kind: 'value',
        detail: 'the next number',
      }));
    case 'meeting reference':
      return referencesTo(othersOf(context, root), root, 'before');
    case 'due':
      return dueValues(spot, context);
    case 'date':
      return owner === 'record' ? announced(othersOf(context, root)[0]) : [];
    case 'number':
      return name === 'id' ? idValues(spot, owner, context) : nextItemNumber(spot);
    case 'grounds':
      return groundValues(context);
    default:
      if (name === 'because')
        return [...groundValues(context), ...usedValues(spot, [`${owner}.because`], context)];
      return usedValues(spot, usedLike(site), context);
  }
}

/** Levels that a part can have. A label that says what is around the part already is the least likely. */
function levelValues(
  { root, path }: Spot,
  { workspace: { policy } }: LanguageContext,
): readonly OfferedValue[] {
  const isRecord = path.length < 2;
  const { around } = levelsAt(root, path.slice(0, -1), policy);
  const levels = policy.levels.filter(({ rank }) => isRecord || rank >= around.rank);
  const ordered = isRecord
    ? levels
    : [...levels.filter((level) => level !== around), ...levels.filter((level) => level === around)];
  return ordered.map(({ name, statement }) => ({ value: name, kind: 'level', says: visibleText(statement) }));
}

function groundValues({ workspace: { grounds } }: LanguageContext): readonly OfferedValue[] {
  return [...grounds].map(([value, says]) => ({ value, kind: 'value', says }));
}

/** The number after the highest, where the last ones are plain numbers. */
function nextNumber(numbers: readonly (string | undefined)[]): readonly string[] {
  const plain = numbers.flatMap((number) =>
    number !== undefined && /^\d{1,6}$/.test(number) ? [Number(number)] : [],
  );
  return plain.length === 0 ? [] : [String(Math.max(...plain) + 1)];
}

/** Meetings of the group, the newest first, as far as they are before the day of the record or after it. */
function referencesTo(
  others: readonly RecordFacts[],
  root: Tree,
  side?: 'before' | 'after',
): readonly OfferedValue[] {
  const day = textAt(root, 'date') ?? '';
  const isThere = ({ date }: RecordFacts) =>
    side === undefined || !parseDate(day) || (side === 'before' ? isoDate(date) < day : isoDate(date) > day);
  return others.filter(isThere).map((one) => {
    return {
      value: one.reference,
      kind: 'reference',
      detail: dateInWords(one.date),
      says: `${one.title}\n\n${one.file}`,
    };
  });
}

/** Any meeting of the workspace, for a text that begins to name one. */
export function namedMeetings(root: Tree, context: LanguageContext): readonly OfferedValue[] {
  return referencesTo(othersOf(context), root);
}

/** The dates that a record announces after its own. */
function announced(record: RecordFacts | undefined): readonly OfferedValue[] {
  return (record?.next ?? []).map(({ label, date }) => {
    return {
      value: isoDate(date),
      kind: 'value',
      detail: dateInWords(date),
      says: `${label}, as ${record?.reference} announced`,
    };
  });
}

/** The next meetings that the record names, the next number, and later meetings that have a record. */
function dueValues({ root }: Spot, context: LanguageContext): readonly OfferedValue[] {
  const own = stepsInto(child(root, 'next') ?? root).flatMap(([step, one]): readonly OfferedValue[] => {
    const date = parseDate(textAt(one, 'date') ?? '');
    if (typeof step !== 'number' || !date) return [];
    return [
      { value: isoDate(date), kind: 'value', detail: dateInWords(date), says: textAt(one, 'label') ?? '' },
    ];
  });
  const group = textAt(root, 'group');
  const following = nextNumber([textAt(root, 'meeting')]).flatMap((number): readonly OfferedValue[] =>
    group === undefined
      ? []
      : [{ value: `${inReference(group)}_${number}`, kind: 'reference', detail: 'the next meeting' }],
  );
  const later = referencesTo(othersOf(context, root), root, 'after').toReversed();
  return [
    ...following,
    ...own,
    ...later.filter(({ value }) => following.every((one) => one.value !== value)),
  ];
}

/** Actions that are open, and of which the record says nothing yet; or the next id for an action of its own. */
function idValues({ root, path }: Spot, owner: string, context: LanguageContext): readonly OfferedValue[] {
  const said = idsIn(root);
  if (owner === 'action entry') {
    const own = nodeAt(root, path);
    const here = own?.kind === 'text' ? own.value : '';
    return actionsOf(othersOf(context, root).toReversed())
      .filter(
        ({ action: { id }, state }) =>
          id !== undefined && state === 'open' && (id === here || !said.includes(id)),
      )
      .map((one) => ({
        value: one.action.id ?? '',
        kind: 'id',
        detail: wordsOfAction(one.action),
        says: `${stateOfAction(one)}, from ${one.meeting.reference}`,
      }));
  }
  const meeting = textAt(root, 'meeting') ?? textAt(root, 'date');
  const used = said.flatMap((id) => (id.startsWith(`${meeting}.`) ? [id.slice(`${meeting}.`.length)] : []));
  const [next = '1'] = nextNumber(used);
  return meeting === undefined ? [] : [{ value: `${meeting}.${next}`, kind: 'id', detail: 'the next id' }];
}

/** Every id of an action that a tree has. */
function idsIn(tree: Tree): readonly string[] {
  const own = textAt(tree, 'id');
  return [...(own === undefined ? [] : [own]), ...stepsInto(tree).flatMap(([, inner]) => idsIn(inner))];
}

/** The number after that of the item before. */
function nextItemNumber({ root, path }: Spot): readonly OfferedValue[] {
  const at = path.at(-2);
  if (typeof at !== 'number' || path.at(-1) !== 'number') return [];
  const list = nodeAt(root, path.slice(0, -2));
  const before =
    list?.kind === 'list' ? list.entries.slice(0, at).flatMap((one) => textAt(one, 'number') ?? []) : [];
  return nextNumber(before.slice(-1)).map((value) => ({ value, kind: 'value', detail: 'the next number' }));
}

/** The values of a setting, where they are some of a few. */
function settingValues(
  { root }: Spot,
  { key, owner, name = '' }: KeySite,
  { workspace }: LanguageContext,
): readonly OfferedValue[] {
  const plain = (values: readonly string[]) =>
    values.map((value): OfferedValue => ({ value, kind: 'value' }));
  if (key?.holds === 'level') {
    const levels = child(child(root, 'policy') ?? root, 'levels');
    const own = levels?.kind === 'list' ? levels.entries.flatMap((one) => textAt(one, 'name') ?? []) : [];
    const names = own.length > 0 ? own : workspace.policy.levels.map((level) => level.name);
    return names.map((value) => ({ value, kind: 'level' }));
  }
  if (owner === 'rules') return plain(RULE_SETTINGS);
  if (owner === 'opsg.yaml' && name === 'timeZone') return plain(Intl.supportedValuesOf('timeZone'));
  return key && owner !== undefined && (key.holds === 'word' || takesTexts(key))
    ? plain(settingChoices(name))
    : [];
}
