import { visiblePages } from '../formats/visible/pages.ts';
import type { Artifact } from '../model/artifact.ts';
import type { Headlines } from '../model/headlines.ts';
import { missingTexts } from '../model/missing-text.ts';
import type { FileText } from '../model/passage.ts';
import { type OmittablePart, placedTexts } from '../model/placed-text.ts';
import { error, type Problem } from '../model/problem.ts';
import { startOf } from '../model/source.ts';

/** What is known of the templates of a document. */
export interface Templates {
  /** What they say that they leave out. */
  readonly omits: ReadonlySet<OmittablePart>;
  readonly areBuiltIn: boolean;
}

/**
 * The finished bytes of a document are read as its readers see them: the marking and every text of the headlines must
 * stand there. What is missing becomes a problem that names the parts; it is of the level of the document. Where the
 * bytes have been read for another reason, that will do.
 */
export async function complete(
  { path, format, bytes }: Pick<Artifact, 'path' | 'format' | 'bytes'>,
  headlines: Headlines,
  { omits, areBuiltIn }: Templates,
  read?: FileText,
): Promise<readonly Problem[]> {
  const { level } = headlines.marking;
  const known = areBuiltIn ? read?.pages : undefined; // of other templates, what is hidden does not count
  const pages = known ?? (await visiblePages(format, bytes, areBuiltIn));
  const missing = missingTexts(placedTexts(headlines), level.name, pages, omits);
  if (missing.length === 0) return [];
  return [error('text-missing', startOf({ file: path, text: '' }), { missing }, level)];
}
