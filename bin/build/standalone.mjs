/**
 * `npm run standalone`, for those who work on the program: makes one file that contains Node, the program and all that
 * it reads, so that it needs no installation. It uses Node's single executable applications
 * (https://nodejs.org/docs/latest-v20.x/api/single-executable-applications.html). The PDF engine in it is WebAssembly,
 * because native code would have to be unpacked.
 */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'postject';
import { rolldown } from 'rolldown';
import { NODE, nodeFor, run } from './fetch-node.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(ROOT, 'standalone');
/** Tells Node that a program is inside; its documentation gives it. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/** The program of Node for each system, and the files that are made. */
const TARGETS = {
  'linux-x64': { node: () => join(nodeFor('linux-x64'), 'bin/node'), file: 'opsg' },
  'win-x64': { node: () => join(nodeFor('win-x64'), 'bin/node.exe'), file: 'opsg.exe' },
  /** Only on a Mac, which alone can sign it, from the Node that runs this: npm has none of this version. */
  'darwin-arm64': { node: () => process.execPath, file: 'opsg-macos-arm64' },
};

const TYPST = '@myriaddreamin/typst-ts-web-compiler/wasm';
const SANS = '@expo-google-fonts/source-sans-3';
/** Files of other packages that the program reads, as it imports them. */
const IMPORTED = [
  `${SANS}/400Regular/SourceSans3_400Regular.ttf`,
  `${SANS}/400Regular_Italic/SourceSans3_400Regular_Italic.ttf`,
  `${SANS}/600SemiBold/SourceSans3_600SemiBold.ttf`,
  `${SANS}/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf`,
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf',
  '@hyzyla/pdfium/pdfium.wasm',
  TYPST,
];
/** The packages of these files. Their licences are added. */
const PACKAGES = [SANS, 'dejavu-fonts-ttf', '@hyzyla/pdfium', '@myriaddreamin/typst-ts-web-compiler'];

/** The text of the Apache licence, which not every package that has it brings. */
const APACHE = join(ROOT, 'node_modules/playwright-core/LICENSE');

/** All that the program reads, by the name under which it asks for it. */
function assets(licences, hasCompiled) {
  const below = (folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const leftOut = hasCompiled ? /\.(?:map|txt)$/ : /\.(?:map|txt|v8)$/; // V8 compiled it for this system
  const own = [...below('dist/program'), ...below('templates')].filter((name) => !leftOut.test(name));
  const require = createRequire(import.meta.url);
  return Object.fromEntries([
    ...own.sort().map((name) => [name, join(ROOT, name)]),
    ...IMPORTED.map((name) => [`node_modules/${name}`, require.resolve(name)]),
    ['dist/program/LICENCES.txt', licences],
  ]);
}

/** The licences of all that is inside: of the bundles, of fonts and engines, and of Node. */
function licencesWith(node) {
  const texts = PACKAGES.map((name) => {
    const folder = join(ROOT, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const files = readdirSync(folder).filter((entry) => /^licen[cs]e/i.test(entry));
    const own = files.map((file) => readFileSync(join(folder, file), 'utf8'));
    if (own.length === 0 && license !== 'Apache-2.0') throw new Error(`${name} has no licence`);
    return `${name} ${version}, ${license}\n\n${own.length > 0 ? own.join('\n') : readFileSync(APACHE, 'utf8')}`;
  });
  const all = [
    readFileSync(join(ROOT, 'dist/program/LICENCES.txt'), 'utf8'),
    ...texts,
    readFileSync(join(ROOT, 'bin/build/pdfium-licences.txt'), 'utf8'), // its package brings only that of its wrapper
    partsOfTypst(),
    `Apache License 2.0\n\n${readFileSync(APACHE, 'utf8')}`,
    `Node ${NODE}\n\n${readFileSync(join(node, 'LICENSE'), 'utf8')}`,
  ];
  return all.join(`\n${'-'.repeat(80)}\n\n`);
}

/** Its package names none of its parts, but the messages of its engine name the files that they are of. */
function partsOfTypst() {
  const engine = readFileSync(createRequire(import.meta.url).resolve(TYPST), 'latin1');
  const parts = new Set(
    [...engine.matchAll(/\/registry\/src\/[^/]+\/([\w.+-]+-\d[\w.+-]*)\//g)].map(([, part]) => part),
  );
  if (parts.size < 100) throw new Error(`${TYPST} names only ${parts.size} of its parts`);
  const [, version] = /Typst (\d+\.\d+\.\d+)/.exec(engine) ?? [];
  const text = `Typst ${version}, Apache-2.0 (below)
https://github.com/typst/typst

It is in the engine of @myriaddreamin/typst-ts-web-compiler, with the Rust standard library (MIT or Apache-2.0) and
the packages of https://crates.io that follow, each with its version. This list has the packages that the engine
names. It can lack some, and the texts of their licences are not in this file: see the page of each package there.`;
  return `${text}\n\n${[...parts].sort().join('\n')}\n`;
}

async function mainScript() {
  const bundled = await rolldown({ input: join(ROOT, 'bin/build/standalone-main.cjs'), platform: 'node' });
  const { output } = await bundled.generate({ format: 'cjs' });
  return output[0].code;
}

/** Of sections that it renames and that nothing reads when a program runs: postject says it of every Node for Linux. */
const EXPECTED = /^warning: Can't find string offset for section name '\.note(?:\.100)?'$/;

/** Adds the program to Node. What postject says beside its errors comes through `console.warn`. */
async function injectBlob(file, blob, place) {
  const { warn } = console;
  console.warn = (text) => EXPECTED.test(text) || warn(text);
  try {
    await inject(file, 'NODE_SEA_BLOB', blob, place);
  } finally {
    console.warn = warn;
  }
}

/**
 * Node for Windows is signed by its makers, and the signature does not cover what is added. One that is wrong alarms
 * more than none, and keeps others from signing the file. See "Attribute certificate table" and "Optional header" in
 * https://learn.microsoft.com/windows/win32/debug/pe-format.
 */
function withoutSignature(bytes) {
  const header = bytes.readUInt32LE(0x3c) + 24;
  if (bytes.readUInt16LE(header) !== 0x20b) throw new Error('Node for Windows is not a 64-bit program.');
  const entry = header + 144;
  const [start, size] = [bytes.readUInt32LE(entry), bytes.readUInt32LE(entry + 4)];
  if (start + size !== bytes.length)
    throw new Error("The signature of Node for Windows is not at the file's end.");
  bytes.fill(0, header + 64, header + 68); // the checksum, which Windows compares for drivers alone
  bytes.fill(0, entry, entry + 8);
  return bytes.subarray(0, start);
}

async function build(system) {
  const { node, file } = TARGETS[system];
  const isMac = system.startsWith('darwin');
  const work = mkdtempSync(join(tmpdir(), 'opsg-standalone-'));
  writeFileSync(join(work, 'main.cjs'), await mainScript());
  writeFileSync(join(work, 'LICENCES.txt'), licencesWith(nodeFor('linux-x64')));
  const config = {
    main: 'main.cjs',
    output: 'blob',
    disableExperimentalSEAWarning: true,
    assets: assets(join(work, 'LICENCES.txt'), system === `${process.platform}-${process.arch}`),
  };
  writeFileSync(join(work, 'sea.json'), JSON.stringify(config));
  run(process.execPath, ['--experimental-sea-config', 'sea.json'], { cwd: work });
  const made = join(work, file);
  copyFileSync(node(), made);
  chmodSync(made, 0o755);
  if (system === 'win-x64') writeFileSync(made, withoutSignature(readFileSync(made)));
  if (isMac) run('codesign', ['--remove-signature', made]);
  const place = { sentinelFuse: FUSE, ...(isMac && { machoSegmentName: 'NODE_SEA' }) };
  await injectBlob(made, readFileSync(join(work, 'blob')), place);
  if (isMac) run('codesign', ['--sign', '-', made]); // by nobody: macOS starts nothing that is unsigned
  mkdirSync(OUT, { recursive: true });
  copyFileSync(made, join(OUT, file));
  chmodSync(join(OUT, file), 0o755);
  rmSync(work, { recursive: true });
  const sum = createHash('sha256')
    .update(readFileSync(join(OUT, file)))
    .digest('hex');
  return `${sum}  ${file}\n`;
}

// V8's compiled code is of the Node that built the program, and another Node could not use it.
if (process.versions.node !== NODE)
  throw new Error(`This is Node ${process.versions.node}. Build and run this with Node ${NODE}.`);
const [, , ...wanted] = process.argv;
const unknown = wanted.find((name) => !(name in TARGETS));
if (unknown !== undefined)
  throw new Error(`There is no ${unknown}. There are: ${Object.keys(TARGETS).join(', ')}.`);
const sums = [];
for (const name of wanted.length > 0 ? wanted : ['linux-x64', 'win-x64']) sums.push(await build(name));
writeFileSync(join(OUT, 'SHA256SUMS'), sums.join(''));
process.stdout.write(sums.join(''));
