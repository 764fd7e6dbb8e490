import { type Pattern, pattern } from '../base/pattern.ts';
import { error, type Problem } from '../base/problem.ts';
import { targets, visibleText } from '../base/prose.ts';
import { pathInWords, pieceWithin } from '../base/source.ts';
import { escapedForPattern } from '../base/spelling.ts';
import { type Parsed, valuePlace } from '../base/tree.ts';
import { fragmentsOf, haystackOf, holds } from '../levels/fragment.ts';
import type { Meeting } from '../record/meeting.ts';
import { labelledTexts } from '../record/parts.ts';

/**
 * Where a workspace prints only what people are, each person is something, and no text says the name of one. `inspect`
 * would find most of these names in the finished documents; here the place in the record is known.
 */
export function namesStayOut(meeting: Meeting, parsed: Parsed): readonly Problem[] {
  const { attendance, unprinted = [] } = meeting;
  if (unprinted.length === 0) return [];
  const people = attendance.flatMap((one) => one.people);
  const nameless = people.filter(({ role, organisation }) => !role && !organisation);
  const names = unprinted.map(({ at, name }) => ({ at, name, finds: finderOf(name) }));
  const texts = labelledTexts(meeting).flatMap((text) => [text, ...text.wordings]);
  return [
    ...nameless.map(({ at }) => error('person-without-role', valuePlace(parsed, at), {})),
    ...texts.flatMap(({ at, value }) => {
      const found = names.find(({ finds }) => finds(visibleText(value), targets(value)));
      if (!found) return [];
      const place = pieceWithin(valuePlace(parsed, at), found.name);
      return [error('name-in-text', place, { name: found.name, of: pathInWords(found.at) })];
    }),
  ];
}

/** Whether a text says a name: as `inspect` would find it, in these very letters, or as “Ms Third”. */
function finderOf(name: string): (words: string, links: readonly string[]) => boolean {
  const fragments = fragmentsOf(name);
  const isSaid = saidAs(name);
  return (words, links) => {
    const haystack = haystackOf([words, ...links].join('\n'));
    return fragments.some((fragment) => holds(haystack, fragment)) || isSaid(words).test(words);
  };
}

const TITLES = '(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady)';
const WORD = String.raw`[\p{L}\p{N}\p{M}]`;

/** The very letters as whole words, with any blanks between them; of one letter, nothing. */
function saidAs(name: string): Pattern {
  const words = name.trim().split(/\s+/).map(escapedForPattern);
  const last = words.length > 1 ? [`${TITLES}\\.?\\s+${words.at(-1)}`] : [];
  const whole = [...name.trim()].length > 1 ? [words.join(String.raw`\s+`)] : [];
  return pattern(`(?<!${WORD})(?:${[...whole, ...last].join('|') || '(?!)'})(?!${WORD})`);
}
