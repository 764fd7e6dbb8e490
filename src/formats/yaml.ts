import {
  Composer,
  type Document,
  type ErrorCode,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  Parser,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { YamlState } from '../model/facts.ts';
import { error, failed, ok, type Problem, type Result } from '../model/problem.ts';
import { type Source, startOf } from '../model/source.ts';
import type { Entry, TextNode, Tree } from '../model/tree.ts';
import { guardYaml } from './yaml-guard.ts';

const DEEPEST = 32;

/**
 * YAML text becomes a tree of texts, lists and maps, each with its offsets; or every reason why it cannot.
 * The failsafe schema keeps each scalar as the author wrote it: `4.10`, `000000503961`, `no`, `2020-01-07`.
 */
export function parseYaml(source: Source): Result<Tree> {
  const guarded = guardYaml(source, DEEPEST);
  if (guarded.length > 0) return failed(guarded);
  const document = compose(source.text);
  if (!document) return failed([error('empty-file', startOf(source), {})]);
  if (document.errors.length > 0) return failed(firstOfEachLine(document.errors, source));
  const duplicates: Problem[] = [];
  const root = treeOf(document.contents, source, duplicates);
  if (duplicates.length > 0) return failed(duplicates);
  return root ? ok(root) : failed([error('empty-file', startOf(source), {})]);
}

function compose(text: string): Document.Parsed | undefined {
  const composer = new Composer({
    schema: 'failsafe',
    version: '1.2',
    uniqueKeys: false, // quadratic; treeOf finds duplicates itself
    prettyErrors: false, // would quote the author's text
    logLevel: 'silent', // would write to standard error
  });
  const [document] = composer.compose(new Parser().parse(text));
  return document;
}

function treeOf(node: unknown, source: Source, duplicates: Problem[]): Tree | undefined {
  if (isScalar(node)) return textOf(node, source.text);
  if (isSeq(node)) {
    const entries = node.items.flatMap((item) => treeOf(item, source, duplicates) ?? []);
    return { kind: 'list', entries, ...rangeOf(node) };
  }
  if (!isMap(node)) return undefined;
  return { kind: 'map', entries: entriesOf(node, source, duplicates), ...rangeOf(node) };
}

function entriesOf(map: YAMLMap, source: Source, duplicates: Problem[]): readonly Entry[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key, value }: Pair) => {
    if (!isScalar(key)) return [];
    const name = textOf(key, source.text);
    if (seen.has(name.value)) {
      duplicates.push(error('duplicate-key', { ...name, source, path: [name.value] }, { key: name.value }));
    }
    seen.add(name.value);
    const absent: TextNode = { kind: 'text', value: '', start: name.start, end: name.end };
    return [{ key: name, value: treeOf(value, source, duplicates) ?? absent }];
  });
}

function textOf(scalar: { value: unknown; range?: unknown }, text: string): TextNode {
  const { start, end } = rangeOf(scalar);
  const value = typeof scalar.value === 'string' ? scalar.value : '';
  const written = text.slice(start, end).trimEnd();
  return { kind: 'text', value, start, end: start + written.length };
}

function rangeOf(node: { range?: unknown }): { start: number; end: number } {
  const [start, end]: number[] = Array.isArray(node.range) ? node.range : [];
  return { start: start ?? 0, end: end ?? start ?? 0 };
}

/** One slip makes the parser stumble several times on a line; the first is the cause. */
function firstOfEachLine(errors: readonly YAMLError[], source: Source): readonly Problem[] {
  const seen = new Set<number>();
  const firsts = errors.filter(({ pos: [start] }) => {
    const line = source.text.lastIndexOf('\n', start - 1);
    return !seen.has(line) && seen.add(line);
  });
  return firsts.map(({ code, pos: [start, end] }) =>
    error(
      'yaml-syntax',
      { source, start, end: Math.max(start + 1, end), path: [] },
      { state: STATES[code] ?? 'other' },
    ),
  );
}

const STATES: Readonly<Partial<Record<ErrorCode, YamlState>>> = {
  BAD_INDENT: 'indent',
  TAB_AS_INDENT: 'tab',
  MISSING_CHAR: 'quote',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'colon',
  BLOCK_IN_FLOW: 'flow',
  BAD_SCALAR_START: 'indicator',
  UNEXPECTED_TOKEN: 'other',
  BAD_DQ_ESCAPE: 'escape',
};
