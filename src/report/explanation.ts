import type { Code } from '../base/problem.ts';
import type { RuleSetting } from '../record/rule.ts';
import { isRule, mayBeAllowed, RULES } from '../rules/rules.ts';
import { KINDS } from './finding.ts';

/** Every code of the program, by the alphabet. */
export function allCodes(): readonly Code[] {
  return Object.keys(KINDS).filter(isCode).sort();
}

/** Whether a word is a code of the program. */
export function isCode(word: string): word is Code {
  return Object.hasOwn(KINDS, word);
}

/** All codes as text, a line each. */
export function codesAsText(): string {
  const codes = allCodes();
  const width = Math.max(...codes.map((code) => code.length));
  return codes.map((code) => `${code.padEnd(width)}  ${KINDS[code].plain}\n`).join('');
}

/** A code as text: what it is about, why that matters, what to do, how not to do it and how to. */
export function explanation(code: Code): string {
  const { plain, why, fix, example } = KINDS[code];
  const parts = [
    `${code} (${countsAs(code)})`,
    plain,
    ...(why === undefined ? [] : [`Why: ${why}`]),
    `Fix: ${fix}`,
    `Not like this:\n${indented(example.bad)}`,
    `Like this:\n${indented(example.good)}`,
    ...(mayBeAllowed(code) ? [allowance(code)] : []),
    ...(isRule(code) ? [settings(code)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** How a code counts where no `opsg.yaml` says otherwise. */
export function countsAs(code: Code): RuleSetting {
  return isOff(code) ? 'off' : (KINDS[code].severity ?? 'error');
}

function isOff(code: Code): boolean {
  return isRule(code) && 'isOff' in RULES[code];
}

function allowance(code: string): string {
  return [
    'To allow one case, write a comment with your reason on its line or on the line above:',
    indented(`# opsg: allow ${code} because …`),
  ].join('\n');
}

function settings(code: Code): string {
  return [
    'To change the rule for a folder of records, set it to error, warning or off in the opsg.yaml of that folder:',
    indented(`rules: { ${code}: ${isOff(code) ? 'warning' : 'off'} }`),
  ].join('\n');
}

/** Makes an empty file and invisible characters visible. */
function indented(lines: string): string {
  const shown = lines === '' ? '(nothing)' : lines.replaceAll('\b', '␈').replaceAll('\t', '→');
  return shown.replace(/^/gm, '  ');
}
