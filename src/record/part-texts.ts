import { once } from '../base/once.ts';
import type { Key } from './key.ts';
import { type PartName, RECORD_KEYS } from './keys.ts';

/** What a key holds that is one text, which can have a level and wordings of its own. */
const TEXT_KINDS = ['labelled line', 'labelled time', 'labelled prose'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];
type KeysOfPart<P extends PartName> = (typeof RECORD_KEYS)[P];
/** The keys of a part that hold such a text. */
export type TextKey<P extends PartName> = {
  [K in keyof KeysOfPart<P>]: KeysOfPart<P>[K] extends { readonly holds: TextKind } ? K : never;
}[keyof KeysOfPart<P>];
type NeededKey<P extends PartName> = {
  [K in TextKey<P>]: KeysOfPart<P>[K] extends { readonly isNeeded: true } ? K : never;
}[TextKey<P>];

/** The labelled texts of a part by their keys, in some form: as authored, as the meeting holds them, as readers see them. */
export type PartTexts<P extends PartName, T> = { readonly [K in NeededKey<P>]: T } & {
  readonly [K in Exclude<TextKey<P>, NeededKey<P>>]?: T;
};
/** The same where any of them can be absent. */
export type SomeTexts<P extends PartName, T> = { readonly [K in TextKey<P>]?: T };

/** Makes something of each labelled text of a part, in the order of the table. What comes to nothing is left out. */
export function mapTexts<P extends PartName, A, B>(
  part: P,
  texts: { readonly [K in TextKey<P>]?: A | undefined },
  make: (text: A, key: TextKey<P> & string, holds: TextKind) => B | undefined,
): SomeTexts<P, B> {
  const made = textKeys(part).flatMap(({ key, holds }) => {
    const text = texts[key];
    const result = text === undefined ? undefined : make(text, key, holds);
    return result === undefined ? [] : [[key, result] as const];
  });
  return Object.fromEntries(made) as SomeTexts<P, B>; // fromEntries forgets which keys there are
}

/** The labelled texts of a part, or those of one kind, in the order of the table. */
export function textsOfPart<P extends PartName, T>(
  part: P,
  texts: SomeTexts<P, T>,
  kind?: TextKind,
): readonly T[] {
  return textKeys(part).flatMap(({ key, holds }) => {
    const text = texts[key];
    return text !== undefined && (kind ?? holds) === holds ? [text] : [];
  });
}

interface TextOfPart<K extends string> {
  readonly key: K;
  readonly holds: TextKind;
}

function textKeys<P extends PartName>(part: P): readonly TextOfPart<TextKey<P> & string>[] {
  const keys: readonly TextOfPart<string>[] = textKeysOf(RECORD_KEYS[part]);
  return keys as readonly TextOfPart<TextKey<P> & string>[]; // its type says the same of the table as the condition below
}

/** Every text of every record asks for them. */
const textKeysOf = once((table: Readonly<Record<string, Key>>) =>
  Object.entries(table).flatMap(([key, about]): readonly TextOfPart<string>[] => {
    const holds = TEXT_KINDS.find((kind) => kind === about.holds);
    return holds ? [{ key, holds }] : [];
  }),
);
