import { pathAsKeys } from '../base/source.ts';
import { valuePlace } from '../base/tree.ts';
import { comesBefore } from './agenda-number.ts';
import { type Finding, finding, type RuleContext } from './finding.ts';

/** The numbers of the items of one list rise. How far they rise is nobody's business: gaps are never mentioned. */
export function itemOrder({ reading, parsed }: RuleContext): readonly Finding[] {
  const latest = new Map<string, string>();
  return reading.items.flatMap(({ at, parent = [], number }) => {
    if (number === undefined) return [];
    const list = pathAsKeys(parent);
    const before = latest.get(list);
    latest.set(list, number);
    if (before === undefined || !comesBefore(number, before)) return [];
    return [finding('item-order', valuePlace(parsed, [...at, 'number']), { number, before })];
  });
}
