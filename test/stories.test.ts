import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Artifact, FORMATS, type Format } from '../src/base/artifact.ts';
import { renderRecords } from '../src/pipeline.ts';
import { problemsAsText } from '../src/report/text.ts';
import { ask, FILE } from './instruments.ts';
import { memoryWorld } from './memory-world.ts';

/** Each folder is a story: a record, what it shows, and the documents that must come of it. */
const CASES = fileURLToPath(new URL('cases', import.meta.url));
const STORIES = readdirSync(CASES).sort();
const IS_UPDATE = process.env['UPDATE_STORIES'] === '1';

interface Story {
  readonly audience: string;
  readonly formats: readonly Format[];
  readonly shows: string;
}

function readStory(name: string): Story {
  const text = readFileSync(join(CASES, name, 'about.txt'), 'utf8');
  const [, audience = '', list = '', shows = ''] =
    /^audience: (\w+)\nformats: ([a-z, ]+)\n(\S.*)\n$/.exec(text) ?? [];
  return { audience, formats: FORMATS.filter((format) => list.split(', ').includes(format)), shows };
}

/** The documents of a story as text, by path; of a PDF, what a reader of it sees; an e-mail without its PDF. */
async function documentsOf(name: string, { audience, formats }: Story): Promise<ReadonlyMap<string, string>> {
  const files = ['record.yaml', 'opsg.yaml'].filter((file) => existsSync(join(CASES, name, file)));
  const world = memoryWorld(
    Object.fromEntries(files.map((file) => [file, readFileSync(join(CASES, name, file))])),
  );
  const rendered = await renderRecords({ records: ['record.yaml'], audience, formats }, world);
  if (!rendered.ok) throw new Error(problemsAsText(rendered.problems, {}));
  return new Map(rendered.value.artifacts.map(asText));
}

function asText({ path, format, bytes }: Artifact): [string, string] {
  if (format === 'pdf') return [`${path}.txt`, ask('pdftotext', ['-enc', 'UTF-8', FILE, '-'], bytes)];
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  return format === 'eml' ? [`${path}.txt`, withoutAttachment(text)] : [path, text];
}

/** The e-mail decoded, up to its PDF, whose bytes depend on the engine, and so does what is worked out from them. */
function withoutAttachment(mail: string): string {
  const [, id = ''] = /^Message-ID: <(\w+)@/m.exec(mail) ?? [];
  const digits = (run: string) => Buffer.from(run.replaceAll('=', ''), 'hex').toString();
  return mail
    .replaceAll('=\r\n', '')
    .replace(/(?:=[\dA-F]{2})+/g, digits)
    .replaceAll(id, 'ID')
    .replace(/\r\n\r\nJVBERi0[\s\S]*?(?=\r\n--)/, '\r\n\r\n…')
    .replaceAll('\r\n', '\n');
}

function readExpected(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.map((file) => {
      return [file.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(file, 'utf8')] as const;
    }),
  );
}

function rewrite(folder: string, documents: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of documents) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

describe('stories', () => {
  test('are all listed here, and none is rewritten elsewhere', () => {
    expect(STORIES.length).toBeGreaterThanOrEqual(5);
    expect(IS_UPDATE && process.env['CI'] !== undefined).toBe(false);
  });

  test.each(STORIES)('%s', async (name) => {
    const story = readStory(name);
    expect(story.shows, 'about.txt says what the story shows').toMatch(/\w.*\.$/);
    expect(story.formats).not.toEqual([]);
    const documents = await documentsOf(name, story);
    const folder = join(CASES, name, 'expected');
    if (IS_UPDATE) rewrite(folder, documents);
    const expected = readExpected(folder);
    expect(expected.size).toBeGreaterThan(0);
    expect([...documents.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [path, text] of documents) expect(text, path).toBe(expected.get(path));
  });
});

describe('the story of four levels', () => {
  const EXPECTED = join(CASES, 'four-levels', 'expected');
  const LEVELS = ['White', 'Green', 'Amber', 'Red'];

  /** In that record, a word such as "onlyamber" says who may meet it: Amber readers and those above. */
  test.each(LEVELS)('%s readers meet every word for them and no word above them', (audience) => {
    const rank = LEVELS.indexOf(audience);
    const texts = [...readExpected(join(EXPECTED, audience))];
    expect(texts.map(([path]) => path).sort()).toEqual([
      `OPSG_7-Headlines-${audience}.html`,
      `OPSG_7-Headlines-${audience}.md`,
      `OPSG_7-Headlines-${audience}.pdf.txt`,
    ]);
    for (const [path, text] of texts) {
      const met = new Set([...text.matchAll(/only([a-z]+)/gi)].map(([, level = '']) => level.toLowerCase()));
      const above = LEVELS.slice(rank + 1).map((level) => level.toLowerCase());
      expect(
        [...met].filter((level) => above.includes(level) || level === 'secretariat'),
        path,
      ).toEqual([]);
      expect(met.has(audience.toLowerCase()), path).toBe(rank > 0);
    }
  });
});
