import { type Levels, policyYaml } from './policies.ts';
import { LEVELS } from './specs.ts';

/**
 * The workspace of every generated record: a group of each layout, a glossary, both with a text that is not for
 * everyone, and a policy. The house rules
 * stop no run here: what they find in one record of a pair is not what they find in the other. A plain one has no marks,
 * tables of decisions, contents or long forms, so that nothing else can stand in for a difference between two documents.
 */
export function workspaceOf(levels: Levels, hasNotice = false, isPlain = false): string {
  const [, second, third = second] = levels;
  return `${policyYaml(levels)}groups:
  - reference: EXWG
    name: Example Working Group
    points: list
  - reference: EXPG
    name: Example Prose Group
    introduction:
      text: The {group} met behind closed doors on {date}, and this is what {reference} may say of it.
      classification: ${second}
abbreviations:
  EXOP: Example Operator
  EXSEC: Example Secretariat
  KPI: Key Performance Indicator
  SLA: { text: Service Level Agreement, classification: ${third} }
  UTC: Coordinated Universal Time
  OTA: Over The Air
kinds: { noted: Noted }
${isPlain ? 'portionMarks: none\n' : 'contents: true\nsummary: [decisions, actions]\nabbreviate: expand\nabbreviationList: at-end\n'}grounds: { commercial: paragraph 3 of schedule 12A, personal: paragraph 1, trade: paragraph 3 of schedule 12A, legal: paragraph 5 }
${hasNotice ? NOTICE : ''}# Records made by chance break house rules; as warnings they must keep the law of levels too.
rules:
  next-not-after: warning
  due-before-meeting: warning
  due-at-past-meeting: warning
  duplicate-number: warning
  duplicate-point-number: warning
  approves-later-meeting: warning
  refers-to-itself: warning
  bad-reference: warning
  duplicate-meeting: warning
`;
}

export const WORKSPACE = workspaceOf(LEVELS);

export const GROUPS = ['EXWG', 'EXPG'] as const;

/** The grounds of labels, in the order of the workspace. */
export const GROUNDS = ['commercial', 'personal', 'trade', 'legal'] as const;
export type GroundName = (typeof GROUNDS)[number];

/** The first ground with the wording of another: that is what a notice names. */
export function groundNamed(ground: GroundName): GroundName {
  return ground === 'trade' ? 'commercial' : ground;
}

const NOTICE = 'notice: Something of this item was said in private ({ground}).\n';
