import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Artifact } from '../../../src/base/artifact.ts';
import type { PdfRefusal } from '../../../src/base/facts.ts';
import { nodeWorld } from '../../../src/host/node-world.ts';
import { renderRecords } from '../../../src/pipeline.ts';
import {
  PDF_ENGINE_VARIABLE,
  PDF_ENGINES,
  PDF_STANDARDS,
  type PdfEngine,
  type PdfStandard,
} from '../../../src/record/pdf-options.ts';
import { startPdfEngine } from '../../../src/render/pdf/engine.ts';
import { ask, FILE } from '../../instruments.ts';
import { runInMemory } from '../../program.ts';

const HOME = fileURLToPath(new URL('../../..', import.meta.url));

const made = new Map<string, Promise<readonly Artifact[]>>();

/** The PDFs of the repository's records for all of their readers; each is made once. */
function pdfsBy(engine: PdfEngine, standard: PdfStandard): Promise<readonly Artifact[]> {
  const known = made.get(`${engine} ${standard}`) ?? makePdfs(engine, standard);
  made.set(`${engine} ${standard}`, known);
  return known;
}

async function makePdfs(engine: PdfEngine, pdfStandard: PdfStandard): Promise<readonly Artifact[]> {
  const world = { ...nodeWorld(HOME), env: { [PDF_ENGINE_VARIABLE]: engine } };
  const request = {
    records: ['meetings', 'test/example'],
    audience: 'all',
    formats: ['pdf'],
    pdfStandard,
  } as const;
  const rendered = await renderRecords(request, world);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.problems.map(({ code }) => code)));
  return rendered.value.artifacts;
}

describe.each(['ua-1', '1.7'] as const)('of every record, in %s,', (standard) => {
  test('both builds of the engine make the same bytes, where there is no picture', async () => {
    const native = await pdfsBy('native', standard);
    const wasm = await pdfsBy('wasm', standard);
    expect(native.length).toBeGreaterThanOrEqual(5);
    expect(wasm.map(({ path }) => path)).toEqual(native.map(({ path }) => path));
    const plain = native.filter(({ bytes }) => !textOf(bytes).includes('/Figure'));
    expect(plain.length).toBeGreaterThan(0);
    for (const { path, bytes } of plain) {
      const other = wasm.find((artifact) => artifact.path === path);
      expect(textOf(bytes) === textOf(other?.bytes ?? new Uint8Array()), path).toBe(true);
    }
  });

  test('both make pages with the same words, tags and metadata, as other programs read them', async () => {
    const [native, wasm] = await Promise.all(PDF_ENGINES.map((engine) => pdfsBy(engine, standard)));
    for (const args of [[FILE, '-'], ['-struct-text', FILE], ['-meta', FILE], [FILE]]) {
      const instrument = args.includes('-') ? 'pdftotext' : 'pdfinfo';
      const answers = [native, wasm].map((artifacts = []) => read(instrument, args, artifacts));
      expect(answers[0]?.length, args.join(' ')).toBeGreaterThan(100);
      expect(answers[1], args.join(' ')).toBe(answers[0]);
    }
  });
});

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

/** What a program reads in the first document, which has a picture; those without one are the same bytes. */
function read(
  instrument: 'pdfinfo' | 'pdftotext',
  args: readonly string[],
  artifacts: readonly Artifact[],
): string {
  return ask(instrument, args, artifacts[0]?.bytes ?? new Uint8Array()).replace(VARIES, '');
}

/** The box of a picture, which the build for all machines leaves out of its tag, changes the size and its checksum. */
const VARIES = /<xmpMM:(?:Instance|Document)ID>[^<]*|^File size:.*$|^ *\/BBox .*\n/gm;

describe('a PDF is made to the standard that is asked for', () => {
  const MARKS: Readonly<Record<PdfStandard, readonly string[]>> = {
    'ua-1': ['<pdfuaid:part>1</pdfuaid:part>'],
    'a-2a': ['<pdfaid:part>2</pdfaid:part>', '<pdfaid:conformance>A</pdfaid:conformance>'],
    'a-3a': ['<pdfaid:part>3</pdfaid:part>', '<pdfaid:conformance>A</pdfaid:conformance>'],
    '1.7': [],
  };

  test.each(PDF_STANDARDS)(
    '%s, which its metadata says, and qpdf finds no fault with the file',
    async (standard) => {
      const [artifact] = await pdfsBy('native', standard);
      const bytes = artifact?.bytes ?? new Uint8Array();
      const metadata = ask('pdfinfo', ['-meta', FILE], bytes);
      const said = metadata.match(/<pdf(?:ua|a)id:[^/]*<\/pdf(?:ua|a)id:\w+>/g) ?? [];
      expect([...said].sort()).toEqual([...MARKS[standard]].sort());
      expect(ask('qpdf', ['--check', FILE], bytes)).toContain('No syntax or stream encoding errors found');
    },
  );

  test('qpdf also accepts one that was marked as accessible afterwards', async () => {
    for (const { bytes } of await pdfsBy('wasm', 'ua-1')) {
      expect(ask('qpdf', ['--check', FILE], bytes)).toContain('No syntax or stream encoding errors found');
      expect(ask('pdfinfo', ['-meta', FILE], bytes)).toContain('<pdfuaid:part>1</pdfuaid:part>');
      const json = ask('qpdf', ['--json', '--json-key=qpdf', FILE], bytes);
      expect(json).toContain('"/DisplayDocTitle": true');
    }
  });

  test('but not for archives where only the build for all machines is there', async () => {
    const started = await startPdfEngine({ standard: 'a-2a', engine: 'wasm' }, nodeWorld());
    expect(started.ok ? [] : started.problems.map(({ code }) => code)).toEqual(['pdf-standard-absent']);
  });

  test.each([
    [['ua-1,a-2a'], 'one standard at a time'],
    [['ua-1', '--pdf-standard', 'a-2a'], 'is given more than once'],
    [['ua1'], 'Did you mean ua-1?'],
    [['pdf/x'], 'The standards are ua-1, a-2a, a-3a or 1.7.'],
  ])('and %j is misuse', async (value, sentence) => {
    const { exit, talk } = await runInMemory(['render', 'r.yaml', '--pdf-standard', ...value], {});
    expect(exit).toBe(2);
    expect(talk).toContain(sentence);
  });

  test('nor is there an engine of any other name', async () => {
    const { exit, talk } = await runInMemory(
      ['render', 'r.yaml', '-f', 'pdf'],
      { 'r.yaml': 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems: []\n' },
      { env: { [PDF_ENGINE_VARIABLE]: 'wsam' } },
    );
    expect(exit).toBe(2);
    expect(talk).toContain('Did you mean wasm?');
  });
});

test.each([
  ['中', 'the character 中.'],
  ['\uf0b7', 'the character U+F0B7.'], // a bullet that came along from a word processor
])('both builds name the character of the record that no font has: %s', async (character, said) => {
  const record = `group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems:\n  - title: T\n    text: A ${character} b.\n`;
  for (const engine of PDF_ENGINES) {
    const env = { [PDF_ENGINE_VARIABLE]: engine };
    const { exit, talk } = await runInMemory(
      ['render', 'r.yaml', '-f', 'pdf'],
      { 'r.yaml': record },
      { env },
    );
    expect(exit).toBe(1);
    expect(talk).toContain(`No font of the PDF has ${said}`);
  }
});

test('in a long run engine comes after engine, and a document is the same by each', async () => {
  let engines = 0;
  const world = nodeWorld();
  const withoutFonts: typeof world.withoutFonts = (act) => {
    engines += 1;
    return world.withoutFonts(act);
  };
  const started = await startPdfEngine({ standard: 'ua-1', engine: 'native' }, { ...world, withoutFonts });
  if (!started.ok) throw new Error('the engine does not start');
  const made = new Set<string>();
  for (let i = 0; i < 120; i += 1) {
    const pdf = await started.value(
      '#set document(title: [T])\n#set text(font: "Source Sans 3")\n= T\nText.',
      0,
    );
    made.add(pdf instanceof Uint8Array ? textOf(pdf) : JSON.stringify(pdf));
  }
  expect(engines).toBeGreaterThanOrEqual(3);
  expect([...made]).toEqual([expect.stringMatching(/^%PDF-/)]);
});

describe.each([
  ['native', 'ua-1'],
  ['native', '1.7'],
  ['wasm', 'ua-1'],
  ['wasm', '1.7'],
] as const)('the %s build, making %s,', (engine, standard) => {
  const TITLE =
    '#set document(title: [T])\n#set text(font: ("Source Sans 3", "DejaVu Sans"), fallback: false)\n';
  const SQUARE =
    '#image(bytes("<svg xmlns=\\"http://www.w3.org/2000/svg\\" width=\\"9\\" height=\\"9\\"><path d=\\"M0 0h9v9z\\"/></svg>"))';
  let compile: (source: string) => Promise<PdfRefusal | 'a PDF'>;
  beforeAll(async () => {
    const started = await startPdfEngine({ standard, engine }, nodeWorld());
    if (!started.ok) throw new Error('the engine does not start');
    compile = async (source) => {
      const made = await started.value(source, 0);
      return made instanceof Uint8Array ? 'a PDF' : made;
    };
  });

  test.each(['中', '👍', '\uf0b7'])('names the character %s, which no font has', async (glyph) => {
    expect(await compile(`${TITLE}= T\n#"before é ${glyph} after";`)).toEqual({ glyph });
  });

  test('names the first line that is not valid', async () => {
    expect(await compile(`${TITLE}= T\n\n#nosuch`)).toEqual({ line: 5, said: 'unknown variable: nosuch' });
    expect(await compile(`#text(`)).toMatchObject({ line: 1 });
  });

  test('makes the next document as if nothing had been', async () => {
    expect(await compile(`${TITLE}= T\n#panic("x")`)).toMatchObject({ line: 4 });
    expect(await compile(`${TITLE}= T\ngood`)).toBe('a PDF');
  });

  const testOfAccess = (name: string, body: () => Promise<void>) => standard === 'ua-1' && test(name, body);
  testOfAccess('refuses what PDF/UA-1 forbids a template to leave out', async () => {
    expect(await compile('#set text(font: "Source Sans 3")\n= T')).toBe('title');
    expect(await compile(`${TITLE}== T`)).toBe('headings');
    expect(await compile(`${TITLE}= T\n== U\n==== V`)).toBe('headings');
    expect(await compile(`${TITLE}= T\n${SQUARE}`)).toBe('alternative');
    expect(await compile(`${TITLE}= T\n== U\n=== V\n= W\n== X`)).toBe('a PDF');
    expect(await compile(`${TITLE}= T\n${SQUARE.replace(/\)$/, ', alt: "A square")')}`)).toBe('a PDF');
  });
});
