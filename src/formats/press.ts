import type { Format } from '../model/artifact.ts';
import type { PdfRefusal } from '../model/facts.ts';
import type { Headlines } from '../model/headlines.ts';
import { ok, type Result } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { FillTemplate } from './run-templates.ts';
import type { TemplatedFormat } from './template-files.ts';

/** Prints headlines in one format: the bytes of the file, or why the PDF engine refuses. */
export type Printer = (headlines: Headlines, timestamp: number) => Promise<Uint8Array | PdfRefusal>;

/** What a printer is made from. */
export interface PressParts {
  /** The templates of the format, by name; none where the built-in ones are wanted as they were compiled ahead. */
  readonly templates: ReadonlyMap<string, Source>;
  /** Those of them that are the user's own. */
  readonly theirs: readonly string[];
  /** The type family, for formats that embed it. */
  readonly fonts: readonly Uint8Array[];
}

/** A printer for one format. Each loads what it needs, and nothing that it does not. */
export async function printerFor(
  format: Format,
  { templates, theirs, fonts }: PressParts,
): Promise<Result<Printer>> {
  if (format === 'docx') return ok(await wordPrinter());
  const filled = templates.size > 0 ? await fromSources(templates, theirs) : await compiledAhead(format);
  return filled.ok ? ok(await PRINTERS[format](filled.value, fonts)) : filled;
}

async function fromSources(
  templates: PressParts['templates'],
  theirs: PressParts['theirs'],
): Promise<Result<FillTemplate>> {
  const { compileTemplates } = await import('./template.ts');
  return compileTemplates(templates, theirs);
}

async function compiledAhead(format: TemplatedFormat): Promise<Result<FillTemplate>> {
  const [{ BUILT_IN }, { runTemplates }] = await Promise.all([
    import('./built-in-templates.ts'),
    import('./run-templates.ts'),
  ]);
  return ok(runTemplates(BUILT_IN[format] ?? {}));
}

type MakePrinter = (fill: FillTemplate, fonts: readonly Uint8Array[]) => Promise<Printer>;

const PRINTERS: Readonly<Record<TemplatedFormat, MakePrinter>> = {
  md: async (fill) => {
    const [{ canonicalMarkdown, markdown }, { viewOf }] = await Promise.all([
      import('./markdown.ts'),
      import('./view.ts'),
    ]);
    return async (headlines) => encode(canonicalMarkdown(fill(viewOf(headlines, markdown))));
  },
  html: async (fill) => {
    const [{ html }, { viewOf }] = await Promise.all([import('./html.ts'), import('./view.ts')]);
    return async (headlines) => encode(fill(viewOf(headlines, html)));
  },
  pdf: async (fill, fonts) => {
    const [{ startPdfEngine }, { typst }, { viewOf }] = await Promise.all([
      import('./pdf.ts'),
      import('./typst.ts'),
      import('./view.ts'),
    ]);
    const compile = startPdfEngine(fonts);
    return (headlines, timestamp) => compile(fill(viewOf(headlines, typst)), timestamp);
  },
};

/** Word documents are made of the headlines alone: a template could place nothing in a file of so many parts. */
async function wordPrinter(): Promise<Printer> {
  const { docx } = await import('./docx.ts');
  return async (headlines, timestamp) => docx(headlines, timestamp);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
