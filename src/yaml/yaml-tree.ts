import { isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { error, type Problem } from '../base/problem.ts';
import type { Source } from '../base/source.ts';
import type { Entry, TextNode, Tree } from '../base/tree.ts';
import { unfitSigns } from './encoding.ts';

/** The text of a document, and the offset of each of its characters in the text as written. */
export interface YamlText {
  readonly source: Source;
  readonly text: string;
  readonly origin: (offset: number) => number;
}

/** The parser's document becomes a tree, and the problems found on the way are added. */
export function treeOf(node: unknown, source: YamlText, found: Problem[]): Tree | undefined {
  if (isScalar(node)) return textOf(node, source, found);
  if (isSeq(node)) {
    const entries = node.items.flatMap((item) => treeOf(item, source, found) ?? []);
    return { kind: 'list', entries, ...rangeOf(node, source) };
  }
  if (!isMap(node)) return undefined;
  return { kind: 'map', entries: entriesOf(node, source, found), ...rangeOf(node, source) };
}

/** If a dash is missing, all keys of the second entry are duplicates. The first of them reports it. */
function entriesOf(map: YAMLMap, text: YamlText, found: Problem[]): readonly Entry[] {
  const seen = new Set<string>();
  let twice: string | undefined;
  return map.items.flatMap(({ key, value }: Pair) => {
    if (!isScalar(key)) return [];
    const name = textOf(key, text, found);
    const { source } = text;
    if (seen.has(name.value) && (twice ?? name.value) === name.value) {
      twice = name.value;
      found.push(error('duplicate-key', { ...name, source, path: [name.value] }, { key: name.value }));
    }
    seen.add(name.value);
    const absent: TextNode = { kind: 'text', value: '', start: name.start, end: name.end };
    return [{ key: name, value: treeOf(value, text, found) ?? absent }];
  });
}

function textOf(scalar: Scalar, { source, text, origin }: YamlText, found: Problem[]): TextNode {
  const [start, end] = spanOf(scalar);
  const value = typeof scalar.value === 'string' ? withParagraphs(scalar.value, scalar.type) : '';
  const written = text.slice(start, end).trimEnd();
  const place = { start: origin(start), end: origin(start + written.length) };
  const escaped = scalar.type === 'QUOTE_DOUBLE' ? unfitSigns(value)[0] : undefined;
  if (escaped)
    found.push(
      error('control-character', { source, ...place, path: [] }, { codePoint: escaped.codePoint, times: 1 }),
    );
  return { kind: 'text', value, ...place };
}

/** Except below `|`, lines of a text are joined, and a line end in its value is an empty line, which begins a paragraph. */
export function withParagraphs(value: string, type: Scalar['type']): string {
  const isJoined = type === 'BLOCK_FOLDED' || type === 'PLAIN' || type === 'QUOTE_SINGLE';
  return isJoined && value.includes('\n') ? value.replace(/(?<!\n)\n(?=[^\s])/g, '\n\n') : value;
}

function rangeOf(node: { range?: unknown }, { origin }: YamlText): { start: number; end: number } {
  const [start, end] = spanOf(node);
  return { start: origin(start), end: origin(end) };
}

function spanOf({ range }: { range?: unknown }): readonly [number, number] {
  const [start, end]: number[] = Array.isArray(range) ? range : [];
  return [start ?? 0, end ?? start ?? 0];
}
