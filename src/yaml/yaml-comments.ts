import { CST, Lexer } from 'yaml';
import type { Place, Source } from '../base/source.ts';

/** The comments of a YAML file, each from its `#` to the end of its line. A `#` inside a text is none. */
export function yamlComments(source: Source): readonly Place[] {
  const comments: Place[] = [];
  let offset = 0;
  let isText = false;
  for (const lexeme of new Lexer().lex(source.text)) {
    const type: CST.TokenType | undefined = isText ? undefined : (CST.tokenType(lexeme) ?? undefined);
    isText = type === 'scalar';
    if (type === 'comment') comments.push({ source, start: offset, end: offset + lexeme.length, path: [] });
    if (!(type && MARKERS.includes(type))) offset += lexeme.length;
  }
  return comments;
}

/** Lexemes that the lexer adds: they stand for no character of the file. */
const MARKERS: readonly string[] = ['scalar', 'doc-mode', 'flow-error-end'];
