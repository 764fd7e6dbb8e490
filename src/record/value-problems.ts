import { dateInWords, daysIn, isoDate, monthName } from '../base/date.ts';
import type { DateTrouble, Shape } from '../base/facts.ts';
import { calendarDate, twoReadings, weekdayOf, writtenDay } from '../base/loose-date.ts';
import { error, type Problem } from '../base/problem.ts';
import { type Path, type Place, pieceWithin } from '../base/source.ts';
import { lookAlike, nearestWord } from '../base/spelling.ts';
import { TIME } from '../base/time.ts';
import { keyPlace, mapPlace, nearestNode, type Parsed, type Tree, valuePlace } from '../base/tree.ts';
import { lastKey } from './key-problems.ts';
import { ACTION_STATES, STATUSES } from './keys.ts';
import type { Fault, ProseFault } from './record-checks.ts';

/** For an empty value, the key or the dash is what an author sees. */
export function emptyValue(path: Path, parsed: Parsed): Problem {
  const step = path.at(-1);
  const node = nearestNode(parsed.root, path);
  const key = lastKey(path);
  if (node.start < node.end) return error('empty-value', valuePlace(parsed, path), { key });
  if (typeof step === 'string')
    return error('empty-value', keyPlace(parsed, path.slice(0, -1), step), { key });
  const place = dashBefore(valuePlace(parsed, path));
  return error('empty-value', place, { key, isEntry: true });
}

function dashBefore(place: Place): Place {
  const { text } = place.source;
  const dash = text.lastIndexOf('-', place.start);
  const isAlone = dash >= 0 && /^-\s*$/.test(text.slice(dash, place.start));
  return isAlone ? { ...place, start: dash, end: dash + 1 } : place;
}

/** A text, a list or a group of keys, where another of the three belongs. */
export function wrongShape(node: Tree, path: Path, parsed: Parsed, wanted: readonly Shape[]): Problem {
  const facts = {
    wanted,
    given: node.kind,
    key: lastKey(path),
    isEntry: typeof path.at(-1) === 'number',
    isInBrackets: node.kind !== 'text' && /[[{]/.test(parsed.source.text[node.start] ?? ''),
  };
  return error('wrong-shape', valuePlace(parsed, path), facts);
}

/** A word where a level belongs. */
export function notALevel(node: Tree, path: Path, parsed: Parsed, levels: readonly string[]): Problem {
  if (node.kind !== 'text') return wrongShape(node, path, parsed, ['text']);
  const { value: given } = node;
  const place = valuePlace(parsed, path);
  const disguised = lookAlike(given, levels);
  if (disguised) return error('look-alike', place, { given, meant: disguised });
  const otherCase = levels.find((name) => name.toLowerCase() === given.toLowerCase());
  if (otherCase) return error('level-in-other-case', place, { given, meant: otherCase, levels });
  return error('unknown-level', place, { given, near: nearestWord(given, levels), levels });
}

/** What our own checks have found, at its place. */
export function ownProblem(fault: Fault, path: Path, parsed: Parsed, groups: readonly string[]): Problem {
  const place = valuePlace(parsed, path);
  const node = nearestNode(parsed.root, path);
  const given = node.kind === 'text' ? node.value : '';
  switch (fault.code) {
    case 'unknown-group':
      return error(fault.code, place, { given, near: groupMeant(given, groups), groups });
    case 'bad-date':
    case 'bad-due':
      return error(fault.code, place, { given, trouble: dateTrouble(given) });
    case 'bad-meeting-reference':
      return error(fault.code, place, { given });
    case 'bad-status':
      return error(fault.code, place, { given, near: nearestWord(given, STATUSES) });
    case 'bad-state':
      return error(fault.code, place, { given, near: nearestWord(given, ACTION_STATES) });
    case 'bad-time':
      return error(fault.code, place, { given, endsFirst: TIME.test(given.trim()) });
    case 'days-out-of-order':
      return error(fault.code, place, { given });
    case 'bad-number':
      return error(fault.code, place, {
        given,
        key: numberKey(path),
      });
    case 'empty-value':
      return emptyValue(path, parsed);
    case 'key-without-action':
      return error(fault.code, keyPlace(parsed, path.slice(0, -1), fault.key), { key: fault.key });
    case 'text-and-points':
      return error(fault.code, keyPlace(parsed, path.slice(0, -1), 'text'), {});
    case 'person-unnamed':
      return error(fault.code, mapPlace(parsed, path), {});
    case 'no-sentence':
      return error(fault.code, mapPlace(parsed, path), {});
    case 'several-sentences':
      return error(fault.code, keyPlace(parsed, path, fault.second), {});
    case 'not-one-line':
      return error(fault.code, place, {});
    default:
      return proseProblem(fault, pieceWithin(place, fault.piece));
  }
}

/** What a number is the number of, by the key that says so best. */
function numberKey(path: Path): string {
  const key = lastKey(path);
  if (key === 'number' && path.at(-3) === 'points') return 'point';
  return path[0] === 'items' && key === 'formerly' ? 'number' : key;
}

/** The group whose reference is among other words, or is similar. */
function groupMeant(given: string, groups: readonly string[]): string | undefined {
  const words = given.split(/[^\p{L}\p{N}]+/u);
  return groups.find((group) => words.includes(group)) ?? nearestWord(given, groups);
}

function proseProblem(fault: ProseFault, place: Place): Problem {
  const { code, construct, piece, limit } = fault;
  switch (code) {
    case 'not-inline':
      return error(code, place, { construct, piece });
    case 'pasted-table':
      return error(code, place, { state: fault.state ?? 'line' });
    case 'prose-too-long':
    case 'prose-too-deep':
    case 'prose-too-marked':
      return error(code, place, { limit });
    default:
      return error(code, place, { piece });
  }
}

/** Why a text that names a day is not a date; nothing if it names no day, or writes a real one in another form. */
function dateTrouble(text: string): DateTrouble | undefined {
  if (/^\D*\d{1,2}([/.-])\d{1,2}\1\d{2}$/.test(text.trim())) return { kind: 'short year' };
  const written = writtenDay(text);
  if (!written) return undefined;
  const { year, month, weekday } = written;
  if (month < 1 || month > 12) return { kind: 'month', month };
  const date = calendarDate(written);
  if (!date) return { kind: 'day', month: `${monthName(month)} ${year}`, days: daysIn(year, month) };
  const real = weekdayOf(date);
  const readings = twoReadings(text);
  if (readings) {
    const [one, other] = readings.map((day) => ({ date: isoDate(day), inWords: dateInWords(day) }));
    if (one && other) return { kind: 'order', one, other };
  }
  const isWrong = real !== undefined && weekday !== undefined && weekday !== real;
  return isWrong ? { kind: 'weekday', date: dateInWords(date), weekday: real } : undefined;
}
