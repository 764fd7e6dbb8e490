import type { Problem } from '../../base/problem.ts';
import { nearestNode } from '../../base/tree.ts';
import { checkRecord } from '../../check/check-records.ts';
import { parse } from '../../check/parse.ts';
import { mayBeAllowed } from '../../rules/rules.ts';
import type { DocumentCheck } from './check-document.ts';
import type { OpenDocument } from './documents.ts';
import { readText } from './text-edits.ts';

/**
 * The text with a comment above a problem that allows it, where it may be allowed and the comment would do so. The
 * comment lacks its reason: until the author has written one, that is said too.
 */
export function allowanceFor(
  problem: Problem,
  { text: open }: OpenDocument,
  { file, workspace }: DocumentCheck,
): string | undefined {
  const { code, place } = problem;
  if (!mayBeAllowed(code) || !workspace.ok) return undefined;
  const text = readText(open);
  const parsed = parse(file, new TextEncoder().encode(text), workspace.value.limits);
  if (!parsed.ok) return undefined;
  const starts = [nearestNode(parsed.value.root, place.path).start, place.start];
  const check = (candidate: string) => {
    const bytes = new TextEncoder().encode(candidate);
    const checked = checkRecord({ file, bytes }, workspace);
    return (checked.ok ? checked.warnings : checked.problems).map((one) => one.code).sort();
  };
  const before = check(text);
  const left = before.includes(code) ? before.toSpliced(before.indexOf(code), 1) : before;
  for (const start of starts) {
    const allowing = (reason: string) => withComment(text, start, `# opsg: allow ${code} because${reason}`);
    const after = check(allowing(' it is a trial'));
    if (after.every((one) => left.includes(one)) && after.length <= left.length) return allowing(' ');
  }
  return undefined;
}

/** A text with a comment on a line of its own above the line of an offset, as far to the right as that line begins. */
function withComment(text: string, offset: number, comment: string): string {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^ */.exec(text.slice(start))?.[0] ?? '';
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return `${text.slice(0, start)}${indent}${comment}${end}${text.slice(start)}`;
}
