import type { Result, Unreadable } from '../base/problem.ts';
import type { CompilePdf, PdfWish } from '../record/pdf-options.ts';
import type { Disk, Processes } from './disk.ts';
import type { AnswerRequest, Serving } from './serving.ts';

/** Where the program speaks. */
export interface Terminal {
  readonly out: (text: string | Uint8Array) => void;
  readonly talk: (text: string) => void;
  /** Whether a person watches standard error. */
  readonly isWatched: boolean;
  /** Whether a person watches standard output. */
  readonly showsResults: boolean;
  /** How many columns messages may take; absent: lines are not broken. */
  readonly columns?: number;
  /** Waits for a key. There is one only where a window was opened for the program alone, and closes with it. */
  readonly waitForKey?: (() => Promise<void>) | undefined;
  /** Standard input and output as streams, for a protocol between programs; absent where there are none. */
  readonly streams?: (() => ByteStreams) | undefined;
  /** The ways to ask a person; absent: nobody is there to answer. */
  readonly questions?: (() => Promise<Questions>) | undefined;
}

/** The two ways between this program and one that has started it. */
export interface ByteStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Waits until everything is written, and listens no longer. */
  readonly close: () => Promise<void>;
}

/** Asks the person at the terminal. There is no answer where the person gave up. */
export interface Questions {
  /** A line of text, which begins as the suggestion. `problem` says what is wrong with an answer. */
  text(
    question: string,
    suggestion: string,
    problem: (answer: string) => string | undefined,
  ): Promise<string | undefined>;
  choose(question: string, choices: readonly string[]): Promise<string | undefined>;
  /** Some of the choices, at first all of them. */
  chooseSome(question: string, choices: readonly string[]): Promise<readonly string[] | undefined>;
}

/** What may be at a path, links followed; a `pipe` or a socket has no bytes before somebody writes to it. */
export type EntryKind = 'file' | 'folder' | 'pipe' | 'nothing';

/** What is in a folder and below it, hidden or not. Links are followed, and no folder counts twice. */
export interface Contents {
  /** In their order, as the user would say them. */
  readonly files: readonly string[];
  /** Those below the folder, and itself, by absolute path. */
  readonly folders: readonly string[];
  readonly unreadable: readonly Unreadable[];
}

/** A file to be written, with the path that the user would use for it. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What must be there until the end: these bytes, or nothing. Absent: anything there may be replaced. */
  readonly replaces?: Uint8Array | 'nothing';
  /** Nobody but the owner may read it. */
  readonly isPrivate?: boolean;
}

/** What counts as a change in a folder: files and folders of these names, files that end so, perhaps any folder. */
export interface Interest {
  readonly names: readonly string[];
  readonly endings: readonly string[];
  readonly folders: boolean;
}

/** A file as git keeps it at a revision, or what is missing for that. */
export type FileAtRevision =
  | { readonly bytes: Uint8Array }
  | { readonly missing: 'git' | 'repository' | 'revision' | 'file' };

/** Why waiting ended: a change, Ctrl-C, or a request of the system to end. */
export type Happening = 'changed' | 'interrupted' | 'terminated';

/** A watcher for changes. */
export interface Watching {
  /** From now on changes in these folders count, by absolute path, and in no others. Not those below them. */
  follow(interests: ReadonlyMap<string, Interest>): Promise<void>;
  /** Waits until something has changed since it was last asked, and the change seems to be complete. */
  next(): Promise<Happening>;
  isEnding(): boolean;
  close(): void;
}

/** A process of the program that works for this one: an answer to each question, in their order. Both are copied. */
export interface WorkerProcess {
  ask(question: unknown): Promise<unknown>;
  /** Ends it at once, and waits until it has ended. */
  end(): Promise<void>;
}

/**
 * Everything that the program needs from outside. `node-world.ts` implements it on the real machine, tests in memory. A
 * rejected promise means that the machine failed; a user's mistake is an ordinary result.
 */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder from which relative paths count. */
  readonly workingFolder: string;
  /** A path as a user would say it: below the working folder, or absolute. */
  shortName(path: string): string;
  kindOf(path: string): Promise<EntryKind>;
  /** The bytes of a file, or of a pipe; of more than `atMost` of them, one more, which shows that it is too long. */
  readFile(path: string, atMost?: number): Promise<Uint8Array>;
  readStandardInput(atMost: number): Promise<Uint8Array>;
  /** The bytes that git keeps of a file at a revision. */
  readAtRevision(path: string, revision: string): Promise<FileAtRevision>;
  /** What is in a folder, and in the folders below it, so many deep; absent: in all of them. */
  contentsOf(folder: string, depth?: number): Promise<Contents>;
  /** A stamp that stays equal until somebody saves the file. */
  stampOf(path: string): Promise<string>;
  /** Begins to look for changes, and to take Ctrl-C and the like as a wish to end, until it is closed. */
  watch(): Promise<Watching>;
  /** Shows a file in the program that the system has for it; false where there is none. */
  show(path: string): Promise<boolean>;
  /** Shows a page in the browser; false where there is none. */
  showPage(address: string): Promise<boolean>;
  /** Answers browsers on a port of this machine, and to this machine alone; 0 picks one. Nothing where it is taken. */
  serve(port: number, answer: AnswerRequest): Promise<Serving | undefined>;
  /** A text that nobody can guess, of characters that an address can contain. */
  newSecret(): Promise<string>;
  /** How many processes this machine can run at a time. */
  readonly cores: number;
  /** Starts a process that works for this one, where there can be one. */
  readonly startWorker?: () => Promise<WorkerProcess>;
  /** The folder in which this user's programs keep what they can do without; absent where the system has none. */
  readonly cacheFolder?: string | undefined;
  /** The operations on files that writing documents is made of. */
  readonly disk: Disk;
  readonly processes: Processes;
  /**
   * Writes files, each whole. Returns the paths that hold something other than what the file replaces; if there are
   * any, none was written.
   */
  writeFiles(files: readonly NewFile[]): Promise<readonly string[]>;
  /** How the program was built, if it is one file that contains everything. */
  readonly standalone?: string | undefined;
  /** A file that ships with the program, such as `templates/headlines.md.hbs`. */
  readPackaged(name: string): Promise<Uint8Array>;
  /** A font file, by the name of its package and its path in there. */
  readFont(name: string): Promise<Uint8Array>;
  /** Starts the PDF engine in a process of its own, which is stopped when it takes too much time or memory. */
  startPdfProcess(wish: PdfWish): Promise<Result<CompilePdf>>;
  /** A WebAssembly module, named as an import names it. From then on, WebAssembly starts fast rather than runs fast. */
  readWasm(name: string): Promise<Uint8Array>;
  /** Does something while native code cannot find the fonts of the machine. */
  withoutFonts<T>(act: () => T): T;
}
