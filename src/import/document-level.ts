import { higher, type Level, type Policy } from '../base/policy.ts';
import type { SourceBlock, Where } from './blocks.ts';
import type { Findings } from './findings.ts';
import { type LevelStatement, markAt, statementIn } from './levels.ts';
import { textOf } from './runs.ts';

/** What a document says of its own level, and the blocks that say nothing of it. */
export interface DocumentLevel {
  /** That of every part without a mark. */
  readonly around?: Level;
  /** The highest that it has. */
  readonly highest?: Level;
  /** What it says itself, or the user. */
  readonly stated?: Level;
  /** Why its level is not known. */
  readonly trouble?: LevelTrouble;
  readonly isDraft: boolean;
  /** Whether it says itself what the marks of its parts mean. */
  readonly saysMarks?: boolean;
  readonly blocks: readonly SourceBlock[];
}

/** Words that leave open who may read what: a person has to say it. */
export interface UnclearMarking {
  /** They name no level; they give parts that of the document; or they are a name that has a level in it. */
  readonly why: 'unknown marking' | 'open part' | 'level in name';
  readonly at: Where;
  readonly words: string;
}

export type LevelTrouble =
  | { readonly why: 'no statement' }
  | { readonly why: 'unknown level'; readonly word: string }
  | UnclearMarking
  | { readonly why: 'several levels'; readonly words: readonly string[] };

/** How many blocks at the end of a document can speak of its level. */
const AT_END = 4;

/** The level of a document by its own statement, or by what the user says where it has none. Never a guess. */
export function documentLevel(
  all: readonly SourceBlock[],
  policy: Policy,
  wanted: Level | undefined,
  findings: Findings,
): DocumentLevel {
  const statements: LevelStatement[] = [];
  const blocks: SourceBlock[] = [];
  let isDraft = false;
  let unclear: UnclearMarking | undefined;
  all.forEach((block, i) => {
    const said =
      block.kind === 'table' ? undefined : saidBy(block, i < 12 || i >= all.length - AT_END, policy);
    if (!said) {
      blocks.push(block);
      return;
    }
    isDraft ||= /^\W*draft\b/i.test(block.kind === 'table' ? '' : textOf(block.runs));
    statements.push(said);
    if (said.isConditional)
      unclear ??= { why: 'open part', at: block.at, words: block.kind === 'table' ? '' : textOf(block.runs) };
    if (!/^page\s+\d+(?:\s+of\s+\d+)?$/i.test(said.rest))
      findings.aside(block.at, said.rest, 'beside the statement of the level, kept under notes');
  });
  const unknown = statements.find(({ level }) => !level);
  const levels = [...new Set(statements.flatMap(({ level, besides }) => (level ? [level, ...besides] : [])))];
  const trouble = troubleWith(levels, unknown?.word);
  if (unclear && !wanted && !trouble) return { isDraft, blocks, trouble: unclear };
  const own = trouble ? undefined : levels[0];
  const others = statements.find((statement) => statement.others)?.others;
  if (!own && !wanted) return { isDraft, blocks, trouble: trouble ?? { why: 'no statement' } };
  const several = levels.reduce<Level | undefined>(
    (most, level) => (most ? higher(most, level) : level),
    wanted,
  );
  const stated = several ?? own;
  if (!stated) return { isDraft, blocks, trouble: { why: 'no statement' } };
  const around = others && (!wanted || wanted.rank <= others.rank) && !trouble ? others : stated;
  const marked = blocks.reduce((most, block) => higher(most, highestMark(block, policy) ?? most), stated);
  return { isDraft, blocks, around, stated, highest: marked, saysMarks: others !== undefined };
}

function troubleWith(levels: readonly Level[], unknown: string | undefined): LevelTrouble | undefined {
  if (unknown !== undefined) return { why: 'unknown level', word: unknown };
  if (levels.length > 1) return { why: 'several levels', words: levels.map(({ name }) => name) };
  return undefined;
}

/** Headers and footers can speak of the level, and so can what stands first or last; not what stands in an item. */
function saidBy(
  block: Exclude<SourceBlock, { kind: 'table' }>,
  isAtEnd: boolean,
  policy: Policy,
): LevelStatement | undefined {
  const text = textOf(block.runs)
    .trim()
    .replace(/^draft\W+/i, '');
  if (block.kind === 'entry' || (!isAtEnd && block.kind !== 'furniture')) {
    const said = statementIn(text, policy);
    return said && text.length < 40 && block.kind !== 'entry' ? said : undefined;
  }
  return statementIn(text, policy);
}

function highestMark(block: SourceBlock, policy: Policy): Level | undefined {
  const lines = block.kind === 'table' ? block.rows.flat() : [block.runs];
  return lines.reduce<Level | undefined>((most, runs) => {
    const text = textOf(runs);
    const named = policy.levels.filter(({ name }) => text.includes(`(${name})`));
    return named.reduce<Level | undefined>(
      (high, level) => (high ? higher(high, level) : level),
      most ?? markAt(runs, policy)?.level,
    );
  }, undefined);
}
