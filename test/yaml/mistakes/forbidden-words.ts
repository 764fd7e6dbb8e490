const JARGON = [
  'scalar', 'mapping', 'sequence', 'node', 'parse', 'parser', 'token', 'anchor', 'alias', 'undefined', 'null', 'string',
  'object', 'array', 'enum', 'schema', 'expected', 'received', 'zod', 'regex', 'invalid_type', 'union', 'literal', 'implicit', 'yaml',
]; // biome-ignore format: two rows of words

/** The words of programmers in a sentence that an author is to understand. */
export function jargonIn(sentence: string): readonly string[] {
  const words = sentence
    .replaceAll('opsg.yaml', '')
    .toLowerCase()
    .split(/[^a-z_]+/);
  return JARGON.filter((word) => words.includes(word));
}
