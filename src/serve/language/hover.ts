import type { Hover, LanguageContext } from './answers.ts';

/** What is at an offset of a text: a key, a level, a meeting, an action or a short form. */
export function hoverAt(_text: string, _offset: number, _context: LanguageContext): Hover | undefined {
  return undefined;
}
