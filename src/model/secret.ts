import { type Fragment, fragmentsOf, haystackOf, holds } from './fragment.ts';
import type { Headlines, Section } from './headlines.ts';
import { OWN_WORDS } from './own-words.ts';
import { type Prose, targets, visibleText } from './prose.ts';
import type { Path } from './source.ts';
import type { WithheldText } from './withheld.ts';

/** A withheld part, and the fragments that would give it away. It never says its text. */
export interface Secret {
  readonly at: Path;
  /** The record that it is withheld in, where there are several. */
  readonly record?: string;
  readonly fragments: readonly Fragment[];
}

/** Withheld texts as secrets. A fragment that also stands in what is shown gives nothing away, and is left out. */
export function secretsOf(withheld: readonly WithheldText[], shown: readonly string[]): readonly Secret[] {
  return withoutKnown(
    withheld.map(({ at, text }) => ({ at, fragments: fragmentsOf(text) })),
    shown,
  );
}

/** Secrets without the fragments that stand in these texts anyway. */
export function withoutKnown(secrets: readonly Secret[], known: readonly string[]): readonly Secret[] {
  const haystack = haystackOf(known.join('\n'));
  return secrets
    .map(({ fragments, ...secret }) => ({
      ...secret,
      fragments: fragments.filter((fragment) => !holds(haystack, fragment)),
    }))
    .filter(({ fragments }) => fragments.length > 0);
}

/** Everything that a document shows, as plain texts. */
export function shownTexts(headlines: Headlines): readonly string[] {
  const { title, introduction, marking, look, sections, next, abbreviations, reference, fileStem } =
    headlines;
  return [
    ...[title, introduction, marking.statement, look.footer].flatMap(readings),
    ...[
      reference,
      fileStem,
      marking.level.name,
      look.organisation,
      look.logo?.alternative ?? '',
      ...Object.values(OWN_WORDS),
    ],
    ...sections.flatMap(sectionTexts),
    ...next.flatMap(({ label, iso, words }) => [...readings(label), iso, words]),
    ...abbreviations.flatMap(({ short, long }) => [short, long]),
  ];
}

function sectionTexts({ anchor, number, title, presenters, points, sections }: Section): readonly string[] {
  const prose = [title, presenters, ...points.map((point) => point.prose)];
  return [anchor, number, ...prose.flatMap(readings), ...sections.flatMap(sectionTexts)];
}

function readings(prose: Prose): readonly string[] {
  return [visibleText(prose), ...targets(prose)];
}
