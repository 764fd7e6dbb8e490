import { pattern } from '../base/pattern.ts';
import { type Prose, targets, visibleText } from '../base/prose.ts';

const HIDDEN = pattern(String.raw`\p{Cf}`, 'g');
const DASH = pattern(String.raw`\p{Pd}`, 'g');

/** Words without what no reader sees or minds: invisible characters, and the shape of quotation marks and dashes. */
export function plainWords(prose: Prose): string {
  const text = visibleText(prose).normalize('NFKC');
  return text
    .replace(HIDDEN(text), '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(DASH(text), '-')
    .replace(/\s+/g, ' ');
}

/** The same, and the addresses behind links: all by which a text can refer to something. */
export function wordsAndTargets(prose: Prose): string {
  return [plainWords(prose), ...targets(prose)].join(' ');
}
