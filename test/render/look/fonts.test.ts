import { describe, expect, test } from 'vitest';
import { nodeWorld } from '../../../src/host/node-world.ts';
import { renderRecords } from '../../../src/pipeline.ts';
import { charactersOf, familyOf, renamedFont, withTable } from '../../../src/render/look/fonts.ts';
import { ask, FILE } from '../../instruments.ts';
import { memoryWorld } from '../../memory-world.ts';
import { runInMemory } from '../../program.ts';

const BUILT_IN = await nodeWorld().readFont('dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf');
const FONT = withTable(BUILT_IN, 'cmap', oneGlyphFor(0x6c49));
const RECORD = `group: OPSG
meeting: 28
date: 2020-01-07
classification: White
items:
  - { number: 4, title: Guests, text: Ms 汉 of **汉** and \`汉\` came. }
`;
const SETTINGS = 'look:\n  fonts: [han.ttf]\n';

describe('a font beside opsg.yaml', () => {
  test('has its characters printed, by an engine that can be stopped, and only in the PDF', async () => {
    const { engines, documents } = await rendered({ 'opsg.yaml': SETTINGS, 'han.ttf': FONT });
    expect(engines).toBe(1);
    expect(ask('pdftotext', ['-raw', FILE, '-'], documents.get('pdf') ?? new Uint8Array())).toContain(
      'Ms 汉 of 汉 and 汉 came.',
    );
    expect(ask('pdffonts', [FILE], documents.get('pdf') ?? new Uint8Array())).toContain('Own');
    expect(Buffer.from(documents.get('html') ?? '').toString()).not.toContain('Own 1');
  });

  test('answers in validate for its characters, and for no others', async () => {
    const files = { 'opsg.yaml': SETTINGS, 'han.ttf': FONT };
    expect((await runInMemory(['validate', 'r.yaml'], { ...files, 'r.yaml': RECORD })).exit).toBe(0);
    const other = await runInMemory(['validate', 'r.yaml'], {
      ...files,
      'r.yaml': RECORD.replace('Ms', '京'),
    });
    expect(other.talk).toContain('No font of the PDF has the character 京.');
  });

  test('is part of the key of a document', async () => {
    const keys = await Promise.all(
      [FONT, withTable(FONT, 'XYZ ', new Uint8Array(4))].map(async (font) => {
        const { keys } = await rendered({ 'opsg.yaml': SETTINGS, 'han.ttf': font });
        return keys.get('pdf');
      }),
    );
    expect(new Set(keys).size).toBe(2);
  });

  test.each([
    ['that is not there', 'look:\n  fonts: [no.ttf]\n', 'no-such-font', 'no.ttf'],
    ['that is none', 'look:\n  fonts: [opsg.yaml]\n', 'not-a-font', 'opsg.yaml'],
    ['that is cut off', 'look:\n  fonts: [cut.ttf]\n', 'not-a-font', 'cut.ttf'],
    ['that is a collection', 'look:\n  fonts: [all.ttc]\n', 'not-a-font', 'all.ttc'],
    ['with groups that overlap', 'look:\n  fonts: [wild.ttf]\n', 'not-a-font', 'wild.ttf'],
    ['that is too large', 'look:\n  fonts: [large.ttf]\n', 'font-too-large', 'large.ttf'],
    ['under a key that is misspelt', 'look:\n  font: [han.ttf]\n', 'unknown-key', 'Did you mean “fonts”'],
  ])('%s is refused where it is named', async (_, settings, code, said) => {
    const files = {
      'r.yaml': RECORD,
      'opsg.yaml': settings,
      'cut.ttf': FONT.subarray(0, 90_000),
      'all.ttc': Buffer.from('ttcf\0\u0001\0\0'),
      'wild.ttf': withTable(BUILT_IN, 'cmap', oneGlyphFor(0x6c49, 2)),
      'large.ttf': Buffer.concat([FONT, Buffer.alloc(20 * 1024 * 1024)]),
    };
    for (const command of ['validate', 'render']) {
      const { exit, talk } = await runInMemory([command, 'r.yaml'], files);
      expect([exit, talk]).toEqual([2, expect.stringContaining(code)]);
      expect(talk).toContain(said);
      expect(talk).toMatch(/opsg\.yaml:2:/);
    }
  });
});

test('a font under another name is the same font', () => {
  const renamed = renamedFont(BUILT_IN, 'Own 1');
  expect(charactersOf(renamed)).toEqual(charactersOf(BUILT_IN));
  expect(Buffer.from(familyOf(renamed), 'hex').swap16().toString('utf16le')).toBe('Own 1');
});

async function rendered(files: Readonly<Record<string, string | Uint8Array>>) {
  let engines = 0;
  const world = memoryWorld({ 'r.yaml': RECORD, ...files });
  const counting = {
    ...world,
    startPdfProcess: (...asked: Parameters<typeof world.startPdfProcess>) => {
      engines += 1;
      return world.startPdfProcess(...asked);
    },
  };
  const run = await renderRecords({ records: ['r.yaml'], formats: ['html', 'pdf'] }, counting);
  if (!run.ok) throw new Error(JSON.stringify(run.problems.map(({ code, facts }) => [code, facts])));
  const { artifacts } = run.value;
  return {
    engines,
    documents: new Map(artifacts.map(({ format, bytes }) => [format, bytes] as const)),
    keys: new Map(artifacts.map(({ format, key }) => [format, key] as const)),
  };
}

/** A `cmap` table by which one character has the glyph of “A”, in so many groups. */
function oneGlyphFor(character: number, groups = 1): Uint8Array {
  const table = Buffer.alloc(12 + 16 + 12 * groups);
  for (const [i, value] of [0, 1, 3, 10, 0, 12, 12].entries()) table.writeUInt16BE(value, 2 * i);
  table.writeUInt32BE(16 + 12 * groups, 16);
  table.writeUInt32BE(groups, 24);
  for (let i = 0; i < groups; i += 1)
    for (const [j, value] of [character, character, 36].entries())
      table.writeUInt32BE(value, 28 + 12 * i + 4 * j);
  return table;
}
