import { error, type Problem } from '../base/problem.ts';
import { lookAlike, nearestWord } from '../base/spelling.ts';
import { child, keyPlace, type Parsed, type Tree, valuePlace } from '../base/tree.ts';
import { RECORD_KEYS } from '../record/keys.ts';

const AT = 'attendance';
const LABEL = 'classification';
const HAS_LETTER = /\p{L}/u;

/**
 * The keys of the attendance are headings in the committee's own words, so no schema says which they are. None of them
 * can be a key that could stand there by a slip, and a misspelt label would leave the people below without their level.
 */
export function attendanceHeadings(parsed: Parsed): readonly Problem[] {
  const attendance = child(parsed.root, AT);
  if (attendance?.kind !== 'map') return [];
  return attendance.entries.flatMap(({ key: { value: key }, value }): readonly Problem[] => {
    if (isOnLines(value, parsed)) return [error('not-one-line', valuePlace(parsed, [AT, key]), {})];
    const near = isLikeLabel(key) ? LABEL : undefined;
    const elsewhere = (['record', 'person'] as const).find((part) => key in RECORD_KEYS[part]);
    if (key === LABEL || (isWords(key) && !near && !elsewhere)) return [];
    return [
      error('not-a-heading', keyPlace(parsed, [AT], key), { key, near, ...(elsewhere && { elsewhere }) }),
    ];
  });
}

/** Names on lines of their own without dashes, which YAML joins to one. */
function isOnLines(value: Tree, { source }: Parsed): boolean {
  if (value.kind !== 'text' || value.value.includes('\n')) return false;
  const written = source.text.slice(value.start, value.end).trimEnd();
  return written.includes('\n') && !/^[>|]/.test(written);
}

/** A program of ours would not keep `__proto__`, nor the place of a number. */
function isWords(key: string): boolean {
  return HAS_LETTER.test(key) && !key.startsWith('_') && !key.includes('\n');
}

function isLikeLabel(key: string): boolean {
  return lookAlike(key, [LABEL]) !== undefined || nearestWord(key.toLowerCase(), [LABEL]) !== undefined;
}
