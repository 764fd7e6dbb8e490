import { spawn } from 'node:child_process';

/** Milliseconds after which an opener that is still running counts as showing the file. */
const LONG_ENOUGH = 2000;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Hands a file, or an address of a page, to the system's own opener, without a shell: it is an argument of its own and
 * begins with a folder or with `http:`, so that nothing in it can be read as an option or a command. False where
 * nothing took it.
 */
export function showFile(path: string, env: Environment): Promise<boolean> {
  const opener = openerOf(process.platform, env);
  if (!opener) return Promise.resolve(false);
  const [program, ...argv] = opener;
  return new Promise((resolve) => {
    const child = spawn(program, [...argv, path], { stdio: 'ignore', detached: true });
    const timer = setTimeout(() => resolve(true), LONG_ENOUGH);
    const settle = (isShown: boolean) => {
      clearTimeout(timer);
      resolve(isShown);
    };
    child.on('error', () => settle(false));
    child.on('exit', (code) => settle(code === 0));
    child.unref();
  });
}

/**
 * `start` is a command of the Windows shell, not a program, so its underlying program is used. There is no screen in
 * CI.
 */
function openerOf(platform: NodeJS.Platform, env: Environment): readonly [string, ...string[]] | undefined {
  if (env['CI']) return undefined;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler'];
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open'] : undefined;
}
