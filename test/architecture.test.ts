import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = new URL('../src/', import.meta.url);

interface SourceFile {
  readonly name: string;
  readonly text: string;
  /** The text without its comments. */
  readonly code: string;
  /** What it imports: files of ours below `src/`, packages by their name. */
  readonly imports: readonly string[];
}

const IMPORT = /\b(?:from|import|getBuiltinModule)\s*\(?\s*'([^']+)'/g;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:\\])\/\/.*$/gm;

function readSource(name: string): SourceFile {
  const text = readFileSync(new URL(name, SRC), 'utf8');
  const code = text.replace(COMMENT, '');
  const imports = [...code.matchAll(IMPORT)].map(([, target = '']) => inSrc(name, target));
  return { name, text, code, imports };
}

function inSrc(name: string, target: string): string {
  return target.startsWith('.') ? posix.join(posix.dirname(name), target) : target;
}

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .sort()
  .map(readSource);
const NAMES = FILES.map(({ name }) => name);
const EDGES = FILES.flatMap(({ name, imports }) => imports.map((target) => ({ from: name, to: target })));

/** The folder of a file, or the file itself where it stands in no folder. */
function roomOf(name: string): string {
  return name.split('/', 1)[0] ?? '';
}

/** Whether an import is of a kind: a file, a room (`model/`) or a package. */
function isOneOf(target: string, allowed: readonly string[]): boolean {
  return allowed.some((kind) => (kind.endsWith('/') ? target.startsWith(kind) : target === kind));
}

/** What each room may import, from the ground up. A room that is not here may not exist. */
const LAW: Readonly<Record<string, readonly string[]>> = {
  model: ['model/', 'zod/mini'],
  storage: ['model/', 'storage/', 'node:crypto', 'node:path', 'zod/mini'],
  'world.ts': ['model/', 'storage/disk.ts'],
  'version.ts': [],
  'build-id.ts': [],
  'examples.ts': [],
  'files-in.ts': ['model/', 'world.ts'],
  formats: [
    'model/',
    'formats/',
    'node:crypto',
    'node:zlib',
    '@hyzyla/pdfium',
    '@myriaddreamin/typst-ts-node-compiler',
    '@myriaddreamin/typst-ts-web-compiler',
    'fflate',
    'handlebars',
    'handlebars/runtime.js',
    'mdast',
    'micromark-util-sanitize-uri',
    'parse5',
    'postal-mime',
    'remark-parse',
    'remark-stringify',
    'unified',
    'yaml',
  ],
  rules: ['model/', 'rules/'],
  fix: ['model/', 'fix/'],
  stages: [
    'model/',
    'formats/',
    'rules/',
    'world.ts',
    'storage/key.ts',
    'storage/manifest.ts',
    'storage/output-folder.ts',
    'storage/planning.ts',
    'storage/write-outputs.ts',
    'storage/written-documents.ts',
    'build-id.ts',
    'files-in.ts',
    'version.ts',
    'node:path',
    'picomatch',
  ],
  'workspaces.ts': ['model/', 'stages/', 'world.ts', 'node:path'],
  'overlapping.ts': [],
  'checking.ts': [
    'model/',
    'stages/',
    'fix/with-edits.ts',
    'fix/label-guard.ts',
    'overlapping.ts',
    'workspaces.ts',
    'world.ts',
  ],
  'printing.ts': ['model/', 'stages/', 'storage/key.ts', 'overlapping.ts'],
  'other-readers.ts': ['model/', 'stages/compose.ts', 'stages/redact.ts', 'checking.ts', 'printing.ts'],
  'pipeline.ts': [
    'model/',
    'stages/',
    'checking.ts',
    'other-readers.ts',
    'overlapping.ts',
    'printing.ts',
    'world.ts',
  ],
  watching: [
    'model/',
    'watching/',
    'storage/key.ts',
    'files-in.ts',
    'pipeline.ts',
    'printing.ts',
    'world.ts',
    'node:path',
  ],
  bulk: [
    'model/',
    'bulk/',
    'stages/find-standing.ts',
    'stages/parse.ts',
    'stages/prepare.ts',
    'stages/read.ts',
    'stages/recall.ts',
    'storage/errors.ts',
    'storage/key.ts',
    'storage/ledger.ts',
    'storage/output-folder.ts',
    'storage/spool.ts',
    'storage/written-documents.ts',
    'checking.ts',
    'overlapping.ts',
    'pipeline.ts',
    'printing.ts',
    'world.ts',
    'node:path',
    'node:zlib',
  ],
  'mending.ts': [
    'model/',
    'stages/',
    'fix/',
    'formats/yaml-comments.ts',
    'checking.ts',
    'workspaces.ts',
    'world.ts',
  ],
  report: ['model/', 'report/'],
  commands: [
    'model/',
    'commands/',
    'report/',
    'checking.ts',
    'overlapping.ts',
    'pipeline.ts',
    'mending.ts',
    'watching/',
    'bulk/',
    'workspaces.ts',
    'world.ts',
    'stages/compare.ts',
    'stages/find-standing.ts',
    'stages/inspect.ts',
    'stages/read-pages.ts',
    'stages/recall.ts',
    'stages/redact.ts',
    'stages/write.ts',
    'storage/manifest.ts',
    'storage/output-folder.ts',
    'storage/planning.ts',
    'storage/written-documents.ts',
    'formats/record-yaml.ts',
    'formats/redaction-log.ts',
    'formats/template-files.ts',
    'node:path',
  ],
  cli: [
    'model/',
    'commands/',
    'cli/',
    'report/address.ts',
    'report/failure.ts',
    'report/look.ts',
    'workspaces.ts',
    'examples.ts',
    'version.ts',
    'world.ts',
    'commander',
    'node:path',
  ],
  'cli.ts': ['model/', 'commands/', 'cli/', 'report/', 'examples.ts', 'version.ts', 'world.ts', 'commander'],
  'node-folders.ts': ['model/', 'world.ts', 'storage/errors.ts', 'node:fs', 'node:path'],
  'node-disk.ts': ['storage/disk.ts', 'storage/errors.ts', 'node:fs', 'node:os', 'node:path'],
  'node-pdf-process.ts': ['model/', 'node:child_process'],
  'node-show.ts': ['node:child_process'],
  'node-terminal.ts': ['cli/command.ts', 'storage/errors.ts', 'node:fs'],
  'node-hands.ts': ['world.ts', 'storage/errors.ts', 'node:child_process'],
  'node-watch.ts': ['world.ts', 'storage/errors.ts', 'node:fs', 'node:fs/promises', 'node:path'],
  'node-world.ts': [
    'world.ts',
    'node-disk.ts',
    'node-folders.ts',
    'node-pdf-process.ts',
    'node-hands.ts',
    'node-show.ts',
    'node-watch.ts',
    'storage/replace-files.ts',
    'node:fs',
    'node:module',
    'node:os',
    'node:path',
    'node:v8',
  ],
  'node-pdf-engine.ts': [
    'model/',
    'formats/pdf/engine.ts',
    'node-pdf-process.ts',
    'node-world.ts',
    'node:worker_threads',
  ],
  'node-worker.ts': ['bulk/questions.ts', 'bulk/record-maker.ts', 'node-hands.ts', 'node-world.ts'],
  'main.ts': [
    'cli.ts',
    'node-terminal.ts',
    'node-world.ts',
    'model/exit-code.ts',
    'report/failure.ts',
    'storage/errors.ts',
  ],
  'index.ts': ['model/', 'report/text.ts', 'checking.ts', 'pipeline.ts', 'node-world.ts', 'world.ts'],
};

describe('the rooms of the program', () => {
  test('the guard sees every file and its imports', () => {
    expect(FILES.length).toBeGreaterThan(90);
    expect(EDGES.length).toBeGreaterThan(350);
    expect(new Set(NAMES.map(roomOf))).toEqual(new Set(Object.keys(LAW)));
    const shown = EDGES.map(({ from, to }) => `${from} > ${to}`);
    expect(shown.includes('cli/render.ts > commands/render.ts'), 'a dynamic import').toBe(true);
    expect(shown.includes('stages/redact.ts > model/redacted.ts'), 'one over several lines').toBe(true);
  });

  test.each(Object.entries(LAW))('%s imports only what it may', (room, allowed) => {
    const edges = EDGES.filter(({ from }) => roomOf(from) === room);
    if (allowed.length > 0) expect(edges.length).toBeGreaterThan(0);
    expect(edges.filter(({ to }) => !isOneOf(to, allowed))).toEqual([]);
  });

  test('the law names nothing that no file imports, so that it cannot grow loose', () => {
    const idle = Object.entries(LAW).flatMap(([room, allowed]) => {
      const targets = EDGES.filter(({ from }) => roomOf(from) === room).map(({ to }) => to);
      return allowed
        .filter((kind) => !targets.some((to) => isOneOf(to, [kind])))
        .map((kind) => `${room} > ${kind}`);
    });
    expect(idle).toEqual([]);
  });

  test('every import of ours leads to a file that is there, with its ending', () => {
    const ours = EDGES.filter(
      ({ to }) => to.startsWith('..') || /^(?!handlebars\/)[^:@]*\.(ts|js)$/.test(to),
    );
    expect(ours.length).toBeGreaterThan(300);
    expect(ours.filter(({ to }) => !NAMES.includes(to))).toEqual([]);
  });

  test('no import points up', () => {
    const rooms = Object.keys(LAW);
    const ours = EDGES.filter(({ to }) => NAMES.includes(to));
    expect(ours.length).toBeGreaterThan(500);
    const up = ours.filter(({ from, to }) => rooms.indexOf(roomOf(to)) > rooms.indexOf(roomOf(from)));
    expect(up).toEqual([]);
  });

  test('no stage knows another stage', () => {
    const stages = EDGES.filter(({ from }) => roomOf(from) === 'stages');
    expect(stages.length).toBeGreaterThan(40);
    expect(stages.filter(({ to }) => roomOf(to) === 'stages')).toEqual([]);
  });

  test('imports run in no circle', () => {
    const circles = NAMES.flatMap((name) => circleFrom(name));
    expect(circles).toEqual([]);
  });
});

/** A circle of imports through a file: the way around, or nothing. */
function circleFrom(start: string): readonly string[] {
  const waiting = [[start]];
  const seen = new Set<string>();
  for (let way = waiting.shift(); way; way = waiting.shift()) {
    const last = way.at(-1);
    for (const { to } of EDGES.filter(({ from }) => from === last)) {
      if (to === start) return [[...way, to].join(' > ')];
      if (!seen.has(to)) waiting.push([...way, to]);
      seen.add(to);
    }
  }
  return [];
}

describe('the stages', () => {
  test('only redact can make a redacted meeting', () => {
    const knowing = FILES.filter(({ code }) => /\bsealRedacted\b/.test(code)).map(({ name }) => name);
    expect(knowing).toEqual(['model/redacted.ts', 'stages/redact.ts']);
  });

  test('what comes after redact cannot name the meeting that it came from', () => {
    const after = FILES.filter(({ name }) =>
      /^(stages\/(compose|render|write)|formats\/view)\.ts$/.test(name),
    );
    expect(after).toHaveLength(4);
    for (const { name, code } of after)
      expect(code, name).not.toMatch(/\bMeeting\b|\bLabelled\b|\bWording\b|\bnotes\b/);
  });
});

describe('the outside world', () => {
  /** Parts of Node that compute and touch nothing. */
  const PURE = ['node:crypto', 'node:path', 'node:zlib'];
  const MACHINE = [
    'node-disk.ts',
    'node-folders.ts',
    'node-hands.ts',
    'node-pdf-engine.ts',
    'node-pdf-process.ts',
    'node-show.ts',
    'node-terminal.ts',
    'node-watch.ts',
    'node-worker.ts',
    'node-world.ts',
  ];

  test('only the program and its command line know that there is a terminal', () => {
    expect(filesWith(/\bstdout\b|\bstderr\b/)).toEqual(['node-terminal.ts']);
    expect(filesWith(/\bconsole\b/)).toEqual([]);
  });

  test('only the node world touches the process, and main its streams and exit code', () => {
    const knowing = MACHINE.filter((name) => !['node-folders.ts', 'node-hands.ts'].includes(name));
    expect(filesWith(/\bprocess\s*[.[]|\bglobalThis\b|'node:process'/)).toEqual(['main.ts', ...knowing]);
    expect(filesWith(/\bprocess\.exit\s*\(/)).toEqual([]);
  });

  test('only the command that inspects files has the second reader of PDFs', () => {
    const importing = (target: RegExp) => EDGES.filter(({ to }) => target.test(to)).map(({ from }) => from);
    expect(new Set(importing(/^stages\/read-pages/))).toEqual(new Set(['commands/inspect.ts']));
    const outside = importing(/^formats\/pdfium\/|^@hyzyla/).filter(
      (from) => !from.startsWith('formats/pdfium/'),
    );
    expect(new Set(outside)).toEqual(new Set(['stages/read-pages.ts']));
  });

  test('only the node world touches disk and machine', () => {
    const outside = EDGES.filter(({ to }) => to.startsWith('node:') && !PURE.includes(to));
    expect(outside.length).toBeGreaterThan(3);
    expect(new Set(outside.map(({ from }) => from))).toEqual(
      new Set(MACHINE.filter((name) => name !== 'node-worker.ts')),
    );
    expect(filesWith(/\brequire\s*\(/)).toEqual([]);
  });

  test('nothing goes to the network, runs text as code, or reads a clock or dice', () => {
    expect(filesWith(/\bfetch\s*\(|'node:(https?|net|tls|dgram)'/)).toEqual([]);
    expect(filesWith(/\beval\s*\(|new Function\b|'node:vm'/)).toEqual([]);
    expect(filesWith(/'node:worker_threads'/)).toEqual(['node-pdf-engine.ts']);
    expect(filesWith(/Date\.now|new Date\b|Math\.random|performance\./)).toEqual(['node-disk.ts']); // the age of a lock
    expect(filesWith(/\brandom\w*\b/i)).toEqual([]);
  });
});

function filesWith(pattern: RegExp): readonly string[] {
  return FILES.filter(({ code }) => pattern.test(code)).map(({ name }) => name);
}

test('only what shows a file starts another program; of this one only the PDF engine and bulk runs start more; never through a shell', () => {
  expect(filesWith(/child_process/)).toEqual(['node-hands.ts', 'node-pdf-process.ts', 'node-show.ts']);
  expect(filesWith(/\bfork\(/)).toEqual(['node-hands.ts', 'node-pdf-process.ts']);
  expect(filesWith(/\bexec\w*\(['"`]|\bshell\s*:/)).toEqual([]);
  expect(filesWith(/\bspawn\(/)).toEqual(['node-show.ts']);
});

describe('the size of things', () => {
  test('no file is longer than 300 lines', () => {
    const lengths = FILES.map(({ name, text }) => ({ name, lines: text.split('\n').length - 1 }));
    expect(Math.max(...lengths.map(({ lines }) => lines))).toBeGreaterThan(100);
    const long = lengths.filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  test('no file or folder is named after nothing', () => {
    const words = NAMES.flatMap((name) => name.replace(/\.ts$/, '').split(/[/-]/));
    expect(words.length).toBeGreaterThan(100);
    const empty = ['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'shared', 'lib', 'manager'];
    expect(words.filter((word) => empty.includes(word))).toEqual([]);
  });

  test('no file has a default export', () => {
    expect(filesWith(/^export default\b/m)).toEqual([]);
  });
});
