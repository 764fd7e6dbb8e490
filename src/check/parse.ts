import { BUILT_IN_LIMITS, type Limits } from '../base/limits.ts';
import { error, failed, ok, type Problem, type Result } from '../base/problem.ts';
import { type Source, startOf } from '../base/source.ts';
import type { Parsed } from '../base/tree.ts';
import { fileKind, guessEncoding, isUtf16, unfitSigns } from '../yaml/encoding.ts';
import type { ReadPast } from '../yaml/past-mistakes.ts';
import { readYaml } from '../yaml/yaml.ts';

/** A tree with places, or every reason why there is none, and perhaps a tree that was read past them. */
export type ParseResult = Result<Parsed> & { readonly past?: ReadPast };

/**
 * The bytes of a YAML file become a tree with places; or every reason why they cannot. It is quicker if it is known that
 * they can.
 */
export function parse(
  file: string,
  bytes: Uint8Array,
  limits: Limits = BUILT_IN_LIMITS,
  isKnownGood = false,
): ParseResult {
  const { recordKilobytes, recordLines, yamlDepth } = limits;
  if (bytes.byteLength > recordKilobytes * 1024) return failed([tooLong(file, recordKilobytes)]);
  const kind = fileKind(bytes);
  if (kind) return failed([error('not-utf8', startOf({ file, text: '' }), { looksLike: kind })]);
  const text = isUtf16(bytes) ? undefined : decode(bytes);
  if (text === undefined) return failed([wrongEncoding(file, bytes)]);
  const source: Source = { file, text };
  const controls = controlCharacters(source);
  if (controls.length > 0) return failed(controls);
  if (linesIn(text) > recordLines) {
    return failed([error('record-too-many-lines', startOf(source), { limit: recordLines })]);
  }
  const { problems: found, root, comments, touched, isSure } = readYaml(source, yamlDepth, isKnownGood);
  const problems = [...found].sort((one, other) => one.place.start - other.place.start);
  if (!root) return failed(problems);
  const parsed = { source, root, comments };
  return problems.length === 0 ? ok(parsed) : { ...failed(problems), past: { parsed, touched, isSure } };
}

function tooLong(file: string, limit: number): Problem {
  return error('record-too-long', startOf({ file, text: '' }), { limit });
}

function linesIn(text: string): number {
  return text.match(/\n/g)?.length ?? 0;
}

function wrongEncoding(file: string, bytes: Uint8Array): Problem {
  const { looksLike, text, at, isCertain } = guessEncoding(bytes);
  const place = { source: { file, text }, start: at, end: at + 1, path: [] };
  const problem = error('not-utf8', place, { looksLike });
  return isCertain ? { ...problem, edits: [] } : problem;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Characters that no author types, that editors hide, and that formats disagree about: one problem for each kind. */
function controlCharacters(source: Source): readonly Problem[] {
  const found = unfitSigns(source.text);
  const kinds = [...new Set(found.map(({ codePoint }) => codePoint))];
  return kinds.map((kind) => {
    const offsets = found.filter(({ codePoint }) => codePoint === kind).map(({ at }) => at);
    return controlCharacter(kind, offsets, source);
  });
}

function controlCharacter(codePoint: string, offsets: readonly number[], source: Source): Problem {
  const [first = 0] = offsets;
  const place = { source, start: first, end: first + 1, path: [] };
  const problem = error('control-character', place, { codePoint, times: offsets.length });
  const isOldLineEnd = codePoint === 'U+000D' && !source.text.includes('\n');
  const repair = isOldLineEnd ? '\n' : REPAIRS[codePoint];
  if (repair === undefined) return problem;
  return { ...problem, edits: offsets.map((start) => ({ start, end: start + 1, text: repair })) };
}

/** What replaces a character that can only come from pasting: word processors break lines with these. */
const REPAIRS: Readonly<Record<string, string>> = {
  'U+FEFF': '',
  'U+000B': ' ',
  'U+000C': ' ',
  'U+0085': ' ',
};
