import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { test } from 'vitest';

/** The Debian package of each instrument, for the sentence that says what to install. */
const PACKAGES = {
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  qpdf: 'qpdf',
} as const;

/** Stands for the file in the arguments of an instrument. */
export const FILE = '{file}';

/** What another program says of a file. A test that needs one fails, in words, on a machine without it. */
export function ask(instrument: keyof typeof PACKAGES, args: readonly string[], bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'opsg-test-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, bytes);
    return answer(
      instrument,
      args.map((arg) => (arg === FILE ? file : arg)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function answer(instrument: keyof typeof PACKAGES, args: readonly string[]): string {
  const env = { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'UTC' };
  const { stdout, stderr, status, error } = spawnSync(instrument, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env,
  });
  if (error && 'code' in error && error.code === 'ENOENT') {
    throw new Error(`This test needs ${instrument}. Install it: apt-get install ${PACKAGES[instrument]}`);
  }
  if (error) throw error;
  if (status !== 0) throw new Error(`${instrument} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}

type Body = () => void | Promise<void>;

/**
 * vitest's `test`, for what needs these programs. A user's machine has only Node, and there the test is skipped; in
 * CI a program that is missing is a failure, so that nothing goes untested in silence.
 */
export function testWith(...programs: readonly string[]): (name: string, body: Body) => void {
  const missing = programs.filter((program) => !isInstalled(program));
  if (missing.length === 0) return (name, body) => test(name, body);
  if (!process.env['CI']) return (name, body) => test.skip(name, body);
  return (name) =>
    test(name, () => {
      throw new Error(`This test needs ${missing.join(' and ')}, and CI must have it. Install it.`);
    });
}

function isInstalled(program: string): boolean {
  if (isAbsolute(program)) return existsSync(program);
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, program)));
}
