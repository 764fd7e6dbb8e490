import type { Random } from './random.ts';
import { due } from './shown.ts';
import type { EntrySpec, ItemSpec, RecordSpec, ShownEntry, ShownText, TextSpec } from './specs.ts';
import {
  type Frame,
  groundSpec,
  labelOf,
  nameAbove,
  nameWithin,
  several,
  type Withholding,
  withheldProse,
  wordings,
} from './withheld.ts';

const STATES = ['open', 'closed', 'closed', 'dropped', undefined] as const;

/** What is said of an action beside words. */
export function saidOfAction(random: Random): Pick<EntrySpec, 'state' | 'due'> {
  return { state: random.pick(STATES), due: random.chance(0.3) ? due(random) : undefined };
}

/** An action of an earlier record of an archive. */
export interface KnownAction {
  readonly group: string;
  readonly date: string;
  readonly id: string;
  /** The rank of the first readers who know of it. */
  readonly level: number;
}

/** Those of which a record of this group and day can speak, where all of its readers know of them. */
export function knownBefore(
  known: readonly KnownAction[],
  { group, date, level }: Omit<KnownAction, 'id'>,
): readonly KnownAction[] {
  return known.filter((one) => one.group === group && one.date < date && one.level <= level);
}

/** The actions of a record, each with its level. */
export function actionsOf({ group, date, label, items }: RecordSpec): readonly KnownAction[] {
  const walk = (item: ItemSpec, outer: number): readonly KnownAction[] => {
    const level = Math.max(outer, item.label ?? 0, item.title.label ?? 0);
    return [
      ...item.points.flatMap(({ id, label: own = 0 }) =>
        id === undefined ? [] : [{ group, date, id, level: Math.max(level, own) }],
      ),
      ...item.items.flatMap((inner) => walk(inner, level)),
    ];
  };
  return items.flatMap((item) => walk(item, label));
}

/** An id that no action of any record has. */
export function otherId(random: Random): string {
  return `${random.between(100, 999)}.${random.between(1, 99)}`;
}

/** How a text with a level is written down, where the audience sees all of it or only these words. */
interface Writing {
  readonly itself: (shown: ShownText) => TextSpec;
  readonly anyText: (shown: ShownText) => TextSpec;
  readonly owner: (shown: ShownText, frame: Frame) => TextSpec;
}

/** What is shown of an entry, as its author may have written it. */
export function entryOf(
  { id, state, text, owners, due, ground, level }: ShownEntry,
  frame: Frame,
  by: Withholding,
  { itself, anyText, owner }: Writing,
): EntrySpec {
  const shown = { text: text ?? '', level };
  const isWhole = isWholeEntry({ state, text, owners, due, ground });
  if (text === undefined) {
    const label = ground ? level : labelOf(by.random, level, frame.level);
    return { id, state, due, label, ground, owners: owners.map((one) => owner(one, { ...frame, level })) };
  }
  if (!isWhole) {
    const spec = anyText(shown);
    const own = Math.max(frame.level, spec.label ?? 0);
    if (own <= by.audience) return { ...spec, id, owners: [] };
    return {
      ...spec,
      id,
      ...saidOfAction(by.random),
      owners: several(by, () => nameWithin(by, { ...frame, level: own })),
    };
  }
  const inner = { ...frame, level };
  const spec = itself(shown);
  return {
    ...spec,
    label: ground ? level : spec.label,
    ground,
    id,
    state,
    due,
    owners: [...owners.map((one) => owner(one, inner)), ...several(by, () => nameAbove(by, inner))],
  };
}

/** Whether more is shown of an entry than an id and words, which can be those for other readers. */
export function isWholeEntry({
  state,
  text,
  owners,
  due,
  ground,
}: Pick<ShownEntry, 'state' | 'text' | 'owners' | 'due' | 'ground'>): boolean {
  return [state, due, ground].some((one) => one !== undefined) || owners.length > 0 || text === undefined;
}

/** An entry of which the audience sees nothing: of an action that it may well see, or of any. */
export function withheldEntry(by: Withholding, frame: Frame): EntrySpec {
  const { random, audience, top, shown, known } = by;
  const level = random.between(Math.max(audience + 1, frame.level), top);
  const hasText = random.chance(0.7);
  const earlier = known.length > 0 && random.chance(0.7) ? random.some(known)?.id : undefined;
  return {
    id: earlier ?? (random.chance(0.6) ? random.some(shown.ids) : undefined) ?? otherId(random),
    ...saidOfAction(random),
    owners: random.chance(0.3) ? several(by, () => nameWithin(by, { ...frame, level })) : [],
    label: labelOf(random, level, frame.level),
    ground: groundSpec(by),
    ...(hasText && {
      text: withheldProse(by, level),
      wording: wordings(random, Math.max(audience + 1, frame.needed), level, (rank) =>
        withheldProse(by, rank),
      ),
    }),
  };
}

/** The reference redaction: without words that the audience may read, an entry leaves nothing. */
export function entriesShownTo(
  audience: number,
  entries: readonly EntrySpec[],
  outer: number,
  around: number,
  shownText: (text: TextSpec, outer: number) => ShownText | undefined,
): readonly ShownEntry[] {
  return entries.flatMap(
    ({ id, text, state, owners, due, ground, label, wording }): readonly ShownEntry[] => {
      const level = Math.max(outer, label ?? 0);
      const words =
        text === undefined ? undefined : shownText({ text, label, ...(wording && { wording }) }, outer);
      const said = { id, text: words?.text, level: Math.max(words?.level ?? level, around) };
      if (level <= audience)
        return [
          { ...said, state, due, ground, owners: owners.flatMap((one) => shownText(one, level) ?? []) },
        ];
      return words ? [{ ...said, state: undefined, due: undefined, ground: undefined, owners: [] }] : [];
    },
  );
}
