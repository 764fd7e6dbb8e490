import type { Labelled } from '../base/policy.ts';
import { highestLevel, levelNamed, lowestLevel, type Policy } from '../base/policy.ts';
import type { Problem } from '../base/problem.ts';
import type { Path } from '../base/source.ts';
import { nearestNode, type Parsed } from '../base/tree.ts';
import { BUILT_IN } from './built-in.ts';
import type { Abbreviations } from './glossary.ts';
import { notALevel } from './value-problems.ts';
import type { AuthoredLabelled, AuthoredWorkspace } from './workspace-schema.ts';

/** Labels that are no level of the policy. */
export function labelProblems(
  { policy = BUILT_IN.policy, ...authored }: AuthoredWorkspace,
  parsed: Parsed,
): readonly Problem[] {
  const levels = policy.levels.map(({ name }) => name);
  const { groups = [], abbreviations = {} } = authored;
  const labelled: readonly (readonly [Path, AuthoredLabelled | undefined])[] = [
    ...groups.map(({ introduction }, i) => [['groups', i, 'introduction'], introduction] as const),
    ...Object.entries(abbreviations).map(([short, long]) => [['abbreviations', short], long] as const),
  ];
  return labelled.flatMap(([at, authored]) => {
    if (typeof authored !== 'object' || levels.includes(authored.classification)) return [];
    const path = [...at, 'classification'];
    return [notALevel(nearestNode(parsed.root, path), path, parsed, levels)];
  });
}

/** In messages a short form has a number: nobody below its level may read of it. */
export function abbreviationsOf(
  authored: AuthoredWorkspace['abbreviations'] = {},
  policy: Policy,
): Abbreviations {
  const entries = Object.entries(authored).map(([short, long], i) => {
    return [short, labelledFor(long, ['opsg.yaml', 'abbreviations', i], policy)] as const;
  });
  return new Map(entries);
}

/** A text without a label is for everyone. */
export function labelledFor(authored: AuthoredLabelled, at: Path, policy: Policy): Labelled<string> {
  if (typeof authored === 'string') return { at, level: lowestLevel(policy), value: authored, wordings: [] };
  const { text: value, classification } = authored;
  return { at, level: levelNamed(policy, classification) ?? highestLevel(policy), value, wordings: [] };
}
