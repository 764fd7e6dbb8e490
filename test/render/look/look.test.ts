import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { contrast, parseColour, WHITE } from '../../../src/base/colour.ts';
import { positionAt } from '../../../src/base/source.ts';
import { renderRecords } from '../../../src/pipeline.ts';
import { ask, FILE } from '../../instruments.ts';
import { memoryWorld } from '../../memory-world.ts';
import { pngChunk } from '../../palette-png.ts';

const RECORD = `group: OPSG
meeting: 28
date: 2020-01-07
classification: White
items:
  - { number: 4, title: Incidents, text: First. }
`;
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path fill="#00f" d="M0 0h20v10z"/></svg>';

describe('opsg.yaml gives all documents one look', () => {
  test('an organisation, an accent colour and a footer with a link', async () => {
    const yaml =
      'look:\n  organisation: R&D <Office>\n  accent: "#6B2C91"\n  footer: Ask [us](mailto:a@example.org).\n';
    const { md, html, pdf } = await documentsWith(yaml, {});
    expect(md).toMatch(/\n\nR&D \\<Office>\n\n# /);
    expect(md).toMatch(/\n\nAsk \[us\]\(mailto:a@example\.org\)\.\n\nClassification: \*\*White\*\*\n$/);
    expect(html).toContain('<p class="masthead">R&amp;D &lt;Office&gt;</p>');
    expect(html).toContain('--accent: #6b2c91;');
    expect(ask('pdftotext', ['-raw', FILE, '-'], pdf)).toMatch(/R&D <Office>\n(.|\n)*Ask us\./);
  });

  test.each([
    ['SVG', 'logo.svg', SVG, 'image/svg+xml'],
    ['PNG', 'logo.png', png(), 'image/png'],
  ])(
    'a logo as %s, with words for those who cannot see it, and without what its maker noted down',
    async (...logo) => {
      const [, file, bytes, mediaType] = logo;
      const yaml = `look:\n  logo: { file: ${file}, alternative: A blue flag }\n`;
      const { md, html, pdf } = await documentsWith(yaml, { [file]: bytes });
      const [, type, data = ''] =
        /<img src="data:([^;]+);base64,([^"]+)" alt="A blue flag">/.exec(html) ?? [];
      expect(type).toBe(mediaType);
      expect(Buffer.from(data, 'base64').toString('latin1')).not.toContain('private');
      expect(md).not.toContain('flag');
      expect(ask('pdfinfo', ['-struct', FILE], pdf)).toMatch(/Figure/);
      expect(ask('qpdf', ['--qdf', '--object-streams=disable', FILE, '-'], pdf)).toContain(
        '/Alt (A blue flag)',
      );
    },
  );

  test('a drawing loses its remarks and what its program noted down', async () => {
    const drawn = SVG.replace(
      '<path',
      '<!-- private --><metadata><rdf:RDF>private</rdf:RDF></metadata><path',
    ).replace(
      'viewBox',
      'xmlns:inkscape="http://private/" inkscape:export-filename="/home/private/logo.png" viewBox',
    );
    const yaml = 'look:\n  logo: { file: pictures/logo.svg, alternative: A flag }\n';
    const { html } = await documentsWith(yaml, { 'pictures/logo.svg': `<?xml version="1.0"?>\n${drawn}` });
    const [, data = ''] = /base64,([^"]+)"/.exec(html) ?? [];
    expect(Buffer.from(data, 'base64').toString()).toBe(SVG);
  });
});

/** A PNG of a size, with any data for its pixels. */
function pngOf(width: number, height: number, data: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const chunks = [pngChunk('IHDR', header), pngChunk('IDAT', data), pngChunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]);
}

/** Each group shows the one before it twice. */
function doubling(times: number): string {
  const groups = Array.from({ length: times }, (_, i) => {
    return `<g id="g${i + 1}"><use href="#g${i}"/><use href="#g${i}"/></g>`;
  });
  return `<g id="g0"><path d="M0 0"/></g>${groups.join('')}<use href="#g${times}"/>`;
}

describe('a logo that cannot be used is a problem where opsg.yaml names it', () => {
  const inside = (piece: string) => SVG.replace('<path', `${piece}<path`);

  test.each([
    ['that is not there', undefined, 'no-such-logo'],
    ['that is too large', `${SVG}${' '.repeat(100 * 1024)}`, 'logo-too-large'],
    ['that is a text', 'A logo', 'not-an-image'],
    ['that is empty', '', 'not-an-image'],
    ['that is cut off', png().subarray(0, 60), 'not-an-image'],
    ['that is damaged', png().map((byte, i) => (i === 50 ? byte ^ 1 : byte)), 'not-an-image'],
    ['whose pixels are cut off', pngOf(40, 20, deflateSync(Buffer.alloc(40 * 3 * 10))), 'not-an-image'],
    ['whose pixels are no pixels', pngOf(40, 20, Buffer.from('no data')), 'not-an-image'],
    [
      'of more pixels than fit into memory',
      pngOf(20_000, 20_000, deflateSync(Buffer.alloc(1000))),
      'logo-too-many-pixels',
    ],
    [
      'with a filter that never ends',
      inside('<filter id="f"><feTurbulence numOctaves="1000000"/></filter>'),
      'logo-not-still',
    ],
    ['that repeats its parts', inside(doubling(20)), 'logo-not-still'],
    [
      'that repeats itself',
      inside('<g id="a"><use href="#b"/></g><g id="b"><use xlink:href="#a"/></g>'),
      'logo-not-still',
    ],
    ['that paints with itself', inside('<pattern id="a"><path fill="url(#a)"/></pattern>'), 'logo-not-still'],
    ['that nests too deep', inside(`${'<g>'.repeat(80)}${'</g>'.repeat(80)}`), 'logo-not-still'],
    ['that is a photograph', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'not-an-image'],
    ['that is HTML', '<html><body>A logo</body></html>', 'not-an-image'],
    ['whose tags do not match', inside('<g>'), 'not-an-image'],
    ['with entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${SVG}`, 'not-an-image'],
    ['with a style sheet from elsewhere', `<?xml-stylesheet href="https://a/"?>${SVG}`, 'not-an-image'],
    ['with a script', inside('<script>a()</script>'), 'logo-not-still'],
    ['with a script under another name', inside('<s:script xmlns:s="a">a()</s:script>'), 'logo-not-still'],
    ['with a handler', inside('<g onload="a()"/>'), 'logo-not-still'],
    ['that moves', inside('<animate attributeName="x"/>'), 'logo-not-still'],
    ['with a page inside', inside('<foreignObject/>'), 'logo-not-still'],
    ['with a picture from elsewhere', inside('<image href="https://a/b.png"/>'), 'logo-not-still'],
    ['with a picture from the disk', inside('<image xlink:href="b.png"/>'), 'logo-not-still'],
    ['with a link that acts', inside('<a href="java&#115;cript:a()"/>'), 'logo-not-still'],
    ['with a colour from elsewhere', inside('<g fill="url(https://a/#b)"/>'), 'logo-not-still'],
    ['with a style from elsewhere', inside('<style>@import "a.css";</style>'), 'logo-not-still'],
    [
      'with a style in disguise',
      inside('<style><![CDATA[g{fill:u\\72l(https://a)}]]></style>'),
      'logo-not-still',
    ],
  ])('%s', async (_, logo, code) => {
    const yaml = 'look:\n  logo: { file: logo.svg, alternative: A logo }\n';
    expect(await problemsWith(yaml, logo === undefined ? {} : { 'logo.svg': logo })).toEqual([
      `${code} 2:17`,
    ]);
  });

  test('without words for those who cannot see it', async () => {
    expect(await problemsWith('look:\n  logo: { file: logo.svg }\n', { 'logo.svg': SVG })).toEqual([
      'missing-key 2:9',
    ]);
  });
});

test('a PDF with a logo is made in a process that can be stopped', async () => {
  const yaml = 'look:\n  logo: { file: logo.svg, alternative: A logo }\n';
  const wishes: unknown[] = [];
  const world = memoryWorld({ 'r.yaml': RECORD, 'opsg.yaml': yaml, 'logo.svg': SVG });
  const watched: typeof world = {
    ...world,
    startPdfProcess: async (wish) => {
      wishes.push(wish);
      return { ok: true, value: async () => 'time', warnings: [] };
    },
  };
  const rendered = await renderRecords({ records: ['r.yaml'], formats: ['pdf'] }, watched);
  const problems = rendered.ok ? [] : rendered.problems;
  expect(problems.map(({ code, place }) => [code, place.source.file])).toEqual([
    ['logo-not-still', 'opsg.yaml'],
  ]);
  expect(wishes).toHaveLength(1);
});

describe('an accent colour', () => {
  test('that is too pale to be read on white is a problem that says by how much', async () => {
    const run = await renderWith('look:\n  accent: "#ffb81c"\n', {});
    expect(run.ok ? [] : run.problems.map(({ facts }) => facts)).toEqual([{ ratio: '1.7', least: 4.5 }]);
  });

  test.each([
    ['#767676', []],
    ['#777777', ['low-contrast 2:11']],
    ['blue', ['bad-setting 2:11']],
  ])('%s', async (accent, problems) => {
    expect(await problemsWith(`look:\n  accent: "${accent}"\n`, {})).toEqual(problems);
  });

  test.each(['#000000', '#000080', '#6b2c91', '#767676', '#0b4f8a'])(
    '%s can be read on a dark page too',
    async (accent) => {
      const { html } = await documentsWith(`look:\n  accent: "${accent}"\n`, {});
      const colours = [...html.matchAll(/--(?:accent|page): (#[\da-f]{6});/g)].map(([, code = '']) => code);
      expect(colours.slice(0, 2)).toEqual(['#ffffff', accent]);
      const [page, onDark] = colours.slice(2, 4).map((code) => parseColour(code) ?? WHITE);
      expect(contrast(page ?? WHITE, onDark ?? WHITE)).toBeGreaterThan(4.5);
    },
  );
});

type Files = Readonly<Record<string, string | Uint8Array>>;

function renderWith(yaml: string, files: Files) {
  const world = memoryWorld({ 'record.yaml': RECORD, 'opsg.yaml': yaml, ...files });
  return renderRecords({ records: ['record.yaml'], formats: ['md', 'html', 'pdf'] }, world);
}

async function documentsWith(yaml: string, files: Files) {
  const run = await renderWith(yaml, files);
  if (!run.ok) throw new Error(run.problems.map(({ code }) => code).join(', '));
  const [md, html, pdf] = run.value.artifacts.map(({ bytes }) => bytes);
  const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
  return { md: text(md), html: text(html), pdf: pdf ?? new Uint8Array() };
}

/** Each problem as `code line:column`. */
async function problemsWith(yaml: string, files: Files): Promise<readonly string[]> {
  const run = await renderWith(yaml, files);
  return (run.ok ? [] : run.problems).map(({ code, place: { source, start } }) => {
    const { line, column } = positionAt(source.text, start);
    return `${code} ${line}:${column}`;
  });
}

/** Two blue pixels, and a remark. */
function png(): Uint8Array {
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const pixels = deflateSync(Buffer.from([0, 0, 0, 255, 0, 0, 255]));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('tEXt', Buffer.from('Author\0private')),
    pngChunk('IDAT', pixels),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
