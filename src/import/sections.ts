import { OWN_WORDS } from '../levels/headlines.ts';
import type { SourceBlock } from './blocks.ts';
import { isAttendanceHeading, isTableOfPeople } from './people.ts';
import { textOf } from './runs.ts';

/** The parts of a document beside its items. */
export type SectionKind =
  | 'attendance'
  | 'next'
  | 'corrections'
  | 'papers'
  | 'annexes'
  | 'abbreviations'
  | 'contents'
  | 'summary';

const NAMES: readonly (readonly [RegExp, SectionKind])[] = [
  [/^(?:attendance|attendees|present|list of attendees)$/i, 'attendance'],
  [/^(?:dates? of (?:the )?)?(?:next|future|forthcoming) meetings?(?: dates?)?$/i, 'next'],
  [new RegExp(`^${OWN_WORDS.corrections}$`, 'i'), 'corrections'],
  [new RegExp(`^${OWN_WORDS.papers}$`, 'i'), 'papers'],
  [/^(?:annexes|appendices)$/i, 'annexes'],
  [/^(?:abbreviations|glossary|acronyms)$/i, 'abbreviations'],
  [/^(?:table of |list of )?contents$/i, 'contents'],
  [/^(?:(?:summary|list|table) of )?(?:decisions|actions)$/i, 'summary'],
];

/** Which part of a document a heading begins, from its words and from what comes below it. */
export function sectionAt(
  block: SourceBlock,
  next: SourceBlock | undefined,
  isInItem: boolean,
): SectionKind | undefined {
  if (block.kind === 'table' || block.kind === 'furniture') return undefined;
  const text = textOf(block.runs)
    .replace(/[:\s]+$/, '')
    .trim();
  const isAlone =
    block.kind === 'heading' || block.runs.every(({ strong }) => strong) || block.kind === 'paragraph';
  const kind = NAMES.find(([name]) => name.test(text))?.[1];
  if (kind === undefined || !isAlone || (block.kind === 'entry' && next?.kind === 'entry')) return undefined;
  const isOfItem = isInItem && block.kind !== 'heading' && (kind === 'papers' || kind === 'annexes');
  return !isOfItem && fits(kind, next, isInItem) ? kind : undefined;
}

function fits(kind: SectionKind, next: SourceBlock | undefined, isInItem: boolean): boolean {
  if (!next) return false;
  switch (kind) {
    case 'summary':
      return next.kind === 'table';
    case 'papers':
    case 'annexes':
      return next.kind === 'entry' || (isInItem && next.kind === 'table');
    case 'corrections':
    case 'abbreviations':
    case 'contents':
      return next.kind !== 'heading';
    case 'attendance':
      return (
        next.kind === 'entry' ||
        (next.kind === 'table' && isTableOfPeople(next.rows)) ||
        ((next.kind === 'heading' || next.kind === 'paragraph') && beginsAttendance(textOf(next.runs)))
      );
    default:
      return true;
  }
}

function beginsAttendance(text: string): boolean {
  const [first = ''] = text.split(':');
  return isAttendanceHeading(first.replace(/^\([^)]*\)\s*/, '')) || !/[.!?]$/.test(text);
}
