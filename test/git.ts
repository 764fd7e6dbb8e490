import { execFileSync } from 'node:child_process';

/** Asks git to do something in a folder. A hook of git that runs the tests has named its own repository: not that one. */
export function git(folder: string, ...words: readonly string[]): void {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
    cwd: folder,
    env,
    stdio: 'ignore',
  });
}
