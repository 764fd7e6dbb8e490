import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { startOf } from '../../../src/base/source.ts';
import { checkRecords } from '../../../src/check/check-records.ts';
import { documentsFor } from '../../../src/render/documents.ts';
import { html } from '../../../src/render/html.ts';
import { markdown } from '../../../src/render/markdown.ts';
import { runTemplates } from '../../../src/render/templates/run.ts';
import { compileTemplates } from '../../../src/render/templates/template.ts';
import type { Dialect } from '../../../src/render/templates/view.ts';
import { type View, viewOf } from '../../../src/render/templates/view.ts';
import { typst } from '../../../src/render/typst.ts';
import { memoryWorld } from '../../memory-world.ts';

const DIALECTS: Readonly<Record<string, Dialect>> = { markdown, html, typst };
const EXAMPLE = 'test/example/exwg-12.yaml';
const FILES = Object.fromEntries(
  [EXAMPLE, 'test/example/opsg.yaml', 'test/example/logo.svg'].map((name) => [name, read(name)]),
);

/** The headlines of the example meeting for each audience, composed once. */
const headlines = composed();

async function composed() {
  const records = await checkRecords([EXAMPLE], memoryWorld(FILES));
  const [record] = records.ok ? records.value : [];
  const documents = record && documentsFor(record, 'all');
  if (!documents?.ok) throw new Error('the example gives no documents');
  return documents.value.map((document) => document.headlines);
}

/** What templates are given. */
async function views(dialect: Dialect): Promise<readonly View[]> {
  return (await headlines).map((each) => viewOf(each, dialect));
}

/** Every map and every list in some data, the data itself first. */
function thingsIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Reflect.ownKeys(value).flatMap((key) => thingsIn(Reflect.get(value, key)))];
}

describe('what a template is given', () => {
  test.each(Object.entries(DIALECTS))('has nothing behind it, at any depth: %s', async (_, dialect) => {
    const things = (await views(dialect)).flatMap(thingsIn);
    expect(things.filter((thing) => Object.getPrototypeOf(thing) !== null)).toEqual([]);
    expect(things.filter((thing) => !Object.isFrozen(thing))).toEqual([]);
    expect(things.length).toBeGreaterThan(100);
  });
});

const OUTWARD = [
  '{{constructor}}',
  '{{__proto__}}',
  '{{toString}}',
  '{{hasOwnProperty}}',
  '{{sections.constructor}}',
  '{{sections.map}}',
  '{{this.constructor.constructor}}',
  '{{#if constructor}}x{{/if}}',
  '{{#each constructor}}x{{/each}}',
  '{{#each __proto__}}x{{/each}}',
  '{{lookup this "constructor"}}',
  '{{lookup sections "map"}}',
  '{{#with constructor}}x{{/with}}',
  '{{#with (lookup this "__proto__")}}{{constructor}}{{/with}}',
  '{{log title}}',
  '{{#each sections}}{{@root.constructor}}{{/each}}',
  '{{@root.__proto__}}',
  '{{> (lookup this "title")}}',
];

describe('a template that reaches for more', () => {
  test.each(OUTWARD)('is refused: %s', (text) => {
    const source = { file: 'headlines.md.hbs', text };
    const compiled = compileTemplates(new Map([['headlines', source]]), ['headlines']);
    const codes = compiled.ok ? [] : compiled.problems.map(({ code }) => code);
    expect(codes).not.toEqual([]);
    for (const code of codes) expect(['template-unknown-name', 'template-forbidden']).toContain(code);
  });

  test.each(OUTWARD)('would find nothing, even without an earlier inspection: %s', async (text) => {
    const [view] = await views(markdown);
    if (!view) throw new Error('the example gives no documents');
    const { fill } = runTemplates(
      { headlines: unchecked(text) },
      startOf({ file: 'headlines.md.hbs', text }),
    );
    expect(said(() => fill(view))).toMatch(/^(?:nothing|refused)$/);
  });
});

/** A template as Handlebars compiles it for who asks for all of its own helpers, and does not ask for strictness. */
function unchecked(text: string): TemplateSpecification {
  return new Function(
    `return ${String(Handlebars.precompile(text, { knownHelpersOnly: true }))}`,
  )() as TemplateSpecification; // its own output
}

function said(fill: () => { readonly ok: boolean; readonly value?: string }): string {
  try {
    return fill().value === '' ? 'nothing' : 'something';
  } catch {
    return 'refused';
  }
}

function read(name: string): string {
  return readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');
}
