import { higher, type Level } from '../base/policy.ts';
import type { Group, Workspace } from '../record/workspace.ts';
import { tableOfPoints } from './action-table.ts';
import { addAbbreviations, addFurniture, isOfAll, saidIn } from './asides.ts';
import type { SourceBlock, TableBlock } from './blocks.ts';
import { correctionIn } from './correction.ts';
import { nextsInItems } from './date-items.ts';
import { DOUBTS } from './doubts.ts';
import type { Findings } from './findings.ts';
import { type Head, newHead, readHead, saysTitle } from './head.ts';
import type { ImportedCorrection, ImportedItem, ImportedNext, ImportedPaper } from './imported.ts';
import { itemsFrom, type OpenItem, openItem, withRows } from './items.ts';
import { highestOf, markAt, rowLevel, tableLevel } from './levels.ts';
import { isNextLine, nextIn, nextsIn } from './next-line.ts';
import { itemStart, outlineOf } from './outline.ts';
import { paperIn } from './papers.ts';
import {
  addTableOfPeople,
  attendanceLine,
  type ImportedAttendance,
  isAttendanceHeading,
  isTableOfPeople,
  named,
  peopleBelow,
  personIn,
} from './people.ts';
import { plainWords } from './prose.ts';
import { textOf } from './runs.ts';
import { type SectionKind, sectionAt } from './sections.ts';

/** More letters than a name with all that is said of it has. */
const LONGEST_NAME = 120;

/** The parts of a document. */
export interface Parts {
  readonly head: Head;
  /** The level that is said of what stands above the items: all of the record has it. */
  readonly whole: Level;
  readonly attendance: ImportedAttendance;
  readonly items: readonly ImportedItem[];
  readonly papers: readonly ImportedPaper[];
  readonly annexes: readonly ImportedPaper[];
  readonly next: readonly ImportedNext[];
  readonly corrections: readonly ImportedCorrection[];
}

/** Where a reading has come to. */
interface PartsReading {
  mode: 'head' | 'item' | SectionKind;
  /** The heading of people whose names follow, and its level. */
  people: string;
  peopleLevel: Level;
  arePeopleNumbered: boolean;
  /** How deep the heading of the section is. */
  depth: number;
}

/** Goes through the blocks of a document once, and gives each to the part that it belongs to. */
export function readParts(
  blocks: readonly SourceBlock[],
  workspace: Workspace,
  around: Level,
  wanted: Group | undefined,
  findings: Findings,
  saysMarks: boolean | undefined,
): Parts {
  const { policy, kinds } = workspace;
  const context = { policy, kinds, around, findings };
  const outline = outlineOf(blocks, policy);
  const head = newHead(wanted);
  const attendance: ImportedAttendance = new Map();
  const open: OpenItem[] = [];
  const next: ImportedNext[] = [];
  const corrections: ImportedCorrection[] = [];
  const papers: Record<'papers' | 'annexes', ImportedPaper[]> = { papers: [], annexes: [] };
  const summaries: TableBlock[] = [];
  const said = saidIn(blocks);
  const seen = new Set<string>();
  let whole = around;
  const at: PartsReading = {
    mode: 'head',
    people: '',
    peopleLevel: around,
    arePeopleNumbered: false,
    depth: 0,
  };

  const addNext = (block: Exclude<SourceBlock, { kind: 'table' }>): true => {
    const lines = nextsIn(block.runs, context, block.level);
    if (lines.length === 0) findings.aside(block.at, textOf(block.runs));
    for (const { next: found, doubt, isSentence } of lines) {
      if (doubt) findings.say(block.at, DOUBTS[doubt](found.date));
      if (isSentence) findings.say(block.at, `read as a next meeting, on ${found.date}`);
      next.push(found);
    }
    return true;
  };

  /** Whether a section has taken a block. */
  const inSection = (block: SourceBlock): boolean => {
    switch (at.mode) {
      case 'attendance':
        return inAttendance(block);
      case 'next':
        if (block.kind === 'table') {
          block.rows.forEach((row, r) => {
            const level = rowLevel(block, r);
            addNext({
              kind: 'paragraph',
              ...(level && { level }),
              runs: row.flatMap((cell, i) => (i === 0 ? cell : [{ text: ': ' }, ...cell])),
              at: block.at,
            });
          });
          return true;
        }
        return block.kind !== 'heading' && addNext(block);
      case 'corrections': {
        if (block.kind === 'table' || block.kind === 'heading') return false;
        const correction = correctionIn(block.runs, context, block.level);
        if (correction) corrections.push(correction);
        else findings.aside(block.at, textOf(block.runs));
        return true;
      }
      case 'papers':
      case 'annexes':
        if (block.kind !== 'entry') return false;
        papers[at.mode].push(paperIn(block.runs, context, block.level));
        return true;
      case 'abbreviations':
        if (block.kind === 'heading') return false;
        addAbbreviations(block, workspace, findings);
        return true;
      case 'contents':
        return block.kind === 'entry';
      case 'summary':
        return false;
      default:
        return false;
    }
  };

  /** The day of the next meeting is no person, and a number is that of an item, unless people are numbered in their order. */
  const endsAttendance = (block: SourceBlock): boolean => {
    if (block.kind === 'table' || block.kind === 'furniture') return false;
    const text = textOf(block.runs);
    if (isNextLine(text) && nextIn(block.runs, context) !== undefined) return true;
    const marker = block.kind === 'entry' ? block.marker : undefined;
    const number = /^\(?(\d{1,3})(?:[.):]|\s+\p{Lu}|$)/u.exec(marker ?? text)?.[1];
    if (number === undefined) return false;
    const isFirst = [...attendance.values()].every(({ length }) => length === 0);
    at.arePeopleNumbered ||= isFirst;
    return (
      !at.arePeopleNumbered || (number === '1' && (attendance.get(at.people || 'Present') ?? []).length > 0)
    );
  };

  const inAttendance = (block: SourceBlock): boolean => {
    const people = { policy, around: at.peopleLevel };
    if (endsAttendance(block)) {
      at.mode = 'head';
      return false;
    }
    if (block.kind === 'table') {
      if (!isTableOfPeople(block.rows)) return false;
      addTableOfPeople(attendance, block, at.people || 'Present', context);
      return true;
    }
    if (block.kind === 'furniture') return false;
    const line = attendanceLine(block.runs);
    if (line) {
      peopleBelow(attendance, line.heading).push(...line.names.map(named(block.level, around)));
      return true;
    }
    const mark = markAt(block.runs, policy);
    const text = textOf(mark?.runs ?? block.runs)
      .replace(/[:\s]+$/, '')
      .trim();
    const isBelow = block.kind === 'heading' && block.depth > at.depth && at.depth > 0;
    if (isBelow || (block.kind !== 'entry' && isAttendanceHeading(text))) {
      at.people = text;
      at.peopleLevel = highestOf([mark?.level, block.level]) ?? around;
      return true;
    }
    const isName = at.people !== '' && text.length < LONGEST_NAME && !/[.!?]$/.test(text);
    if (block.kind === 'entry' || (block.kind === 'paragraph' && isName)) {
      const person = personIn(block.runs, people, block.level);
      const isMarked = at.peopleLevel.rank > around.rank;
      const labelled =
        typeof person === 'string' && isMarked
          ? { name: person, classification: at.peopleLevel.name }
          : person;
      peopleBelow(attendance, at.people || 'Present').push(labelled);
      return true;
    }
    return false;
  };

  blocks.forEach((block, i) => {
    if (isOfAll(block, workspace)) return;
    if (block.kind === 'furniture') {
      addFurniture(block.at, textOf(block.runs), said, seen, findings);
      return;
    }
    const isInAttendance = at.mode === 'attendance' && block.kind === 'heading' && block.depth > at.depth;
    if (isInAttendance && at.depth > 0 && inSection(block)) return;
    const section = sectionAt(block, blocks[i + 1], open.length > 0);
    if (section && block.kind !== 'table') {
      at.mode = section;
      at.people =
        isAttendanceHeading(textOf(block.runs)) && !/^attend/i.test(textOf(block.runs))
          ? textOf(block.runs).replace(/[:\s]+$/, '')
          : '';
      at.peopleLevel = block.level ?? around;
      at.depth = block.kind === 'heading' ? block.depth : 0;
      return;
    }
    const isAbove = block.kind === 'table' && open.length === 0 && at.mode !== 'next';
    if (block.kind === 'table' && (at.mode === 'summary' || (isAbove && tableOfPoints(block, context)))) {
      summaries.push(block);
      return;
    }
    if (inSection(block)) return;
    const isNext = block.kind !== 'table' && isNextLine(textOf(block.runs)) && addNext(block);
    if (isNext) return;
    const start = itemStart(
      block,
      outline,
      open.findLast(({ rank }) => rank <= 10)?.line.number,
      open.length > 0,
      policy,
    );
    const isOfHead =
      start &&
      at.mode === 'head' &&
      start.line.number === undefined &&
      block.kind !== 'table' &&
      (block.kind === 'heading'
        ? needsTitle(head)
        : start.line.rest.length === 0 && saysTitle(head, textOf(block.runs), workspace.groups));
    if (start && !isOfHead && block.kind !== 'table') {
      at.mode = 'item';
      open.push(openItem(start, block.at, block.kind === 'entry' ? block.depth : 0));
      return;
    }
    const item = open.at(-1);
    if (block.kind === 'table' && isTableOfPeople(block.rows)) {
      addTableOfPeople(attendance, block, 'Present', context);
      return;
    }
    if (!item) {
      if (at.mode === 'head' && inHeadAttendance(block, at, inAttendance)) return;
      whole = higher(whole, block.kind === 'table' ? (tableLevel(block) ?? around) : (block.level ?? around));
      readHead(head, block, workspace);
      return;
    }
    if (block.kind === 'heading') findings.aside(block.at, textOf(block.runs));
    else if (at.mode === 'item') item.blocks.push(block);
    else for (const words of plainWords(block)) findings.aside(block.at, words);
  });

  const items = itemsFrom(open, { ...context, saysMarks, meeting: head.meeting });
  const all = summaries.reduce((those, table) => {
    const rows = tableOfPoints(table, context);
    if (rows) return withRows(those, rows, table.at, findings);
    for (const words of plainWords(table)) findings.aside(table.at, words);
    return those;
  }, items);
  if (next.length === 0) next.push(...nextsInItems(open, context));
  return { head, whole, attendance, items: all, ...papers, next, corrections };
}

function needsTitle({ titles, days }: Head): boolean {
  return titles.length === 0 || !days;
}

/** `Present: A, B` above the items, or a heading of people. */
function inHeadAttendance(
  block: SourceBlock,
  at: PartsReading,
  inAttendance: (block: SourceBlock) => boolean,
): boolean {
  if (block.kind === 'table' || block.kind === 'furniture') return false;
  const isLine = attendanceLine(block.runs) !== undefined;
  if (isLine) return inAttendance(block);
  const isHeading = isAttendanceHeading(textOf(block.runs)) && block.kind !== 'entry';
  if (!isHeading) return false;
  at.mode = 'attendance';
  at.depth = 0;
  return inAttendance(block);
}
