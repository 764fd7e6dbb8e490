import { keptPattern } from '../base/pattern.ts';
import { error, type Problem } from '../base/problem.ts';
import { escapedForPattern } from '../base/spelling.ts';
import type { Parsed } from '../base/tree.ts';
import { levelsReached } from '../levels/reach.ts';
import type { Meeting } from '../record/meeting.ts';
import type { Workspace } from '../record/workspace.ts';
import { readingFor, textsOf } from './reading.ts';
import { piecesOf } from './written.ts';

/**
 * No text says how the document is classified: opsg puts that statement above every document, and a second one
 * would be wrong as soon as the document is made for other readers. How a paper was classified is another matter.
 */
export function statementInText(meeting: Meeting, parsed: Parsed, workspace: Workspace): readonly Problem[] {
  const { policy } = workspace;
  const levels = policy.levels.map(({ name }) => escapedForPattern(name)).join('|');
  const statement = keptPattern(
    `\\b(?:this (?:document|paper|record|page|report)|these (?:headlines|minutes|notes)) (?:is|are) (?:classified|marked)\\b|(?:\\b(?:it is|they are|(?:the|this|these) (?:document|record|page|headlines|minutes|notes) (?:is|are|has been|have been))|(?:^|[.!?:]\\s)) ?(?:classified|marked) (?:as )?\\W{0,2}(?:${levels})\\W{0,2} (?:in accordance with|under) the ${escapedForPattern(policy.name)}`,
    'gi',
  );
  const found = new Map<string, Problem>();
  for (const level of levelsReached(meeting, policy)) {
    for (const { at, words } of textsOf(readingFor(meeting, level))) {
      if (!/classified|marked/iu.test(words)) continue;
      for (const { match, place } of piecesOf(statement, words, at, parsed)) {
        const key = `${place.start} ${place.end}`;
        if (!found.has(key)) found.set(key, error('statement-in-text', place, { piece: match[0] }, level));
      }
    }
  }
  return [...found.values()];
}
