import { pathAsKeys } from '../base/source.ts';
import { valuePlace } from '../base/tree.ts';
import { asCompared } from './agenda-number.ts';
import { type Finding, finding, type RuleContext } from './finding.ts';

/**
 * No two items have the same number. The parts of different items may both be counted from 1; only a number in
 * several steps, such as 8.1, says by itself where it belongs.
 */
export function duplicateNumber({ reading, parsed }: RuleContext): readonly Finding[] {
  const taken = new Set<string>();
  return reading.items.flatMap(({ at, parent = [], number }) => {
    if (number === undefined) return [];
    const list = number.includes('.') ? 'anywhere' : pathAsKeys(parent);
    const name = `${list} ${asCompared(number)}`;
    if (taken.has(name)) {
      return [finding('duplicate-number', valuePlace(parsed, [...at, 'number']), { number })];
    }
    taken.add(name);
    return [];
  });
}
