import { everyWording, type Level, type Policy } from '../base/policy.ts';
import { levelsReached } from '../levels/reach.ts';
import { mentionedActions } from '../record/action-mention.ts';
import {
  type Meeting,
  type MeetingFacts,
  type MentionFacts,
  meetingFacts,
  type ReferenceFacts,
} from '../record/meeting.ts';
import { labelledTexts } from '../record/parts.ts';
import { ranksFrom } from './house-rules.ts';
import { asInteger, mayRefer, referencePattern } from './meeting-reference.ts';
import { cannotBe, referringTexts } from './no-such-meeting.ts';
import { wordsAndTargets } from './plain-words.ts';
import { readingFor } from './reading.ts';

/** All facts of a meeting that other records are compared with. */
export function allFacts(meeting: Meeting, policy: Policy): MeetingFacts {
  return {
    ...meetingFacts(meeting),
    references: referencesOf(meeting, policy),
    mentions: mentionsIn(meeting),
  };
}

/** The actions that each wording of its texts names. */
function mentionsIn(meeting: Meeting): readonly MentionFacts[] {
  const group = meeting.group.reference;
  return labelledTexts(meeting)
    .flatMap(everyWording)
    .flatMap(({ at, level, value }) =>
      mentionedActions(wordsAndTargets(value), group).map(({ id }) => ({ at, id, fromRank: level.rank })),
    );
}

/** What its readers read of other meetings of its group, as far as the numbers are possible: the others are said alone. */
function referencesOf(meeting: Meeting, policy: Policy): readonly ReferenceFacts[] {
  const found = new Map<string, ReferenceFacts>();
  const levels = levelsReached(meeting, policy);
  for (const [i, level] of levels.entries()) {
    const readers = ranksFrom(level, levels[i + 1], policy);
    for (const one of referencesFor(meeting, level)) {
      const key = JSON.stringify(one);
      const known = found.get(key)?.ranks ?? [];
      found.set(key, { ...one, ranks: [...known, ...readers] });
    }
  }
  return [...found.values()];
}

function referencesFor(meeting: Meeting, level: Level): readonly Omit<ReferenceFacts, 'ranks'>[] {
  const references = referencePattern(meeting);
  const own = asInteger(meeting.number);
  const referring = referringTexts(readingFor(meeting, level), meeting);
  return referring
    .filter(({ words }) => mayRefer(words, meeting))
    .flatMap(({ at, words }) => {
      const numbers = [...words.matchAll(references(words))].map(([, number]) => asInteger(number));
      return [...new Set(numbers)].flatMap((number) =>
        number === undefined || number === own || cannotBe(number, meeting) ? [] : [{ at, number }],
      );
    });
}
