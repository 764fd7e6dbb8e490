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

const IMPORT = /(?<!')\b(?:from|import|getBuiltinModule)\s*\(?\s*'([^']+)'/g;
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
  base: ['base/', 'node:crypto'],
  problems: ['base/', 'problems/'],
  record: ['base/', 'record/', 'zod/mini'],
  host: [
    'base/',
    'record/',
    'host/',
    '@clack/prompts',
    'node:child_process',
    'node:fs',
    'node:fs/promises',
    'node:crypto',
    'node:http',
    'node:module',
    'node:net',
    'node:os',
    'node:path',
    'node:sea',
    'node:v8',
  ],
  read: [
    'base/',
    'host/',
    'read/',
    '@hyzyla/pdfium',
    'mdast',
    'node:crypto',
    'node:zlib',
    'parse5',
    'postal-mime',
    'remark-parse',
    'unified',
  ],
  levels: ['base/', 'record/', 'read/', 'levels/'],
  yaml: [
    'base/',
    'problems/',
    'record/',
    'levels/',
    'yaml',
    'yaml/',
    'mdast',
    'mdast-util-gfm-table',
    'micromark-extension-gfm-table',
    'remark-parse',
    'unified',
  ],
  rules: ['base/', 'problems/', 'record/', 'levels/', 'rules/'],
  render: [
    'base/',
    'record/',
    'host/',
    'read/',
    'levels/',
    'yaml/',
    'yaml',
    'render/',
    '@myriaddreamin/typst-ts-node-compiler',
    '@myriaddreamin/typst-ts-web-compiler',
    'fflate',
    'handlebars',
    'handlebars/runtime.js',
    'mdast',
    'micromark-util-sanitize-uri',
    'node:path',
    'nodemailer/lib/mail-composer',
    'nodemailer/lib/mime-funcs',
    'remark-parse',
    'remark-stringify',
    'unified',
  ],
  browser: ['browser/', 'diff', 'minisearch'],
  series: ['base/', 'record/', 'levels/', 'series/', 'zod/mini'],
  site: ['base/', 'record/', 'host/', 'read/', 'levels/', 'render/', 'series/', 'site/'],
  diff: ['base/', 'record/', 'levels/', 'yaml/', 'render/', 'diff/', 'diff'],
  check: [
    'base/',
    'problems/',
    'record/',
    'host/',
    'yaml/',
    'rules/',
    'render/',
    'check/',
    'node:path',
    'picomatch',
  ],
  report: ['base/', 'problems/', 'record/', 'rules/', 'report/'],
  import: [
    'base/',
    'record/',
    'host/',
    'read/',
    'levels/',
    'yaml/',
    'render/',
    'import/',
    'fflate',
    'mammoth',
    'mdast',
    'parse5',
    'remark-parse',
    'unified',
    'yaml',
  ],
  output: ['base/', 'record/', 'host/', 'levels/', 'render/', 'check/', 'output/', 'node:path', 'zod/mini'],
  workers: [
    'base/',
    'record/',
    'host/',
    'levels/',
    'rules/',
    'render/',
    'series/',
    'check/',
    'output/',
    'workers/',
    'node:path',
    'node:worker_threads',
  ],
  'pipeline.ts': ['base/', 'host/', 'check/', 'output/', 'workers/'],
  publish: [
    'base/',
    'record/',
    'host/',
    'levels/',
    'render/',
    'series/',
    'site/',
    'check/',
    'output/',
    'workers/',
    'pipeline.ts',
    'publish/',
    'node:path',
    'zod/mini',
  ],
  registers: [
    'base/',
    'record/',
    'host/',
    'read/',
    'levels/',
    'render/',
    'series/',
    'site/',
    'check/',
    'report/',
    'registers/',
  ],
  serve: [
    'base/',
    'problems/',
    'record/',
    'host/',
    'levels/',
    'yaml/',
    'rules/',
    'render/',
    'series/',
    'check/',
    'report/',
    'output/',
    'workers/',
    'pipeline.ts',
    'publish/',
    'registers/',
    'serve/',
    'diff',
    'node:path',
    'vscode',
    'vscode-languageclient/node',
    'node:url',
    'vscode-languageserver-protocol',
    'vscode-languageserver-protocol/node',
    'vscode-languageserver-textdocument',
  ],
  cli: [
    'base/',
    'problems/',
    'record/',
    'host/',
    'read/',
    'levels/',
    'rules/',
    'render/',
    'import/',
    'check/',
    'report/',
    'output/',
    'series/',
    'diff/',
    'workers/',
    'pipeline.ts',
    'publish/',
    'registers/',
    'serve/',
    'cli/',
    'commander',
    'diff',
    'node:path',
  ],
  'index.ts': ['base/', 'host/', 'check/', 'report/', 'workers/', 'pipeline.ts'],
  'main.ts': ['base/', 'host/', 'report/', 'cli/'],
};

describe('the rooms of the program', () => {
  test('the guard sees every file and its imports', () => {
    expect(FILES.length).toBeGreaterThan(90);
    expect(EDGES.length).toBeGreaterThan(350);
    expect(new Set(NAMES.map(roomOf))).toEqual(new Set(Object.keys(LAW)));
    const shown = EDGES.map(({ from, to }) => `${from} > ${to}`);
    expect(shown.includes('cli/options/render.ts > cli/render.ts'), 'a dynamic import').toBe(true);
    expect(shown.includes('levels/redact.ts > levels/redacted.ts'), 'one over several lines').toBe(true);
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
    expect(knowing).toEqual(['levels/redact.ts', 'levels/redacted.ts']);
  });

  test('one function chooses among wordings, and withheld chooses again, as a second opinion', () => {
    const choosing = filesWith(/\bwordings\b[\s\S]*\bmayRead\(|\bmayRead\([\s\S]*\bwordings\b/);
    expect(choosing).toEqual(['base/policy.ts', 'levels/choose.ts', 'levels/withheld.ts']);
  });

  test('what comes after redact cannot name the meeting that it came from', () => {
    const after = FILES.filter(({ name }) =>
      /^(render\/(compose|render|templates\/view)|output\/write)\.ts$/.test(name),
    );
    expect(after).toHaveLength(4);
    for (const { name, code } of after)
      expect(code, name).not.toMatch(/\bMeeting\b|\bLabelled\b|\bWording\b|\bnotes\b/);
  });
});

describe('the outside world', () => {
  /** Parts of Node that compute and touch nothing. */
  const PURE = ['node:crypto', 'node:path', 'node:url', 'node:zlib'];
  const MACHINE = [
    'host/node-disk.ts',
    'host/node-folders.ts',
    'host/node-git.ts',
    'host/node-installed.ts',
    'host/node-processes.ts',
    'host/node-server.ts',
    'workers/pdf-engine.ts',
    'host/node-pdf-process.ts',
    'host/node-show.ts',
    'host/requests-to-end.ts',
    'host/node-terminal.ts',
    'host/node-watch.ts',
    'workers/worker.ts',
    'host/node-world.ts',
  ];

  test('only the program and its command line know that there is a terminal', () => {
    expect(filesWith(/\bstdout\b|\bstderr\b/)).toEqual(['host/node-git.ts', 'host/node-terminal.ts']); // of git, and ours
    expect(filesWith(/\bconsole\b/)).toEqual([]);
  });

  test('only the node world touches the process, and main its streams and exit code', () => {
    const knowing = MACHINE.filter(
      (name) => !['host/node-folders.ts', 'host/node-processes.ts', 'host/node-server.ts'].includes(name),
    );
    expect(new Set(filesWith(/\bprocess\s*[.[]|\bglobalThis\b|'node:process'/))).toEqual(
      new Set(['main.ts', 'serve/vscode/extension.ts', ...knowing]), // it is a program of its own
    );
    // What is said last would be lost. Only a request to end may do it, on Windows, which has no signals.
    expect(filesWith(/\bprocess\.exit\s*\(/)).toEqual(['host/requests-to-end.ts']);
  });

  test('only what inspects and what imports files has the second reader of PDFs', () => {
    const importing = (target: RegExp) => EDGES.filter(({ to }) => target.test(to)).map(({ from }) => from);
    const outside = importing(/^read\/pdfium\/|^@hyzyla/).filter((from) => !from.startsWith('read/pdfium/'));
    expect(new Set(outside)).toEqual(
      new Set([
        'cli/inspect.ts',
        ...['furniture', 'letter-runs', 'rotated', 'source', 'tagged', 'untagged'].map(
          (name) => `import/pdf/${name}.ts`,
        ),
      ]),
    );
  });

  test('only the node world touches disk and machine', () => {
    const outside = EDGES.filter(({ to }) => to.startsWith('node:') && !PURE.includes(to));
    expect(outside.length).toBeGreaterThan(3);
    expect(new Set(outside.map(({ from }) => from))).toEqual(
      new Set(MACHINE.filter((name) => name !== 'workers/worker.ts')),
    );
    expect(filesWith(/\brequire\s*\(/)).toEqual(['workers/pdf-engine.ts']); // in the text of a thread
  });

  test('nothing uses the network, runs text as code, or reads a clock or random numbers', () => {
    // The preview listens to this machine alone, and its page asks where it came from.
    expect(filesWith(/\bfetch\s*\(|'node:(https?|net|tls|dgram)'/)).toEqual([
      'browser/preview.ts',
      'host/node-server.ts',
    ]);
    expect(filesWith(/\beval\s*\(|new Function\b|'node:vm'/)).toEqual([]);
    expect(filesWith(/'node:worker_threads'/)).toEqual(['workers/pdf-engine.ts']);
    expect(filesWith(/Date\.now|new Date\b(?!\(\w)|Math\.random|performance\./)).toEqual([
      'host/node-disk.ts',
    ]); // the age of a lock
    expect(filesWith(/\brandom\w*\b/i)).toEqual(['host/node-server.ts']); // the token of an address
  });
});

function filesWith(pattern: RegExp): readonly string[] {
  return FILES.filter(({ code }) => pattern.test(code)).map(({ name }) => name);
}

test('only what shows a file and what asks git start another program; of this one only the PDF engine and bulk runs start more; never through a shell', () => {
  expect(filesWith(/child_process/)).toEqual([
    'host/node-git.ts',
    'host/node-pdf-process.ts',
    'host/node-processes.ts',
    'host/node-show.ts',
  ]);
  expect(filesWith(/\bfork\(/)).toEqual(['host/node-pdf-process.ts', 'host/node-processes.ts']);
  expect(filesWith(/\bexec\w*\(['"`]|\bshell\s*:/)).toEqual([]);
  expect(filesWith(/\bspawn\(/)).toEqual(['host/node-git.ts', 'host/node-show.ts']);
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

  test('no two types have the same name', () => {
    const declaration = /^(?:export )?(?:interface|enum|class|type) (\w+)/gm;
    const types = FILES.flatMap(({ code }) => [...code.matchAll(declaration)].map(([, type = '']) => type));
    expect(types.length).toBeGreaterThan(400);
    expect(types.filter((type, i) => types.indexOf(type) < i)).toEqual([]);
  });

  test('no file has a default export', () => {
    expect(filesWith(/^export default\b/m)).toEqual([]);
  });
});
