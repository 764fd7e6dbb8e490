import type { LanguageContext, OutlineEntry } from './answers.ts';

/** The agenda of a record, or the settings of an `opsg.yaml`. */
export function outlineOf(_text: string, _context: LanguageContext): readonly OutlineEntry[] {
  return [];
}
