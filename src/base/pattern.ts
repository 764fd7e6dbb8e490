/**
 * A regular expression for a text. V8 takes milliseconds to compile one with classes of Unicode, and a run has dozens.
 * For a text of common signs only, one without these classes finds the same and compiles at once.
 */
export type Pattern = (text: string) => RegExp;

/** Text as most authors write it: Latin-1 with its punctuation, arrows and signs of arithmetic. */
const COMMON = /^[\t\n\r -~\xa0-\xff\u2010-\u2027\u2030-\u205e\u20ac\u2190-\u22ff]*$/;

/** The common signs in each class of Unicode. */
const COMMON_SIGNS: Readonly<Record<string, string>> = {
  Cc: '\\t\\n\\r',
  Cf: '\\xad',
  Co: '',
  Cs: '',
  L: 'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff',
  Ll: 'a-z\\xb5\\xdf-\\xf6\\xf8-\\xff',
  Lu: 'A-Z\\xc0-\\xd6\\xd8-\\xde',
  M: '',
  Mn: '',
  N: '0-9\\xb2\\xb3\\xb9\\xbc-\\xbe',
  Nd: '0-9',
  Pd: '\\-\\u2010-\\u2015',
  S: '$+<=>^\\x60|~\\xa2-\\xa6\\xa8\\xa9\\xac\\xae-\\xb1\\xb4\\xb8\\xd7\\xf7\\u2044\\u2052\\u20ac\\u2190-\\u22ff',
  Zs: ' \\xa0',
};
/**
 * The flag `i` treats capitals and small letters alike; some letters have their counterpart outside Latin-1 (ß, ÿ, µ).
 */
const CASED = 'A-Za-z\\xb5\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff';

/** A text that takes long to test. */
const LONG = 1000;
const last = { short: { text: '', isCommon: true }, long: { text: '', isCommon: true } };

/**
 * Whether a text has only common signs. The last answers are kept, because several patterns in a row are mostly for the
 * same text; that for a long text apart, because it is often searched for many short ones in turn.
 */
export function isCommon(text: string): boolean {
  const known = text.length < LONG ? last.short : last.long;
  if (text !== known.text) {
    known.text = text;
    known.isCommon = COMMON.test(text);
  }
  return known.isCommon;
}

/**
 * A pattern from its source, as written between the slashes of an expression with the flag `u`; compiled when first
 * needed.
 */
export function pattern(source: string, flags = ''): Pattern {
  const isSimple = isCommon(source);
  let common: RegExp | undefined;
  let full: RegExp | undefined;
  return (text) => {
    if (isSimple && isCommon(text)) {
      common ??= new RegExp(forCommonSigns(source, flags.includes('i')), flags);
      return common;
    }
    full ??= new RegExp(source, `${flags}u`);
    return full;
  };
}

const KEPT = new Map<string, Pattern>();

/** The same for patterns of a workspace, which are few: each is compiled once for all records. */
export function keptPattern(source: string, flags = ''): Pattern {
  const key = `${flags} ${source}`;
  const kept = KEPT.get(key) ?? pattern(source, flags);
  KEPT.set(key, kept);
  return kept;
}

/** The same pattern without classes of Unicode, whether or not they are inside `[…]`. */
function forCommonSigns(source: string, isCaseless: boolean): string {
  let isInside = false;
  return source.replace(/\\p\{(\w+)\}|\\u\{|\\.|[[\]]/gs, (token, name: string | undefined) => {
    if (token === '\\P' || token === '\\u{') throw new Error(`A pattern cannot say ${token}.`);
    if (name === undefined) {
      if (token === '[' || token === ']') isInside = token === '[';
      return token;
    }
    const signs = isCaseless && /^L[lu]$/.test(name) ? CASED : COMMON_SIGNS[name];
    if (signs === undefined) throw new Error(`Which common signs are ${token}?`);
    return isInside ? signs : `[${signs}]`;
  });
}
