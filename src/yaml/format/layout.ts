/** A comment on a line of its own. */
export interface Comment {
  readonly text: string;
  /** Whether the line before it is empty. */
  readonly isApart: boolean;
  readonly column: number;
}

/** A scalar as it is read, or nothing at all after a key or a dash. */
export interface TextLayout {
  readonly kind: 'text';
  readonly value: string;
  readonly isAbsent: boolean;
}

/** A list or a map, and whether it is written in brackets. */
export interface GroupLayout {
  readonly kind: 'list' | 'map';
  readonly entries: readonly EntryLayout[];
  readonly isFlow: boolean;
}

export type NodeLayout = TextLayout | GroupLayout;

/** An entry of a list, or a key and its value, with the comments that belong to it. */
export interface EntryLayout {
  /** Of a map. */
  readonly key: string | undefined;
  /** Where it begins in the text. */
  readonly start: number;
  readonly value: NodeLayout;
  /** Comments on the lines above it. */
  readonly before: readonly Comment[];
  /** Whether the line above it is empty. */
  readonly isApart: boolean;
  /** Comments at the ends of its lines, without those of what is below it. */
  readonly beside: readonly string[];
  /** Comments on the lines below it. */
  readonly after: readonly Comment[];
}

/** A whole file: what stands above its first key and below its last, and its value. */
export interface FileLayout {
  readonly head: readonly Comment[];
  readonly root: NodeLayout;
  readonly tail: readonly Comment[];
}

/** Whether there is a comment at or inside an entry. */
export function hasComments({ before, beside, after, value }: EntryLayout): boolean {
  return before.length + beside.length + after.length > 0 || hasCommentsInside(value);
}

export function hasCommentsInside(node: NodeLayout): boolean {
  return node.kind !== 'text' && node.entries.some(hasComments);
}
