import { EXIT } from '../commands/outcome.ts';

/** What the machine says when it fails, in a person's words. */
const MACHINE: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EACCES: 'you may not do that there',
  EPERM: 'you may not do that there',
  EROFS: 'the disk can only be read',
  EIO: 'the disk reports an error',
  ENOENT: 'it is not there any more, or its folder cannot be made',
  ENOTDIR: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands where a file is needed',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  EFBIG: 'the file would be larger than allowed',
};

/** What a full disk is to a file, this is to a watch. */
const TOO_MANY_FOLDERS =
  'the system watches no more folders for you; name fewer records, or have its limit raised';

/** Whatever was thrown becomes one sentence of ours and an exit code. Nothing of its own message is repeated. */
export function sayFailure(thrown: unknown): { readonly sentence: string; readonly exit: number } {
  if (thrown instanceof Error && 'syscall' in thrown && 'code' in thrown) {
    const cannotWatch = thrown.syscall === 'watch' && ['ENOSPC', 'EMFILE'].includes(String(thrown.code));
    const reason = cannotWatch
      ? TOO_MANY_FOLDERS
      : (MACHINE[String(thrown.code)] ?? `the system says ${String(thrown.code)}`);
    const where = 'path' in thrown ? ` at ${String(thrown.path)}` : '';
    const sentence = `opsg had to stop${where}: ${reason}. No document is half-written. When that is mended, run the same command again.\n`;
    return { sentence, exit: EXIT.machineFailed };
  }
  const sentence =
    'opsg had to stop: this is a mistake in the program, not in your record. Please report the command.\n';
  return { sentence, exit: EXIT.bug };
}
