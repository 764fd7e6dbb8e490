import type { TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler';
import { applyEdits, type Edit } from '../../base/edit.ts';
import type { PdfRefusal } from '../../base/facts.ts';
import type { Span } from '../../base/source.ts';
import { MOST_BYTES } from '../../read/fault.ts';
import { readPdf } from '../../read/pdf/file.ts';
import {
  entryOf,
  isName,
  itemsOf,
  lookUp,
  objectAt,
  type PdfFile,
  type PdfValue,
  resolve,
} from '../../read/pdf/objects.ts';
import type { CompilePdf, PdfMachine, PdfStandard } from '../../record/pdf-options.ts';
import { missingGlyph } from './missing-glyph.ts';

/** Where the native build has what ISO 14289-1 asks for in its sections 5 (which part) and 7.1 (the title is shown). */
const MARKS: readonly Insertion[] = [
  {
    behind: 'xmlns:pdf="http://ns.adobe.com/pdf/1.3/" ',
    text: ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" ',
  },
  { behind: '</xmp:CreateDate>', text: '<pdfuaid:part>1</pdfuaid:part>' },
  { behind: '/ViewerPreferences <<', text: '\n    /DisplayDocTitle true' },
];

/**
 * A PDF by Typst that keeps the rules of PDF/UA-1 but does not say so becomes one that does, byte for byte as the
 * native build of the engine makes it.
 */
export function identifiedAsUa(pdf: Uint8Array): Uint8Array {
  return withInsertions(pdf, MARKS);
}

/** A text to insert into a PDF, and what it comes after, whose last occurrence counts. */
export interface Insertion {
  readonly behind: string;
  readonly text: string;
}

const METADATA = /\/Length (\d+)\n {2}\/Type \/Metadata\n {2}\/Subtype \/XML\n>>\nstream\n/d;
const TABLE = /\nxref\n0 \d+\n((?:\d{10} \d{5} [fn]\r\n)+)trailer\n[\s\S]*?startxref\n(\d+)\n%%EOF\s*$/d;

/**
 * Puts texts into a PDF as Typst writes it, with its catalog and metadata plain and one cross-reference table: the
 * length of the metadata and every offset move along (ISO 32000-1, 7.3.8.2 and 7.5.4). A PDF with another layout is an
 * error.
 */
export function withInsertions(pdf: Uint8Array, insertions: readonly Insertion[]): Uint8Array {
  const source = Buffer.from(pdf).toString('latin1');
  const inserted = insertions.map(({ behind, text }) => insertionAt(source, behind, text));
  const edits = [...inserted, metadataLength(source, inserted)];
  return Buffer.from(applyEdits(source, [...edits, ...offsets(source, edits)]), 'latin1');
}

function insertionAt(source: string, behind: string, text: string): Edit {
  const at = source.lastIndexOf(behind);
  if (at < 0) throw new Error(`there is no ${behind} in the PDF`);
  return { start: at + behind.length, end: at + behind.length, text };
}

function metadataLength(source: string, inserted: readonly Edit[]): Edit {
  const [whole, digits] = spans(METADATA, source);
  const length = Number(source.slice(...digits));
  const inside = inserted.filter(({ start }) => start >= whole[1] && start <= whole[1] + length);
  const added = inside.reduce((sum, { text }) => sum + text.length, 0);
  return { start: digits[0], end: digits[1], text: String(length + added) };
}

/** Every offset in the table, and that of the table itself. */
function offsets(source: string, edits: readonly Edit[]): readonly Edit[] {
  const moved = (offset: number) =>
    edits.reduce(
      (at, { start, end, text }) => (start < offset ? at + text.length - (end - start) : at),
      offset,
    );
  const [, table, start] = spans(TABLE, source);
  const entries = source
    .slice(...table)
    .replace(/^(\d{10})(?= \d{5} n)/gm, (offset) => String(moved(Number(offset))).padStart(10, '0'));
  return [
    { start: table[0], end: table[1], text: entries },
    { start: start[0], end: start[1], text: String(moved(Number(source.slice(...start)))) },
  ];
}

/** The places of a pattern and its first two groups. */
function spans(pattern: RegExp, source: string): readonly [Span, Span, Span] {
  const [whole, first, second = first] = pattern.exec(source)?.indices ?? [];
  if (!whole || !first || !second) throw new Error('the PDF is not made as Typst makes it');
  return [whole, first, second];
}

/** Structure elements that show something other than text (ISO 32000-1, 14.8.4.5). */
const PICTURES: readonly string[] = ['Figure', 'Formula'];

/**
 * The first rule of PDF/UA-1 that a template has broken, of those that the native build of the engine checks and
 * the WebAssembly build does not (ISO 14289-1, 7.1, 7.3 and 7.4.2), or nothing.
 */
export function brokenUaRule(pdf: Uint8Array): 'title' | 'headings' | 'alternative' | undefined {
  const file = readPdf(pdf, { left: MOST_BYTES });
  if (!hasTitle(file)) return 'title';
  const elements = elementsInOrder(file);
  if (skipsALevel(elements.map((element) => kindOf(element, file)))) return 'headings';
  const isSilent = (element: PdfValue) =>
    PICTURES.includes(kindOf(element, file)) && entryOf(element, 'Alt') === undefined;
  return elements.some(isSilent) ? 'alternative' : undefined;
}

function hasTitle(file: PdfFile): boolean {
  return file.objects.some(({ value }) => {
    const title = entryOf(value, 'Creator') && entryOf(value, 'Title');
    return title?.kind === 'string' && title.text !== '';
  });
}

/** The structure elements of the document in the order in which they are read aloud (ISO 32000-1, 14.7.2). */
function elementsInOrder(file: PdfFile): readonly PdfValue[] {
  const catalog = file.objects.findLast(({ value }) => isName(entryOf(value, 'Type'), 'Catalog'));
  const root = lookUp(catalog?.value, 'StructTreeRoot', file);
  const waiting = root ? [root] : [];
  const elements: PdfValue[] = [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (entryOf(node, 'S')) elements.push(node);
    for (const kid of itemsOf(resolve(entryOf(node, 'K'), file)).toReversed()) {
      const below = objectAt(kid, file)?.value ?? kid;
      if (entryOf(below, 'S') && entryOf(below, 'P')) waiting.push(below);
    }
  }
  return elements;
}

function kindOf(element: PdfValue, file: PdfFile): string {
  const kind = lookUp(element, 'S', file);
  return kind?.kind === 'name' ? kind.text : '';
}

function skipsALevel(kinds: readonly string[]): boolean {
  const levels = kinds.flatMap((kind) => (/^H\d+$/.test(kind) ? [Number(kind.slice(1))] : []));
  return levels.some((level, i) => level > (levels[i - 1] ?? 0) + 1);
}

const MODULE = '@myriaddreamin/typst-ts-web-compiler/wasm';
const MAIN = '/headlines.typ';
/** The engine's number for diagnostics with their parts in fields. */
const IN_FIELDS = 3;

/** Starts the WebAssembly build. It has neither files nor a network to go to, and knows no standard but PDF 1.7. */
export async function startWasm(
  fonts: readonly Uint8Array[],
  standard: PdfStandard,
  machine: PdfMachine,
): Promise<CompilePdf> {
  const { initSync, TypstCompilerBuilder } = await import('@myriaddreamin/typst-ts-web-compiler');
  initSync({ module: Buffer.from(await machine.readWasm(MODULE)) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  const engine = await builder.build();
  return async (source) => {
    try {
      const made = compiled(engine, source);
      if (!(made instanceof Uint8Array)) return made;
      const glyph = missingGlyph(made, source);
      if (glyph !== undefined) return { glyph };
      if (standard === '1.7') return made;
      return brokenUaRule(made) ?? identifiedAsUa(made);
    } catch {
      return 'engine';
    }
  };
}

interface CompileOutcome {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly {
    readonly path: string;
    readonly range: string;
    readonly message?: string;
  }[];
}

type CompileFault = Extract<PdfRefusal, { readonly said: string }>;

/** The PDF, or the line of the first fault in the source, counted from 1, and what the engine says of it. */
function compiled(engine: TypstCompiler, source: string): Uint8Array | CompileFault {
  engine.add_source(MAIN, source);
  const { result, diagnostics = [] }: CompileOutcome = engine.compile(MAIN, undefined, 'pdf', IN_FIELDS);
  engine.reset(); // lets go of what it kept for documents long past
  if (result) return result;
  const fault = diagnostics.find(({ path, range }) => path === MAIN && range !== '');
  return {
    line: fault && Number.parseInt(fault.range, 10) + 1,
    said: (fault ?? diagnostics[0])?.message ?? '',
  };
}
