import { parseYaml } from '../formats/yaml.ts';
import { error, failed, ok, type Problem, type Result } from '../model/problem.ts';
import { type Source, startOf } from '../model/source.ts';
import type { Parsed } from '../model/tree.ts';

const LONGEST_FILE = 256 * 1024;

/** The bytes of a YAML file become a tree with places; or every reason why they cannot. */
export function parse(file: string, bytes: Uint8Array): Result<Parsed> {
  if (bytes.byteLength > LONGEST_FILE) {
    const facts = { bytes: bytes.byteLength, limit: LONGEST_FILE };
    return failed([error('record-too-long', startOf({ file, text: '' }), facts)]);
  }
  const text = decode(bytes);
  if (text === undefined) return failed([error('not-utf8', startOf({ file, text: '' }), {})]);
  const source: Source = { file, text };
  const controls = controlCharacters(source);
  if (controls.length > 0) return failed(controls);
  const tree = parseYaml(source);
  return tree.ok ? ok({ source, root: tree.value }) : tree;
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
  return [...source.text.matchAll(/[^\P{Cc}\t\n\r]|\uFEFF|\r(?!\n)/gu)].map((match) => {
    const codePoint = `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return error(
      'control-character',
      { source, start: match.index, end: match.index + 1, path: [] },
      { codePoint },
    );
  });
}
