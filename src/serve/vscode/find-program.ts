import { posix, win32 } from 'node:path';

/** How the language server is started: as a program, or as a module by the Node.js of the editor. */
export type Start = { readonly command: string } | { readonly module: string };

/** Where the program may be. */
export interface Places {
  /** What the setting `opsg.path` says, or nothing. */
  readonly setting: string;
  /** The folders that are open. */
  readonly folders: readonly string[];
  /** The folders in which the system looks for programs. */
  readonly path: string;
  readonly isWindows: boolean;
}

/** The module of the package, as npm puts it into a folder. */
const MODULE = ['node_modules', 'opsg', 'bin', 'opsg.js'];

/**
 * The program that the setting names; else that of an open folder, if npm put one there; else that of the system. On
 * Windows, what npm puts beside other programs is a script of the shell, which nothing here starts: its module is taken.
 */
export async function findProgram(
  { setting, folders, path, isWindows }: Places,
  isFile: (path: string) => Promise<boolean>,
): Promise<Start | undefined> {
  const { join, delimiter, isAbsolute } = isWindows ? win32 : posix;
  const named = setting.trim();
  const firstOf = async (starts: readonly Start[]) => {
    for (const start of starts)
      if (await isFile('module' in start ? start.module : start.command)) return start;
    return undefined;
  };
  if (named !== '')
    return firstOf((isAbsolute(named) ? [named] : folders.map((one) => join(one, named))).map(startOf));
  const ofSystem = path.split(delimiter).filter((folder) => folder !== '' && isAbsolute(folder));
  return firstOf([
    ...folders.map((folder) => ({ module: join(folder, ...MODULE) })),
    ...ofSystem.flatMap((folder): readonly Start[] =>
      isWindows
        ? [{ command: join(folder, 'opsg.exe') }, { module: join(folder, ...MODULE) }]
        : [{ command: join(folder, 'opsg') }],
    ),
  ]);
}

function startOf(path: string): Start {
  return /\.[cm]?js$/i.test(path) ? { module: path } : { command: path };
}
