import { childOf, elementsOf, valOf, type XmlElement } from '../../read/zip/xml.ts';

interface ListLevel {
  readonly format: string;
  /** As "%1.%2": each number stands for the count of a level. */
  readonly text: string;
  readonly start: number;
}

interface WordList {
  /** Lists of one kind count on from each other. */
  readonly kind: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** The levels that begin anew with this list. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Gives each entry of a list its marker, as Word prints it; the entries come in their order. */
export type NextMarker = (list: string, depth: number) => string | undefined;

/** What no list of Word has. */
const NO_LIST = '0';
const BULLET = '•';

/** The automatic numbers of a document (ECMA-376 part 1, 17.9). */
export function markersIn(part: XmlElement | undefined): NextMarker {
  const lists = listsIn(part);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (id, depth) => {
    const list = id === NO_LIST ? undefined : lists.get(id);
    if (!list) return undefined;
    const level = list.levels.get(depth);
    const count = counts.get(list.kind) ?? [];
    counts.set(list.kind, count);
    if (!begun.has(id)) for (const [at, start] of list.restarts) count[at] = start - 1;
    begun.add(id);
    count[depth] = (count[depth] ?? (level?.start ?? 1) - 1) + 1;
    count.length = depth + 1;
    return level ? markerOf(level, list, count) : BULLET;
  };
}

function markerOf({ format, text }: ListLevel, list: WordList, count: readonly number[]): string | undefined {
  if (format === 'none') return undefined;
  if (format === 'bullet') return /^[^\p{L}\p{N}\p{Co}§¨]/u.test(text) ? text : BULLET; // else a letter of a symbol font
  return text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = list.levels.get(at);
    return counted(count[at] ?? level?.start ?? 1, level?.format ?? 'decimal');
  });
}

function listsIn(part: XmlElement | undefined): ReadonlyMap<string, WordList> {
  if (!part) return new Map();
  const kinds = new Map(
    elementsOf(part, 'abstractNum').map((kind) => [kind.attributes.get('abstractNumId') ?? '', kind]),
  );
  const links = new Map([...kinds].map(([id, kind]) => [valOf(kind, 'styleLink') ?? '', id]));
  return new Map(
    elementsOf(part, 'num').map((list) => {
      const named = valOf(list, 'abstractNumId') ?? '';
      const linked = valOf(kinds.get(named), 'numStyleLink');
      const kind = linked === undefined ? named : (links.get(linked) ?? named);
      return [list.attributes.get('numId') ?? '', listOf(list, kind, kinds.get(kind))] as const;
    }),
  );
}

function listOf(list: XmlElement, kind: string, element: XmlElement | undefined): WordList {
  const overrides = elementsOf(list, 'lvlOverride');
  const changed = overrides.flatMap((override) => elementsOf(override, 'lvl'));
  const levels = [...(element ? elementsOf(element, 'lvl') : []), ...changed];
  const restarts = overrides.flatMap((override) => {
    const start = valOf(override, 'startOverride');
    return start === undefined ? [] : [[depthOf(override), Number(start)] as const];
  });
  return {
    kind,
    levels: new Map(levels.map((level) => [depthOf(level), levelOf(level)])),
    restarts: new Map(restarts),
  };
}

function depthOf(element: XmlElement): number {
  return Number(element.attributes.get('ilvl') ?? 0);
}

function levelOf(level: XmlElement): ListLevel {
  return {
    format: valOf(level, 'numFmt') ?? 'decimal',
    text: valOf(level, 'lvlText') ?? childOf(level, 'lvlText')?.text ?? '',
    start: Number(valOf(level, 'start') ?? 1),
  };
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function counted(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return lettersOf(count);
    case 'upperLetter':
      return lettersOf(count).toUpperCase();
    case 'lowerRoman':
      return romanOf(count);
    case 'upperRoman':
      return romanOf(count).toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

/** As Word counts: a to z, aa, bb. */
function lettersOf(count: number): string {
  if (count < 1) return String(count);
  return String.fromCodePoint(97 + ((count - 1) % 26)).repeat(Math.min(9, Math.ceil(count / 26)));
}

function romanOf(count: number): string {
  if (count < 1 || count > 399) return String(count);
  let left = count;
  let text = '';
  for (const [value, letters] of ROMAN) for (; left >= value; left -= value) text += letters;
  return text;
}
