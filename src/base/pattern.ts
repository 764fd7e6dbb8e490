/**
 * A pattern for a text. V8 takes milliseconds to make one that knows the letters of all scripts, and a run has dozens
 * of them; where a text has none but common signs, one that knows only these finds the same, and is made at once.
 */
export type Pattern = (text: string) => RegExp;

/** Text as most authors write it: Latin-1 with its punctuation, arrows and signs of arithmetic. */
const COMMON = /^[\t\n\r -~\xa0-\xff\u2010-\u2027\u2030-\u205e\u20ac\u2190-\u22ff]*$/;

/** What the classes of Unicode hold of the common signs. */
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
/** Without regard to case, capitals and small letters are the same; some have their counterpart elsewhere (ß, ÿ, µ). */
const CASED = 'A-Za-z\\xb5\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff';

const last = { text: '', isCommon: true };

/** Whether a text holds none but common signs. Mostly several patterns in a row are for the same text. */
export function isCommon(text: string): boolean {
  if (text !== last.text) {
    last.text = text;
    last.isCommon = COMMON.test(text);
  }
  return last.isCommon;
}

/** A pattern from its source, as it stands between the slashes of one with the flag `u`; made when it is needed. */
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

/** The same for what a workspace brings along, of which there is little: each is made once, for all records. */
export function keptPattern(source: string, flags = ''): Pattern {
  const key = `${flags} ${source}`;
  const kept = KEPT.get(key) ?? pattern(source, flags);
  KEPT.set(key, kept);
  return kept;
}

/** The same pattern without classes of Unicode, in which `[…]` may stand around them or not. */
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
