import type { Artifact } from '../base/artifact.ts';
import type { FileText } from '../base/passage.ts';
import { error, type Problem } from '../base/problem.ts';
import { startOf } from '../base/source.ts';
import { visiblePages } from '../read/visible/pages.ts';
import type { Headlines } from './headlines.ts';
import { missingTexts } from './missing-text.ts';
import { type OmittablePart, placedTexts } from './placed-text.ts';

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
