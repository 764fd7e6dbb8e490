import { OPEN } from './policy.ts';
import { error, type Problem } from './problem.ts';
import { startOf } from './source.ts';

/** What stands in a folder and cannot be read; a `link` leads nowhere, and `settings` are an `opsg.yaml` that is no file. */
export interface Unreadable {
  readonly path: string;
  readonly what: 'file' | 'folder' | 'pipe' | 'link' | 'settings';
}

/** That something cannot be read: the name of a file may be said to everyone. */
export function cannotRead({ path, what }: Unreadable): Problem {
  return error('cannot-read', startOf({ file: path, text: '' }), { what }, OPEN);
}
