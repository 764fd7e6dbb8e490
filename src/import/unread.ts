import { OPEN } from '../base/policy.ts';
import { error, failed, ok, type Result } from '../base/problem.ts';
import { startOf } from '../base/source.ts';
import { ReadFault } from '../read/fault.ts';
import type { SourceBlock } from './blocks.ts';

/** What a reader of documents gives; where it throws, the problem that the document cannot be read. */
export async function orProblem(
  file: string,
  read: () => Promise<readonly SourceBlock[]>,
): Promise<Result<readonly SourceBlock[]>> {
  try {
    return ok(await read());
  } catch (thrown) {
    // A library says of a damaged document whatever it stumbles over.
    const reason = thrown instanceof ReadFault ? thrown.trouble : 'damaged';
    return failed([error('unreadable-document', startOf({ file, text: '' }), { reason }, OPEN)]);
  }
}
