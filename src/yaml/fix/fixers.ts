import { isoDate } from '../../base/date.ts';
import type { Edit } from '../../base/edit.ts';
import { certainDate } from '../../base/loose-date.ts';
import type { Code, Problem } from '../../base/problem.ts';
import { asItLooks, isOneTypoFrom, nearestWord } from '../../base/spelling.ts';
import { certainTime } from '../../base/time.ts';
import { type Entry, nearestNode, type Parsed, type TextNode } from '../../base/tree.ts';
import { ACTION_STATES, STATUSES } from '../../record/keys.ts';
import { keyByOtherName, keyHolds } from '../../record/known-keys.ts';
import { inReference, MEETING_NUMBER } from '../../record/reference.ts';
import type { Workspace } from '../../record/workspace.ts';

/** The place of a problem: the record as a tree, and the settings of its folder. */
export interface FixContext {
  readonly parsed: Parsed;
  readonly workspace: Workspace;
  /** The texts of other records, which may speak of actions of this one; absent: they are not known. */
  readonly others?: readonly string[] | undefined;
}

/** A problem becomes the edits that repair it, or nothing if the meaning is in doubt. */
export type Fixer<C extends Code> = (problem: Problem<C>, context: FixContext) => readonly Edit[] | undefined;

/** Replaces what is at the place of a problem with another text. */
export function replaced({ place }: Problem, text: string): readonly Edit[] {
  return [{ start: place.start, end: place.end, text }];
}

/** What is at the place of a problem, as written. */
export function writtenAt({ place: { source, start, end } }: Problem): string {
  return source.text.slice(start, end);
}

/** `7th Jan 2020` becomes `2020-01-07`. */
export const badDate: Fixer<'bad-date'> = (problem) => {
  const date = certainDate(problem.facts.given);
  return date && replaced(problem, isoDate(date));
};

/** The same for the due date of an action; and `OPSG 29` becomes `OPSG_29`. */
export const badDue: Fixer<'bad-due'> = (problem, { workspace }) => {
  const date = certainDate(problem.facts.given);
  return date ? replaced(problem, isoDate(date)) : asReference(problem, workspace);
};

/** `OPSG 27` and `opsg-27` become `OPSG_27`. */
export const badMeetingReference: Fixer<'bad-meeting-reference'> = (problem, { workspace }) =>
  asReference(problem, workspace);

function asReference(
  problem: Problem<'bad-due' | 'bad-meeting-reference'>,
  workspace: Workspace,
): readonly Edit[] | undefined {
  const [, name = '', number = ''] = /^(\p{L}.*?)[\s_-]*(\d[\w/-]*)\.?$/u.exec(problem.facts.given) ?? [];
  const group = workspace.groups.find(({ reference }) => asSaid(reference) === asSaid(name));
  const isNumber = MEETING_NUMBER.test(number);
  return group && isNumber
    ? replaced(problem, `${inReference(group.reference)}_${inReference(number)}`)
    : undefined;
}

/** `10.00 - 12.30` becomes `10:00 to 12:30`. */
export const badTime: Fixer<'bad-time'> = (problem) => {
  const time = certainTime(problem.facts.given);
  return time === undefined ? undefined : replaced(problem, time);
};

/** The reference of a group without what authors vary. */
function asSaid(reference: string): string {
  return reference.replace(/[\s/-]+/g, '').toLowerCase();
}

/** A word of this length can be two typos away and still resemble no other. */
const LONG = 6;

/** `presentr` and `presented by` become `presenter`. A key that labels, or names a level, may be only one typo away. */
export const unknownKey: Fixer<'unknown-key'> = (problem, context) => {
  const { key, known, part } = problem.facts;
  const given = asItLooks(key);
  const sameButCase = known.filter((word) => word.toLowerCase() === given.toLowerCase());
  const near = sameButCase.length > 0 ? sameButCase : known.filter((word) => isNear(given, word, part));
  const called = sameButCase.length > 0 ? undefined : keyByOtherName(given, known);
  const isOther = called !== undefined && !near.includes(called); // `item` can be `items` or `number`: nothing is certain
  if (isOther && (near.length > 0 || called === 'classification' || !fits(called, problem, context)))
    return undefined;
  const [meant, another] = isOther ? [called] : near;
  if (meant === undefined || another !== undefined || isThere(meant, problem, context)) return undefined;
  return replaced(problem, meant);
};

/** `actions:` above points becomes `points:`, if the item has no others. */
export const pointsAsActions: Fixer<'points-as-actions'> = (problem, context) => {
  const isTaken = ['points', 'text'].some((key) => isThere(key, problem, context));
  return isTaken ? undefined : replaced(problem, 'points');
};

function isNear(given: string, word: string, part: string): boolean {
  const isStrict = word === 'classification' || part === 'wording' || word.length < LONG;
  return isStrict ? isOneTypoFrom(given, word) : nearestWord(given, [word], 2) !== undefined;
}

/** `present: [Sam Example]` is no attendance: only headings can have names below them. */
function fits(key: string, { place }: Problem, { parsed }: FixContext): boolean {
  return !keyHolds(key, 'headings') || nearestNode(parsed.root, place.path).kind === 'map';
}

function isThere(key: string, { place }: Problem, { parsed }: FixContext): boolean {
  const map = nearestNode(parsed.root, place.path.slice(0, -1));
  return map.kind !== 'map' || map.entries.some((entry) => entry.key.value === key);
}

/** `amber`: the level is known, but in other capitals. */
export const levelInOtherCase: Fixer<'level-in-other-case'> = (problem) =>
  replaced(problem, problem.facts.meant);

/**
 * `Gren`: a level that is one typo from exactly one of the policy, if no other is near. The lowest level is never put
 * in, because it publishes the part, and the author may have meant another.
 */
export const unknownLevel: Fixer<'unknown-level'> = (problem) => {
  const { given, levels } = problem.facts;
  const [meant, another] = levels.filter((level) => isOneTypoFrom(asItLooks(given), level));
  const isCertain = meant !== undefined && another === undefined && meant !== levels[0];
  return isCertain ? replaced(problem, meant) : undefined;
};

/** `comercial` and `Commercial`: the ground of `opsg.yaml` that is meant, if no other is near. */
export const unknownGround: Fixer<'unknown-ground'> = (problem) => {
  const given = asItLooks(problem.facts.given).trim();
  const { grounds } = problem.facts;
  const same = grounds.filter((ground) => ground.toLowerCase() === given.toLowerCase());
  const near = same.length > 0 ? same : grounds.filter((ground) => isOneTypoFrom(given, ground));
  const [meant, another] = near;
  return meant !== undefined && another === undefined ? replaced(problem, meant) : undefined;
};

/** A key or a level with letters of another alphabet, or with invisible ones in it or after it. */
export const lookAlike: Fixer<'look-alike'> = ({
  place: { source, start, end },
  facts: { given, meant },
}) => {
  const quote = /["']/.test(source.text[start] ?? '') ? 1 : 0;
  const from = start + quote;
  if (!source.text.startsWith(given, from)) return undefined;
  return [{ start, end: Math.max(end, from + given.length + quote), text: meant }];
};

/** `opsg`, `Operations Group` and `Operations Group (OPSG)` become `OPSG`. */
export const unknownGroup: Fixer<'unknown-group'> = (problem, { workspace }) => {
  const { given, groups } = problem.facts;
  const looks = asItLooks(given).trim();
  const words = given.split(/[^\p{L}\p{N}]+/u);
  const byName = workspace.groups.find(({ name }) => name.toLowerCase() === given.trim().toLowerCase());
  const among = groups.filter((group) => words.includes(group));
  const meant = groups.find((group) => asSaid(group) === asSaid(looks)) ?? byName?.reference;
  if (meant !== undefined) return replaced(problem, meant);
  return among.length === 1 ? replaced(problem, among.join()) : undefined;
};

/** `4.`, `Item 4:` and `OPSG_28` become the number alone. */
export const badNumber: Fixer<'bad-number'> = (problem) => {
  const { given, key } = problem.facts;
  const prefix = /^(?:no\.?|item|meeting|agenda item|action|[A-Z][A-Z0-9-]*_|#)?\s*/i;
  const rest = given.trim().replace(prefix, '');
  const letter = key === 'number' && /^(\d+(?:\.\d+)*)\s+(\([A-Za-z\d]{1,4}\))$/.exec(rest);
  if (letter) return replaced(problem, `${letter[1]}${letter[2]}`);
  const pattern = key === 'meeting' ? OF_MEETING : OF_ITEM;
  const number = pattern.exec(rest)?.[0];
  return number === undefined ? undefined : replaced(problem, number);
};

const OF_ITEM = /^\d+(?:\.\d+)*[A-Za-z]?(?=(?:st|nd|rd|th)?\s*[.:)]?$)/;
const OF_MEETING = /^\d+(?:[-/]\d+)*[A-Za-z]?(?=(?:st|nd|rd|th)?\s*[.:)]?$)/;

/** `Draft` and `aproved` become what they are one typo from, if that is one status. */
export const badStatus: Fixer<'bad-status'> = (problem) => asOneOf(STATUSES, problem);

/** `Closed` and `droped` likewise. */
export const badState: Fixer<'bad-state'> = (problem) => asOneOf(ACTION_STATES, problem);

function asOneOf(words: readonly string[], problem: Problem<'bad-status' | 'bad-state'>) {
  const given = asItLooks(problem.facts.given).trim();
  const near = words.filter((one) => one === given.toLowerCase() || isOneTypoFrom(given, one));
  const [meant, another] = near;
  return meant !== undefined && another === undefined ? replaced(problem, meant) : undefined;
}

/** A label below a list of its part moves up to where the first list begins, with the comment on its line. */
export const labelAfterNested: Fixer<'label-after-nested'> = ({ place, facts }, { parsed }) => {
  const map = nearestNode(parsed.root, place.path.slice(0, -1));
  const { text } = parsed.source;
  if (map.kind !== 'map' || text[map.start] === '{') return undefined;
  const label = map.entries.find(({ key }) => key.start === place.start);
  const nested = map.entries.find(({ key }) => key.value === facts.key);
  return label && nested ? moved(label, nested, text) : undefined;
};

function moved({ key, value }: Entry, nested: Entry, text: string): readonly Edit[] | undefined {
  const start = text.lastIndexOf('\n', key.start - 1) + 1;
  const newline = text.indexOf('\n', value.end);
  const end = newline < 0 ? text.length : newline + 1;
  const line = text.slice(key.start, end).trimEnd();
  if (value.kind !== 'text' || line.includes('\n') || text.slice(start, key.start).trim() !== '')
    return undefined;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = ' '.repeat(key.start - start);
  const cut = newline < 0 ? text.lastIndexOf(lineEnd, start) : start;
  return [
    { start: nested.key.start, end: nested.key.start, text: `${line}${lineEnd}${indent}` },
    { start: cut, end, text: '' },
  ];
}

/**
 * `4. Major Incidents` and `> 50 Devices` at the beginning of a text would become a list and a quotation. With a
 * backslash they stay a number and a sign.
 */
export const notInline: Fixer<'not-inline'> = (problem, { parsed }) => {
  const { place, facts } = problem;
  const node = nearestNode(parsed.root, place.path);
  const { text } = parsed.source;
  if (node.kind !== 'text' || text[node.start] === '"' || !isFirst(problem, node)) return undefined;
  const sign = SIGNS[facts.construct]?.exec(text.slice(place.start));
  if (!sign) return undefined;
  const at = place.start + sign[0].length;
  return [{ start: at, end: at, text: '\\' }];
};

/** How each begins, up to the place of the backslash. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  'a list': /^\d+(?=[.)]\s)/,
  'a quotation': /^(?=>\s?[\d£€$])/,
};
const OTHER_LINES = /\n\s*(?:\d+[.)]|[-*+>])\s/;

/** Whether the text begins with it, and no other line does. Several were meant as a list or a quotation. */
function isFirst({ facts }: Problem<'not-inline'>, { value }: TextNode): boolean {
  return value.trimStart().startsWith(facts.piece.slice(0, 2)) && !OTHER_LINES.test(value);
}

/** `12. Alerts` becomes `Alerts`, if the rest begins with a word. */
export const numberInTitle: Fixer<'number-in-title'> = (problem) => {
  const { place, facts } = problem;
  const isAsRead = writtenAt(problem) === facts.piece;
  return isAsRead && /^[\p{L}\p{N}]/u.test(place.source.text.slice(place.end))
    ? replaced(problem, '')
    : undefined;
};
