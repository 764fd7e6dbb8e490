import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/base/artifact.ts';
import { SCRIPTS, SHELLS } from '../../src/cli/completion/scripts.ts';
import { PDF_STANDARDS } from '../../src/record/pdf-options.ts';
import { REGISTER_FORMATS } from '../../src/registers/formats.ts';
import { REPORT_FORMATS } from '../../src/report/reports.ts';
import { BIN, runInMemory } from '../program.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const SETTINGS = `policy:
  name: House Rules
  levels:
    - { name: Open, statement: Anyone may read this. }
    - { name: Very Closed, statement: Only members may read this. }
`;

/** What completes the last word of a line, without its meaning. */
async function completed(line: string): Promise<readonly string[]> {
  const words = line.split(' ');
  const argv = ['complete', '--', `:${words.at(-1)}`, ...words.slice(0, -1)];
  const { exit, out, talk } = await runInMemory(argv, { 'opsg.yaml': SETTINGS });
  expect([exit, talk]).toEqual([0, '']);
  const lines = Buffer.from(out).toString().split('\n').slice(0, -1);
  return lines.map((each) => each.split('\t', 1)[0] ?? '');
}

describe('what completes a word', () => {
  test.each<[string, readonly string[]]>([
    ['re', ['render', 'redact']],
    ['--v', ['--version']],
    ['--disclose V', ['Very Closed']],
    ['--quiet va', ['validate']],
    ['validate ', [':record']],
    ['validate a.yaml b', [':record']],
    ['validate --f', ['--format', '--fix']],
    ['validate --disclose O', ['Open']],
    ['validate -- -', [':record']],
    ['validate --qu', ['--quiet']],
    ['validate --ver', []],
    ['render -a ', ['Open', 'Very Closed', 'all']],
    ['render --audience Open ', [':record']],
    ['publish --audience ', ['Open', 'Very Closed']],
    ['preview --editor vsc', ['vscode', 'vscodium']],
    ['actions --audience ', ['Open', 'Very Closed']],
    ['actions --group ', ['OPSG']],
    ['actions --owner ', []],
    ['decisions -f ', REGISTER_FORMATS.decisions],
    ['render -f ', FORMATS],
    ['render -f md,h', ['md,html']],
    ['render --jobs ', []],
    ['render --out ', [':folder']],
    ['render --pdf-standard ', PDF_STANDARDS],
    ['validate -f ', REPORT_FORMATS],
    ['redact a.yaml ', []],
    ['diff ', [':record']],
    ['diff a.yaml ', [':record']],
    ['inspect ', [':file']],
    ['inspect a.pdf --against a.yaml ', [':record']],
    ['inspect a.pdf --against a.yaml --au', ['--audience']],
    ['explain doubled', ['doubled-words']],
    ['templates ', ['list', 'eject', 'help']],
    ['templates eject ', [':folder']],
    ['completion ', SHELLS],
    ['new OPSG ', []],
    ['no-such-command ', []],
    ['comple', ['completion']],
  ])('opsg %s', async (line, expected) => {
    expect(await completed(line)).toEqual(expected);
  });

  test('has the meaning of a command and an option beside it', async () => {
    const { out } = await runInMemory(['complete', '--', ':--onl', 'render'], {});
    expect(Buffer.from(out).toString()).toBe(
      '--only\tremove documents in other formats, in place of renewing them\n',
    );
  });
});

/** Types keys at a shell that has read the script, and gives the words that opsg was started with. */
function typed(shell: 'bash' | 'zsh' | 'fish', keys: string): readonly string[] {
  const home = temporaryFolder({
    'notes.txt': '',
    'opsg.yaml': SETTINGS,
    'of 2020/opsg-1.yaml': '',
    'of 2020/opsg-1.txt': '',
    'bin/opsg': `#!/bin/sh
[ "$1" = complete ] && exec '${process.execPath}' '${BIN}' "$@"
for word; do printf '%s\\n' "$word"; done > "$HOME/typed.txt"
`,
    '.bashrc': SCRIPTS.bash,
    '.zshrc': `autoload -Uz compinit; compinit -u -D\n${SCRIPTS.zsh}`,
    '.local/share/fish/generated_completions/none.fish': '', // else it makes some in the background
    '.config/fish/config.fish': SCRIPTS.fish,
  });
  chmodSync(join(home, 'bin/opsg'), 0o755);
  spawnSync('script', ['-qec', `${shell} -i`, '/dev/null'], {
    cwd: home,
    input: `${keys}\nexit\n`,
    env: {
      PATH: `${join(home, 'bin')}:${process.env['PATH']}`,
      HOME: home,
      TERM: 'xterm',
      LC_ALL: 'C.UTF-8',
    },
    timeout: 30_000,
  });
  return readFileSync(join(home, 'typed.txt'), 'utf8').split('\n').slice(0, -1);
}

describe.each(['bash', 'zsh', 'fish'] as const)('%s', (shell) => {
  test('completes commands, options, levels with blanks, and records below folders', () => {
    const words = typed(shell, 'opsg rend\t --aud\t V\t of\top\t');
    expect(words).toEqual(['render', '--audience', 'Very Closed', 'of 2020/opsg-1.yaml']);
  });

  test('completes files of any kind where the command takes them', () => {
    expect(typed(shell, 'opsg insp\t no\t')).toEqual(['inspect', 'notes.txt']);
  });
});

test('a script that no shell here can run calls the program as the others do', async () => {
  const { out } = await runInMemory(['completion', 'powershell'], {});
  expect(Buffer.from(out).toString()).toContain('complete -- ":$word" @before');
});
