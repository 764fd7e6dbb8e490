import { type Part, partsOf } from './parts.ts';
import { EXPANSIONS, SHORT_FORMS } from './phrases.ts';
import { isBuiltIn, OTHER_POLICIES } from './policies.ts';
import type { RecordPair, WrittenRecord } from './record-pairs.ts';
import { shownTo } from './reference-redaction.ts';
import { type ItemSpec, LEVELS, type RecordSpec, type ShownItem, type ShownRecord } from './specs.ts';

/** How often each thing was made. */
export class Tally {
  readonly counts = new Map<string, number>();

  add(names: Iterable<string>): void {
    for (const name of names) this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  /** The names that were counted less often than this. */
  rarerThan(least: number, names: readonly string[]): readonly string[] {
    return names.flatMap((name) => {
      const count = this.counts.get(name) ?? 0;
      return count < least ? [`${name}: ${count}`] : [];
    });
  }
}

const LONG = 200;
const KINDS = [
  'record title',
  'introduction',
  'title',
  'title of a part',
  'presenter',
  'owner',
  'point',
] as const;

/** What a pair must show now and then, or the test has gone blind. Each is worked out from the finished pair. */
export function featuresOf({ audience, levels, hasNotice, records }: RecordPair): ReadonlySet<string> {
  const [first, second] = records;
  const shown = shownTo(audience, first.spec, hasNotice);
  const found = new Set(records.flatMap((record) => recordFeatures(record, audience, shown)));
  for (const feature of pairFeatures(first, second, audience)) found.add(feature);
  if (isBuiltIn(levels)) return found;
  const ofLevels = new Set(expectedFeatures(audience).slice(0, -FEATURES.length)); // they name the built-in levels
  return new Set([`policy: ${levels.join(', ')}`, ...[...found].filter((name) => !ofLevels.has(name))]);
}

function recordFeatures(
  { spec, yaml }: WrittenRecord,
  audience: number,
  shown: ShownRecord | undefined,
): readonly string[] {
  const parts = partsOf(spec);
  if (!shown) return ['record above its readers', `record at ${LEVELS[spec.label]}`];
  return [
    `record at ${LEVELS[spec.label]}`,
    spec.group === 'EXWG' ? 'points as a list' : 'points as a paragraph',
    ...parts.flatMap((part) => levelFeatures(part)),
    ...parts.filter(({ level }) => level > audience).flatMap((part) => withheldFeatures(part, spec, shown)),
    ...itemFeatures(spec.items, spec.label, audience),
    ...shortFormFeatures(parts, audience),
    ...yamlFeatures(yaml),
    ...(spec.notes === undefined ? [] : ['notes']),
    ...(parts.every(({ level, isWording }) => level <= audience && !isWording)
      ? ['nothing is withheld']
      : []),
    ...(titlesOf(shown.items).some((text) => text.includes(': ')) ? ['a shown title with a colon'] : []),
    ...groundFeatures(shown.items),
    ...(proseOf(shown).some((text) => /As said under/.test(text))
      ? ['a shown text speaks of a shown item']
      : []),
    ...(proseOf(shown).some((text) => /^(?:- |3\. )/m.test(text)) ? ['a shown list'] : []),
    ...(proseOf(shown).some((text) => /^\| /m.test(text)) ? ['a shown table'] : []),
    ...(proseOf(shown).some((text) => text.split(' ').length > LONG) ? ['a long shown text'] : []),
  ];
}

function groundFeatures(items: readonly ShownItem[]): readonly string[] {
  return items.flatMap(({ notice = [], points, items: parts }) => [
    ...(notice.length === 1 ? ['a notice'] : []),
    ...(notice.length > 1 ? ['a notice of several grounds'] : []),
    ...(points.some(({ ground }) => ground) ? ['a shown point with a ground'] : []),
    ...groundFeatures(parts),
  ]);
}

function levelFeatures({ kind, level, isWording }: Part): readonly string[] {
  return [`${kind} ${isWording ? 'with words for' : 'at'} ${LEVELS[level]}`];
}

function withheldFeatures(part: Part, spec: RecordSpec, shown: ShownRecord): readonly string[] {
  const { kind, text, isInherited, isWording } = part;
  const [, number = ''] = /^The matter of item (\S+) is/.exec(text) ?? [];
  const [, about = ''] = /^This goes with (.*), /.exec(text) ?? [];
  const isTitle = kind.startsWith('title');
  const found: readonly (readonly [string, boolean])[] = [
    [`a ${kind} without a label in a withheld part`, isInherited && !isWording],
    ['a long withheld text', text.split(' ').length > LONG],
    ['a hostile withheld text', /alert|\{\{|#panic|__proto__|%s|\u200B/.test(text)],
    ['a withheld name that is in the glossary', EXPANSIONS.some((words) => words === text)],
    ['a withheld title with a colon', isTitle && text.includes(': ')],
    ['a withheld text explains a short form', explainedIn(text) !== undefined],
    [
      'a withheld text explains a short form that a shown text uses',
      proseOf(shown).some((one) => one.includes(explainedIn(text) ?? '\n')),
    ],
    ['a withheld list', /^(?:- |3\. )/m.test(text)],
    ['a withheld table', /^\| /m.test(text)],
    ['a withheld link', text.includes('](https://')],
    ['a withheld incident number', /INC\d{12}/.test(text)],
    ['a withheld text equal to a shown one', kind === 'point' && proseOf(shown).includes(text)],
    ['a withheld title equal to a shown one', isTitle && titlesOf(shown.items).includes(text)],
    ['a withheld text speaks of a withheld item', numbersOf(spec.items).includes(number)],
    ['a withheld text speaks of a shown number', /^item \S+$/.test(about)],
    ['a withheld text speaks of a shown title', about !== '' && !/^item \S+$/.test(about)],
  ];
  return found.flatMap(([name, isFound]) => (isFound ? [name] : []));
}

/** The short form that a text explains. */
function explainedIn(text: string): string | undefined {
  return / \(([A-Z]+)\) hereafter /.exec(text)?.[1];
}

function itemFeatures(items: readonly ItemSpec[], outer: number, audience: number): readonly string[] {
  const all = items.map((item) => ({ item, level: Math.max(outer, item.label ?? 0) }));
  const isHidden = ({ item, level }: { item: ItemSpec; level: number }) =>
    level > audience && ![...(item.title.wording?.keys() ?? [])].some((rank) => rank <= audience);
  const hidden = all.map(isHidden);
  const numbers = all.map(({ item }) => item.number);
  const isTwin = all.some(
    (_, i) => hidden[i] && numbers[i] !== undefined && numbers.some((n, j) => n === numbers[i] && !hidden[j]),
  );
  return [
    ...(hidden.includes(true) && hidden[0] ? ['the first item is withheld'] : []),
    ...(hidden.at(-1) ? ['the last item is withheld'] : []),
    ...(hidden.some((is, i) => is && hidden[i - 1] === false && hidden[i + 1] === false)
      ? ['an item between is withheld']
      : []),
    ...(isTwin ? ['a withheld item with the number of a shown one'] : []),
    ...all.flatMap((one, i) => [
      ...(one.level > audience && !hidden[i]
        ? ['an item above its readers, seen by words for its title']
        : []),
      ...(one.item.approves === undefined
        ? []
        : [one.level > audience ? 'a withheld approval' : 'a shown approval']),
      ...(hidden[i] && one.item.items.length > 0 ? ['a withheld item with parts'] : []),
      ...(!hidden[i] && one.item.items.length > 0 ? ['a shown item with parts'] : []),
      ...itemFeatures(one.item.items, one.level, audience),
    ]),
  ];
}

/** A short form of the glossary that a withheld text uses before the first shown one does, or alone. */
function shortFormFeatures(parts: readonly Part[], audience: number): readonly string[] {
  return SHORT_FORMS.flatMap((form) => {
    const uses = parts.filter(({ text }) => text.includes(form));
    const first = uses.findIndex(({ level }) => level <= audience);
    if (uses.length === 0 || first === 0) return [];
    return [first < 0 ? 'a short form only in withheld texts' : 'a short form first in a withheld text'];
  });
}

function yamlFeatures(yaml: string): readonly string[] {
  const signs: readonly (readonly [string, RegExp])[] = [
    ['folded text', /: >-?\r?\n/],
    ['literal text', /: \|-?\r?\n/],
    ['single quotes', /: '/],
    ['double quotes', /: "/],
    ['flow map', /: \{ |- \{ /],
    ['flow list', /: \[/],
    ['comment', /^ *# /m],
    ['remark', / # \w+ \w+\r?$/m],
    ['CRLF', /\r\n/],
    ['items before the group', /^items:[\s\S]*^group:/m],
  ];
  return signs.flatMap(([name, pattern]) => (pattern.test(yaml) ? [`YAML: ${name}`] : []));
}

function pairFeatures(first: WrittenRecord, second: WrittenRecord, audience: number): readonly string[] {
  const [a, b] = [first, second].map(({ spec }) => partsOf(spec).filter(({ level }) => level > audience));
  const [texts, others] = [a ?? [], b ?? []].map((parts) => parts.map(({ text }) => text));
  const places = (parts: readonly string[] = []) => new Map(parts.map((text, i) => [text, i]));
  const moved = [...places(texts)].some(([text, i]) => (places(others).get(text) ?? i) !== i);
  const count = (texts?.length ?? 0) - (others?.length ?? 0);
  return [
    count === 0 ? 'as many withheld texts in both' : 'more withheld texts in one',
    ...(moved ? ['the same withheld text at another place'] : []),
    ...(first.spec.notes !== second.spec.notes ? ['other notes'] : []),
    ...(Object.keys(first).join() && first.yaml === second.yaml ? ['the same file twice'] : []),
  ];
}

function proseOf({ items, introduction }: ShownRecord): readonly string[] {
  const ofItem = ({ points, items: parts }: ShownItem): readonly string[] => [
    ...points.map(({ text }) => text),
    ...parts.flatMap(ofItem),
  ];
  return [...(introduction ? [introduction.text] : []), ...items.flatMap(ofItem)];
}

function titlesOf(items: readonly ShownItem[]): readonly string[] {
  return items.flatMap((item) => [item.title.text, ...titlesOf(item.items)]);
}

function numbersOf(items: readonly ItemSpec[]): readonly string[] {
  return items.flatMap((item) => [
    ...(item.number === undefined ? [] : [item.number]),
    ...numbersOf(item.items),
  ]);
}

/** The policies that trials must have tried now and then. */
export const EXPECTED_POLICIES: readonly string[] = OTHER_POLICIES.map(
  (levels) => `policy: ${levels.join(', ')}`,
);

/** Every feature that pairs for an audience of this rank must have, among many pairs. */
export function expectedFeatures(audience: number): readonly string[] {
  const above = LEVELS.filter((_, rank) => rank > audience);
  return [
    ...KINDS.flatMap((kind) => LEVELS.map((level) => `${kind} at ${level}`)),
    ...(['next meeting', 'paper', 'time', 'venue'] as const).flatMap((kind) =>
      LEVELS.map((level) => `${kind} at ${level}`),
    ),
    ...KINDS.flatMap((kind) => LEVELS.slice(0, -1).map((level) => `${kind} with words for ${level}`)),
    ...LEVELS.slice(0, audience + 1).map((level) => `record at ${level}`),
    ...above.map((level) => `record at ${level}`),
    ...(['title', 'title of a part', 'presenter', 'point', 'owner'] as const).map(
      (kind) => `a ${kind} without a label in a withheld part`,
    ),
    ...FEATURES,
  ];
}

const FEATURES = [
  'record above its readers',
  'points as a list',
  'points as a paragraph',
  'notes',
  'other notes',
  'nothing is withheld',
  'a long withheld text',
  'a long shown text',
  'a hostile withheld text',
  'a shown point with a ground',
  'a notice',
  'a notice of several grounds',
  'a withheld list',
  'a withheld table',
  'a shown list',
  'a shown table',
  'a withheld link',
  'a withheld title with a colon',
  'a shown title with a colon',
  'a withheld text explains a short form',
  'a withheld text explains a short form that a shown text uses',
  'a withheld name that is in the glossary',
  'a withheld incident number',
  'a withheld text equal to a shown one',
  'a withheld title equal to a shown one',
  'a withheld text speaks of a withheld item',
  'a withheld text speaks of a shown number',
  'a withheld text speaks of a shown title',
  'a shown text speaks of a shown item',
  'the first item is withheld',
  'the last item is withheld',
  'an item between is withheld',
  'a withheld item with the number of a shown one',
  'an item above its readers, seen by words for its title',
  'a shown approval',
  'a withheld approval',
  'a withheld item with parts',
  'a shown item with parts',
  'a short form only in withheld texts',
  'a short form first in a withheld text',
  'as many withheld texts in both',
  'more withheld texts in one',
  'the same withheld text at another place',
  'YAML: folded text',
  'YAML: literal text',
  'YAML: single quotes',
  'YAML: double quotes',
  'YAML: flow map',
  'YAML: flow list',
  'YAML: comment',
  'YAML: remark',
  'YAML: CRLF',
  'YAML: items before the group',
] as const;
