import { once } from '../base/once.ts';
import { type SeenPart, wordsOf } from './part.ts';

/** From here on two parts are taken for one that was changed. */
const ALIKE = 0.5;
/** Of an item, whose title can change as well as its points. */
const ALIKE_ITEMS = 0.35;

/** Parts of which there is one below another, such as a venue: whatever they say, they are the same part. */
const SINGLE = ['title', 'time', 'venue', 'introduction'];
/** Parts that are names: two names that are alike are two people all the same. */
const NAMES = ['owner', 'presenter', 'person', 'heading'];

/** How much two parts of one kind look like the same, from 0 to 1; 0 where they are taken for different ones. */
export function likeness(old: SeenPart, next: SeenPart): number {
  const { kind } = old;
  if (SINGLE.includes(kind)) return 1;
  const { id, reference } = old.values;
  if (id !== undefined && id === next.values['id']) return 1;
  if (reference !== undefined && reference === next.values['reference']) return 1;
  const said = shared(bagOf(old), bagOf(next));
  if (NAMES.includes(kind)) return wordsOf(old) === wordsOf(next) ? 1 : 0;
  if (kind !== 'item') return said >= ALIKE ? said : 0;
  const { number } = old.values;
  const hasSameNumber = number !== undefined && number === next.values['number'];
  const items = 0.55 * said + 0.35 * shared(wholeBagOf(old), wholeBagOf(next)) + (hasSameNumber ? 0.1 : 0);
  return items >= ALIKE_ITEMS ? items : 0;
}

type Bag = ReadonlyMap<string, number>;

const bagOf = once((part: SeenPart): Bag => bag([part]));
const wholeBagOf = once((part: SeenPart): Bag => bag(allIn(part)));

function allIn(part: SeenPart): readonly SeenPart[] {
  return [part, ...part.parts.flatMap(allIn)];
}

/** Words, and how often each is said. */
function bag(parts: readonly SeenPart[]): Bag {
  const words = new Map<string, number>();
  for (const part of parts)
    for (const [word] of wordsOf(part)
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]+/gu))
      words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** The share of words that two texts have in common (Dice, 1945). */
function shared(one: Bag, other: Bag): number {
  const size = sum(one.values()) + sum(other.values());
  if (size === 0) return 1;
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  const common = [...small].map(([word, times]) => Math.min(times, large.get(word) ?? 0));
  return (2 * sum(common)) / size;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
