import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { nodeWorld } from '../src/host/node-world.ts';
import { renderRecords } from '../src/pipeline.ts';
import { BUILT_IN } from '../src/render/templates/built-in.ts';
import { BIN, runIn, shell, spawnProgram } from './program.ts';
import { pdfByHand, stream } from './read/pdf/by-hand.ts';
import { temporaryFolder } from './temporary-folder.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RECORD = join(ROOT, 'meetings/opsg-28.yaml');
const RECORD_WITH_LEVELS = join(ROOT, 'test/example/exwg-12.yaml');
const FORMATS = ['md', 'html', 'pdf', 'eml'] as const;

/** The installed program in a folder of its own, where its files may be spoilt. */
function installedCopy(): string {
  const folder = temporaryFolder();
  for (const part of ['bin', 'dist/program'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  for (const part of ['package.json', 'node_modules']) symlinkSync(join(ROOT, part), join(folder, part));
  return folder;
}

function compiledFiles(folder: string): readonly string[] {
  const program = join(folder, 'dist/program');
  return readdirSync(program)
    .filter((name) => name.endsWith('.v8'))
    .map((name) => join(program, name));
}

interface Loaded {
  readonly file: string;
  readonly isRejected: boolean;
}

/** Runs an installed program, and says which of its bundles it loaded, how, and what it put out. */
function loadedBy(folder: string, argv: readonly string[]): { loaded: readonly Loaded[]; out: string } {
  const code = `
    const { loadProgram, scripts } = require(${JSON.stringify(join(folder, 'bin/load-program.js'))});
    loadProgram('main.cjs').main(${JSON.stringify(argv)}).then(() => {
      const loaded = [...scripts].map(([file, script]) => ({ file, isRejected: script.cachedDataRejected !== false }));
      process.stderr.write(JSON.stringify(loaded));
    });`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', code], { cwd: ROOT, encoding: 'utf8' });
  return { loaded: JSON.parse(stderr.slice(stderr.lastIndexOf('\n') + 1)), out: stdout };
}

/** The files of `src` that are in bundles. */
function sourcesOf(loaded: readonly Loaded[]): readonly string[] {
  const maps = loaded.map(({ file }) => `${file}.map`).filter((file) => existsSync(file));
  const sources = maps.flatMap((file): readonly string[] => JSON.parse(readFileSync(file, 'utf8')).sources);
  return sources.map((source) => source.replace(/^.*\bsrc\//, ''));
}

describe('the bundled program', () => {
  test('makes the same PDF with the WebAssembly engine, and says no more than usual', () => {
    const made = ['native', 'wasm'].map((engine) => {
      const folder = temporaryFolder();
      const command = `OPSG_PDF_ENGINE=${engine} opsg render '${RECORD}' -f pdf -o .`;
      const { exit, talk } = shell(command, folder);
      const pdf = readFileSync(join(folder, 'White/OPSG_28-Headlines-White.pdf'), 'latin1');
      return { exit, talk, pdf };
    });
    expect(made[1]).toEqual(made[0]);
    expect(made[0]?.talk).toMatch(/^Wrote 1 document\b.*\n$/);
  });

  test('reads the pages of a PDF a second time, by an engine that it loads when it inspects one', () => {
    const folder = temporaryFolder();
    const image = stream('\0', '/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8');
    const resources = '/XObject<</X 6 0 R>>';
    writeFileSync(
      join(folder, 'scan.pdf'),
      pdfByHand(stream('600 0 0 700 0 0 cm /X Do'), [image], { resources }),
    );
    const { exit, talk } = shell(`opsg inspect scan.pdf --against '${RECORD_WITH_LEVELS}' -a White`, folder);
    expect(talk).toContain('a page of the PDF is only a picture');
    expect(exit).toBe(3);
  });

  test('writes the bytes that the sources write', { timeout: 60_000 }, async () => {
    expect(BUILT_IN, 'the sources compile the templates themselves').toEqual({});
    const rendered = await renderRecords({ records: [RECORD], formats: FORMATS }, nodeWorld(ROOT));
    if (!rendered.ok) throw new Error('the record is good');
    expect(rendered.value.artifacts).toHaveLength(FORMATS.length);
    const folder = temporaryFolder();
    expect(spawnProgram(['render', RECORD, '-f', FORMATS.join(), '--out', 'out'], folder).exit).toBe(0);
    for (const { path, bytes } of rendered.value.artifacts)
      expect(readFileSync(join(folder, 'out', path)).equals(bytes), path).toBe(true);
  });

  test('writes the website that the sources write, without the template compiler', async () => {
    const [folder, other] = [temporaryFolder(), temporaryFolder()];
    const argv = ['publish', RECORD, '-q', '-f', 'html', '--no-cache', '--out'];
    expect((await runIn(nodeWorld(other), [...argv, join(other, 'site')])).exit).toBe(0);
    const { loaded } = loadedBy(ROOT, [...argv, join(folder, 'site')]);
    const names = loaded.map(({ file }) => file.replace(/^.*program\//, ''));
    expect(names).toContainEqual(expect.stringMatching(/^publish-/));
    expect(names.filter((name) => /^(?:template|pages|native|later-remark)-/.test(name))).toEqual([]);
    const [made, expected] = [folder, other].map((each) =>
      readFileSync(join(each, 'site/SHA256SUMS'), 'utf8'),
    );
    expect(made).toBe(expected);
    expect(made).toContain('index.html');
  });

  test('loads little to say its version, and no part twice', () => {
    const loaded = loadedBy(ROOT, ['--version']).loaded.map(({ file }) => file);
    expect(loaded.length).toBeLessThanOrEqual(3);
    expect(new Set(loaded).size).toBe(loaded.length);
    const size = loaded.reduce((sum, file) => sum + readFileSync(file).length, 0);
    expect(size).toBeGreaterThan(1_000);
    expect(size).toBeLessThan(165_000);
    const code = `require(${JSON.stringify(join(ROOT, 'bin/load-program.js'))}).loadProgram('main.cjs').main(['--version']).then(() => process.stderr.write(process.moduleLoadList.join()))`;
    const { stderr } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
    expect(stderr).toContain('NativeModule fs');
    expect(stderr).not.toMatch(/NativeModule (child_process|v8|zlib|worker_threads)(,|$)/);
  });

  test('loads the PDF engine, the template compiler, remark and sentences only where they are needed', () => {
    const names = (argv: readonly string[]) =>
      loadedBy(ROOT, argv).loaded.map(({ file }) => /([a-z-]+?)(-[\w-]{8})?\.cjs$/.exec(file)?.[1]);
    const cache = ['--cache', temporaryFolder()];
    const validate = names(['validate', RECORD, '-q', ...cache]);
    expect(validate).toEqual(expect.arrayContaining(['records', 'checking']));
    expect(names(['validate', RECORD, '-q', ...cache])).not.toContain('checking'); // the cache knows the record
    for (const heavy of ['rendering', 'pages', 'template', 'later-remark', 'later-problems'])
      expect(validate).not.toContain(heavy);
    const sources = sourcesOf(loadedBy(ROOT, ['validate', RECORD, '-q']).loaded);
    expect(sources).toContain('workers/make-records.ts');
    for (const name of ['render/compose.ts', 'render/prepare.ts', 'levels/complete.ts'])
      expect(sources).not.toContain(name);
    for (const format of ['html', 'md']) {
      const render = names(['render', RECORD, '-q', '-f', format, '--out', temporaryFolder()]);
      expect(render).toEqual(expect.arrayContaining(['records', 'rendering']));
      for (const heavy of ['pages', 'native', 'template', 'later-remark', 'later-problems', 'mail'])
        expect(render, format).not.toContain(heavy);
    }
    const mail = names(['render', RECORD, '-q', '-f', 'eml', '--out', temporaryFolder()]);
    expect(mail).toEqual(expect.arrayContaining(['pages', 'mail']));
    for (const heavy of ['template', 'later-remark']) expect(mail).not.toContain(heavy);
    const example = join(ROOT, 'test/example/exwg-12.yaml');
    expect(names(['validate', example, '-q', '--no-cache'])).toContain('later-remark');
    expect(names(['validate', 'no-such-file.yaml', '--format', 'json'])).toContain('later-problems');
  });

  test('can open no address', () => {
    const bundles = readdirSync(join(ROOT, 'dist/program')).filter((name) => name.endsWith('.cjs'));
    const texts = bundles.map((name) => readFileSync(join(ROOT, 'dist/program', name), 'utf8'));
    expect(texts.filter((text) => /\brequire\(["']node:(fs|zlib)["']\)/.test(text)).length).toBeGreaterThan(
      1,
    );
    const withHttp = bundles.filter((_, i) => /\brequire\(["'](node:)?https?["']\)/.test(texts[i] ?? ''));
    expect(withHttp).toEqual([expect.stringMatching(/^node-server-/)]); // the preview's, which only listens
    const server = readFileSync(join(ROOT, 'dist/program', withHttp[0] ?? ''), 'utf8');
    expect(server.match(/\bnode_http\.\w+/g)).toEqual(['node_http.createServer']);
    const withSockets = /\brequire\(["'](node:)?(?:net|tls|dgram|http2)["']\)/;
    expect(bundles.filter((_, i) => withSockets.test(texts[i] ?? ''))).toEqual([]);
  });

  test('leads a stack trace back to the sources', () => {
    const scripts = readdirSync(join(ROOT, 'dist/program')).filter((name) => name.endsWith('.cjs'));
    expect(scripts.length).toBeGreaterThan(5);
    const sources = scripts.flatMap((name) => {
      const [, map] =
        /^\/\/# sourceMappingURL=(.+)$/m.exec(readFileSync(join(ROOT, 'dist/program', name), 'utf8')) ?? [];
      return map ? JSON.parse(readFileSync(join(ROOT, 'dist/program', map), 'utf8')).sources : [];
    });
    expect(sources).toEqual(expect.arrayContaining([expect.stringMatching(/src\/main\.ts$/)]));
  });

  test('carries the licences of what is inside it', () => {
    const licences = readFileSync(join(ROOT, 'dist/program/LICENCES.txt'), 'utf8');
    for (const name of ['commander', 'handlebars', 'micromark', 'yaml', 'zod'])
      expect(licences).toMatch(
        new RegExp(`^${name} \\d+\\.\\d+\\.\\d+, (MIT|ISC)\\n\\n.*[Cc]opyright`, 'ms'),
      );
  });
});

describe('what V8 compiled when the program was built', () => {
  const good = new TextDecoder().decode(spawnProgram(['validate', RECORD], ROOT).out);

  test('is used', () => {
    const { loaded } = loadedBy(ROOT, ['validate', RECORD]);
    expect(loaded.length).toBeGreaterThan(3);
    expect(loaded.filter(({ isRejected }) => isRejected)).toEqual([]);
  });

  test('names no folder of the machine that built it', () => {
    for (const file of compiledFiles(ROOT)) expect(readFileSync(file, 'latin1')).not.toContain(ROOT);
  });

  const SPOILT: Readonly<Record<string, (file: string) => void>> = {
    'cut off': (file) => truncateSync(file, 100),
    'cut off at the last byte': (file) => truncateSync(file, readFileSync(file).length - 1),
    empty: (file) => truncateSync(file, 0),
    'of something else': (file) => writeFileSync(file, 'not what V8 wrote '.repeat(100)),
    'of a V8 with other flags': (file) => writeFileSync(file, otherFlags(readFileSync(file))),
    'a folder': (file) => {
      truncateSync(file, 0);
      cpSync(file, `${file}.aside`);
      spawnSync('rm', [file]);
      mkdirSync(file);
    },
    gone: (file) => spawnSync('rm', [file]),
    'older than its source': (file) => {
      const source = file.replace(/\.v8$/, '');
      writeFileSync(source, readFileSync(source, 'latin1'));
    },
  };

  test.each(Object.entries(SPOILT))('is left aside when it is %s', (_, spoil) => {
    const folder = installedCopy();
    const files = compiledFiles(folder);
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) spoil(file);
    const { loaded, out } = loadedBy(folder, ['validate', RECORD]);
    expect(loaded.filter(({ isRejected }) => !isRejected)).toEqual([]);
    expect(out).toBe(good);
  });

  test('is never written by a run', () => {
    const before = readdirSync(join(ROOT, 'dist/program'));
    spawnSync(process.execPath, ['--no-lazy', BIN, 'validate', RECORD]);
    expect(readdirSync(join(ROOT, 'dist/program'))).toEqual(before);
  });
});

/** The fourth number at the head of V8's data is the hash of its flags. */
function otherFlags(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt32LE((changed.readUInt32LE(12) + 1) >>> 0, 12);
  return changed;
}
