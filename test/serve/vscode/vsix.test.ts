import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { findProgram, type Places } from '../../../src/serve/vscode/find-program.ts';
import { stubbedEditor } from './editor-stub.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PROGRAM = join(ROOT, 'bin', 'opsg.js');
const manifestSchema = z.object({
  name: z.string(),
  publisher: z.string(),
  version: z.string(),
  description: z.string(),
  engines: z.object({ vscode: z.string() }),
  main: z.string(),
  contributes: z.object({
    commands: z.array(z.object({ command: z.string() })),
    configuration: z.object({ properties: z.record(z.string(), z.unknown()) }),
  }),
});

let folder = '';
let files: ReadonlyMap<string, string> = new Map();
let runs: readonly Uint8Array[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opsg-vsix-'));
  const zones = ['UTC', 'America/New_York'].map(async (TZ, i) => {
    const out = join(folder, `${i}.vsix`);
    const run = spawn(process.execPath, [join(ROOT, 'bin/build/vsix.mjs'), out], {
      env: { ...process.env, TZ },
      stdio: 'ignore',
    });
    expect(await once(run, 'exit')).toEqual([0, null]);
    return new Uint8Array(readFileSync(out));
  });
  runs = await Promise.all(zones);
  const [first] = runs;
  if (!first) throw new Error('nothing was made');
  files = new Map(Object.entries(unzipSync(first)).map(([name, bytes]) => [name, strFromU8(bytes)]));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function textOf(name: string): string {
  const text = files.get(name);
  if (text === undefined) throw new Error(`${name} is not in the extension`);
  return text;
}

describe('the extension for VS Code', () => {
  test('is the same bytes each time, and holds nothing of this machine', () => {
    expect(Buffer.compare(runs[0] ?? new Uint8Array(), runs[1] ?? new Uint8Array())).toBe(0);
    for (const text of files.values()) expect(text).not.toContain(ROOT);
  });

  test('has the files that VS Code looks for, each with its type', () => {
    const manifest = textOf('extension.vsixmanifest');
    const assets = [...manifest.matchAll(/<Asset [^>]*Path="([^"]+)"/g)].map(([, path = '']) => path);
    expect(assets).toEqual(['extension/package.json', 'extension/README.md', 'extension/LICENSE.txt']);
    for (const path of assets) expect(textOf(path)).not.toBe('');
    const types = textOf('[Content_Types].xml');
    for (const name of files.keys())
      if (!name.startsWith('['))
        expect(types).toContain(`Extension=".${name.slice(name.lastIndexOf('.') + 1)}"`);
  });

  test('says of itself in both places the same', () => {
    const own = manifestSchema.parse(JSON.parse(textOf('extension/package.json')));
    const manifest = textOf('extension.vsixmanifest');
    const program = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
    expect(own.version).toBe(program.version);
    expect(manifest).toContain(`Id="${own.name}" Version="${own.version}" Publisher="${own.publisher}"`);
    expect(manifest).toContain(`<Description xml:space="preserve">${own.description}</Description>`);
    expect(manifest).toContain(`Id="Microsoft.VisualStudio.Code.Engine" Value="${own.engines.vscode}"`);
    expect(textOf(join('extension', own.main).replaceAll('\\', '/'))).toContain('opsg.path');
    expect(Object.keys(own.contributes.configuration.properties)).toEqual(['opsg.path']);
  });

  test('names the licence of each package that is inside', () => {
    for (const name of [
      'vscode-languageclient',
      'vscode-languageserver-protocol',
      'vscode-jsonrpc',
      'semver',
      'minimatch',
    ])
      expect(textOf('extension/LICENSE.txt')).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  test('starts the language server, starts it again, and ends it', async () => {
    const { extension, commands, errors } = stubbedEditor(textOf('extension/extension.js'), PROGRAM, (path) =>
      statSync(path).isFile(),
    );
    await extension.activate({ subscriptions: [] }); // which waits until the server has answered
    const own = manifestSchema.parse(JSON.parse(textOf('extension/package.json')));
    expect([...commands.keys()]).toEqual(own.contributes.commands.map(({ command }) => command));
    await commands.get('opsg.restart')?.();
    await extension.deactivate();
    expect(errors).toEqual([]);
  });

  test('says what to do where the program is not found', async () => {
    const { extension, errors } = stubbedEditor(
      textOf('extension/extension.js'),
      '/nowhere/opsg',
      () => false,
    );
    await extension.activate({ subscriptions: [] });
    await extension.deactivate();
    expect(errors).toEqual([expect.stringContaining('“opsg.path”')]);
  });
});

const NOWHERE: Places = { setting: '', folders: [], path: '', isWindows: false };
const OWN = '/open/node_modules/opsg/bin/opsg.js';

test.each([
  ['the setting', { setting: '/opt/opsg', folders: ['/open'] }, ['/opt/opsg', OWN], { command: '/opt/opsg' }],
  ['the setting, as a module', { setting: '/opt/opsg.js' }, ['/opt/opsg.js'], { module: '/opt/opsg.js' }],
  ['the setting, in an open folder', { setting: 'tools/opsg', folders: ['/a', '/b'] }, ['/b/tools/opsg'], { command: '/b/tools/opsg' }],
  ['nothing else where the setting is wrong', { setting: '/opt/opsg', folders: ['/open'] }, [OWN], undefined],
  ['that of the open folder', { folders: ['/a', '/open'], path: '/usr/bin' }, [OWN, '/usr/bin/opsg'], { module: OWN }],
  ['that of the system', { folders: ['/open'], path: '/bin::.:/usr/bin' }, ['opsg', '/usr/bin/opsg'], { command: '/usr/bin/opsg' }],
  ['the program on Windows', { path: 'C:\\npm;C:\\opsg', isWindows: true }, ['C:\\opsg\\opsg.exe'], { command: 'C:\\opsg\\opsg.exe' }],
  ['the module beside a script of Windows', { path: 'C:\\npm', isWindows: true }, ['C:\\npm\\opsg.cmd', 'C:\\npm\\node_modules\\opsg\\bin\\opsg.js'], { module: 'C:\\npm\\node_modules\\opsg\\bin\\opsg.js' }],
  ['nothing', {}, [], undefined],
] as const)('the extension takes %s', async (_, places, there, start) => {
  const files: readonly string[] = there;
  expect(await findProgram({ ...NOWHERE, ...places }, async (path) => files.includes(path))).toEqual(start);
}); // biome-ignore format: a table reads best with a case in each row
