import { isCommon } from '../base/pattern.ts';
import { asItLooks, escapedForPattern } from '../base/spelling.ts';

/** The markings that people put on papers, whatever their policy calls its levels. */
const MARKINGS = [
  String.raw`(?:strictly\s+)?(?:private|confidential|restricted)(?:\s+(?:and|&)\s+confidential)?`,
  String.raw`not\s+for\s+(?:publication|release|circulation)`,
  String.raw`(?:commercial(?:ly)?[\s-]+)?in[\s-]+confidence`,
  String.raw`official[\s-]+sensitive`,
  'vertraulich',
  'confidentiel',
  'confidencial',
  'riservato',
  'vs-nfd',
  'nfd',
  String.raw`(?:top\s+)?secret`,
  'official',
  'embargoed',
  String.raw`members\s+only`,
  String.raw`(?:for\s+)?internal(?:\s+use)?\s+only`,
  String.raw`(?:in\s+)?closed\s+session`,
  String.raw`in\s+camera`,
  'redact',
  'exempt',
];

/**
 * Markings that are also common words: the first kind counts only with a capital letter, the second only in capitals.
 */
const WITH_CAPITAL =
  /^(?:nfd|(?:top\s+)?secret|official|embargoed|members\s+only|(?:for\s+)?internal(?:\s+use)?\s+only|(?:in\s+)?closed\s+session|in\s+camera|redact)$/i;
const IN_CAPITALS = /^exempt$/i;

/** Whether a marking is written as one. */
export function isWrittenAsMarking(word: string): boolean {
  if (IN_CAPITALS.test(word)) return word === word.toUpperCase();
  return !WITH_CAPITAL.test(word) || word !== word.toLowerCase();
}

/** Signs that may be between the words of a name, and that authors add or leave out. */
const BETWEEN = /[\s:_\u2010-\u2015-]+/;

/** Names of levels as a part of a regular expression, the longest first, for texts as `asSeen` gives them. */
export function sourceOfNames(names: readonly string[]): string {
  const longestFirst = [...spokenNames(names)].sort((a, b) => b.length - a.length);
  return longestFirst
    .map((name) => name.split(BETWEEN).map(escapedForPattern).join(String.raw`[\s:_\u2010-\u2015-]*`))
    .join('|');
}

/** Names of levels as texts have them, the short ones too. */
export function spokenNames(names: readonly string[]): readonly string[] {
  return [...names, ...shortNames(names)].map((name) => asSeen(name).text);
}

/** Of names that all begin alike up to a colon, what comes after it: the AMBER of TLP:AMBER. */
function shortNames(names: readonly string[]): readonly string[] {
  const [prefix] = /^[^:]+:\s*/.exec(names[0] ?? '') ?? [];
  if (prefix === undefined || !names.every((name) => name.startsWith(prefix))) return [];
  return names.map((name) => name.slice(prefix.length)).filter((name) => name !== '');
}

export const SOURCE_OF_MARKINGS = MARKINGS.join('|');

/** A text as a reader sees it, and from an offset in it to the offset in the text as written. */
export interface SeenText {
  readonly text: string;
  readonly origin: (offset: number) => number;
}

/** Look-alike and accented letters are made plain, every blank but a line end a space; what cannot be seen is left out. */
export function asSeen(written: string): SeenText {
  if (isPlain(written)) return { text: written, origin: (offset) => offset };
  const offsets: number[] = [];
  let text = '';
  let at = 0;
  for (const sign of written) {
    const seen = /\s/.test(sign) ? (sign === '\n' ? sign : ' ') : asItLooks(sign);
    for (let i = 0; i < seen.length; i++) offsets.push(at);
    text += seen;
    at += sign.length;
  }
  return { text, origin: (offset) => offsets[offset] ?? written.length };
}

function isPlain(text: string): boolean {
  return isCommon(text) && !/[\u00a0-\u00ff]/.test(text);
}
