import type { LanguageContext, Suggestion } from './answers.ts';

/** What an author may want at an offset of a text, the most likely first. */
export function completionsAt(
  _text: string,
  _offset: number,
  _context: LanguageContext,
): readonly Suggestion[] {
  return [];
}
