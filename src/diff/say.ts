import { dateInWords, parseDate } from '../base/date.ts';
import { type Change, type ItemPlace, inWords } from './changes.ts';
import type { Sentences, WordPiece } from './pieces.ts';

/** What changed in one item, or in the record itself, in a secretary's words. */
export interface Said {
  readonly place: ItemPlace;
  readonly sentence: string;
  readonly changes: readonly Change[];
}

/** Changes become sentences, one for each item. Those that open something to more readers come first. */
export function said(changes: readonly Change[]): readonly Said[] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1)?.[0];
    if (last && keyOf(last) === keyOf(change)) groups.at(-1)?.push(change);
    else groups.push([change]);
  }
  return inRanges(groups).flatMap((group) => {
    const [first] = group;
    return first ? [{ place: first, sentence: sentenceOf(first, group), changes: group }] : [];
  });
}

/** Items in a row of which only the number changed, by as much: a new item before them makes one sentence, not many. */
function inRanges(groups: readonly (readonly Change[])[]): readonly (readonly Change[])[] {
  const ranges: (readonly Change[])[] = [];
  for (const group of groups) {
    const last = ranges.at(-1);
    const before = last && renumbered(last);
    const now = renumbered(group);
    const isNext = before && now && now.number === before.number + 1 && now.by === before.by;
    if (last && isNext) ranges.splice(-1, 1, [...last, ...group]);
    else ranges.push(group);
  }
  return ranges;
}

/** The last number of items that only have another one, and by how much it changed. */
function renumbered(group: readonly Change[]): { readonly number: number; readonly by: number } | undefined {
  const isAlone = group.every(
    (change) => change.what === 'set' && change.part === 'item' && change.key === 'number',
  );
  const last = group.at(-1);
  if (!isAlone || last?.what !== 'set') return undefined;
  const [old, number] = [Number(last.old), Number(last.value)];
  return Number.isInteger(old) && Number.isInteger(number) ? { number, by: number - old } : undefined;
}

/** What may stand in one sentence. */
function keyOf(change: Change): string {
  const isWhole = change.part === 'item' && (change.what === 'added' || change.what === 'removed');
  return JSON.stringify([placeWords(change), change.what === 'lowered', isWhole && change.what]);
}

function sentenceOf(first: Change, changes: readonly Change[]): string {
  const where = placeWords(first);
  const last = changes.at(-1);
  if (last && last !== first && renumbered(changes)) return rangeWords(first, last);
  const isWhole = first.part === 'item' && (first.what === 'added' || first.what === 'removed');
  if (isWhole) return `${capital(wholeItems(first, changes.length))}.`;
  const phrases = [...counted(changes.map(phraseOf))];
  const words = phrases.join('; ');
  return where === '' ? `${capital(words)}.` : `${where}: ${words}.`;
}

function rangeWords(first: Change, last: Change): string {
  if (first.what !== 'set' || last.what !== 'set') return '';
  return `Items ${first.old} to ${last.old} are now ${first.value} to ${last.value}.`;
}

function wholeItems(place: Change, times: number): string {
  const became = place.what === 'added' ? ['is new', 'are new'] : ['was removed', 'were removed'];
  const where = placeWords(place);
  if (place.item !== undefined || place.title !== undefined) return `${where} ${became[0]}`;
  return times === 1 ? `an item ${became[0]}` : `${inLetters(times)} items ${became[1]}`;
}

/** An item as it may be named: `Item 8 (Outages)`. */
export function placeWords({ item, title, isItem }: ItemPlace): string {
  if (!isItem) return '';
  if (item === undefined) return title === undefined ? 'An item' : `Item “${title}”`;
  return title === undefined ? `Item ${item}` : `Item ${item} (${title})`;
}

/** Phrases, the same one only once with a number. */
function counted(phrases: readonly Phrase[]): readonly string[] {
  const times = new Map<string, { readonly phrase: Phrase; count: number }>();
  for (const phrase of phrases) {
    const known = times.get(phrase.one);
    if (known) known.count += 1;
    else times.set(phrase.one, { phrase, count: 1 });
  }
  return [...times.values()].map(({ phrase, count }) =>
    count === 1 || !phrase.many ? phrase.one : phrase.many(inLetters(count)),
  );
}

interface Phrase {
  readonly one: string;
  /** The same of several. */
  readonly many?: (count: string) => string;
}

function phraseOf(change: Change): Phrase {
  const { part, name } = change;
  const [noun, plural] = nounOf(part);
  const one = name ?? oneOf(part, noun);
  switch (change.what) {
    case 'added':
    case 'removed': {
      const of = name === undefined || part === 'point' ? '' : ` of ${name}`;
      return {
        one: `${article(noun)} ${noun}${of} was ${change.what}`,
        many: (count) => `${count} ${plural}${of} were ${change.what}`,
      };
    }
    case 'moved':
      return { one: `${one} has moved${change.from ? ` here from ${fromWords(change.from)}` : ''}` };
    case 'marked':
      return { one: `the words of ${one} are the same, but emphasis, links or layout changed` };
    case 'reworded':
      return { one: reworded(part, name, one, change.sentences) };
    case 'set':
      return { one: setPhrase(one, change) };
    case 'lowered':
      return { one: `${one} is now ${change.level}; it was ${change.old}` };
    case 'raised':
      return { one: `${one} is now ${change.level}` };
    case 'opened':
      return { one: `${one} is now open to more readers` };
    case 'closed':
      return { one: `${one} is now open to fewer readers` };
  }
}

function fromWords(place: ItemPlace): string {
  const words = placeWords(place);
  return words === '' ? 'elsewhere' : words.replace(/^[AI]/, (letter) => letter.toLowerCase());
}

/** Notes are spoken of by their sentences, all other parts as a whole. */
function reworded(part: string, name: string | undefined, one: string, sentences: Sentences): string {
  const isNote = part === 'introduction' || (part === 'point' && name === 'a point');
  if (!isNote) return part === 'item' ? 'the title was changed' : `${one} was reworded`;
  const of = (count: number, what: string) =>
    count === 0 ? [] : [`${inLetters(count)} ${count === 1 ? 'sentence' : 'sentences'} ${what}`];
  const words = [
    ...of(sentences.reworded, 'reworded'),
    ...of(sentences.added, 'added'),
    ...of(sentences.removed, 'removed'),
  ];
  return `${inWords(words)}${part === 'introduction' ? ' in the introduction' : ''}`;
}

function setPhrase(one: string, { part, key, value, old }: ChangedValue): string {
  const day = value === undefined ? undefined : parseDate(value);
  const said = day ? dateInWords(day) : value;
  if (part === 'item' && key === 'number')
    return old === undefined ? 'its number was changed' : `it was item ${old}`;
  if (key === 'kind')
    return said === undefined ? `${one} is of another kind` : `${one} is now ${article(said)} ${said}`;
  const action = one.replace(/^the entry on /, '');
  if (key === 'state')
    return said === undefined ? `what became of ${action} was changed` : `${action} is now ${said}`;
  if (key === 'due')
    return said === undefined
      ? `the date by which ${action} is due was changed`
      : `${action} is now due ${day ? '' : 'at '}${said}`;
  const of = part === 'record' ? '' : ` of ${one}`;
  const what = KEYS[key] ?? key;
  return said === undefined ? `the ${what}${of} was changed` : `the ${what}${of} is now ${said}`;
}

type ChangedValue = Extract<Change, { readonly what: 'set' }>;

/** What documents call a value, where that is not its key. */
const KEYS: Readonly<Record<string, string>> = {
  until: 'last day',
  meeting: 'number of the meeting',
  formerly: 'earlier name',
  approves: 'meeting whose minutes it approves',
};

const NOUNS: Readonly<Record<string, readonly [string, string]>> = {
  person: ['person', 'people'],
  heading: ['heading of the attendance', 'headings of the attendance'],
  annex: ['annex', 'annexes'],
  'action entry': ['entry on an action', 'entries on actions'],
};
/** Parts of which there is only one. */
const SINGLE = ['title', 'time', 'venue', 'introduction', 'record'];

function nounOf(part: string): readonly [string, string] {
  return NOUNS[part] ?? [part, `${part}s`];
}

function oneOf(part: string, noun: string): string {
  if (part === 'item') return 'the item';
  return SINGLE.includes(part) ? `the ${noun}` : `${article(noun)} ${noun}`;
}

function article(noun: string): string {
  return /^[aeiou]/i.test(noun) ? 'an' : 'a';
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function inLetters(number: number): string {
  return NUMBERS[number] ?? String(number);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What stands above the parts that more readers can now read. */
export const LOWERED = 'Now open to more readers';
/** What stands above the others, if there are such parts. */
export const OTHERS = 'Other changes';
/** What stands below a comparison in which words are left out. */
export const UNSAID =
  'Words that one version alone shows to these readers are not quoted: the other may withhold them.';

/** Whether something is now open to more readers. */
export function isLowered({ changes }: Said): boolean {
  return changes.some(({ what }) => what === 'lowered');
}

/** The words that belong to a change, if there are any to be quoted. */
export function quoteOf(change: Change): readonly WordPiece[] {
  switch (change.what) {
    case 'added':
      return change.words ? [{ added: change.words }] : [];
    case 'removed':
      return change.words ? [{ removed: change.words }] : [];
    case 'lowered':
    case 'raised': {
      const isWhole = change.part === 'item' || change.part === 'record';
      return change.words && !isWhole ? [{ same: change.words }] : [];
    }
    case 'reworded':
      return change.pieces.some((piece) => !unsaidWords(piece)) ? change.pieces : [];
    default:
      return [];
  }
}

/** What stands in the place of words that one version alone has, if they are not quoted. */
export function unsaidWords(piece: WordPiece): string | undefined {
  if ('same' in piece) return undefined;
  const { removed, added } = piece;
  if (removed === true && added === true) return 'words changed';
  if (removed === true) return 'words removed';
  return added === true ? 'words added' : undefined;
}
