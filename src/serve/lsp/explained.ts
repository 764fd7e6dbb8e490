import type { Code } from '../../base/problem.ts';
import { KINDS } from '../../report/finding.ts';

/** What `explain` says of a code, as Markdown: what it is about, why that matters, how not to do it and how to. */
export function explained(code: Code): string {
  const { plain, why, fix, example } = KINDS[code];
  return [
    `**${code}**: ${plain}`,
    ...(why === undefined ? [] : [`Why: ${why}`]),
    `Fix: ${fix}`,
    `Not like this:\n${asCode(example.bad)}`,
    `Like this:\n${asCode(example.good)}`,
  ].join('\n\n');
}

function asCode(lines: string): string {
  const fence = lines.includes('```') ? '````' : '```';
  return `${fence}yaml\n${lines.replace(/\n$/, '')}\n${fence}`;
}
