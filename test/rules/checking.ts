import type { Code, Problem } from '../../src/base/problem.ts';
import { positionAt } from '../../src/base/source.ts';
import { checkRecords } from '../../src/check/check-records.ts';
import { labelledTexts } from '../../src/record/parts.ts';
import { copiesAcrossRecords } from '../../src/rules/copies-across-records.ts';
import { memoryWorld } from '../memory-world.ts';

/** What is around a fragment of a record, where the fragment does not have it itself. */
const HEAD = { group: 'OPSG', meeting: '28', date: '2020-01-07', classification: 'White' };

/** Keys at the top of a record become a whole record. */
export function recordWith(top: string): string {
  const has = (key: string) => new RegExp(`^${key}:`, 'm').test(top);
  const head = Object.entries(HEAD).flatMap(([key, value]) => (has(key) ? [] : [`${key}: ${value}\n`]));
  const items = has('items') ? '' : 'items:\n  - { number: 4, title: Outages, text: There were two. }\n';
  return `${head.join('')}${top}${top.endsWith('\n') ? '' : '\n'}${items}`;
}

/** Items become a whole record. */
export function recordWithItems(items: string): string {
  return recordWith(`items:\n${items.replace(/^(?=.)/gm, '  ')}`);
}

/** Points of an item become a whole record. */
export function recordWithPoints(points: string): string {
  return recordWithItems(`- number: 4\n  title: Outages\n  points:\n${points.replace(/^(?=.)/gm, '    ')}`);
}

/** Everything that a check of these files says, errors and warnings. `opsg.yaml` among them is the workspace. */
export async function problemsOf(files: Readonly<Record<string, string>>): Promise<readonly Problem[]> {
  const names = Object.keys(files).filter((name) => name !== 'opsg.yaml');
  const checked = await checkRecords(names, memoryWorld(files));
  if (!checked.ok) return checked.problems;
  const records = checked.value.map((record) => ({ ...record, texts: labelledTexts(record.meeting) }));
  return [...checked.warnings, ...copiesAcrossRecords(records)];
}

/** A problem in short: its severity, its code, and the characters that it points at. */
export function inShort({ severity, code, place: { source, start, end } }: Problem): string {
  return `${severity} ${code}: ${source.text.slice(start, end).replace(/\s+/g, ' ')}`;
}

/** What one rule, or any, says of a record: in short, in the order of the places. */
export async function saidOf(record: string, code?: Code, settings?: string): Promise<readonly string[]> {
  const files = { 'r.yaml': record, ...(settings !== undefined && { 'opsg.yaml': settings }) };
  const found = await problemsOf(files);
  return found.filter((problem) => code === undefined || problem.code === code).map(inShort);
}

/** Where a problem stands. */
export function lineOf({ place: { source, start } }: Problem): number {
  return positionAt(source.text, start).line;
}
