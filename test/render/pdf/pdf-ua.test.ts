import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { nodeWorld } from '../../../src/host/node-world.ts';
import { renderRecords } from '../../../src/pipeline.ts';
import { ask, FILE } from '../../instruments.ts';

const HOME = fileURLToPath(new URL('../../..', import.meta.url));

type Dictionary = Readonly<Record<string, unknown>>;
const dictionary = z.record(z.string(), z.unknown());
const object = z.object({ value: z.unknown().optional(), stream: z.object({ dict: dictionary }).optional() });
const document = z.object({ qpdf: z.tuple([z.unknown(), z.record(z.string(), object)]) });

/** A PDF as qpdf reads it: its catalog, its dictionaries, and what a reference leads to. */
function opened(bytes: Uint8Array) {
  const [, objects] = document.parse(
    JSON.parse(ask('qpdf', ['--json', '--json-key=qpdf', FILE], bytes)),
  ).qpdf;
  const contentOf = (entry: z.infer<typeof object> | undefined): unknown =>
    entry?.value ?? entry?.stream?.dict;
  const resolve = (value: unknown): unknown =>
    typeof value === 'string' && /^\d+ \d+ R$/.test(value) ? contentOf(objects[`obj:${value}`]) : value;
  const all = Object.values(objects)
    .map(contentOf)
    .filter((value) => dictionary.safeParse(value).success);
  const dictionaries = all.map((value) => dictionary.parse(value));
  const catalog = dictionaries.find((value) => value['/Type'] === '/Catalog') ?? {};
  return { catalog, dictionaries, resolve };
}

/** The content of a page, with its strings emptied: what is painted outside of marked content. */
function paintedUnmarked(content: string): readonly string[] {
  const syntax = content.replace(/\((?:\\[\s\S]|[^\\()])*\)|<[0-9a-fA-F\s]*>/g, '');
  let depth = 0;
  return [...syntax.matchAll(/(?<=\s|^)(BDC|BMC|EMC|TJ|Tj|f\*?|F|S|s|B\*?|b\*?|Do|sh)(?=\s|$)/g)].flatMap(
    ([, operator = '']) => {
      if (operator === 'BDC' || operator === 'BMC') depth += 1;
      else if (operator === 'EMC') depth -= 1;
      else if (depth === 0) return [operator];
      return [];
    },
  );
}

test('every document keeps the rules of PDF/UA-1 that a program can check', async () => {
  const rendered = await renderRecords(
    { records: ['meetings', 'test/example'], audience: 'all', formats: ['pdf'] },
    nodeWorld(HOME),
  );
  if (!rendered.ok) throw new Error('the records of the repository are good');
  expect(rendered.value.artifacts.length).toBeGreaterThanOrEqual(5);
  for (const { bytes } of rendered.value.artifacts) {
    const { catalog, dictionaries, resolve } = opened(bytes);
    const kind = (key: string, name: string) => dictionaries.filter((value) => value[key] === name);
    const listOf = (value: unknown) =>
      z
        .array(z.unknown())
        .parse(resolve(value) ?? [])
        .map(resolve);
    expect(resolve(catalog['/MarkInfo'])).toMatchObject({ '/Marked': true });
    expect(resolve(catalog['/ViewerPreferences'])).toMatchObject({ '/DisplayDocTitle': true });
    expect(catalog['/Lang']).toBe('u:en-GB');

    const pages = kind('/Type', '/Page');
    const annotated = pages.filter((page) => listOf(page['/Annots']).length > 0);
    expect(annotated.length).toBeGreaterThan(0);
    expect(annotated.map((page) => page['/Tabs'])).toEqual(annotated.map(() => '/S'));
    const links = kind('/Subtype', '/Link');
    expect(links.every((link) => typeof link['/Contents'] === 'string' && '/StructParent' in link)).toBe(
      true,
    );
    const referred = JSON.stringify(
      dictionaries
        .filter((value) => value['/S'] === '/Link')
        .map((value) => [value['/K'], ...[value['/K']].flat().map(resolve)]),
    );
    expect(referred.match(/OBJR/g)?.length).toBeGreaterThanOrEqual(links.length);

    const fonts = kind('/Subtype', '/Type0');
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.every((font) => '/ToUnicode' in font)).toBe(true);
    const programs = kind('/Type', '/FontDescriptor');
    expect(programs.every((font) => '/FontFile2' in font || '/FontFile3' in font)).toBe(true);

    const items = dictionaries.filter((value: Dictionary) => value['/S'] === '/LI');
    for (const item of items) {
      const parts = listOf(item['/K']).map((part) => dictionary.parse(part)['/S']);
      expect(parts).toEqual(['/Lbl', '/LBody']);
    }
    const headers = dictionaries.filter((value) => value['/S'] === '/TH');
    expect(headers.every((header) => JSON.stringify(listOf([header['/A']].flat())).includes('/Scope'))).toBe(
      true,
    );

    const qdf = ask('qpdf', ['--qdf', '--object-streams=disable', FILE, '-'], bytes);
    const contents = [...qdf.matchAll(/%% Contents for page \d+\n[\s\S]*?\nstream\n([\s\S]*?)endstream/g)];
    expect(contents.length).toBe(pages.length);
    expect(contents.flatMap(([, content = '']) => paintedUnmarked(content))).toEqual([]);
    expect(qdf).toMatch(/\/Artifact/);
  }
});
