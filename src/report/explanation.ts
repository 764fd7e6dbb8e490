import type { Code, Severity } from '../base/problem.ts';
import { HOUSE_RULES, isRule, mayBeAllowed } from '../record/rule.ts';
import { EXAMPLES_BY_CODE } from './examples.ts';
import { SENTENCES } from './sentences.ts';

/** Every code of the program, by the alphabet. */
export function allCodes(): readonly Code[] {
  return Object.keys(SENTENCES).filter(isCode).sort();
}

/** Whether a word is a code of the program. */
export function isCode(word: string): word is Code {
  return Object.hasOwn(SENTENCES, word);
}

/** All codes as text, a line each. */
export function codesAsText(): string {
  const codes = allCodes();
  const width = Math.max(...codes.map((code) => code.length));
  return codes.map((code) => `${code.padEnd(width)}  ${SENTENCES[code].plain}\n`).join('');
}

/** A code as text: what it is about, why that matters, what to do, how not to do it and how to. */
export function explanation(code: Code): string {
  const { plain, why, fix } = SENTENCES[code];
  const { bad, good } = EXAMPLES_BY_CODE[code];
  const parts = [
    `${code} (${severityOf(code)})`,
    plain,
    ...(why === undefined ? [] : [`Why: ${why}`]),
    `Fix: ${fix}`,
    `Not like this:\n${indented(bad)}`,
    `But like this:\n${indented(good)}`,
    ...(mayBeAllowed(code) ? [allowance(code)] : []),
    ...(isRule(code) ? [settings(code)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** How a code counts where no `opsg.yaml` says otherwise. */
export function severityOf(code: Code): Severity {
  if (WARNINGS.has(code)) return 'warning';
  return isRule(code) ? HOUSE_RULES[code] : 'error';
}

/** What is no house rule, and stops nothing either. */
const WARNINGS: ReadonlySet<Code> = new Set<Code>([
  'unused-allowance',
  'wording-close-to-text',
  'withheld-sentence-elsewhere',
]);

function allowance(code: string): string {
  return [
    'To let one case pass, write a comment on its line or above, with your reason:',
    indented(`# opsg: allow ${code} because …`),
  ].join('\n');
}

function settings(code: string): string {
  return [
    'To change the rule for a folder of records, write into its opsg.yaml error, warning or off:',
    indented(`rules: { ${code}: off }`),
  ].join('\n');
}

/** An empty file stays to be seen, and so do characters that nobody sees. */
function indented(lines: string): string {
  const shown = lines === '' ? '(nothing)' : lines.replaceAll('\b', '␈').replaceAll('\t', '→');
  return shown.replace(/^/gm, '  ');
}
