import { pattern } from '../base/pattern.ts';

/** A number of an agenda in its parts: digits as numbers, letters in lower case. */
type NumberPart = number | string;

/** A number as it compares: `4.10` as itself and not as `4.1`, `12A` as `12a`, `04` as `4`. */
export function asCompared(number: string): string {
  return partsOf(number).join('.');
}

/** Whether one number surely comes before another: 4.9 before 4.10, 12 before 12a. */
export function comesBefore(a: string, b: string): boolean {
  const [first, second] = [partsOf(a), partsOf(b)];
  for (const [i, part] of first.entries()) {
    const other = second[i];
    if (other === undefined) return false;
    if (part !== other) return isLower(part, other);
  }
  return first.length < second.length;
}

/** Single letters have an order; longer ones may be Roman numbers, which have another. */
function isLower(a: NumberPart, b: NumberPart): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  return typeof a === 'string' && typeof b === 'string' && a.length === 1 && b.length === 1 && a < b;
}

const PART = pattern(String.raw`\p{Nd}+|\p{L}+`, 'g');

function partsOf(number: string): readonly NumberPart[] {
  const small = number.toLowerCase();
  const parts = small.match(PART(small)) ?? [];
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
