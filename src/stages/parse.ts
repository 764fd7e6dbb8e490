import { guessEncoding, isUtf16 } from '../formats/encoding.ts';
import { readYaml } from '../formats/yaml.ts';
import type { ReadPast } from '../model/past-slips.ts';
import { error, failed, ok, type Problem, type Result } from '../model/problem.ts';
import { type Source, startOf } from '../model/source.ts';
import type { Parsed } from '../model/tree.ts';

const LONGEST_FILE = 256 * 1024;

/** A tree with places; or every reason why there is none, and perhaps what could be read past them. */
export type Reading = Result<Parsed> & { readonly past?: ReadPast };

/** The bytes of a YAML file become a tree with places; or every reason why they cannot. */
export function parse(file: string, bytes: Uint8Array): Reading {
  if (bytes.byteLength > LONGEST_FILE) {
    const facts = { bytes: bytes.byteLength, limit: LONGEST_FILE };
    return failed([error('record-too-long', startOf({ file, text: '' }), facts)]);
  }
  const text = isUtf16(bytes) ? undefined : decode(bytes);
  if (text === undefined) return failed([wrongEncoding(file, bytes)]);
  const source: Source = { file, text };
  const controls = controlCharacters(source);
  if (controls.length > 0) return failed(controls);
  const { problems: found, root, touched, isSure } = readYaml(source);
  const problems = [...found].sort((one, other) => one.place.start - other.place.start);
  if (!root) return failed(problems);
  const parsed = { source, root };
  return problems.length === 0 ? ok(parsed) : { ...failed(problems), past: { parsed, touched, isSure } };
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

/** Characters that no author types, that editors hide, and that formats disagree about. */
function controlCharacters(source: Source): readonly Problem[] {
  return [...source.text.matchAll(/[^\P{Cc}\t\n\r]|\uFEFF|\r(?!\n)/gu)].map(({ 0: sign, index }) => {
    const codePoint = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const [start, end] = [index, index + 1];
    const problem = error('control-character', { source, start, end, path: [] }, { codePoint });
    const repair = REPAIRS[codePoint];
    return repair === undefined ? problem : { ...problem, edits: [{ start, end, text: repair }] };
  });
}

/** What stands for a character that could only come along with a paste: word processors break lines with these. */
const REPAIRS: Readonly<Record<string, string>> = {
  'U+FEFF': '',
  'U+000B': ' ',
  'U+000C': ' ',
  'U+0085': ' ',
};
