import type { Definition, LanguageContext } from './answers.ts';

/** Where the meeting, the action or the word at an offset of a text is defined. */
export function definitionAt(
  _text: string,
  _offset: number,
  _context: LanguageContext,
): Definition | undefined {
  return undefined;
}
