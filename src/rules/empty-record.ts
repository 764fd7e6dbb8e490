import { keyPlace } from '../base/tree.ts';
import { saysNothing } from '../levels/redacted.ts';
import { type Finding, finding, type RuleContext } from './finding.ts';

/** A record says something to all who get a document of it. */
export function emptyRecord({ reading, parsed }: RuleContext): readonly Finding[] {
  if (!saysNothing(reading)) return [];
  return [finding('empty-record', keyPlace(parsed, [], 'items'), { readers: reading.level.name })];
}
