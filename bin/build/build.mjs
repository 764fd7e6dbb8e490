/**
 * `npm run build`, for those who work on the program: users never run it, and the package does not hold it.
 *
 * Bundles the program and the library into `dist/program`: the parts that every run needs in a few files, each heavy
 * part in a file of its own, with the built-in templates and the licences of what is inside; then runs the program,
 * and keeps what V8 has compiled. `declarations.mjs` makes the types of the library meanwhile.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { rolldown } from 'rolldown';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(ROOT, 'dist');
const OUT = join(DIST, 'program');
const DECLARATIONS = fileURLToPath(new URL('declarations.mjs', import.meta.url));

/** What starts: the program, a worker of its pool, the PDF engine in a process of its own, and the library. */
const ENTRIES = {
  main: 'src/main.ts',
  worker: 'src/workers/worker.ts',
  'pdf-engine': 'src/workers/pdf-engine.ts',
  library: 'src/index.ts',
};

/**
 * The entries of the parts that are kept together, each without what the parts before it have. What is named `later`
 * is loaded by its first use (`load-program.js`).
 */
const PARTS = {
  'later-remark': [
    ...['unified', 'remark-parse', 'remark-stringify'],
    ...['micromark-extension-gfm-table', 'mdast-util-gfm-table'],
  ].map((name) => `node_modules/${name}/index.js`),
  start: ['src/main.ts', 'src/base/limits.ts'],
  'later-problems': ['src/problems/kinds.ts'],
  records: ['src/cli/validate.ts'],
  checking: ['src/workers/make-record.ts', 'src/check/settings.ts'],
  rendering: [
    'src/cli/render.ts',
    'src/workers/make-documents.ts',
    'src/render/prepare.ts',
    ...['html', 'markdown', 'templates/built-in', 'templates/run', 'templates/view'].map(
      (name) => `src/render/${name}.ts`,
    ),
  ],
  pages: ['render/pdf/engine', 'render/pdf/pdf-renderer', 'read/pdf/passages'].map(
    (name) => `src/${name}.ts`,
  ),
  mail: [
    ...['html', 'text', 'message'].map((name) => `src/render/mail/${name}.ts`),
    'node_modules/nodemailer/dist/esm/mail-composer/index.js',
  ],
};

/** A native package cannot be bundled. */
const EXTERNAL = [/^@myriaddreamin\/typst-ts-node-compiler/];

/** Packages of which the build for ES modules asks for more of them at run time, and the one for `require` does not. */
const COMMON = { '@hyzyla/pdfium': join(ROOT, 'node_modules/@hyzyla/pdfium/dist/index.cjs') };

/** Modules that are filled in here, with what functions of the sources make. */
async function filledIn() {
  const modules = new Map([
    ['src/render/templates/built-in.ts', await compiledTemplates()],
    ['src/site/built-in-pages.ts', await compiledPages()],
    ['src/base/build-id.ts', `export const BUILD_ID = ${JSON.stringify(buildId())};`],
  ]);
  const byFile = new Map([...modules].map(([name, code]) => [join(ROOT, name), code]));
  return { name: 'filled-in', load: (id) => byFile.get(id) };
}

/** A module of the sources, to run while the program is built: Node 20 reads no TypeScript. */
async function sourceModule(input) {
  const file = join(DIST, `${createHash('sha256').update(input).digest('hex')}.mjs`);
  const bundled = await rolldown({ input: join(ROOT, input), platform: 'node', external: /^[^./]/ });
  await bundled.write({ file, format: 'esm' });
  const module = await import(pathToFileURL(file));
  rmSync(file);
  return module;
}

/** The hash of all that documents are made with: the sources, the templates, and the lock on what they need. */
function buildId() {
  const below = (folder) =>
    readdirSync(join(ROOT, folder), { recursive: true }).map((name) => join(folder, name));
  const files = [...below('src'), ...below('templates'), 'package.json', 'package-lock.json'].sort();
  const hash = createHash('sha256');
  for (const file of files.filter((name) => statSync(join(ROOT, name)).isFile()))
    hash.update(`${file}\n`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

async function compiledTemplates() {
  const files = await sourceModule('src/render/templates/files.ts');
  const { precompileTemplates } = await sourceModule('src/render/templates/precompile.ts');
  const formats = Object.keys(files.TEMPLATE_NAMES).map(
    (format) => `${format}: ${compiledFor(format, files, precompileTemplates)}`,
  );
  return `export const BUILT_IN = {${formats.join(',\n')}};`;
}

async function compiledPages() {
  const files = await sourceModule('src/render/templates/files.ts');
  const { precompileTemplates } = await sourceModule('src/render/templates/precompile.ts');
  const { SITE_SHAPES } = await sourceModule('src/site/views.ts');
  const pages = compiled(
    new Map([...files.SITE_FILES].map(([name, file]) => [name, source(file)])),
    (sources) => precompileTemplates(sources, SITE_SHAPES),
  );
  return `export const BUILT_IN_PAGES = ${pages};`;
}

function compiledFor(format, { TEMPLATE_ENDINGS, TEMPLATE_NAMES }, precompileTemplates) {
  const names = TEMPLATE_NAMES[format].map((name) => [name, source(name + TEMPLATE_ENDINGS[format])]);
  return compiled(new Map(names), precompileTemplates);
}

function source(name) {
  const file = `templates/${name}`;
  return { file, text: readFileSync(join(ROOT, file), 'utf8') };
}

function compiled(sources, precompile) {
  const code = precompile(sources);
  if (!code.ok) throw new Error(`a built-in template is wrong: ${JSON.stringify(code.problems)}`);
  return code.value;
}

/**
 * Commander and the language server's packages can start other programs, and the latter and nodemailer can open
 * addresses; this one never does, and loading the ways to do it takes time.
 */
const withoutWaysOut = {
  name: 'without-ways-out',
  resolveId: (id, from = '') => {
    const isWayOut =
      (/^(?:node:)?child_process$/.test(id) && /commander|vscode-/.test(from)) ||
      (/^(?:node:)?net$/.test(id) && /vscode-/.test(from)) ||
      (id.endsWith('/fetch/index.js') && /nodemailer/.test(from));
    return isWayOut ? '\0nothing' : undefined;
  },
  load: (id) => (id === '\0nothing' ? 'export default {};' : undefined),
};

/** Finds out, for each module, of which part it is. */
function partFinder() {
  const parts = new Map();
  const add = (id, name, info) => {
    if (parts.has(id) || !isAbsolute(id)) return;
    parts.set(id, name);
    for (const imported of info(id)?.importedIds ?? []) add(imported, name, info);
  };
  const plugin = {
    name: 'part-finder',
    buildEnd() {
      const info = (id) => this.getModuleInfo(id);
      for (const [name, entries] of Object.entries(PARTS))
        for (const entry of entries) add(join(ROOT, entry), name, info);
    },
  };
  return { plugin, partOf: (id) => parts.get(id) };
}

function partGroups(partOf) {
  return Object.keys(PARTS).map((name, i) => ({
    name,
    test: (id) => partOf(id) === name,
    priority: Object.keys(PARTS).length - i,
  }));
}

async function bundle() {
  const { plugin, partOf } = partFinder();
  const bundled = await rolldown({
    input: Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, join(ROOT, file)])),
    platform: 'node',
    external: EXTERNAL,
    resolve: { alias: COMMON },
    plugins: [await filledIn(), withoutWaysOut, plugin],
    checks: { ineffectiveDynamicImport: false },
  });
  const { output } = await bundled.write({
    dir: OUT,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    sourcemap: true,
    minify: { compress: false, mangle: false, codegen: { asciiOnly: true } },
    comments: false,
    codeSplitting: { groups: partGroups(partOf) },
  });
  const chunks = output.filter(({ type }) => type === 'chunk');
  const foreign = chunks.find(({ code }) => /[^\0-\x7f]/.test(code));
  if (foreign) throw new Error(`${foreign.fileName} is not ASCII: is there a tagged template that is not?`);
  const importing = chunks.find(({ code }) => /\bimport\([`"']/.test(code));
  if (importing)
    throw new Error(`${importing.fileName} imports what is not in a bundle, and V8's cache forbids it`);
  return chunks;
}

/**
 * What browsers run, each program in one file without imports, with the licence of the package that is inside: the
 * search is published, too.
 */
const FOR_BROWSERS = {
  'search.js': { input: 'src/browser/search.ts', inside: 'minisearch', licence: 'LICENSE.txt' },
  'preview.js': { input: 'src/browser/preview.ts', inside: 'diff', licence: 'LICENSE' },
};

async function bundleForBrowsers() {
  const chunks = [];
  for (const [file, { input, inside, licence }] of Object.entries(FOR_BROWSERS)) {
    const folder = join(ROOT, 'node_modules', inside);
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const terms = readFileSync(join(folder, licence), 'utf8').trim();
    const bundled = await rolldown({ input: join(ROOT, input), platform: 'browser' });
    const { output } = await bundled.generate({ format: 'iife', minify: true, comments: false });
    writeFileSync(join(OUT, file), `/*! ${name} ${version}\n${terms} */\n${output[0].code.trim()}\n`);
    chunks.push(...output);
  }
  return chunks;
}

/** MIT and its like want their text to go wherever the code goes. */
function writeLicences(chunks) {
  const modules = chunks.flatMap(({ modules }) => Object.keys(modules));
  const folders = modules.flatMap((id) => /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id) ?? []);
  const texts = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name} ${version}, ${license}\n\n${file ? readFileSync(join(folder, file), 'utf8') : ''}`;
  });
  writeFileSync(join(OUT, 'LICENCES.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
}

/** What is run, step by step, to learn what V8 has to compile for it: each step has all that those before it have. */
const REHEARSALS = [
  ['validate', 'meetings/opsg-28.yaml'],
  ['render', 'meetings/opsg-28.yaml'],
  ['render', 'test/example/exwg-12.yaml'],
  ['publish', 'meetings/opsg-28.yaml'],
];
/** However many processors this machine has. */
const JOBS = ['--jobs', '2'];

/**
 * Runs each step in a process of its own, which then keeps what V8 has compiled of the bundles that no step before
 * it has loaded: so that nobody loads what only others need. The same sources and the same Node give the same bytes:
 * V8's hashes have a fixed seed, and the program finds no environment.
 */
function compileAhead() {
  for (const step of REHEARSALS) {
    const argv = ['--random-seed=1', fileURLToPath(import.meta.url), ...step];
    const { status, stderr } = spawnSync(process.execPath, argv, { cwd: ROOT, encoding: 'utf8', env: {} });
    if (status !== 0) throw new Error(stderr);
  }
}

async function rehearse(command, record) {
  const require = createRequire(import.meta.url);
  const { cacheOf, loadProgram, scripts } = require('../load-program.js');
  setFlagsFromString('--no-flush-bytecode'); // else V8 forgets code that has not run for a while
  setFlagsFromString('--expose-gc');
  const folder = mkdtempSync(join(tmpdir(), 'opsg-build-'));
  const { main } = loadProgram('main.cjs');
  await main(['--version']);
  const cache = ['--cache', join(folder, 'cache')];
  const run = command === 'validate' ? cache : ['--out', join(folder, 'out'), '--no-cache'];
  await main([command, record, ...JOBS, ...run]);
  if (run === cache) await main([command, record, ...JOBS, ...run]); // a second check finds what the first one kept
  rmSync(folder, { recursive: true });
  process.exitCode = 0; // what this machine cannot do, it cannot do quickly either
  runInNewContext('gc')(); // how V8 keeps a string differs before and after
  setFlagsFromString('--no-expose-gc'); // V8 refuses what was compiled with other flags
  setFlagsFromString('--flush-bytecode');
  for (const [file, script] of scripts)
    if (!existsSync(cacheOf(file))) writeFileSync(cacheOf(file), script.createCachedData());
}

/** The schemas that the package exports, by the option of `opsg schema` that prints each. */
const SCHEMAS = {
  'record.schema.json': '--built-in',
  'opsg-yaml.schema.json': '--workspace',
  'report.schema.json': '--report',
};

function schema(option) {
  const argv = [join(ROOT, 'bin/opsg.js'), 'schema', option];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: ROOT });
  if (status !== 0) throw new Error(String(stderr));
  return stdout;
}

async function build() {
  rmSync(DIST, { recursive: true, force: true });
  mkdirSync(DIST);
  const declarations = once(spawn(process.execPath, [DECLARATIONS], { cwd: ROOT, stdio: 'inherit' }), 'exit');
  const program = await bundle();
  writeLicences([...program, ...(await bundleForBrowsers())]);
  compileAhead();
  for (const [name, option] of Object.entries(SCHEMAS)) writeFileSync(join(DIST, name), schema(option));
  const [status] = await declarations;
  if (status !== 0) throw new Error('the declarations of the library could not be made');
}

const [, , ...step] = process.argv;
await (step.length > 0 ? rehearse(...step) : build());
