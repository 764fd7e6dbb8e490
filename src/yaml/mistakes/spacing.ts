import { pattern } from '../../base/pattern.ts';
import { keyHolds, knownKeys } from '../../record/known-keys.ts';
import { isBlank, isComment, type Line, lineAt, linesOf, outsideBlocks } from './lines.ts';
import { type Mistake, mistake } from './mistake.ts';
import { shapeOf } from './shape.ts';

/** Bullets of word processors, some of them letters of a symbol font; a minus; and any one sign before a tab. */
const BULLET = pattern(
  String.raw`^(\s*)([\u2022\u25e6\u25aa\u25ab\u25a0\u25a1\u25cf\u25cb\u25c6\u25c7\u25ba\u25b6\u27a2\u27a4\u2713\u2714\u2023\u2043\u00b7\u2219\u22c5\u2212\u2010\u2011\u2012\u2013\u2014\u2015*+o\u00a7\p{Co}](?=[\s\u00A0])|[^\s\p{N}-](?=\t))[\s\u00A0]+(?=\S)`,
);
/**
 * Bullets that no sentence contains. (A long dash can continue a sentence, and a star or a plus is another mistake.)
 */
const ONLY_BULLET = pattern(
  String.raw`^\s*(?:[\u2022\u25e6\u25aa\u25ab\u25a0\u25a1\u25cf\u25cb\u25c6\u25c7\u25ba\u25b6\u27a2\u27a4\u2713\u2714\u2023\u2043\u2219\u22c5\u2212\p{Co}][\s\u00A0]+|[o\u00a7\u00b7]\t\s*)(?=[\p{L}"'\u201c\u2018*[(])`,
);
/** A number or a letter would be lost with its sign, so `--fix` leaves it to the author. */
const NUMBERED = /^(\s*)(\d{1,2}[.)]|\(?[a-zA-Z][.)]|\([ivx\d]{1,4}\))[ \t]+(?=\S)/;
const TIGHT_DASH = pattern(String.raw`^\s*-(?=[\p{L}"'\u201c\u2018*[])`);
const TIGHT_COLON = /^\s*(?:- +)*(["']?)([a-z][A-Za-z]*)\1:(?=[^\s:/])/;
const MARKED_KEY = /^(\s*(?:- +)*)(\*{1,2}|_{1,2}|`)([a-z][A-Za-z]*)(?:\2:|:\2)(?=\s|$)/;
/** The most lines of an entry: the search for its dash goes no further up. */
const MOST_ABOVE = 100;

/** `title:Alerts`, `-text`, `• text`: a space is missing, or another sign is in place of a dash. */
export function spacingMistakes(text: string): readonly Mistake[] {
  const lines = outsideBlocks(linesOf(text)).filter((line) => !isBlank(line));
  const bullets = bulletsIn(lines);
  return [
    ...together(bullets.filter(({ reading }) => reading.length > 0)),
    ...together(bullets.filter(({ reading }) => reading.length === 0)),
    ...lines.flatMap((line) => markedKey(line) ?? tightDash(line) ?? tightColon(line) ?? []),
  ];
}

/** A pasted list brings all of its bullets along, which is one mistake. */
function together(bullets: readonly Mistake<'other-bullet'>[]): readonly Mistake[] {
  const [first] = bullets;
  if (!first) return [];
  const facts = { ...first.facts, lines: bullets.length };
  return [{ ...first, facts, reading: bullets.flatMap(({ reading }) => reading) }];
}

/** `**title**: Alerts` and `**title:** Alerts`. */
function markedKey({ start, text }: Line): Mistake | undefined {
  const [whole = '', lead = '', mark = '', key = ''] = MARKED_KEY.exec(text) ?? [];
  if (!knownKeys().has(key)) return undefined;
  const at = start + lead.length;
  const end = start + whole.length;
  return mistake('marked-key', [at, end], { key, mark }, [{ start: at, end, text: `${key}:` }], true);
}

function tightColon({ start, text }: Line): Mistake | undefined {
  const match = TIGHT_COLON.exec(text);
  const key = match?.[2] ?? '';
  if (!match || !knownKeys().has(key)) return undefined;
  const end = start + match[0].length;
  const facts = { after: 'colon', word: `${key}:` } as const;
  return mistake('missing-space', [end - 1, end], facts, [{ start: end, end, text: ' ' }], true);
}

function tightDash({ start, text }: Line): Mistake | undefined {
  const match = TIGHT_DASH(text).exec(text);
  if (!match) return undefined;
  const end = start + match[0].length;
  const word = text.slice(match[0].length - 1).split(/\s/, 1)[0] ?? '-';
  return mistake(
    'missing-space',
    [end - 1, end],
    { after: 'dash', word },
    [{ start: end, end, text: ' ' }],
    true,
  );
}

/**
 * Bullets and long dashes of a word processor in place of the dash of a list. Before a key they are never anything
 * else. Inside a text they are left to the author.
 */
function bulletsIn(lines: readonly Line[]): readonly Mistake<'other-bullet'>[] {
  const entries = new Set<Line>();
  return lines.flatMap((line, i) => {
    const sign = (BULLET(line.text).exec(line.text) ?? NUMBERED.exec(line.text))?.[2];
    if (sign === undefined) return [];
    const isEntry = isBeforeKey(line, sign) || isPlaceOfEntry(lines, i, entries);
    if (isEntry) entries.add(line);
    return isEntry || beginsWithBullet(line) ? [bulletMistake(line, sign, isEntry)] : [];
  });
}

function bulletMistake(
  { start, text, indent }: Line,
  sign: string,
  isEntry: boolean,
): Mistake<'other-bullet'> {
  const at = start + indent;
  const gap = /^[^\S ]/.test(text.slice(indent + sign.length)) ? 1 : 0;
  const dash = [{ start: at, end: at + sign.length + gap, text: gap ? '- ' : '-' }];
  const place = [at, at + sign.length] as const;
  return mistake('other-bullet', place, { sign, lines: 1 }, isEntry ? dash : [], isEntry && isBullet(text));
}

function isBullet(text: string): boolean {
  return BULLET(text).test(text);
}

/** Whether a line begins with a sign that can only be a bullet. */
export function beginsWithBullet({ text }: Line): boolean {
  return ONLY_BULLET(text).test(text);
}

function isBeforeKey({ text, indent }: Line, sign: string): boolean {
  const rest = lineAt(0, text.slice(indent + sign.length).trimStart());
  return isBullet(text) && shapeOf(rest).key?.isKnown === true;
}

/** Whether an entry of a list could begin on a line: below the key of a list, or beside another entry. */
function isPlaceOfEntry(lines: readonly Line[], at: number, entries: ReadonlySet<Line>): boolean {
  const indent = lines[at]?.indent ?? 0;
  const above = lines.slice(Math.max(0, at - MOST_ABOVE), at);
  const before = above.findLast((line) => line.indent <= indent && !isComment(line));
  if (!before) return false;
  const { key, dashes, value } = shapeOf(before);
  const isBelowKey = keyHolds(key?.name, 'list', 'names') && value >= before.text.trimEnd().length;
  if (isBelowKey && (before.indent === indent || before === above.at(-1))) return true;
  return before.indent === indent && (dashes.length > 0 || entries.has(before));
}
