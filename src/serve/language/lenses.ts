import { highestLevel, type Level, type Wording } from '../../base/policy.ts';
import { onOneLine, type Prose, visibleText } from '../../base/prose.ts';
import { keyPlace, valuePlace } from '../../base/tree.ts';
import type { CheckedRecord } from '../../check/check-records.ts';
import { type ChosenItem, chosenParts } from '../../levels/choose.ts';
import { redact } from '../../levels/redact.ts';
import type { Lens } from './answers.ts';
import { cut, listed } from './phrases.ts';
import { type ReadPart, readParts } from './read-parts.ts';

/** What the readers of one level get of a meeting: its texts and wordings, and the places of what has no text. */
interface ReadersOfLevel {
  readonly level: Level;
  readonly isShown: boolean;
  readonly gets: ReadonlySet<unknown>;
}

/** What some readers get in the place of a part, or that they get nothing. */
interface Instead {
  readonly level: Level;
  readonly words?: string;
}

/** What readers of lower levels get of each part of a good record that is above them. */
export function lensesOf(record: CheckedRecord): readonly Lens[] {
  const { meeting, workspace, parsed } = record;
  const lower = workspace.policy.levels.filter((level) => level !== highestLevel(workspace.policy));
  const readers = lower.map((level) => readersOf(record, level));
  const without = readers.filter(({ isShown }) => !isShown).map(({ level }): Instead => ({ level }));
  const ofRecord = without.length === 0 ? [] : [{ start: 0, words: sentences(without) }];
  const shown = readers.filter(({ isShown }) => isShown);
  const found = readParts(meeting).flatMap((part) => lensesAt(part, shown, record));
  const { text } = parsed.source;
  const lines = new Map<number, string>();
  for (const { start, words } of [...ofRecord, ...found]) {
    const line = text.lastIndexOf('\n', start - 1) + 1;
    const before = lines.get(line);
    lines.set(line, before === undefined ? words : `${before} ${words}`);
  }
  return [...lines].map(([start, words]) => ({ start, words })).toSorted((a, b) => a.start - b.start);
}

/** What `redact` gives these readers: it chooses by the same function. */
function readersOf({ meeting, workspace }: CheckedRecord, level: Level): ReadersOfLevel {
  const gets = new Set<unknown>();
  if (redact(meeting, workspace, level) === undefined) return { level, isShown: false, gets };
  const asText = (text: Wording<Prose>) => {
    gets.add(text);
    return text;
  };
  const { items } = chosenParts(meeting, { audience: level, asText });
  for (const place of items.flatMap(placesIn)) gets.add(place);
  return { level, isShown: true, gets };
}

/** The places of the entries of actions, which need not have a text. */
function placesIn({ actions, items }: ChosenItem<unknown>): readonly unknown[] {
  return [...actions.map(({ at }) => at), ...items.flatMap(placesIn)];
}

/** The lenses at a part and inside it, for readers who get what is around it. */
function lensesAt(
  part: ReadPart,
  readers: readonly ReadersOfLevel[],
  record: CheckedRecord,
): readonly Lens[] {
  const said = readers.map((one) => ({ one, gets: insteadOf(part, one) }));
  const others = said.flatMap(({ gets }) => (gets === 'itself' ? [] : [gets]));
  const inner = said.flatMap(({ one, gets }) => {
    const isRead = gets === 'itself' || (part.isItem && gets.words !== undefined);
    return isRead ? [one] : [];
  });
  const own =
    others.length === 0 ? [] : [{ start: startOfPart(part, record), words: sentences(others, nameOf(part)) }];
  return [...own, ...part.inside.flatMap((one) => lensesAt(one, inner, record))];
}

function insteadOf({ at, text }: ReadPart, { level, gets }: ReadersOfLevel): 'itself' | Instead {
  if (gets.has(text ?? at)) return 'itself';
  const wording = text?.wordings.find((one) => gets.has(one));
  return wording ? { level, words: onOneLine(visibleText(wording.value)) } : { level };
}

function startOfPart({ at }: ReadPart, { parsed }: CheckedRecord): number {
  const [key, ...rest] = at;
  const isKey = typeof key === 'string' && (rest.length === 0 || (key === 'attendance' && rest.length === 1));
  const place = isKey ? keyPlace(parsed, at.slice(0, -1), String(at.at(-1))) : valuePlace(parsed, at);
  return place.start;
}

function nameOf({ isNamed, text }: ReadPart): string {
  return isNamed && text ? `${cut(onOneLine(visibleText(text.value)), LONGEST)}: ` : '';
}

/** What readers get instead, those of the same together, the lowest first. */
function sentences(instead: readonly Instead[], name = ''): string {
  const groups = new Map<string | undefined, string[]>();
  for (const { level, words } of instead) groups.set(words, [...(groups.get(words) ?? []), level.name]);
  return [...groups]
    .map(([words, levels], i) => {
      const lead = i === 0 ? name : '';
      const who = `${listed(levels)} readers`;
      const not = lead === '' ? 'Not' : 'not';
      return words === undefined
        ? `${lead}${not} shown to ${who}.`
        : `${lead}${who} see: “${cut(words, LONGEST)}”`;
    })
    .join(' ');
}

/** A line above a line of an editor has room for so much. */
const LONGEST = 100;
