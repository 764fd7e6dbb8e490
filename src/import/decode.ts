import { OPEN } from '../base/policy.ts';
import { error, failed, ok, type Result } from '../base/problem.ts';
import { startOf } from '../base/source.ts';
import { fileKind, guessEncoding } from '../yaml/encoding.ts';

/** The text of a file, in whatever letters it was saved. */
export function decoded(file: string, bytes: Uint8Array): Result<string> {
  const kind = fileKind(bytes);
  if (kind) {
    const isCut = /^(?:PK|%P)/.test(String.fromCharCode(...bytes.subarray(0, 2))); // its reader would have it otherwise
    const reason = isCut ? 'damaged' : 'unknown-kind';
    return failed([error('unreadable-document', startOf({ file, text: '' }), { reason }, OPEN)]);
  }
  try {
    return ok(lines(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return ok(lines(guessEncoding(bytes).text));
  }
}

/** Every kind of line end as a line feed; a form feed parts pages of plain text. */
function lines(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[\0\v]/g, ' ');
}
