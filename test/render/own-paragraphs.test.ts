import { beforeAll, describe, expect, test } from 'vitest';
import { type Artifact, FORMATS, type Format } from '../../src/base/artifact.ts';
import { renderRecords } from '../../src/pipeline.ts';
import { ask, FILE } from '../instruments.ts';
import { memoryWorld } from '../memory-world.ts';
import { SMALL_RECORD } from '../small-record.ts';
import { readHtml, readMarkdown } from './readers.ts';
import { readDocx } from './word.ts';

const OWNER = 'Operator of the Data Network of the North';
const RECORD = SMALL_RECORD.replace(
  / {4}text: .*\n/,
  `    points:
      - One was said.
      - Another was said.
      - decision: It was agreed.
      - { action: A plan., id: 28.3, owner: DCC, due: OPSG_29 }
      - { action: A report., owner: [DCC, ${OWNER}], due: OPSG_29 }
      - The last was said.
`,
);
const LABEL = 'Action 28.3 for DCC, due at OPSG_29:';
const PARAGRAPHS = [
  'One was said. Another was said.',
  'Decision: It was agreed.',
  `${LABEL} A plan.`,
  `Action for DCC and ${OWNER}, due at OPSG_29: A report.`,
  'The last was said.',
];

const documents = new Map<Format, Uint8Array>();

beforeAll(async () => {
  const files = { 'r.yaml': RECORD, 'opsg.yaml': 'abbreviations: { DCC: Data Communications Company }\n' };
  const run = await renderRecords({ records: ['r.yaml'], formats: FORMATS }, memoryWorld(files));
  if (!run.ok) throw new Error(run.problems.map(({ code }) => code).join(', '));
  for (const { format, bytes } of run.value.artifacts as readonly Artifact[]) documents.set(format, bytes);
});

describe('a decision and an action are paragraphs of their own, and notes run on', () => {
  test.each<[Format, (bytes: Uint8Array) => readonly string[] | Promise<readonly string[]>]>([
    ['md', (bytes) => readMarkdown(decode(bytes))],
    ['html', (bytes) => readHtml(decode(bytes))],
    ['docx', readDocx],
  ])('%s', async (format, read) => {
    const blocks = (await read(documents.get(format) ?? new Uint8Array())).map(plain);
    const from = blocks.indexOf(`p ${PARAGRAPHS[0]}`);
    expect(blocks.slice(from, from + PARAGRAPHS.length)).toEqual(PARAGRAPHS.map((text) => `p ${text}`));
  });

  test('pdf', () => {
    const structure = ask('pdfinfo', ['-struct-text', FILE], documents.get('pdf') ?? new Uint8Array());
    const blocks = structure.split(/^\s*(?=[PH]\d? )/m).map((block) => {
      return [...block.matchAll(/^ *"(.*)"$/gm)].map(([, words]) => words).join('');
    });
    expect(blocks.map((words) => words.replace(/\s+/g, ' '))).toEqual(expect.arrayContaining(PARAGRAPHS));
  });
});

describe('a label is in one piece', () => {
  test.each<[Format, RegExp]>([
    ['md', /\*\*(Action\u00A028.3\u00A0for\u00A0DCC,\u00A0due\u00A0at\u00A0OPSG_29:)\*\*/],
    [
      'html',
      /<strong class="mark" id="action-28.3">(Action\u00A028.3\u00A0for\u00A0<abbr title="[^"]+">DCC<\/abbr>,\u00A0due\u00A0at\u00A0OPSG_29:)/,
    ],
  ])('in %s', (format, label) => {
    expect(decode(documents.get(format) ?? new Uint8Array())).toMatch(label);
  });

  test('in a PDF, with blanks that every reader of it knows', () => {
    const insides = ask('qpdf', ['--qdf', FILE, '-'], documents.get('pdf') ?? new Uint8Array());
    expect(insides).not.toContain('/ActualText <feff00a0>');
    expect(insides).toContain('/S /Strong');
  });

  test('unless it is longer than a line on a telephone', () => {
    expect(decode(documents.get('md') ?? new Uint8Array())).toContain(`**Action for DCC and ${OWNER}`);
  });
});

function plain(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
