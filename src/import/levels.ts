import { higher, type Level, levelNamed, lowestLevel, type Policy } from '../base/policy.ts';
import { visibleText } from '../base/prose.ts';
import { escapedForPattern } from '../base/spelling.ts';
import { OWN_WORDS } from '../levels/headlines.ts';
import { fillIn } from '../record/workspace.ts';
import type { Run, TableBlock } from './blocks.ts';
import { CONDITION } from './part-words.ts';
import { piece, textOf, trimmed } from './runs.ts';

/** What a block says of the level of its document. */
export interface LevelStatement {
  /** The level, or the word that stands in its place and is none. */
  readonly level: Level | undefined;
  readonly word: string;
  /** The level of what has no mark, where parts have marks. */
  readonly others?: Level;
  /** Whether it says so of a time or a part alone: “White when the annex is removed”. */
  readonly isConditional?: boolean;
  /** Higher levels that the block names besides: perhaps those of parts of the document. */
  readonly besides: readonly Level[];
  /** What the block says besides, which no record holds. */
  readonly rest: string;
}

const DOCUMENT =
  '(?:this|the|these|all)\\s+(?:\\w+\\s+){0,2}(?:document|paper|headlines|minutes|record|notes|report|information|page|material)s?';
const IS = '(?:is|are|has\\s+been|have\\s+been)\\s+(?:classified|marked|classed|designated)(?:\\s+as)?';
const LABEL =
  '(?:(?:document|information|security|paper)\\s+)?(?:classification|protective\\s+marking|marking|sensitivity|handling)(?:\\s+level)?';
const QUOTES = '["\'“”‘’*_(\\[]*';

/** The words that stand where a level is expected. */
const SAID = [
  new RegExp(`\\b${DOCUMENT}\\s+${IS}[:\\s]+${QUOTES}([^\\s"'“”‘’*_().,;\\]]+)`, 'iu'),
  new RegExp(`^\\W*${LABEL}\\s*[:=–—-]\\s*${QUOTES}([^"'“”‘’*_().;,\\]]+)`, 'iu'),
];

/** What a text says of the level of its document; nothing if it does not speak of it. */
export function statementIn(text: string, policy: Policy): LevelStatement | undefined {
  const said = levelIn(text, policy);
  if (!said?.level) return said && { ...said, besides: [] };
  const { rank } = said.level;
  return { ...said, besides: levelsNamedIn(said.rest, policy).filter((level) => level.rank > rank) };
}

/** The levels that a text names, written as in the policy or in capitals. */
export function levelsNamedIn(text: string, { levels }: Policy): readonly Level[] {
  return levels.filter(({ name }) =>
    [name, name.toUpperCase()].some((word) =>
      new RegExp(`(?<![\\p{L}\\p{N}])${escapedForPattern(word)}(?![\\p{L}\\p{N}])`, 'u').test(text),
    ),
  );
}

type SaidLevel = Omit<LevelStatement, 'besides'>;

function levelIn(text: string, policy: Policy): SaidLevel | undefined {
  for (const level of policy.levels) {
    const said = ownStatement(text, level, policy);
    if (said) return said;
  }
  const names = policy.levels.toSorted((a, b) => b.name.length - a.name.length);
  for (const pattern of SAID) {
    const match = pattern.exec(text);
    if (!match) continue;
    const at = match.index + match[0].length - (match[1]?.length ?? 0);
    const named = names.find(({ name }) => beginsWithName(text.slice(at), name));
    const word = named?.name ?? (match[1] ?? '').trim();
    const rest = `${text.slice(0, match.index)}${text.slice(at + word.length)}`;
    const isConditional = new RegExp(`^["'”’)*_]*[,(–—\\s]+${CONDITION}\\b`, 'i').test(
      text.slice(at + word.length),
    );
    return { level: named, word, rest: beyond(rest, named, policy), ...(isConditional && { isConditional }) };
  }
  const alone = text.replace(/^\W+|\W+$/g, '');
  const only = names.find(({ name }) => name === alone || name.toUpperCase() === alone);
  return only && /^[\W_]*[\p{Lu}:]+[\W_]*$/u.test(text) ? { level: only, word: alone, rest: '' } : undefined;
}

function beginsWithName(text: string, name: string): boolean {
  const capitals = text.startsWith(name.toUpperCase());
  return (text.startsWith(name) || capitals) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
}

/** The sentence of the policy itself, as documents of this program have it. */
function ownStatement(text: string, level: Level, policy: Policy): SaidLevel | undefined {
  const words = { level: level.name, policy: policy.name };
  const marking = fillIn(visibleText(policy.marking), words);
  if (!text.startsWith(marking)) return undefined;
  const after = text.slice(marking.length).trim();
  const own = visibleText(level.statement);
  const more = after.startsWith(own) ? after.slice(own.length).trim() : after;
  const [meaning, others] = meaningIn(more, policy);
  return {
    level,
    word: level.name,
    rest: more.slice(meaning).trim(),
    ...(others && { others }),
  };
}

/** What documents say of the marks of parts: where that ends, and the level of everything else. */
function meaningIn(text: string, policy: Policy): readonly [number, Level | undefined] {
  if (!text.startsWith(OWN_WORDS.portions.split('{marks}')[0] ?? '')) return [0, undefined];
  for (const level of policy.levels) {
    const last = fillIn(OWN_WORDS.otherPortions, { level: level.name });
    const at = text.indexOf(last);
    if (at >= 0) return [at + last.length, level];
  }
  return [0, undefined];
}

/** Without the rest of the sentence, and without what the policy says of the level anyway. */
function beyond(rest: string, level: Level | undefined, policy: Policy): string {
  const own = level ? visibleText(level.statement) : '';
  return rest
    .replace(new RegExp(`\\s*(?:in accordance with|under) the ${escapedForPattern(policy.name)}`, 'i'), '')
    .replace(own, '')
    .replace(/^[\W_]+$/u, '')
    .trim();
}

/** The mark of a part at the beginning of a text: its level, and what follows. */
export function markAt(
  runs: readonly Run[],
  policy: Policy,
): { readonly level: Level; readonly runs: readonly Run[] } | undefined {
  const text = textOf(runs);
  for (const level of policy.levels) {
    const mark = fillIn(OWN_WORDS.portion, { level: level.name });
    if (text.startsWith(mark)) return { level, runs: trimmed(piece(runs, mark.length)) };
  }
  return undefined;
}

/** Where the first mark of a text stands that is in no other brackets; -1 if there is none. */
export function firstMark(text: string, policy: Policy): number {
  const marks = policy.levels.flatMap(({ name }) =>
    [OWN_WORDS.portion, OWN_WORDS.portionEnd].map((shape) => fillIn(shape, { level: name })),
  );
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (depth === 0 && marks.some((mark) => text.startsWith(mark, i))) return i;
    if (text[i] === '(') depth++;
    if (text[i] === ')') depth = Math.max(0, depth - 1);
  }
  return -1;
}

/** A part of a text, and its level where a mark says one. */
export interface Portion {
  readonly level?: Level;
  readonly runs: readonly Run[];
}

/** A mark in a text; without a level, it is said to end there. */
export interface MarkInText {
  readonly start: number;
  readonly end: number;
  readonly level?: Level | undefined;
}

/** Every mark of a text, in its order. */
export function marksIn(text: string, policy: Policy): readonly MarkInText[] {
  const names = policy.levels.map(({ name }) => escapedForPattern(name)).join('|');
  const shapes = [OWN_WORDS.portion, OWN_WORDS.portionEnd].map((shape) =>
    escapedForPattern(shape).replace('\\{level\\}', `(${names})`),
  );
  return [...text.matchAll(new RegExp(`${shapes[0]}|${shapes[1]}`, 'g'))].map(
    ({ 0: mark, 1: name, index }) => {
      return {
        start: index,
        end: index + mark.length,
        level: name === undefined ? undefined : levelNamed(policy, name),
      };
    },
  );
}

/** A text in its parts: a mark counts until the next, or until it is said to end. */
export function portionsOf(runs: readonly Run[], policy: Policy, first?: Level): readonly Portion[] {
  const text = textOf(runs);
  const portions: Portion[] = [];
  let from = 0;
  let level = first;
  const add = (to: number) => {
    const own = trimmed(piece(runs, from, to));
    if (own.length > 0) portions.push({ ...(level && { level }), runs: own });
  };
  for (const mark of marksIn(text, policy)) {
    add(mark.start);
    level = mark.level;
    from = mark.end;
  }
  add(text.length);
  return portions;
}

/** A label is needed only where the level is above that of what is around it. */
export function labelAbove(level: Level | undefined, around: Level): { readonly classification?: string } {
  return level && level.rank > around.rank ? { classification: level.name } : {};
}

/** The highest of levels, if there is any. */
export function highestOf(levels: readonly (Level | undefined)[]): Level | undefined {
  return levels.reduce((most, level) => (most && level ? higher(most, level) : (most ?? level)), undefined);
}

/** A table as its rows: what is said of their levels beside marks. */
export type TableLevels = Pick<TableBlock, 'rows' | 'level' | 'rowLevels'>;

/** The level that is said of a row, or of its table. */
export function rowLevel({ level, rowLevels = [] }: TableLevels, row: number): Level | undefined {
  return highestOf([level, rowLevels[row]]);
}

/** The level that is said of any part of a table. */
export function tableLevel({ level, rowLevels = [] }: TableLevels): Level | undefined {
  return highestOf([level, ...rowLevels]);
}

export function isLowest(level: Level, policy: Policy): boolean {
  return level.rank === lowestLevel(policy).rank;
}
