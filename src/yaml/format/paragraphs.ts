import { HIGHEST_LIMITS } from '../../base/limits.ts';
import type { LayoutSetting } from '../../record/workspace.ts';
import { readProse } from '../prose-syntax.ts';
import { foldedLines } from './scalar.ts';
import type { TextShape } from './shape.ts';

/** A text without the blanks and empty lines at its ends; the first of several lines can be indented. */
export function withoutEnds(value: string): string {
  const text = value.replace(/^(?:[ \t]*\n)+/, '').replace(/[ \t\n]+$/, '');
  return text.includes('\n') ? text : text.replace(/^[ \t]+/, '');
}

/** What is printed of a text. */
export function textAsPrinted(
  value: string,
  shape: TextShape,
  width: number,
  prose: LayoutSetting['prose'],
): string {
  if (shape === 'exact') return value;
  const text = withoutEnds(value);
  return shape === 'prose' && text.includes('\n') ? laidOutProse(text, width, prose) : text;
}

/** Whether two texts say the same. */
export function isSameText(one: string, other: string, shape: TextShape): boolean {
  if (one === other) return true;
  if (shape === 'exact') return false;
  const [first, second] = [withoutEnds(one), withoutEnds(other)];
  return first === second || (shape === 'prose' && isSameProse(first, second));
}

/** Whether two texts are the same prose, however the lines of their paragraphs end. */
function isSameProse(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [one, other].map((text) => readProse(text, HIGHEST_LIMITS, 'blocks'));
  return (
    first?.faults.length === 0 &&
    second?.faults.length === 0 &&
    JSON.stringify(first.prose) === JSON.stringify(second.prose)
  );
}

/**
 * Prose of several lines, with the lines of its paragraphs laid out anew. Lists, tables and whatever else depends on
 * its lines stay as written.
 */
function laidOutProse(text: string, width: number, prose: LayoutSetting['prose']): string {
  const paragraphs = text.split(/\n(?:[ \t]*\n)+/);
  const isAlone = paragraphs.length === 1;
  const lines = paragraphs.map((paragraph) => {
    const joined = isParagraph(paragraph) ? paragraph.split('\n').join(' ') : undefined;
    if (joined === undefined) return paragraph;
    return isAlone ? joined : foldedLines(joined, width, prose).join('\n');
  });
  const laidOut = lines.join('\n\n');
  return isSameProse(text, laidOut) ? laidOut : text;
}

/** Lines that only Markdown's paragraphs have: neither indented nor with blanks at their end, and without a sign of a block. */
function isParagraph(text: string): boolean {
  return text.split('\n').every((line) => /^(?![-*+>#|=~`]|\d{1,9}[.)])\S(?:.*[^\s\\])?$/.test(line));
}
