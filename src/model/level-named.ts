import { namesLevel } from './label-slip.ts';
import { asItLooks } from './look-alike.ts';
import { isOneSlipFrom, nearestWord } from './spelling.ts';

/** A word, and what stands between it and the next one. */
const PAIRS = /([\p{L}\p{M}\p{Cf}_-]+)[\s"'*:=\u2013\u2014-]+(?=([\p{L}\p{M}\p{Cf}+:-]*))/gu;
/** A word at the beginning of a line, with a delimiter after it. */
const FIRST = /^[^\p{L}]*([\p{L}\p{M}\p{Cf}+-]+)[\s"'*_)\]}]*(?:[:|\u2013\u2014]|-\s)/gmu;

/**
 * The level that lines of a record name, whatever they mean by it: the name of a level in any case, what is one slip
 * from it at the beginning of a line, or a key close to ours. Where no level is named, the key is given back.
 */
export function levelNamedIn(text: string, names: readonly string[]): string | undefined {
  const named = namesLevel(text, names);
  if (named !== undefined) return named;
  for (const [, word = ''] of text.matchAll(FIRST)) {
    const meant = nearLevel(word, names);
    if (meant !== undefined) return meant;
  }
  for (const [, key = '', value = ''] of text.matchAll(PAIRS)) {
    const looks = asItLooks(key).toLowerCase();
    if (nearestWord(looks, ['classification'], 2) && !/^(?:clar|qual)ifications?$/.test(looks))
      return nearLevel(value, names) ?? 'classification';
    if (/^levels?$/.test(looks) || isOneSlipFrom(looks, 'level')) {
      const meant = nearLevel(value, names);
      if (meant !== undefined) return meant;
    }
  }
  return undefined;
}

function nearLevel(word: string, names: readonly string[]): string | undefined {
  const looks = asItLooks(word);
  return looks.length < 3 ? undefined : names.find((name) => isOneSlipFrom(looks, asItLooks(name)));
}
