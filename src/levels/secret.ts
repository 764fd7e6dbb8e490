import { proseIn, targets, visibleText } from '../base/prose.ts';
import type { Path } from '../base/source.ts';
import { type Fragment, fragmentsOf, haystackOf, holds, wholeFragment } from './fragment.ts';
import type { Headlines } from './headlines.ts';
import { OWN_WORDS } from './headlines.ts';
import { searchForAll, searchIn } from './ngram-filter.ts';
import type { WithheldText } from './withheld.ts';

/** A withheld part, and the fragments that would reveal it. It does not contain its text. */
export interface Secret {
  readonly at: Path;
  /** The record that it is withheld in, where there are several. */
  readonly record?: string;
  readonly fragments: readonly Fragment[];
}

/** What must not be found of a record in files that are made from several, and what of it everyone there knows. */
export interface GuardedRecord {
  readonly secrets: readonly Secret[];
  readonly known: readonly string[];
}

/** Withheld texts as secrets. A fragment that is also in shown text reveals nothing, and is left out. */
export function secretsOf(withheld: readonly WithheldText[], shown: readonly string[]): readonly Secret[] {
  return withoutKnown(
    withheld.map(({ at, text }) => ({ at, fragments: fragmentsOf(text) })),
    shown,
  );
}

/** Secrets without the fragments that these texts contain anyway. */
export function withoutKnown(secrets: readonly Secret[], known: readonly string[]): readonly Secret[] {
  const haystack = haystackOf(known.join('\n'));
  const all = secrets.flatMap(({ fragments }) => fragments.map(({ letters }) => letters));
  const isLikely = searchIn([haystack.letters], all);
  return withoutFragments(secrets, (fragment) => isLikely(fragment.letters) && holds(haystack, fragment));
}

/**
 * The same for the texts of many records. Each of them is searched alone, because one long text would take as many times
 * longer as there are records.
 */
export function withoutKnownInAny(
  secrets: readonly Secret[],
  groups: readonly (readonly string[])[],
): readonly Secret[] {
  const byLetters = new Map<string, Fragment[]>();
  for (const fragment of secrets.flatMap(({ fragments }) => fragments)) {
    const same = byLetters.get(fragment.letters);
    if (same) same.push(fragment);
    else byLetters.set(fragment.letters, [fragment]);
  }
  const search = searchForAll(byLetters.keys());
  const known = new Set<Fragment>();
  for (const group of groups) {
    const haystack = haystackOf(group.join('\n'));
    for (const fragment of [...search([haystack.letters])].flatMap((letters) => byLetters.get(letters) ?? []))
      if (!known.has(fragment) && holds(haystack, fragment)) known.add(fragment);
  }
  return withoutFragments(secrets, (fragment) => known.has(fragment));
}

function withoutFragments(
  secrets: readonly Secret[],
  isKnown: (fragment: Fragment) => boolean,
): readonly Secret[] {
  return secrets
    .map(({ fragments, ...secret }) => ({
      ...secret,
      fragments: fragments.filter((fragment) => !isKnown(fragment)),
    }))
    .filter(({ fragments }) => fragments.length > 0);
}

/** Withheld texts that are too short to be looked for, without those that everyone knows. */
export function tooShort(
  withheld: readonly WithheldText[],
  known: readonly string[],
): readonly WithheldText[] {
  const haystack = haystackOf(known.join('\n'));
  return withheld.filter(({ text }) => {
    const whole = wholeFragment(text);
    return whole !== undefined && fragmentsOf(text).length === 0 && !holds(haystack, whole);
  });
}

/** A sentence with fewer words is in many texts by chance, because minutes use stock phrases. */
const SENTENCE = 8;

/** Withheld texts that are not looked for because they are also shown, whole or a sentence of them; and where. */
export function alsoShown<S extends { readonly text: string }>(
  withheld: readonly WithheldText[],
  known: readonly string[],
  shown: readonly S[],
): readonly { readonly withheld: WithheldText; readonly shown: S }[] {
  const haystack = haystackOf(known.join('\n'));
  const places = shown.map((each) => ({ each, haystack: haystackOf(each.text) }));
  return withheld.flatMap((own) => {
    const sentences = sentencesOf(own.text).map(fragmentsOf);
    const alike = sentences.find((fragments) => fragments.every((fragment) => holds(haystack, fragment)));
    const place =
      alike?.[0] && places.find((other) => alike.some((fragment) => holds(other.haystack, fragment)));
    return place ? [{ withheld: own, shown: place.each }] : [];
  });
}

/** The sentences of a text that say something on their own. */
function sentencesOf(text: string): readonly string[] {
  const isLong = (sentence: string) => (wholeFragment(sentence)?.words.length ?? 0) >= SENTENCE;
  return [text, ...text.split(/(?<=[.!?])\s+|\n/)].filter(isLong);
}

/**
 * Every text that a document shows, as plain texts: its prose, the addresses of its links, and the words around them.
 */
export function shownTexts(headlines: Headlines): readonly string[] {
  const { marking, look, reference, fileStem } = headlines;
  const prose = proseIn(headlines).flatMap((text) => [visibleText(text), ...targets(text)]);
  const alternative = look.logo?.alternative ?? '';
  const words = [reference, fileStem, marking.level.name, look.organisation, alternative];
  return [...prose, ...words, ...Object.values(OWN_WORDS)];
}
