import type { PdfRefusal } from '../../model/facts.ts';
import type { Headlines } from '../../model/headlines.ts';
import { type CompilePdf, PDF_LIMITS } from '../../model/pdf.ts';
import { error, failed, ok, type Problem } from '../../model/problem.ts';
import { startOf } from '../../model/source.ts';
import type { Printer } from '../printer.ts';
import type { FilledTemplates } from '../run-templates.ts';
import { typst } from '../typst.ts';
import { type View, viewOf } from '../view.ts';

/** Headlines become Typst by the templates, and Typst becomes a PDF. */
export function pdfPrinter(filled: FilledTemplates, compile: CompilePdf): Printer {
  return async (headlines, timestamp) => {
    const view = viewOf(headlines, typst);
    const source = filled.fill(view);
    if (!source.ok) return source;
    const made = await compile(source.value, timestamp);
    return made instanceof Uint8Array ? ok(made) : failed([refused(made, { filled, view, headlines })]);
  };
}

interface Attempt {
  readonly filled: FilledTemplates;
  readonly view: View;
  readonly headlines: Headlines;
}

/** Why there is no PDF. A glyph is the record's, and of the level of the document; all else is the templates'. */
function refused(refusal: PdfRefusal, { filled, view, headlines }: Attempt): Problem {
  if (refusal === 'time')
    return error('pdf-endless', filled.main, { limit: `after ${PDF_LIMITS.seconds} seconds` });
  if (refusal === 'memory')
    return error('pdf-endless', filled.main, { limit: `at ${PDF_LIMITS.megabytes} megabytes of memory` });
  if (refusal === 'crash') return error('pdf-crashed', filled.main, {});
  if (typeof refusal === 'object' && 'line' in refusal)
    return error('pdf-template', filled.placeOfLine(view, refusal.line), {});
  const document = startOf({ file: `${headlines.fileStem}.pdf`, text: '' });
  return error('pdf-refused', document, { reason: refusal }, headlines.marking.level);
}
