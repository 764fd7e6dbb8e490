import { pattern } from '../base/pattern.ts';
import { sentencesOf } from './reading.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';
import { piecesOf, type WrittenPiece } from './written.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'singular-and-plural': { readonly given: string; readonly other: string };
  }
}

/** “the OPSG was”, but not “if the OPSG were to”. */
const BODY_AND_VERB = pattern(
  String.raw`\bthe\s+(\p{Lu}[\p{Lu}\p{N}]{1,7})\s+(was|is|has|were|are|have(?=\s+(?:not\s+)?(?:been|\p{L}+ed)(?!\p{L})))(?!\p{L})(?!\s+to\b)`,
  'gi',
);
/** What can precede it if the verb is not the body's: “members of the OPSG were”, “the DCC and the OPSG were”. */
const BELONGS_BEFORE = /\b(?:and|or|nor|of|by|from|for|to|with|in|on|at|between|about|if)\s+$/i;
const PLURAL = ['were', 'are', 'have'];

interface Use extends WrittenPiece {
  readonly body: string;
  readonly isPlural: boolean;
}

/** The name of a body is singular or plural throughout a record. The rarer use is reported. */
export const singularAndPlural = rule({
  code: 'singular-and-plural',
  severity: 'warning',
  check,
  message: ({ given, other }) => `The record says “${given}” here, and “${other}” elsewhere.`,
  plain: 'A body is singular in one sentence and plural in another.',
  why: 'both are good English, but not side by side.',
  fix: 'Use one of the two all through the record.',
  example: {
    kind: 'points',
    bad: '- The OPSG was told of two outages.\n- The OPSG were asked to comment.',
    good: '- The OPSG was told of two outages.\n- The OPSG was asked to comment.',
  },
});

function check({ reading, parsed }: RuleContext): readonly Finding[] {
  const uses = sentencesOf(reading).flatMap(({ at, said }) =>
    piecesOf(BODY_AND_VERB, said, at, parsed)
      .filter(({ match }) => !BELONGS_BEFORE.test(said.slice(0, match.index)))
      .map(asUse),
  );
  const bodies = [...new Set(uses.map(({ body }) => body))].filter((body) => body === body.toUpperCase());
  return bodies.flatMap((body) => rarer(uses.filter((use) => use.body === body)));
}

function asUse(piece: WrittenPiece): Use {
  const [, body = '', verb = ''] = piece.match;
  return { ...piece, body, isPlural: PLURAL.includes(verb.toLowerCase()) };
}

function rarer(uses: readonly Use[]): readonly Finding[] {
  const plural = uses.filter(({ isPlural }) => isPlural);
  const singular = uses.filter(({ isPlural }) => !isPlural);
  const [few, many] = plural.length <= singular.length ? [plural, singular] : [singular, plural];
  const [other] = many;
  if (!other) return [];
  return few.map(({ match, place }) =>
    finding('singular-and-plural', place, { given: match[0], other: other.match[0] }),
  );
}
