import { pattern } from '../base/pattern.ts';
import { short } from '../problems/kind.ts';
import { type ReadText, textsOf } from './reading.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';
import { piecesOf } from './written.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'personal-data': { readonly name: string };
  }
}

const ADDRESS = pattern(
  String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`,
  'g',
);
/** How many characters around an address count as beside it. */
const BESIDE = 60;
const PART = String.raw`(?:\p{Lu}['\u2019])?\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)?`;
const WORD = `${PART}(?:-${PART})*`;
const NAME = pattern(
  `(?<![\\p{L}\\p{N}@._-])(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\\.?\\s+${WORD}|${WORD}(?:\\s+(?:\\p{Lu}\\.|de|van|von|der))*(?:\\s+${WORD})+)(?![\\p{L}\\p{N}@_])`,
  'g',
);
/** Words that begin with a capital letter in the names of bodies, papers and places, and at the start of sentences. */
const NO_NAMES = new Set(
  `a advice air all an annex any april ask august board centre change chair code comments committee communications
  company contact council customer data date december department desk device devices directorate door draft email
  enquiries energy exchange external february feedback forum framework further general group headlines help
  hub incident incidents industry information issues january july june licence log london major manager march
  may meeting meetings members metrics mobile modification network next no november october office officer operational
  operations panel paper parties party plan please policy portal project process provider quarterly queries
  questions regular reply report reporting reports response responsible review room scheme second secretariat secure
  send section security september service services smart so sub suppliers supplier support system systems team
  technical that the their then these this those to trial trust unit volunteers we when with working write you your`.split(
    /\s+/,
  ),
);

/** Text that everyone may read does not name a person beside an e-mail address. */
export const personalData = rule({
  code: 'personal-data',
  severity: 'warning',
  check,
  message: ({ name }) => `“${short(name)}” seems to be a person, named beside an e-mail address.`,
  plain: 'A text that everyone may read seems to name a person beside an e-mail address.',
  why: 'the text will be public, and a person must agree to that.',
  fix: 'Write the office in place of the name, raise the classification, or say in a comment why it may stay.',
  example: {
    kind: 'points',
    bad: '- Comments go to Ida Larch, at portal@example.org.',
    good: '- Comments go to the secretariat, at portal@example.org.',
  },
});

function check({ reading, parsed }: RuleContext): readonly Finding[] {
  return textsOf(reading)
    .filter((text) => text.level.rank === 0 && hasAddress(text))
    .flatMap((text) =>
      piecesOf(NAME, text.words, text.at, parsed)
        .filter(({ match }) => isPerson(match[0]) && isBesideAddress(match, text))
        .map(({ match: [name], place }) => finding('personal-data', place, { name })),
    );
}

/** A quick test whether there can be a name beside an address, because most texts have none. */
function hasAddress({ words, links }: ReadText): boolean {
  return words.includes('@') || links.some((link) => /^mailto:/i.test(link));
}

/** At least one word of a name after a courtesy title, or two, that are not words of bodies or sentences. */
function isPerson(words: string): boolean {
  const isTitled = /^(Mr|Mrs|Ms|Miss|Dr|Prof)\b/.test(words);
  const names = words.split(/\s+/).filter((word) => !NO_NAMES.has(word.toLowerCase()));
  return isTitled || names.length >= 2;
}

function isBesideAddress(name: RegExpExecArray, { words, links }: ReadText): boolean {
  const [from, to] = [name.index - BESIDE, name.index + name[0].length + BESIDE];
  const isNear = [...words.matchAll(ADDRESS(words))].some(({ index }) => index >= from && index <= to);
  return isNear || links.some((link) => /^mailto:/i.test(link) && words.search(ADDRESS(words)) < 0);
}
