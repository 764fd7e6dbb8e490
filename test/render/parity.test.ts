import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Artifact, FORMATS, type Format } from '../../src/base/artifact.ts';
import { renderRecords } from '../../src/pipeline.ts';
import { partsOfMail } from '../../src/read/mail-text.ts';
import { ask, FILE } from '../instruments.ts';
import { memoryWorld } from '../memory-world.ts';
import { readHtml, readMarkdown } from './readers.ts';
import { readDocx } from './word.ts';

/** What a reader of each format sees, from its first word to its last. */
const READERS: Readonly<Record<Format, (bytes: Uint8Array) => string | Promise<string>>> = {
  md: (bytes) => withoutKinds(readMarkdown(decode(bytes))),
  html: (bytes) => withoutKinds(readHtml(decode(bytes))),
  pdf: (bytes) => ask('pdftotext', ['-raw', '-enc', 'UTF-8', FILE, '-'], bytes),
  docx: async (bytes) => withoutKinds(await readDocx(bytes)),
  eml: async (bytes) => withoutKinds(readHtml((await partsOfMail(bytes)).html)),
};

/** What stands at the head and at the foot of pages, and only at the end of what has no pages. */
const FURNITURE = /Classification: \w+( Page \d+ of \d+)?$/gm;

const CASES = fileURLToPath(new URL('../cases', import.meta.url));
const EXAMPLE = fileURLToPath(new URL('../example', import.meta.url));
const FOLDERS = [...readdirSync(CASES).map((name) => join(CASES, name)), EXAMPLE];

describe.each(FOLDERS.map((folder) => [folder.slice(folder.lastIndexOf('/') + 1), folder]))(
  'the formats of %s',
  (_, folder) => {
    let artifacts: readonly Artifact[];

    beforeAll(async () => {
      artifacts = await renditionsOf(folder);
    });

    test('say the same words in the same order, for every audience', async () => {
      const documents = new Set(artifacts.map(stemOf));
      expect(documents.size).toBeGreaterThan(0);
      for (const document of documents) {
        const files = artifacts.filter((artifact) => stemOf(artifact) === document);
        const texts = await Promise.all(
          files.map(async ({ format, bytes }) => seen(await READERS[format](bytes))),
        );
        expect(texts).toHaveLength(FORMATS.length);
        expect(texts[0]?.length).toBeGreaterThan(100);
        const same = texts.some((text) => text.search(TABLE_HEAD) >= 0) ? texts.map(asPhrases) : texts;
        for (const text of same) expect(text, document).toBe(same[0]);
      }
    });
  },
);

async function renditionsOf(folder: string): Promise<readonly Artifact[]> {
  const names = readdirSync(folder).filter((name) => /\.(yaml|svg)$/.test(name));
  const world = memoryWorld(
    Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))])),
  );
  const records = names.filter((name) => name.endsWith('.yaml') && name !== 'opsg.yaml');
  const run = await renderRecords({ records, audience: 'all', formats: FORMATS }, world);
  if (!run.ok) throw new Error(run.problems.map(({ code }) => code).join(', '));
  return run.value.artifacts;
}

function stemOf({ path }: Artifact): string {
  return path.slice(0, path.lastIndexOf('.'));
}

/** Who attended is a table in most formats, and phrases in Markdown: `Sam Example (SE), Supplier member`. */
const TABLE_HEAD = /Name(?:Initials|Role|Organisation|Note)+(Present)?/g;

/** The head of the table is on each page of a PDF, and so is the heading that is carried over to it. */
function asPhrases(text: string): string {
  const isCarried = (at: number) => text.slice(0, at).includes('Present');
  const withoutHeads = text.replace(TABLE_HEAD, (_, heading: string | undefined, at: number) =>
    isCarried(at) ? '' : (heading ?? ''),
  );
  return withoutHeads.replace(/[(),]/g, '');
}

/** Letters without what a page or a list puts between them: white space, bullets, signs that are never seen. */
function seen(text: string): string {
  return text.replace(FURNITURE, '').replace(/[\s•\p{Cf}]/gu, '');
}

function withoutKinds(blocks: readonly string[]): string {
  return blocks.map((block) => block.slice(block.indexOf(' ') + 1)).join('\n');
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
