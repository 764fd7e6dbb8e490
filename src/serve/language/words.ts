import { inReference } from '../../record/reference.ts';
import { PLACEHOLDERS } from '../../record/workspace.ts';
import { RULE_CODES, RULES } from '../../rules/rules.ts';
import type { LanguageContext, Suggestion } from './answers.ts';
import { wordAround } from './known.ts';
import { isSettings, type Spot } from './spot.ts';
import { namedMeetings } from './values.ts';

/** So many letters of the reference of a group make it likely that a meeting is to be named. */
const ENOUGH = 2;

/** What may be wanted within a text: a meeting of which the reference has begun, or a placeholder of a setting. */
export function inWords(
  text: string,
  offset: number,
  spot: Spot,
  context: LanguageContext,
): readonly Suggestion[] {
  const word = wordAround(text, offset, /[\p{L}\p{N}_-]/u);
  if (isSettings(context)) return placeholders(text, offset, spot);
  if (!word || spot.node === undefined) return [];
  const typed = text.slice(word.start, offset);
  const names = context.workspace.groups.map(({ reference }) => `${inReference(reference)}_`);
  if (typed.length < ENOUGH || !names.some((name) => name.startsWith(typed) || typed.startsWith(name)))
    return [];
  const { start, end } = word;
  return namedMeetings(spot.root, context)
    .filter(({ value }) => value.startsWith(typed))
    .map(({ value, detail, says }) => {
      return {
        label: value,
        kind: 'reference',
        insert: value,
        replaces: { start, end },
        ...(detail && { detail }),
        ...(says && { says }),
      };
    });
}

const BY_KEY = new Map<string, readonly string[]>([
  ...Object.entries(PLACEHOLDERS),
  ['statement', PLACEHOLDERS.marking],
]);

function placeholders(text: string, offset: number, { path, node }: Spot): readonly Suggestion[] {
  const name = path.findLast((step) => step !== 'text');
  const known = node && path[0] !== 'site' ? BY_KEY.get(String(name)) : undefined;
  const [open] = /\{\w*$/.exec(text.slice(0, offset)) ?? [];
  if (!known || open === undefined) return [];
  const [rest = ''] = /^\w*\}?/.exec(text.slice(offset)) ?? [];
  const replaces = { start: offset - open.length, end: offset + rest.length };
  return known.map((one) => ({ label: `{${one}}`, kind: 'value', insert: `{${one}}`, replaces }));
}

const ALLOWANCE = /^#+\s*opsg:\s*(allow\s+)?([a-z-]*)$/;

/** The rules that a comment can allow. */
export function inComment(text: string, offset: number, context: LanguageContext): readonly Suggestion[] {
  if (isSettings(context)) return [];
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart, offset);
  const comment = line.slice(line.search(/(?:^|(?<=\s))#/));
  const [, verb, code] = ALLOWANCE.exec(comment) ?? [];
  if (code === undefined) return [];
  const [rest = ''] = /^[a-z-]*/.exec(text.slice(offset)) ?? [];
  const replaces = { start: offset - code.length, end: offset + rest.length };
  const lead = verb === undefined ? 'allow ' : '';
  return RULE_CODES.map((rule) => {
    return {
      label: rule,
      kind: 'rule',
      insert: `${lead}${rule} because `,
      replaces,
      says: RULES[rule].plain,
    };
  });
}
