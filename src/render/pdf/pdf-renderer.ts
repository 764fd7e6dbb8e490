import type { PdfRefusal } from '../../base/facts.ts';
import { error, failed, ok, type Problem } from '../../base/problem.ts';
import { onOneLine } from '../../base/prose.ts';
import { startOf } from '../../base/source.ts';
import type { Headlines } from '../../levels/headlines.ts';
import type { Font } from '../../record/look.ts';
import { type CompilePdf, PDF_LIMITS, type StartGuardedPdf } from '../../record/pdf-options.ts';
import { WORKSPACE_FILE } from '../../record/record-file.ts';
import type { Renderer } from '../render.ts';
import type { FilledTemplates } from '../templates/run.ts';
import { type View, viewOf } from '../templates/view.ts';
import { typst } from '../typst.ts';

const NO_FONTS: readonly Font[] = [];

/** Headlines become Typst by the templates, and Typst becomes a PDF. */
export function pdfRenderer(filled: FilledTemplates, plain: CompilePdf, guarded: StartGuardedPdf): Renderer {
  return async (headlines, timestamp) => {
    const view = viewOf(headlines, typst);
    const source = filled.fill(view);
    if (!source.ok) return source;
    const { logo, fonts } = headlines.look;
    const compile = logo || fonts ? guarded(fonts ?? NO_FONTS) : plain;
    const made = await compile(source.value, timestamp);
    if (made instanceof Uint8Array) return ok(made);
    return failed([refused(made, { filled, view, headlines, source: source.value })]);
  };
}

interface Attempt {
  readonly filled: FilledTemplates;
  readonly view: View;
  readonly headlines: Headlines;
  /** What the engine was given. */
  readonly source: string;
}

/** Why there is no PDF. A glyph is the record's, and of the level of the document; all else is the templates'. */
function refused(refusal: PdfRefusal, { filled, view, headlines, source }: Attempt): Problem {
  const { level } = headlines.marking;
  const isStopped = refusal === 'time' || refusal === 'memory' || refusal === 'crash';
  if (isStopped && headlines.look.logo && !filled.isOwn)
    return error('logo-not-still', startOf({ file: WORKSPACE_FILE, text: '' }), { risk: 'never-ends' });
  if (refusal === 'time')
    return error('pdf-endless', filled.main, { limit: `after ${PDF_LIMITS.seconds} seconds` });
  if (refusal === 'memory')
    return error('pdf-endless', filled.main, { limit: `at ${PDF_LIMITS.megabytes} megabytes of memory` });
  if (refusal === 'crash') return error('pdf-crashed', filled.main, {});
  if (typeof refusal === 'object' && 'line' in refusal)
    return error(
      'pdf-template',
      filled.placeOfLine(view, refusal.line),
      { said: asLine(refusal.said) },
      level,
    );
  if (filled.isOwn && typeof refusal === 'string' && refusal !== 'engine') {
    const line = refusal === 'headings' ? lineOfSkippedHeading(source) : undefined;
    return error('pdf-template-rule', filled.placeOfLine(view, line), { rule: refusal }, level);
  }
  const document = startOf({ file: `${headlines.fileStem}.pdf`, text: '' });
  return error('pdf-refused', document, { reason: refusal }, level);
}

/** What Typst says, on one line. It may quote texts of the document, and so is of the document's level. */
function asLine(said: string): string {
  return onOneLine(said.replace(/(?![\n\t])\p{C}/gu, '')).trim();
}

const HEADING = /^ *(=+) |#heading\([^)]*\b(?:level|depth): *(\d+)/;

/** The line (counted from 1) of the first heading below which a level is left out, as far as the source tells. */
function lineOfSkippedHeading(source: string): number | undefined {
  let above = 1;
  const lines = source.split('\n').map((line) => {
    const [, signs = '', number = ''] = HEADING.exec(line) ?? [];
    const level = signs.length || Number(number);
    const isSkipped = level > above + 1;
    above = level || above;
    return isSkipped;
  });
  const found = lines.indexOf(true);
  return found < 0 ? undefined : found + 1;
}
