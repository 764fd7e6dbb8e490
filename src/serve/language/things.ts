import { levelNamed } from '../../base/policy.ts';
import type { Path } from '../../base/source.ts';
import { escapedForPattern } from '../../base/spelling.ts';
import type { Key } from '../../record/key.ts';
import { isRule } from '../../rules/rules.ts';
import type { Stretch } from '../../yaml/past-mistakes.ts';
import type { LanguageContext } from './answers.ts';
import { referenceAround, wordAround } from './known.ts';
import { type KeySite, siteAt } from './site.ts';
import { isSettings, type Spot, spotAt } from './spot.ts';

/** What a word of a text stands for. */
export type Meaning =
  | { readonly is: 'key'; readonly part: string; readonly name: string }
  | {
      readonly is: 'level' | 'group' | 'meeting' | 'action' | 'short form' | 'ground' | 'kind' | 'rule';
      readonly name: string;
    }
  | { readonly is: 'word'; readonly key: Key; readonly name: string };

export interface Thing {
  readonly meaning: Meaning;
  readonly at: Stretch;
}

/** What the word at an offset of a text stands for; nothing if it is only a word. */
export function thingAt(text: string, offset: number, context: LanguageContext): Thing | undefined {
  const spot = spotAt(text, offset);
  if (spot?.role === 'key') return keyThing(spot, context);
  const site = spot?.role === 'value' ? siteAt(spot.path, isSettings(context)) : undefined;
  const whole = spot && site ? valueThing(spot, site, context) : undefined;
  return whole ?? wordThing(text, offset, context);
}

function keyThing({ path, node }: Spot, context: LanguageContext): Thing | undefined {
  if (!node || node.value === '') return undefined;
  const { part = '' } = siteAt(path, isSettings(context));
  const { start, end, value: name } = node;
  return { meaning: keyMeaning(part, name, path, context), at: { start, end } };
}

function keyMeaning(part: string, name: string, path: Path, context: LanguageContext): Meaning {
  const { workspace } = context;
  if (part === 'wording' && levelNamed(workspace.policy, name)) return { is: 'level', name };
  if (part === 'point' && workspace.kinds.has(name)) return { is: 'kind', name };
  if (part === 'rules' && path.at(-1) === 'rules') return { is: 'rule', name };
  return { is: 'key', part, name };
}

/** What a whole value stands for, as its key says. */
function valueThing(
  { node, root: _, path }: Spot,
  { key, owner, name }: KeySite,
  { workspace }: LanguageContext,
): Thing | undefined {
  if (!node || !key || node.value === '') return undefined;
  const { start, end, value } = node;
  const thing = (meaning: Meaning): Thing => ({ meaning, at: { start, end } });
  if (key.holds === 'level' && levelNamed(workspace.policy, value))
    return thing({ is: 'level', name: value });
  if (key.holds === 'group') return thing({ is: 'group', name: value });
  if (key.holds === 'number' && name === 'id') return thing({ is: 'action', name: value });
  const isGround = (key.holds === 'grounds' || path.at(-1) === 'because') && workspace.grounds.has(value);
  if (isGround) return thing({ is: 'ground', name: value });
  const isOfFew = key.holds === 'status' || key.holds === 'state';
  return isOfFew && owner !== undefined ? thing({ is: 'word', key, name: value }) : undefined;
}

/** What a word means wherever it is: a meeting, an action, a short form, a rule that a comment names. */
function wordThing(text: string, offset: number, context: LanguageContext): Thing | undefined {
  const meeting = referenceAround(text, offset);
  if (meeting) return { meaning: { is: 'meeting', name: meeting.text }, at: meeting };
  const short = shortFormAround(text, offset, context);
  if (short) return { meaning: { is: 'short form', name: short.text }, at: short };
  const number = wordAround(text, offset, /[\w./-]/);
  const name = number?.text.replace(/[./-]+$/, '') ?? '';
  const before = number ? text.slice(Math.max(0, number.start - 12), number.start) : '';
  if (number && /\bactions? $/i.test(before) && /\d/.test(name))
    return { meaning: { is: 'action', name }, at: { start: number.start, end: number.start + name.length } };
  const isAllowed = /opsg:\s*allow\s+$/.test(before) || /allow $/.test(before);
  if (number && isAllowed && isRule(name)) return { meaning: { is: 'rule', name }, at: number };
  return undefined;
}

function shortFormAround(text: string, offset: number, { workspace: { abbreviations } }: LanguageContext) {
  const names = [...abbreviations.keys()].sort((a, b) => b.length - a.length);
  for (const name of names) {
    const from = Math.max(0, offset - name.length);
    const found = text.slice(from, offset + name.length).indexOf(name);
    if (found < 0) continue;
    const start = from + found;
    const end = start + name.length;
    const around = text.slice(Math.max(0, start - 2), end + 2);
    const isWhole = new RegExp(`(?<![\\p{L}\\p{N}_])${escapedForPattern(name)}(?![\\p{L}\\p{N}_])`, 'u').test(
      around,
    );
    if (isWhole && start <= offset && offset <= end) return { start, end, text: name };
  }
  return undefined;
}
