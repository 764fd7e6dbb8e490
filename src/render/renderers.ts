import type { Format } from '../base/artifact.ts';
import { oncePerRecentText } from '../base/once.ts';
import { ok, type Result } from '../base/problem.ts';
import { type Source, startOf } from '../base/source.ts';
import type { Headlines } from '../levels/headlines.ts';
import type { OmittablePart } from '../levels/placed-text.ts';
import type { Font } from '../record/look.ts';
import type { CompilePdf, StartGuardedPdf } from '../record/pdf-options.ts';
import type { Renderer } from './render.ts';
import { TEMPLATE_ENDINGS, type TemplatedFormat } from './templates/files.ts';
import type { FilledTemplates } from './templates/run.ts';

/** The parts of a renderer. */
export interface RendererParts {
  /** The templates of the format, by name; none for the built-in ones, which are compiled ahead. */
  readonly templates: ReadonlyMap<string, Source>;
  /** Which of them are the user's own. */
  readonly theirs: readonly string[];
  /** Starts the PDF engine, for the one format that needs it. */
  readonly startPdf: () => Promise<Result<CompilePdf>>;
  /** Renders the PDF that an e-mail has attached. */
  readonly renderPdf?: Renderer;
  /** The same as `startPdf` in a process that can be stopped, for documents with a picture or with fonts of the user. */
  readonly startGuardedPdf: StartGuardedPdf;
}

/** A renderer, and the parts that its templates declare to leave out. */
export interface MadeRenderer {
  readonly render: Renderer;
  readonly omits: ReadonlySet<OmittablePart>;
}

/** A renderer for one format. Each loads only what it needs. */
export async function rendererFor(
  format: Format,
  { templates, theirs, ...engines }: RendererParts,
): Promise<Result<MadeRenderer>> {
  if (format === 'docx') return ok({ render: await wordRenderer(), omits: new Set() });
  const filled = await filledTemplates(format, templates, theirs);
  if (!filled.ok) return filled;
  const render = await RENDERERS[format](filled.value, engines);
  return render.ok ? ok({ render: render.value, omits: filled.value.omits }) : render;
}

function filledTemplates(
  format: TemplatedFormat,
  templates: RendererParts['templates'],
  theirs: RendererParts['theirs'],
): Promise<Result<FilledTemplates>> {
  if (templates.size === 0) return compiledAhead(format);
  return theirs.length > 0
    ? fromSources(templates, theirs)
    : builtInFromSources(JSON.stringify([...templates]));
}

async function fromSources(
  templates: RendererParts['templates'],
  theirs: RendererParts['theirs'],
): Promise<Result<FilledTemplates>> {
  const { compileTemplates } = await import('./templates/template.ts');
  return compileTemplates(templates, theirs);
}

/** The built-in templates are compiled once for each format, however often this process renders. */
const builtInFromSources = oncePerRecentText(8, (entries) => fromSources(new Map(JSON.parse(entries)), []));

async function compiledAhead(format: TemplatedFormat): Promise<Result<FilledTemplates>> {
  const [{ BUILT_IN }, { MAIN_TEMPLATE, runTemplates }] = await Promise.all([
    import('./templates/built-in.ts'),
    import('./templates/run.ts'),
  ]);
  const file = `templates/${MAIN_TEMPLATE}${TEMPLATE_ENDINGS[format]}`;
  return ok(runTemplates(BUILT_IN[format] ?? {}, startOf({ file, text: '' })));
}

type Engines = Omit<RendererParts, 'templates' | 'theirs'>;
type MakeRenderer = (filled: FilledTemplates, engines: Engines) => Promise<Result<Renderer>>;

const RENDERERS: Readonly<Record<TemplatedFormat, MakeRenderer>> = {
  md: async ({ fill }) => {
    const [{ canonicalMarkdown, markdown }, { viewOf }] = await Promise.all([
      import('./markdown.ts'),
      import('./templates/view.ts'),
    ]);
    return ok(async (headlines) => encoded(fill(viewOf(headlines, markdown)), canonicalMarkdown));
  },
  html: async ({ fill }) => {
    const [{ html }, { viewOf }] = await Promise.all([import('./html.ts'), import('./templates/view.ts')]);
    return ok(async (headlines) => encoded(fill(viewOf(headlines, html))));
  },
  pdf: async (filled, { startPdf, startGuardedPdf }) => {
    const [compile, { pdfRenderer }] = await Promise.all([startPdf(), import('./pdf/pdf-renderer.ts')]);
    if (!compile.ok) return compile;
    return ok(onceInARow(pdfRenderer(filled, inTurn(compile.value), guardedBy(startGuardedPdf))));
  },
  eml: async ({ fill }, { renderPdf }) => {
    if (!renderPdf) throw new Error('an e-mail has a PDF attached');
    const [{ mailHtml }, { plainText, textOf }, { message }, { viewOf, writtenIn }] = await Promise.all([
      import('./mail/html.ts'),
      import('./mail/text.ts'),
      import('./mail/message.ts'),
      import('./templates/view.ts'),
    ]);
    return ok(async (headlines, timestamp) => {
      const page = fill(viewOf(headlines, mailHtml(headlines.look.accent.onLight)));
      if (!page.ok) return page;
      const pdf = await renderPdf(headlines, timestamp);
      if (!pdf.ok) return pdf;
      const text = textOf(writtenIn(plainText, headlines));
      return ok(await message(headlines, timestamp, { html: page.value, text, pdf: pdf.value }));
    });
  },
};

/**
 * Word documents are made from the headlines alone, because a template could place nothing in a file of so many
 * parts.
 */
async function wordRenderer(): Promise<Renderer> {
  const { docx } = await import('./docx/docx.ts');
  return async (headlines, timestamp) => ok(docx(headlines, timestamp));
}

/** A renderer that renders a document once, if it is asked for the same one again and again. */
function onceInARow(render: Renderer): Renderer {
  let last:
    | { readonly headlines: Headlines; readonly at: number; readonly made: ReturnType<Renderer> }
    | undefined;
  return (headlines, at) => {
    if (last?.headlines !== headlines || last.at !== at)
      last = { headlines, at, made: render(headlines, at) };
    return last.made;
  };
}

function encoded(text: Result<string>, finish = (whole: string) => whole): Result<Uint8Array> {
  return text.ok ? ok(new TextEncoder().encode(finish(text.value))) : text;
}

/** One engine for all documents with the same list of fonts. A workspace has one list. */
function guardedBy(start: StartGuardedPdf): StartGuardedPdf {
  const engines = new Map<readonly Font[], CompilePdf>();
  return (fonts) => {
    const engine = engines.get(fonts) ?? inTurn(start(fonts));
    engines.set(fonts, engine);
    return engine;
  };
}

/** One PDF after the other, for all callers, because an engine keeps its source until it has answered. */
function inTurn(compile: CompilePdf): CompilePdf {
  let last: Promise<unknown> = Promise.resolve();
  return (source, timestamp) => {
    const made = last.then(() => compile(source, timestamp));
    last = made.catch(() => undefined);
    return made;
  };
}
