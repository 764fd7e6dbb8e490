import type { Key } from '../record/key.ts';
import { type PartName, RECORD_KEYS } from '../record/keys.ts';
import { RULE_CODES } from '../rules/rules.ts';
import { countsAs } from './explanation.ts';
import { KINDS } from './finding.ts';

const TABLES = { keys: keyTable, rules: ruleTable } as const;

/** A text with each table between its two marks, in place of what was there. */
export function withTables(text: string): string {
  return Object.entries(TABLES).reduce((whole, [name, table]) => withTable(whole, name, table()), text);
}

function withTable(text: string, name: string, table: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`the text has no ${begin} … ${end}`);
  return `${text.slice(0, before + begin.length)}\n${table}\n${text.slice(after)}`;
}

/** The house rules as a table in Markdown: the code, what it reports, and how it counts. */
function ruleTable(): string {
  const rows = RULE_CODES.map((code) => `| \`${code}\` | ${KINDS[code].plain} | ${countsAs(code)} |`);
  return ['| code | what it reports | counts as |', '|---|---|---|', ...rows].join('\n');
}

/** The parts of a record, from the outside to the inside; `wording` has the levels of the policy as its keys. */
const PARTS: readonly PartName[] = [
  'record',
  'item',
  'point',
  'action entry',
  'paper',
  'attendance',
  'person',
  'next meeting',
  'correction',
  'text',
];

/** The keys of a record as a table in Markdown: one row for each, with the parts that have it and what it is. */
function keyTable(): string {
  const keys = PARTS.flatMap((part) =>
    Object.entries<Key>(RECORD_KEYS[part]).map(([name, key]) => ({ part, name, ...key })),
  );
  const names = [...new Set(keys.map(({ name }) => name))];
  const rows = names.map((name) => {
    const same = keys.filter((key) => key.name === name);
    const where = same.map(({ part, isNeeded }) => (isNeeded ? `${part} (needed)` : part));
    const what = [...new Set(same.flatMap(({ says }) => says ?? []))];
    const texts = what.length < 2 ? what : what.map((says) => `*${partsThatSay(says, same)}*: ${says}`);
    return `| \`${name}\` | ${where.join(', ')} | ${texts.join(' ')} |`;
  });
  return ['| key | where | what it is |', '|---|---|---|', ...rows].join('\n');
}

function partsThatSay(
  said: string,
  keys: readonly { readonly part: string; readonly says?: string }[],
): string {
  return keys.flatMap(({ part, says }) => (says === said ? [part] : [])).join(', ');
}
