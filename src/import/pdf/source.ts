import type { World } from '../../host/world.ts';
import { ReadFault } from '../../read/fault.ts';
import { readStructure } from '../../read/pdf/structure.ts';
import { type LetteredPage, letterReader, type ReadLetters } from '../../read/pdfium/letters.ts';
import type { ReadSource, SourceBlock } from '../blocks.ts';
import { orProblem } from '../unread.ts';
import { unseenBlocks } from '../unseen.ts';
import { hyphenRule } from './letter-runs.ts';
import { withoutRotated } from './rotated.ts';
import { taggedBlocks } from './tagged.ts';
import { pdfTexts } from './unseen.ts';
import { untaggedBlocks } from './untagged.ts';

/** A PDF becomes its blocks: as it says itself what they are, or as its lines look. */
export function pdfSource(world: Pick<World, 'readWasm'>): ReadSource {
  const readLetters = letterReader(world);
  return (file, bytes) => orProblem(file, () => pdfBlocks(bytes, readLetters));
}

async function pdfBlocks(bytes: Uint8Array, readLetters: ReadLetters): Promise<readonly SourceBlock[]> {
  const { root, links } = readStructure(bytes);
  const { pages, blocks: rotated } = withoutRotated(withCode(await readLetters(bytes)));
  const keepsHyphen = hyphenRule(pages);
  if (!pages.some(({ letters }) => letters.some(({ text }) => /[\p{L}\p{N}]/u.test(text))))
    throw new ReadFault('picture-page');
  const tagged = root && taggedBlocks(root, pages, links, keepsHyphen);
  const blocks = tagged ?? untaggedBlocks(pages, links, keepsHyphen);
  return [...blocks, ...rotated, ...unseenBlocks(pdfTexts(bytes), [...blocks, ...rotated])];
}

/** A document that is set like a typewriter's has no code. */
function withCode(pages: readonly LetteredPage[]): readonly LetteredPage[] {
  const all = pages.flatMap(({ letters }) => letters);
  if (all.filter(({ isFixed }) => isFixed).length < all.length / 3) return pages;
  return pages.map((page) => ({
    ...page,
    letters: page.letters.map((letter) => ({ ...letter, isFixed: false })),
  }));
}
