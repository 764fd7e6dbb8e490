import { type Pattern, pattern } from '../base/pattern.ts';
import { everyWording, higher, type Labelled, type Level } from '../base/policy.ts';
import { error, type Problem } from '../base/problem.ts';
import type { Prose } from '../base/prose.ts';
import { pieceWithin } from '../base/source.ts';
import { escapedForPattern as escaped } from '../base/spelling.ts';
import { type Parsed, valuePlace } from '../base/tree.ts';
import { actionIdKey, mentionedActions } from '../record/action-mention.ts';
import type { Item, Meeting } from '../record/meeting.ts';
import { labelledTexts } from '../record/parts.ts';
import { referenceOf } from '../record/reference.ts';
import { plainWords, wordsAndTargets } from './plain-words.ts';

/** A way of referring to an item, and the lowest level of readers who may know of it. */
interface Reference {
  readonly from: Level;
  readonly name: string;
  /** What every such reference contains, in any case. Without it, none need be looked for. */
  readonly hint: string;
  /** The words of a text that are such a reference. */
  readonly find: (words: string) => string | undefined;
}

/**
 * No text refers to an item that its readers may not know of: by number (“item 15”, `OPSG_28-15`) or by title; nor to
 * an action by its id. The reference would reveal that there is one, and what it is about.
 */
export function referencesStayBelow(meeting: Meeting, parsed: Parsed): readonly Problem[] {
  const references = [
    ...allItems(meeting.items).flatMap((item) => referencesTo(item, meeting)),
    ...meeting.items.flatMap((item) => referencesToPoints(item, meeting.level, meeting.group.reference)),
  ];
  const highest = Math.max(...references.map(({ from }) => from.rank));
  return labelledTexts(meeting)
    .flatMap(everyWording)
    .flatMap(({ at, level, value: prose }) => {
      if (level.rank >= highest) return [];
      const words = wordsAndTargets(prose);
      const folded = withoutCase(words);
      const above = references.filter(({ from, hint }) => from.rank > level.rank && folded.includes(hint));
      if (above.length === 0) return [];
      const known = new Set(references.filter(({ from }) => from.rank <= level.rank).map(({ name }) => name));
      return above
        .filter(({ name }) => !known.has(name))
        .flatMap(({ from, find }) => {
          const found = find(words);
          if (found === undefined) return [];
          const place = pieceWithin(valuePlace(parsed, at), found);
          return [error('refers-to-withheld', place, { words: found, level: from.name }, from)];
        });
    });
}

function referencesTo({ number, title }: Item, meeting: Meeting): readonly Reference[] {
  const titles = everyWording(title).map(({ level, value }) => titleReference(level, plainWords(value)));
  if (number === undefined) return titles;
  const item = escaped(number);
  const listed = `(?:agenda )?items?[ -](?:(?:no\\.?|number) ?)?[#(]?(?:[\\w.]+(?:, ?| (?:and|or|to|&|-) |[/-]))*${item}`;
  const pattern = () =>
    new RegExp(`\\b(?:${listed}|${escaped(referenceOf(meeting))}[-_/. ]${item})(?![\\w]|\\.\\d)`, 'i');
  const from = lowestOf(title);
  return [...titles, { from, name: `number ${number}`, hint: withoutCase(number), find: finding(pattern) }];
}

/** A point is referred to by its number: “paragraph 1228”. Whoever sees any of its wordings may know of it. */
function referencesToPoints(
  { title, points, items }: Item,
  around: Level,
  group: string,
): readonly Reference[] {
  const outer = higher(around, lowestOf(title));
  return [
    ...points.flatMap(({ number, prose }): readonly Reference[] => {
      if (number === undefined) return [];
      const bare = number.replace(/^\(|[.)]+$/g, '');
      const words = String.raw`(?:paragraphs?|paras?\.?|points?|minutes?|numbers?|nos?\.?)[ -]\(?`;
      const source = String.raw`\b${words}(?:[\w./]+(?:, ?| (?:and|or|to|&|-) |-))*${escaped(bare)}(?![\w]|[./]\d)`;
      const from = higher(outer, lowestOf(prose));
      return [{ from, name: `point ${bare}`, hint: withoutCase(bare), find: finding(pattern(source, 'i')) }];
    }),
    ...points.flatMap(({ id, level }) => (id === undefined ? [] : [referenceToAction(id, level, group)])),
    ...items.flatMap((item) => referencesToPoints(item, outer, group)),
  ];
}

/** An action is referred to by its id, which readers of another wording do not see. */
function referenceToAction(id: string, from: Level, group: string): Reference {
  const key = actionIdKey(id);
  const find = (words: string) => mentionedActions(words, group).find((one) => one.id === key)?.words;
  return { from, name: `action ${id}`, hint: withoutCase('action'), find };
}

/** The words in which a pattern first matches. */
function finding(pattern: Pattern): Reference['find'] {
  return (words) => pattern(words).exec(words)?.[0];
}

function lowestOf(text: Labelled<Prose>): Level {
  return everyWording(text)
    .map(({ level }) => level)
    .reduce(lower);
}

/** A title of one word may be an ordinary word of the sentence, so it counts only with words that point at the item. */
function titleReference(from: Level, title: string): Reference {
  const words = escaped(title);
  const isOneWord = !/\s/.test(title);
  const source = isOneWord
    ? String.raw`(?:\bitem (?:on |about )?|["'])${words}(?![\p{L}\p{N}])`
    : String.raw`(?<![\p{L}\p{N}])${words}(?![\p{L}\p{N}])`;
  return {
    from,
    name: `title ${title.toLowerCase()}`,
    hint: withoutCase(title),
    find: finding(pattern(source, 'i')),
  };
}

function allItems(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...allItems(item.items)]);
}

function lower(a: Level, b: Level): Level {
  return higher(a, b) === a ? b : a;
}

/** Letters that a pattern without regard to case takes for the same become the same: `ſ` and `S`, `ς` and `σ`. */
function withoutCase(text: string): string {
  return text.toLowerCase().toUpperCase();
}
