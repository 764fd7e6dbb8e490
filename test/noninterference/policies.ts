import { LEVELS } from './specs.ts';

/** The names of a policy's levels, the lowest first. */
export type Levels = readonly [string, string, ...string[]];

/** Policies of other committees: from two levels to five, of two words, with signs, and in another language. */
export const OTHER_POLICIES: readonly [Levels, ...Levels[]] = [
  ['Open', 'Closed'],
  ['Official', 'Official-Sensitive', 'Top Secret'],
  ['Öffentlich', 'Intern', 'Vertraulich'],
  ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:RED'],
  ['Public', 'Members', 'Restricted', 'Sealed'],
  ['Unmarked', 'Internal', 'Limited', 'Confidential', 'Hidden'],
];

export function isBuiltIn(levels: Levels): boolean {
  return levels.join() === LEVELS.join();
}

/** The policy as `opsg.yaml` says it; nothing for the one that is built in. */
export function policyYaml(levels: Levels): string {
  if (isBuiltIn(levels)) return '';
  const each = levels.map(
    (name, rank) => `    - { name: ${name}, statement: It is for circle ${rank} of readers. }\n`,
  );
  return `policy:\n  name: Example Policy\n  levels:\n${each.join('')}`;
}
