import { diffArrays } from 'diff';

/** Words of a text in two versions: those that both have, or a change between them. */
export type WordPiece = { readonly same: string } | ChangedPiece;

interface ChangedPiece {
  /** The words themselves are there only for readers from whom neither version withholds anything. */
  readonly removed?: string | true;
  readonly added?: string | true;
}

/** How many sentences of a text were changed. */
export interface Sentences {
  readonly reworded: number;
  readonly added: number;
  readonly removed: number;
}

/** Texts with more changed words are shown as a whole. */
const MOST_CHANGED = 1_000;
const WORDS = /\s+|[\p{L}\p{M}\p{N}]+(?:[.,:’'/-][\p{L}\p{M}\p{N}]+)*|[^\s]/gu;

/** What two versions of a text have in common, and what only one of them has. */
export function piecesOf(old: string, next: string): readonly WordPiece[] {
  const tokens = (text: string) => text.match(WORDS) ?? [];
  const found = diffArrays(tokens(old), tokens(next), { maxEditLength: MOST_CHANGED });
  if (!found) return [{ removed: old, added: next }];
  const pieces: WordPiece[] = [];
  for (const { value, added, removed } of found) {
    const words = value.join('');
    const last = pieces.at(-1);
    if (!added && !removed) pieces.push({ same: words });
    else if (last && !('same' in last)) pieces.splice(-1, 1, joined(last, words, added));
    else pieces.push(joined({}, words, added));
  }
  return withoutIslands(pieces);
}

function joined({ removed, added }: ChangedPiece, words: string, isAdded: boolean): ChangedPiece {
  const old = typeof removed === 'string' ? removed : '';
  const next = typeof added === 'string' ? added : '';
  return piece(isAdded ? old : old + words, isAdded ? next + words : next);
}

function piece(removed: string, added: string): ChangedPiece {
  return { ...(removed !== '' && { removed }), ...(added !== '' && { added }) };
}

/** A blank or a sign between two changes belongs to both: two words changed beside each other are one change. */
function withoutIslands(pieces: readonly WordPiece[]): readonly WordPiece[] {
  const kept: WordPiece[] = [];
  pieces.forEach((each, i) => {
    const next = pieces[i + 1];
    const last = kept.at(-1);
    if ('same' in each) {
      const isIsland = last && !('same' in last) && next && !/[\p{L}\p{N}\n]/u.test(each.same);
      if (isIsland) kept.splice(-1, 1, joined(joined(last, each.same, false), each.same, true));
      else kept.push(each);
    } else if (last && !('same' in last)) kept.splice(-1, 1, both(last, each));
    else kept.push(each);
  });
  return kept;
}

function both(one: ChangedPiece, other: ChangedPiece): ChangedPiece {
  const words = (part: string | true | undefined) => (typeof part === 'string' ? part : '');
  return piece(words(one.removed) + words(other.removed), words(one.added) + words(other.added));
}

/** The pieces without the words that one version alone has; what is said in their place stands apart from the others. */
export function inCommon(pieces: readonly WordPiece[]): readonly WordPiece[] {
  return pieces.map((each, i) => {
    if (!('same' in each)) {
      const { removed, added } = each;
      return { ...(removed && { removed: true as const }), ...(added && { added: true as const }) };
    }
    const before = i > 0 && /^[\p{L}\p{N}]/u.test(each.same) ? ' ' : '';
    const after = i < pieces.length - 1 && /[\p{L}\p{N}.,;:]$/u.test(each.same) ? ' ' : '';
    return { same: before + each.same + after };
  });
}

const BETWEEN_SENTENCES = /(?<=[.!?…]["'”’)\]]*)\s+|\n/u;

/** How many sentences are new, gone, or stand in the place of others. */
export function sentencesOf(old: string, next: string): Sentences {
  const found = diffArrays(old.split(BETWEEN_SENTENCES), next.split(BETWEEN_SENTENCES));
  let [reworded, added, removed] = [0, 0, 0];
  let open = 0;
  for (const change of found) {
    const { length } = change.value;
    if (change.removed) open = length;
    else if (change.added) {
      reworded += Math.min(open, length);
      added += Math.max(length - open, 0);
      removed += Math.max(open - length, 0);
      open = 0;
    } else {
      removed += open;
      open = 0;
    }
  }
  return { reworded, added, removed: removed + open };
}
