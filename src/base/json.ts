import { hashOf } from './key.ts';

/** What a text says as JSON, or nothing where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value as JSON. The first line is the hash of the rest, so that a damaged file is recognised. */
export function jsonWithHash(value: unknown): Uint8Array {
  const body = JSON.stringify(value);
  return new TextEncoder().encode(`${hashOf(body)}\n${body}\n`);
}

/** The value in such a file; or nothing, if a byte of it has changed. */
export function readJsonWithHash(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes);
  const end = text.indexOf('\n');
  const body = text.slice(end + 1, -1);
  return end > 0 && hashOf(body) === text.slice(0, end) ? parseJson(body) : undefined;
}
