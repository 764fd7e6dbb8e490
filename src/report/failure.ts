import { EXIT } from '../base/exit-code.ts';

interface Failure {
  /** What happened. */
  readonly what: string;
  /** What to do, before the command is run again. */
  readonly todo: string;
}

const NOT_ALLOWED: Failure = {
  what: 'you do not have permission',
  todo: 'Ask for permission to read and write there, or name another place.',
};

/** What the machine says when it fails, in a person's words, and what a person can do. */
const MACHINE: Readonly<Record<string, Failure>> = {
  ENOSPC: { what: 'the disk is full', todo: 'Make room on it, or name another place.' },
  EDQUOT: { what: 'your share of the disk is full', todo: 'Delete what you do not need, or ask for more.' },
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EROFS: { what: 'the disk is read-only', todo: 'Name another place.' },
  EIO: { what: 'the disk reports an error', todo: 'Check the disk and its connection.' },
  ENOENT: {
    what: 'it is no longer there, or its folder cannot be made',
    todo: 'Check the name, and whether another program has moved it.',
  },
  ENOTDIR: { what: 'a file is where a folder is needed', todo: 'Name another place.' },
  EEXIST: { what: 'something is there already', todo: 'Move it away, or name another place.' },
  ENOTEMPTY: { what: 'a folder is where a file is needed', todo: 'Name another place.' },
  EISDIR: { what: 'a folder is where a file is needed', todo: 'Name another place.' },
  ENAMETOOLONG: { what: 'the name is too long', todo: 'Choose a shorter one.' },
  ELOOP: { what: 'links lead round in a circle', todo: 'Name the real file or folder.' },
  EMFILE: { what: 'too many files are open', todo: 'Close some programs.' },
  ENFILE: { what: 'too many files are open', todo: 'Close some programs.' },
  EFBIG: { what: 'the file would be larger than your limit allows', todo: 'Ask for a higher limit.' },
  EBUSY: { what: 'another program is using it', todo: 'Close it in that program.' },
  ETXTBSY: { what: 'another program is using it', todo: 'Close that program.' },
  ESTALE: { what: 'another program has changed it just now', todo: 'Wait until that program is done.' },
  ECHILD: {
    what: 'a process that made documents ended too early, perhaps because it ran out of memory',
    todo: 'Close some programs, name fewer records, or use --jobs 1.',
  },
  ERR_FS_FILE_TOO_LARGE: { what: 'the file is too large', todo: 'Leave it out.' },
};

/** The limit of folders that the system watches for a user is reached. */
const TOO_MANY_FOLDERS: Failure = {
  what: 'the system cannot watch more folders for you',
  todo: 'Name fewer records, or ask for a higher limit.',
};

/** A folder that was deleted has no name any more. */
const NO_WORKING_FOLDER: Failure = {
  what: 'the folder that you are in is no longer there',
  todo: 'Change to another folder.',
};

/** What Node says where a part of the installed program is gone: the engine, a font, a module. */
const INCOMPLETE = ['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED'];

/** Anything thrown becomes one of our sentences and an exit code. Its own message is never repeated. */
export function sayFailure(thrown: unknown): { readonly sentence: string; readonly exit: number } {
  const { code, syscall, path, dest, mixed } = factsOf(thrown);
  if (code !== undefined && INCOMPLETE.includes(code)) {
    return stop(': a part of opsg cannot be loaded. No document was written. Install opsg again.');
  }
  if (isForbidden(thrown, code)) {
    return stop(
      ': an option of Node takes away what opsg needs. No document was written. Remove --jitless, --disallow-code-generation-from-strings and --experimental-permission from NODE_OPTIONS. Then run the same command again.',
    );
  }
  if (code === undefined || (syscall === undefined && !(code in MACHINE))) return BUG;
  const isWatch = syscall === 'watch' && ['ENOSPC', 'EMFILE'].includes(code);
  const special = isWatch ? TOO_MANY_FOLDERS : syscall === 'uv_cwd' ? NO_WORKING_FOLDER : undefined;
  const { what, todo } = special ??
    MACHINE[code] ?? { what: `the system says ${code}`, todo: 'Correct the cause.' };
  const where = dest ?? path;
  const at = where ? ` at ${where}` : '';
  const warning =
    mixed === undefined
      ? ''
      : ` But ${mixed} can contain old documents beside new ones. Publish nothing from there until you have run the command again.`;
  return stop(
    `${at}: ${what}. No document is half-written.${warning} ${todo} Then run the same command again.`,
  );
}

/** Templates are compiled to code, the PDF engine can be WebAssembly, and files are read: Node can forbid each. */
function isForbidden(thrown: unknown, code: string | undefined): boolean {
  return (
    thrown instanceof EvalError ||
    code === 'ERR_ACCESS_DENIED' ||
    (thrown instanceof ReferenceError && thrown.message === 'WebAssembly is not defined')
  );
}

const BUG = {
  sentence:
    'opsg had to stop: this is a fault in the program, not in your record. Please report the command.\n',
  exit: EXIT.bug,
};

function stop(how: string) {
  return { sentence: `opsg had to stop${how}\n`, exit: EXIT.machineFailed };
}

/** What an error of the system's carries. */
function factsOf(thrown: unknown): Readonly<Record<string, string | undefined>> {
  return thrown instanceof Error
    ? Object.fromEntries(Object.entries(thrown).map(([key, value]) => [key, String(value)]))
    : {};
}
