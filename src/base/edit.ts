/** A change to a text: another text replaces the piece from offset `start` up to `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits sorted by place, without those that overlap an earlier one. */
function inOrderOfPlace(edits: readonly Edit[]): readonly Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: Edit[] = [];
  for (const edit of sorted) if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
  return kept;
}

/** A text becomes the text after these edits. Where two of them overlap, the first one counts. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: inserted } of inOrderOfPlace(edits)) {
    result += text.slice(from, start) + inserted;
    from = end;
  }
  return result + text.slice(from);
}

/** Maps offsets in the text after these edits to offsets in the text before them. */
export function originOf(edits: readonly Edit[]): (offset: number) => number {
  const kept = inOrderOfPlace(edits);
  return (offset) => {
    let gained = 0;
    for (const { start, end, text } of kept) {
      if (offset < start + gained) break;
      if (offset < start + gained + text.length) return Math.min(start + (offset - start - gained), end);
      gained += text.length - (end - start);
    }
    return offset - gained;
  };
}

/** The one stretch of a text that differs from the text before it, and where it ended there. */
export function changedStretch(before: string, after: string) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { start, end: after.length - same, endBefore: before.length - same };
}
