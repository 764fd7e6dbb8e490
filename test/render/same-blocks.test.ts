import { describe, expect, test } from 'vitest';
import { FORMATS, type Format } from '../../src/base/artifact.ts';
import { renderRecords } from '../../src/pipeline.ts';
import { ask, FILE } from '../instruments.ts';
import { memoryWorld } from '../memory-world.ts';
import { MARKING, type Reading, readHtml, readMarkdown, readPdf } from './readers.ts';
import { readDocx } from './word.ts';

const HEAD = 'group: OPSG\nmeeting: 1\ndate: 2020-01-07\nclassification: White\n';

describe('white space that an author did not mean is a space in every format', () => {
  test.each([
    ['a tab, as spreadsheets paste it', 'title: A\ttitle', 'text: A\ttext, `some\tcode`.'],
    ['a line break inside code', 'title: A title', 'text: |\n      A text, `some\n      code`.'],
    ['a break that YAML writes as a sign', 'title: "A\\ttitle"', 'text: "A\\ttext, `some\\ncode`."'],
    ['a break that Markdown writes as a sign', 'title: A title', 'text: A&#13;text,&#10;`some code`.'],
  ])('%s', async (_, title, text) => {
    const documents = await rendered(`${HEAD}items:\n  - ${title}\n    ${text}\n`);
    const blocks = ['h2 A title', 'p A text, some code.', MARKING];
    expect(readMarkdown(documents.md).slice(-3)).toEqual(blocks);
    expect(readHtml(documents.html).slice(-3)).toEqual(blocks);
    expect((await readDocx(documents.docx)).slice(-2)).toEqual(blocks.slice(0, -1));
    expect(readPdf(documents.pdf).split('\n').slice(-2)).toEqual(['A title', 'A text, some code.']);
  });
});

test('an item inside an item, eight levels down, still has a heading that readers know', async () => {
  const depths = [1, 2, 3, 4, 5, 6, 7, 8];
  const items = depths.map((depth) => {
    const indent = ' '.repeat(4 * depth - 4);
    return `${indent}items:\n${indent}  - title: Level ${depth}\n`;
  });
  const documents = await rendered(HEAD + items.join(''));
  const blocks = depths.map((depth) => `h${Math.min(depth + 1, 6)} Level ${depth}`);
  expect(readMarkdown(documents.md).slice(-9)).toEqual([...blocks, MARKING]);
  expect(readHtml(documents.html).slice(-9)).toEqual([...blocks, MARKING]);
  expect((await readDocx(documents.docx)).slice(-8)).toEqual(blocks);
  expect(headingsOf(documents.pdf).slice(-8)).toEqual(blocks);
});

interface Documents {
  readonly md: string;
  readonly html: string;
  readonly pdf: Uint8Array;
  readonly docx: Uint8Array;
}

async function rendered(record: string): Promise<Documents> {
  const world = memoryWorld({ 'record.yaml': record });
  const run = await renderRecords({ records: ['record.yaml'], formats: FORMATS }, world);
  if (!run.ok) throw new Error(`The record has problems: ${run.problems.map(({ code }) => code).join(', ')}`);
  const bytesOf = (wanted: Format) =>
    run.value.artifacts.find(({ format }) => format === wanted)?.bytes ?? new Uint8Array();
  const text = (format: Format) => new TextDecoder().decode(bytesOf(format));
  return { md: text('md'), html: text('html'), pdf: bytesOf('pdf'), docx: bytesOf('docx') };
}

function headingsOf(pdf: Uint8Array): Reading {
  const structure = ask('pdfinfo', ['-struct-text', FILE], pdf);
  return [...structure.matchAll(/^ *H(\d) "(.*)" \(block\)$/gm)].map(
    ([, depth, text]) => `h${depth} ${text}`,
  );
}
