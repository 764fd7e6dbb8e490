import { asLine } from '../../yaml/format/scalar.ts';
import type { LanguageContext, Suggestion } from './answers.ts';
import { BRACED, keyText, type OfferedKey, offeredKeys } from './keys.ts';
import { entryOf, type KeySite, siteAt, takesTexts } from './site.ts';
import { isSettings, type Spot, spotAt } from './spot.ts';
import type { OfferedValue } from './used.ts';
import { offeredValues } from './values.ts';
import { inComment, inWords } from './words.ts';

/** What an author may want at an offset of a text, the most likely first. */
export function completionsAt(text: string, offset: number, context: LanguageContext): readonly Suggestion[] {
  const spot = spotAt(text, offset);
  if (!spot) return [];
  if (spot.role === 'comment') return inComment(text, offset, context);
  const site = siteAt(spot.path, isSettings(context));
  const written: Writing = { text, offset, spot, isForSettings: isSettings(context) };
  if (spot.role === 'key' && isOverLines(spot, text)) return [];
  if (spot.role === 'key')
    return [...entriesAt(spot, site, written, context), ...keysAt(spot, site, written, context)];
  if (spot.role === 'entry') return [...newEntries(spot, site, written, context)];
  const { node } = spot;
  const sign = node && node.value !== '' ? text[node.start] : undefined;
  const isSentence = sign === '|' || sign === '>' || (node?.value.length ?? 0) > LONGEST;
  const values = isSentence || isOverLines(spot, text) ? [] : offeredValues(spot, site, context);
  const isBegun = spot.isFirst && site.isEntry && node?.value === '' && !spot.isInBraces;
  const keys = isBegun ? keysAt(spot, site, written, context) : [];
  const words = inWords(text, offset, spot, context);
  return [...words, ...values.map((value) => valueSuggestion(value, '', written)), ...keys];
}

/** A longer value is a sentence, which no other one replaces. */
const LONGEST = 80;

interface Writing {
  readonly text: string;
  readonly offset: number;
  readonly spot: Spot;
  readonly isForSettings: boolean;
}

function isOverLines({ word }: Spot, text: string): boolean {
  return text.slice(word.start, word.end).includes('\n');
}

/** The keys of a map; each begins an entry where a list has to begin. */
function keysAt(
  spot: Spot,
  site: KeySite,
  written: Writing,
  context: LanguageContext,
): readonly Suggestion[] {
  if (site.isList) return newEntries(spot, site, written, context);
  const isBegun = site.isEntry && spot.isFirst && !spot.isInBraces;
  const opening = isBegun && BRACED.includes(site.part ?? '') ? '{ ' : '';
  return keysFor(spot, site, opening, context).map((key) => keySuggestion(key, opening, written));
}

/** What has lines of its own is not the first of a part in braces. */
function keysFor(
  spot: Spot,
  site: KeySite,
  opening: string,
  context: LanguageContext,
): readonly OfferedKey[] {
  const all = offeredKeys(spot, site, context);
  return opening.endsWith('{ ') ? all.filter(({ key }) => key.holds !== 'map' && key.holds !== 'list') : all;
}

/** Where nothing is below a key yet, texts can begin there as entries of a list. */
function entriesAt(
  spot: Spot,
  site: KeySite,
  written: Writing,
  context: LanguageContext,
): readonly Suggestion[] {
  const { key, isEntry, isList } = site;
  if (!spot.isFirst || spot.isInBraces || isList || !key || !takesTexts(key)) return [];
  const dash = isEntry ? '' : '- ';
  return offeredValues(spot, site, context).map((value) => valueSuggestion(value, dash, written));
}

/** A new entry of a list. */
function newEntries(
  spot: Spot,
  site: KeySite,
  written: Writing,
  context: LanguageContext,
): readonly Suggestion[] {
  const entry = entryOf(site);
  const path = [...spot.path, Number.MAX_SAFE_INTEGER]; // no entry is there, so that no key is taken
  const inside: Spot = { ...spot, path };
  const { key, part = '' } = entry;
  const opening = BRACED.includes(part) ? '- { ' : '- ';
  const values = key && takesTexts(key) ? offeredValues({ ...inside, isFirst: true }, entry, context) : [];
  return [
    ...values.map((value) => valueSuggestion(value, '- ', written)),
    ...keysFor(inside, entry, opening, context).map((one) => keySuggestion(one, opening, written)),
  ];
}

function keySuggestion(
  offered: OfferedKey,
  opening: string,
  { text, spot, isForSettings }: Writing,
): Suggestion {
  const { word, column } = spot;
  const closing = opening.endsWith('{ ') ? ' }' : '';
  const isInBraces = spot.isInBraces || closing !== '';
  const { name, detail, says } = offered;
  const hasColon = /^[ \t]*:(?:\s|$)/.test(text.slice(word.end, word.end + 20));
  const around = {
    column: column + opening.length,
    isInBraces,
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
  };
  const { insert, cursor, asksAgain } = keyText(offered, around, isForSettings);
  const lead = blankBefore(text, word.start) + opening;
  const whole = lead + (hasColon ? name : insert + closing);
  return {
    label: name,
    kind: 'key',
    insert: whole,
    replaces: word,
    ...(!hasColon && lead.length + cursor < whole.length && { cursor: lead.length + cursor }),
    ...(detail !== '' && { detail }),
    says,
    ...(asksAgain && !hasColon && { asksAgain }),
  };
}

function valueSuggestion(
  { value, ...about }: OfferedValue,
  dash: string,
  { text, spot }: Writing,
): Suggestion {
  const { word, isInBraces } = spot;
  const insert = blankBefore(text, word.start) + dash + asLine(value, isInBraces);
  return { label: value, insert, replaces: word, ...about };
}

/** A dash or a colon directly before needs a blank after it. */
function blankBefore(text: string, at: number): string {
  return /[-:]$/.test(text.slice(Math.max(0, at - 1), at)) ? ' ' : '';
}
