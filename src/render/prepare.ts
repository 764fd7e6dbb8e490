import { type Format, makesPdf } from '../base/artifact.ts';
import { BUILD_ID } from '../base/build-id.ts';
import { keyOf } from '../base/key.ts';
import { error, failed, ok, type Problem, type Result, together } from '../base/problem.ts';
import { type Source, startOf } from '../base/source.ts';
import { nearestWord } from '../base/spelling.ts';
import { VERSION } from '../base/version.ts';
import type { World } from '../host/world.ts';
import type { Font } from '../record/look.ts';
import {
  type CompilePdf,
  PDF_ENGINE_VARIABLE,
  type PdfStandard,
  PORTABLE_STANDARDS,
  pdfWish,
} from '../record/pdf-options.ts';
import { nameOf } from '../record/record-file.ts';
import type { Renderer } from './render.ts';
import { type MadeRenderer, type RendererParts, rendererFor } from './renderers.ts';
import {
  TEMPLATE_ENDINGS,
  TEMPLATE_NAMES,
  type TemplatedFormat,
  templateFiles,
  templateText,
} from './templates/files.ts';

/**
 * The files of a folder whose names end so, not the hidden ones, and not those below it. A file that may not be read
 * is among them: whoever reads it meets the failure.
 */
export async function filesIn(folder: string, ending: string, world: World): Promise<readonly string[]> {
  const { files, unreadable } = await world.contentsOf(folder, 0);
  const closed = unreadable.filter(({ what }) => what === 'file').map(({ path }) => path);
  return [...files, ...closed].filter((file) => file.endsWith(ending) && !nameOf(file).startsWith('.'));
}

/** A renderer, and the key of all that its documents are made from beside their headlines, if that can be said. */
export interface PreparedRenderer extends MadeRenderer {
  readonly key?: string;
  /** The same with the built-in templates alone, where the user has templates of their own. */
  readonly builtIn?: () => Promise<Result<Renderer>>;
}

/** The renderers of a run, by format. */
export type Renderers = ReadonlyMap<Format, PreparedRenderer>;

/**
 * What of Typst a template may not ask for: which day it is, because the document would be another one tomorrow; and
 * to read a text as code, which could ask for anything.
 */
const NOT_FOR_TEMPLATES = /(?:\.\s*today\b|\bimport\s+datetime\b|\beval\s*\()/;

/** The renderers of an earlier run of this process, by key: they are used again as long as their templates are the same. */
export type KeptRenderers = Map<string, PreparedRenderer>;

/** What to render, and how. */
export interface RenderersOrder {
  readonly formats: readonly Format[];
  /** A folder with templates of the user's own. */
  readonly templates?: string;
  /** Absent: PDF/UA-1. */
  readonly pdfStandard?: PdfStandard;
}

/**
 * The formats of a run become renderers: built-in templates, each replaced by the file of the same name in the
 * user's folder where there is one. Done once, before any record is rendered.
 */
export async function prepare(
  order: RenderersOrder,
  world: World,
  kept: KeptRenderers = new Map(),
): Promise<Result<Renderers>> {
  const { formats, templates } = order;
  const wrong = templates === undefined ? [] : await folderProblems(templates, world);
  if (wrong.length > 0) return failed(wrong);
  const pdf = makesPdf(formats) ? await prepareOne('pdf', order, world, kept) : undefined;
  const attached = pdf?.ok ? pdf.value[1] : undefined;
  const isPdf = (format: Format) => format === 'pdf' || (format === 'eml' && attached === undefined);
  const renderers = await Promise.all(
    formats.map((format) => (pdf && isPdf(format) ? pdf : prepareOne(format, order, world, kept, attached))),
  );
  const all = together([...new Set(renderers)]);
  return all.ok ? ok(new Map([...all.value, ...(pdf?.ok ? [pdf.value] : [])])) : all;
}

/** A folder that is not there or is none, and templates in it whose names end like those of no format. */
async function folderProblems(folder: string, world: World): Promise<readonly Problem[]> {
  const kind = await world.kindOf(folder);
  if (kind !== 'folder') {
    const code = kind === 'nothing' ? 'no-such-file' : 'not-a-folder';
    return [error(code, startOf({ file: folder, text: '' }), { file: folder })];
  }
  const files = await filesIn(folder, '.hbs', world);
  if (files.length === 0) {
    return [error('nothing-matched', startOf({ file: folder, text: '' }), { pattern: folder })];
  }
  const endings = Object.values(TEMPLATE_ENDINGS);
  const unknownFiles = files.filter((file) => !endings.some((ending) => file.endsWith(ending)));
  return unknownFiles.map((file) => {
    const name = file.slice(file.lastIndexOf('/') + 1);
    const near = nearestWord(name, templateFiles());
    return error('template-not-used', startOf({ file, text: '' }), { name, near });
  });
}

async function prepareOne(
  format: Format,
  order: RenderersOrder,
  world: World,
  kept: KeptRenderers = new Map(),
  pdf?: PreparedRenderer,
): Promise<Result<readonly [Format, PreparedRenderer]>> {
  const { templates: folder, pdfStandard } = order;
  const templates = format === 'docx' ? NO_TEMPLATES : await templatesFor(format, folder, world);
  const forbidden = format === 'pdf' ? forbiddenIn(templates) : [];
  if (forbidden.length > 0) return failed(forbidden);
  const attached = format === 'eml' ? pdf : undefined;
  const ofPdf = format === 'pdf' ? [pdfStandard ?? 'ua-1', world.env[PDF_ENGINE_VARIABLE] ?? ''] : [];
  const own = templates.theirs.map((name) => [name, templates.templates.get(name)?.text ?? ''] as const);
  const key = keyOf([VERSION, BUILD_ID, format, ...ofPdf, attached?.key ?? '', ...own.flat()]);
  const before = kept.get(key);
  if (before) return ok([format, before] as const);
  const startEngine = () => startPdf(pdfStandard, templates.theirs.length > 0, world);
  const startGuardedPdf = (fonts: readonly Font[]) =>
    onFirstUse(() =>
      startPdf(
        pdfStandard,
        true,
        world,
        fonts.map(({ bytes }) => bytes),
      ),
    );
  const renderer = await rendererFor(format, {
    ...templates,
    startPdf: startEngine,
    startGuardedPdf,
    ...(attached && { renderPdf: attached.render }),
  });
  if (!renderer.ok) return renderer;
  const { render, omits } = renderer.value;
  const isOwn = own.length > 0 || attached?.builtIn !== undefined;
  const prepared = {
    render,
    omits: new Set([...omits, ...(attached?.omits ?? [])]),
    key,
    ...(isOwn && { builtIn: () => builtInRenderer(format, order, world) }),
  };
  kept.set(key, prepared);
  return ok([format, prepared] as const);
}

async function builtInRenderer(
  format: Format,
  { templates: _, ...order }: RenderersOrder,
  world: World,
): Promise<Result<Renderer>> {
  const prepared = await prepare({ ...order, formats: [format] }, world);
  if (!prepared.ok) return prepared;
  const renderer = prepared.value.get(format);
  if (!renderer) throw new Error(`${format} was not prepared`);
  return ok(renderer.render);
}

/** The first thing in each template that makes what it renders depend on more than the record. */
function forbiddenIn({ templates, theirs }: TemplateSources): readonly Problem[] {
  return theirs.flatMap((name) => {
    const source = templates.get(name);
    const found = source && NOT_FOR_TEMPLATES.exec(source.text.replace(/\{\{.*?\}\}/gs, blanks));
    if (!source || !found) return [];
    const place = { source, start: found.index, end: found.index + found[0].length, path: [] };
    const what = found[0].startsWith('eval') ? 'a text that is read as code' : 'the day on which it is made';
    return [error('template-forbidden', place, { what })];
  });
}

function blanks(tag: string): string {
  return ' '.repeat(tag.length);
}

type TemplateSources = Pick<RendererParts, 'templates' | 'theirs'>;

const NO_TEMPLATES: TemplateSources = { templates: new Map(), theirs: [] };

async function templatesFor(
  format: TemplatedFormat,
  folder: string | undefined,
  world: World,
): Promise<TemplateSources> {
  const theirs = folder === undefined ? [] : await ownTemplates(format, folder, world);
  const { BUILT_IN } = await import('./templates/built-in.ts');
  const isCompiledAhead = theirs.length === 0 && BUILT_IN[format] !== undefined;
  const builtIn = isCompiledAhead ? [] : await builtInTemplates(format, world);
  return { templates: new Map([...builtIn, ...theirs]), theirs: theirs.map(([name]) => name) };
}

/** The built-in templates always finish. A user's own may not, so they run in a process that can be stopped. */
async function startPdf(
  standard: PdfStandard | undefined,
  isTheirs: boolean,
  world: World,
  fonts: readonly Uint8Array[] = [],
): Promise<Result<CompilePdf>> {
  const wish = pdfWish(standard, world.env);
  if (!wish.ok) return wish;
  const start = async () => {
    if (isTheirs) return world.startPdfProcess({ ...wish.value, ...(fonts.length > 0 && { fonts }) });
    const { startPdfEngine } = await import('./pdf/engine.ts');
    return startPdfEngine(wish.value, world);
  };
  const isRefusable = wish.value.engine === 'native' || !PORTABLE_STANDARDS.includes(wish.value.standard);
  return isRefusable ? start() : ok(onFirstUse(start));
}

/** An engine that starts when it is first asked for a document, so that a run that renders none does not start it. */
function onFirstUse(start: () => Promise<Result<CompilePdf>>): CompilePdf {
  let starting: Promise<Result<CompilePdf>> | undefined;
  return async (source, timestamp) => {
    starting ??= start();
    const engine = await starting;
    if (!engine.ok) throw new Error('every machine has an engine for this kind of PDF');
    return engine.value(source, timestamp);
  };
}

async function builtInTemplates(
  format: TemplatedFormat,
  world: World,
): Promise<readonly (readonly [string, Source])[]> {
  const read = TEMPLATE_NAMES[format].map(async (name) => {
    const file = `templates/${name}${TEMPLATE_ENDINGS[format]}`;
    return [name, { file, text: templateText(await world.readPackaged(file)) }] as const;
  });
  return Promise.all(read);
}

async function ownTemplates(
  format: TemplatedFormat,
  folder: string,
  world: World,
): Promise<readonly (readonly [string, Source])[]> {
  const ending = TEMPLATE_ENDINGS[format];
  const files = await filesIn(folder, ending, world);
  const read = files.map(async (file) => {
    const name = file.slice(file.lastIndexOf('/') + 1, -ending.length);
    return [name, { file, text: templateText(await world.readFile(file)) }] as const;
  });
  return Promise.all(read);
}
