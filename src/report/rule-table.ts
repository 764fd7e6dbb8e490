import { RULE_CODES } from '../rules/rules.ts';
import { KINDS } from './kinds.ts';

const BEGIN = '<!-- rules -->';
const END = '<!-- /rules -->';

/** The house rules as a table in Markdown: the code, what it reports, and how it counts. */
export function ruleTable(): string {
  const rows = RULE_CODES.map((code) => `| \`${code}\` | ${KINDS[code].plain} | ${KINDS[code].severity} |`);
  return ['| code | what it reports | counts as |', '|---|---|---|', ...rows].join('\n');
}

/** A text with the table of rules between its two marks, in place of what stood there. */
export function withRuleTable(text: string): string {
  const [before, after] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (before < 0 || after < before) throw new Error(`the text has no ${BEGIN} … ${END}`);
  return `${text.slice(0, before + BEGIN.length)}\n${ruleTable()}\n${text.slice(after)}`;
}
