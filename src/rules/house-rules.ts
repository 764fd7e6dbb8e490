import type { Level, Policy } from '../base/policy.ts';
import type { Problem } from '../base/problem.ts';
import type { Parsed } from '../base/tree.ts';
import { levelsRead } from '../levels/reach.ts';
import type { Meeting } from '../record/meeting.ts';
import { HOUSE_RULES } from '../record/rule.ts';
import type { Workspace } from '../record/workspace.ts';
import { abbreviationLate } from './abbreviation-late.ts';
import { abbreviationTwice } from './abbreviation-twice.ts';
import { actionWithoutOwner } from './action-without-owner.ts';
import { badReference } from './bad-reference.ts';
import { characterNotInPdf } from './character-not-in-pdf.ts';
import { doubleSpace } from './double-space.ts';
import { doubledWords } from './doubled-words.ts';
import { dueAtPastMeeting } from './due-at-past-meeting.ts';
import { dueBeforeMeeting } from './due-before-meeting.ts';
import { duplicateNumber } from './duplicate-number.ts';
import { emptyItem } from './empty-item.ts';
import { emptyRecord } from './empty-record.ts';
import type { Finding, Rule } from './finding.ts';
import { itemOrder } from './item-order.ts';
import { markedInWord } from './marked-in-word.ts';
import { mixedQuotes } from './mixed-quotes.ts';
import { nextFarAway } from './next-far-away.ts';
import { nextNotAfter } from './next-not-after.ts';
import { noSuchMeeting } from './no-such-meeting.ts';
import { numberInTitle } from './number-in-title.ts';
import { personalData } from './personal-data.ts';
import { pointTooLong } from './point-too-long.ts';
import { readingFor } from './reading.ts';
import { refersToItself } from './refers-to-itself.ts';
import { singularAndPlural } from './singular-and-plural.ts';
import { titlePunctuation } from './title-punctuation.ts';

const RULES: readonly Rule[] = [
  nextNotAfter,
  nextFarAway,
  dueBeforeMeeting,
  dueAtPastMeeting,
  duplicateNumber,
  itemOrder,
  refersToItself,
  noSuchMeeting,
  badReference,
  abbreviationLate,
  abbreviationTwice,
  personalData,
  actionWithoutOwner,
  emptyItem,
  emptyRecord,
  pointTooLong,
  singularAndPlural,
  doubledWords,
  doubleSpace,
  markedInWord,
  titlePunctuation,
  numberInTitle,
  mixedQuotes,
  characterNotInPdf,
];

/**
 * What the house rules say of a meeting. Each rule looks at what the readers of one level read, for every level
 * that the meeting reaches; a problem has the lowest level of those who could find it. So nothing that a rule says
 * of a White text can depend on a text above White.
 */
export function houseRules(meeting: Meeting, parsed: Parsed, workspace: Workspace): readonly Problem[] {
  const { policy } = workspace;
  const levels = levelsRead(meeting, policy);
  const found = new Map<string, Problem>();
  for (const [i, level] of levels.entries()) {
    const readers = ranksFrom(level, levels[i + 1], policy);
    const context = { reading: readingFor(meeting, level), meeting, parsed, workspace };
    for (const [key, finding] of keyed(RULES.flatMap((rule) => rule(context)))) {
      const known = found.get(key);
      const problem = known ?? weighed(finding, level, workspace);
      if (problem) found.set(key, { ...problem, readers: [...(known?.readers ?? []), ...readers] });
    }
  }
  return [...found.values()];
}

/** A finding becomes a problem, as serious as the workspace says; or nothing, if the rule is off. */
export function weighed(
  { code, place, facts }: Finding,
  level: Level,
  { rules }: Workspace,
): Problem | undefined {
  const severity = rules.get(code) ?? HOUSE_RULES[code];
  if (severity === 'off') return undefined;
  return {
    code,
    severity,
    place,
    facts,
    level,
    ...(code === 'character-not-in-pdf' && { format: 'pdf' }),
  };
}

/** Readers of a level that the meeting does not reach read what those of the next lower one do. */
function ranksFrom({ rank }: Level, next: Level | undefined, { levels }: Policy): readonly number[] {
  return levels.map((level) => level.rank).filter((own) => own >= rank && (!next || own < next.rank));
}

/** The same finding for several readers has one key; two findings at one place have two. */
export function keyed(findings: readonly Finding[]): readonly (readonly [string, Finding])[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const { code, place } = finding;
    const at = `${code} ${place.source.file} ${place.start} ${place.end}`;
    const count = counts.get(at) ?? 0;
    counts.set(at, count + 1);
    return [`${at} ${count}`, finding] as const;
  });
}
