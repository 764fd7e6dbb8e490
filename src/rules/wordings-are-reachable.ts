import type { Labelled } from '../base/policy.ts';
import { higher, type Level } from '../base/policy.ts';
import { error, type Problem } from '../base/problem.ts';
import { type Parsed, valuePlace } from '../base/tree.ts';
import type { Item, Meeting } from '../record/meeting.ts';
import { labelledIn, labelledTexts } from '../record/parts.ts';

/**
 * An alternative wording is for readers below the part's own level, and they must be able to reach it: White
 * words inside an item whose title is Amber, and has no White wording, would never be printed.
 */
export function wordingsAreReachable(meeting: Meeting, parsed: Parsed): readonly Problem[] {
  const { level, items } = meeting;
  return [
    ...labelledTexts({ ...meeting, items: [] }).flatMap((text) => wordingProblems(text, level, parsed)),
    ...items.flatMap((item) => itemProblems(item, level, parsed)),
  ];
}

/** `needed` is the lowest level that gets to see the part around this one. */
function itemProblems(item: Item, needed: Level, parsed: Parsed): readonly Problem[] {
  const needs = higher(needed, lowestReader(item.title));
  const texts = labelledIn({ ...item, title: undefined, items: [] });
  return [
    ...hiddenTitle(item, needed, parsed),
    ...wordingProblems(item.title, needed, parsed),
    ...texts.flatMap((text) => wordingProblems(text, needs, parsed)),
    ...item.items.flatMap((inner) => itemProblems(inner, needs, parsed)),
  ];
}

function hiddenTitle({ title, level }: Item, needed: Level, parsed: Parsed): readonly Problem[] {
  const seenFrom = lowestReader(title);
  if (seenFrom.rank <= higher(level, needed).rank) return [];
  return [error('hidden-title', valuePlace(parsed, title.at), { level: seenFrom.name, needed: level.name })];
}

function wordingProblems(text: Labelled<unknown>, needed: Level, parsed: Parsed): readonly Problem[] {
  return text.wordings.flatMap(({ level, at }): readonly Problem[] => {
    const place = valuePlace(parsed, at);
    if (level.rank >= text.level.rank) {
      return [error('wording-not-lower', place, { level: level.name, part: text.level.name })];
    }
    if (level.rank >= needed.rank) return [];
    return [error('unreachable-wording', place, { level: level.name, needed: needed.name })];
  });
}

function lowestReader({ level, wordings }: Labelled<unknown>): Level {
  return wordings.reduce(
    (lowest, wording) => (wording.level.rank < lowest.rank ? wording.level : lowest),
    level,
  );
}
