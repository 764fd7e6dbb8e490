import { type Level, levelNamed, type Policy } from '../base/policy.ts';
import { escapedForPattern } from '../base/spelling.ts';
import { labelMistake, namesLevel } from '../levels/label-in-text.ts';
import { asSeen, spokenNames } from '../levels/level-names.ts';
import { marksIn } from './levels.ts';

/** What a text says of levels in other words than those of a mark. */
export interface LevelMention {
  /** The levels that it seems to say, and not only to speak of. */
  readonly levels: readonly Level[];
  /** The first of its words that mark papers and name no level, such as “in camera”. */
  readonly marking?: string;
  /** What it names in words that seem to say no level: a level, or confidence. */
  readonly spokenOf?: string;
}

/** How far a text that says a level is meant to count. */
export type Reach = 'itself' | 'from here' | 'to here' | 'elsewhere';

/** Words that papers are marked with, beside those that no record may have: here a question costs little. */
const MARKING = String.raw`(?:held\s+|discussed\s+)?in\s+camera|closed(?:\s+(?:session|part|item|meeting|minutes?))|(?:strictly\s+|highly\s+|commercially\s+)?(?:private|confidential|restricted|sensitive|privileged)(?:\s+(?:and|&)\s+confidential)?(?:\s+(?:items?|sessions?|parts?|sections?|minutes?|business|annex(?:es)?|appendix|papers?|reports?|discussions?|matters?|notes?|points?))?|not\s+(?:for|to\s+be)\s+(?:publication|published|release[d]?|circulat(?:ion|ed)|shar(?:ing|ed)|disclos(?:ure|ed)|minuted|quoted)|(?:\w+[\s-]+)?in[\s-]+confidence|commercial(?:ly)?[\s-]+(?:sensitive|confidential)|official[\s-]+sensitive|(?:part\s+(?:ii|2|b)\s*[\u2013\u2014-]?\s*)?exempt(?:\s+(?:item|information|business|from\s+(?:publication|disclosure|release)))?|off\s+(?:the\s+)?record|(?:members|committee|staff|secretariat|panel|board|council|officers?)(?:\s+members)?\s+only|(?:for\s+)?internal\s+(?:use\s+)?only|(?:to\s+be\s+)?(?:redacted|withheld|embargoed)|(?:please\s+)?do\s+not\s+(?:share|publish|circulate|minute|forward|disclose|quote)|without\s+prejudice|chatham\s+house(?:\s+rules?)?|press\s+and\s+public\s+excluded|public\s+excluded|reserved(?:\s+(?:business|items?|matters?|minutes?))?|executive\s+session|restricted\s+(?:distribution|circulation|access)|nfp|legally\s+privileged|(?:subject\s+to\s+)?legal(?:\s+professional)?\s+privilege|(?:remove[d]?|delete[d]?|redact(?:ed)?)\s+before\s+(?:publication|publishing|release|circulation)|foia?\s+exempt(?:ion)?|(?:section|s\.?)\s*\d+(?:\(\d\))?\s+(?:of\s+(?:the\s+)?)?foia?(?:\s+applies)?|non[\s-]+public|pink\s+papers?|nicht\s*\p{L}{1,2}\p{M}?ffentlich\p{L}*(?:\s+\p{L}+)?|huis\s+clos`;
const AFTER_MARKING = String.raw`(?:\s+(?:until|till|outside|beyond|before|to|for|from|by|in|under)\b[^()[\]{}\n]{0,50})?`;
/** Sentences that say of what stands around them that not everybody may read it. */
const CLOSED = [
  String.raw`\b(?:went|moved|met|meets?|continued|resumed|goes|discussed|considered|held|sat)\b[^.!?]{0,30}\b(?:in(?:to)?\s+(?:closed|private|secret|executive)(?:\s+session)?|in\s+camera)\b`,
  String.raw`\b(?:press|public|observers?|guests?|attendees|non-members)\b[^.!?]{0,40}\b(?:excluded|withdrew|left\s+the\s+(?:meeting|room|call)|asked\s+to\s+leave)\b`,
  String.raw`\b(?:this|following|above|below|items?|sections?|paragraphs?|points?|part|discussion|annex|appendix)\b[^.!?]{0,40}\b(?:is|are|was|were|be|remains?|stays?|kept)\s+(?:strictly\s+|commercially\s+)?(?:private|confidential|restricted|privileged|exempt|in\s+confidence|not\s+for\s+(?:publication|release|circulation))\b(?=\s*(?:[.,;!?)]|$|until|for|and))`,
  String.raw`\b(?:keep|kept|treat(?:ed)?|remain(?:s|ed)?)\b[^.!?]{0,40}\b(?:private|confidential|restricted|secret)\b`,
  String.raw`\bexempt\s+from\s+(?:publication|disclosure|release)\b`,
  String.raw`\bexclu(?:de|ded|ding|sion\s+of)\s+(?:the\s+)?(?:press|public)\b`,
  String.raw`\bparagraphs?\s+\d[^.!?]{0,40}\bschedule\s+12A\b`,
  String.raw`\b(?:text|passages?|words|sentences?|rows?|cells?|columns?|items?|paragraphs?|this)\b[^.!?]{0,40}\b(?:is|are)\s+(?:confidential|exempt|private|not\s+for\s+(?:publication|release|circulation)|for\s+(?:\w+\s+){1,2}only)\b`,
  String.raw`\b(?:should|must|is|are|to|can)\s+(?:not\s+be\s+(?:published|circulated|disclosed|released|shared)|be\s+(?:removed|deleted|redacted|withheld)\s+before)\b`,
  String.raw`\bend\s+of\s+(?:the\s+)?(?:public|open)\s+(?:session|part|minutes?|section|meeting|business|items?)\b`,
  String.raw`\b(?:public|open)\s+(?:session|part|section|business)\b[^.!?]{0,20}\b(?:ends?|ended|closed?|concluded|finished)\b`,
];
/** Words that can say of any sentence that not everybody may read it. */
const CONFIDENCE =
  /\b(?:confidential(?:ity)?|in\s+confidence|privileged?|commercially\s+sensitive|unpublished|embargo(?:ed)?|redact(?:ed|ion)?|withheld|before\s+publication|not\s+(?:be\s+)?published|exempt\s+from\s+publication|foia?|commercial(?=\s*[\])}]))\b/iu;
/** How parts of a document look that a sentence speaks of. */
const LEGEND =
  /\b(?:starred|asterisks?|daggers?|(?:marked|shown)\s+(?:with|by|thus)|(?:in|shown\s+in)\s+(?:italics?|bold|red|blue|orange|yellow|grey|gr[ea]y|colou?r)|highlight(?:s|ed)?|shaded|shading|side-?lined|underlined|struck)\b/iu;
/** Where a meeting goes on to another part. */
const ONWARDS =
  /\b(?:(?:rest|remainder)\s+of|(?:moved|moving|turned|went|passed|proceeded|continued)\s+(?:on\s+)?(?:in)?to|then\s+(?:considered|discussed|took)|from\s+(?:\d[\d:.]*|now|this\s+point|here))\b/iu;
const START =
  '(?:starts?|begins?|beginning|commences?|opens?|onwards?|from\\s+here(?:\\s+on)?|from\\s+this\\s+point(?:\\s+on)?|below|follows?)';
const END = '(?:ends?|closes?|finish(?:es)?|stops?|/)';
const PARTS =
  '(?:sections?|parts?|items?|points?|texts?|matters?|papers?|minutes|information|material|content|business|sessions?|level|marking|annex(?:es)?|discussion|paragraphs?|block|appendix)';
const TAIL = `(?:only|until|till|pending|unless|for\\s+now|when|and\\s+above|(?:${PARTS})\\b)`;
const SELF = `\\b(?:this|these|it|all|everything|above|below|following|preceding|previous|next|last|first|rest|remainder|${PARTS}|actions?|decisions?|sentence|here)\\b`;
const IS =
  '\\b(?:is|are|remains?|stays?|be|was|were|kept|keep|treat(?:ed)?|handled?|marked|classified|classed|rated)(?:\\s+(?:kept|treated|handled|marked|classified|classed|rated))?(?:\\s+(?:as|at))?';
const ELSEWHERE = `\\b(?:above|preceding|previous|foregoing|(?:items?|sections?|paragraphs?|points?|actions?|annex|appendix|page)s?\\s+(?:no\\.?\\s+)?(?:\\d|[a-z]\\b))`;

/** What begins a footnote, a remark below a star, an entry or a numbered text. */
const LEAD =
  /^(?:\s|\[\^?[\p{L}\p{N}*†‡]{1,4}\]:?|[*†‡§#>•–—-]+|\(?[\dA-Za-z]{1,3}[.)]|(?:agenda\s+)?items?\s+\d{1,3}[.:)]|\d{1,3}(?:\.\d{1,3})*)+\s*/iu;

/** So many labels of one text are looked at. */
const MOST_LABELS = 6;

/** Finds what texts say of the levels of a policy above one of them. */
export interface MentionFinder {
  readonly in: (text: string) => LevelMention;
  readonly reachOf: (text: string) => Reach;
  /** Whether a text says a level and nothing else. */
  readonly isAlone: (text: string) => boolean;
  /** Whether a text says that a part ends whose level is not above that of the document, and nothing else. */
  readonly endsOpenPart: (text: string) => boolean;
}

/** Names are looked for as the policy writes them, and in capitals; what rules of records find, in any letters. */
export function mentionFinder(policy: Policy, around: Level): MentionFinder {
  const names = policy.levels.map(({ name }) => name);
  const word = sourceOf(spokenNames(names));
  const whole = `(?<![\\p{L}\\p{N}])(?:${word})(?![\\p{L}\\p{N}])`;
  const shapes = [
    `${SELF}[^.!?;:]{0,60}${IS}\\s+["'“‘(*]*${whole}(?=["'”’)*]*(?:\\s*[.,;:!?)–—-]|\\s*$|\\s+${TAIL}))`,
    `(?:^|[.!?]\\s+|[;:–—]\\s+)${whole}\\s+(?:${TAIL})`,
    `(?:^|\\s)(?:marked|handled?|treat(?:ed)?|classified|classed|kept?|rated|under)\\s+(?:as\\s+|at\\s+)?${whole}`,
    `\\b(?:treat|keep|handle|mark|classify|class)\\p{L}*\\b[^.!?]{0,40}\\b(?:as|at)\\s+${whole}`,
    `\\b(?:held|shared|given|presented|disclosed)\\s+(?:as|at)\\s+${whole}`,
    `${whole}\\s+(?:classification|marking|session|business|section|information|material|recipients?|readers?)\\b`,
    `\\b(?:meetings?|sessions?|discussion|call)\\b[^.!?;:]{0,30}${IS}\\s+${whole}`,
    `(?:\\b(?:the|all|for|these)\\s+)${whole}\\s+${PARTS}\\b`,
    `^[^.!?]{0,30}\\S\\s*(?:=|means|denotes|stands\\s+for)\\s*${whole}`,
    `^[^.!?:]{0,40}\\b(?:for|to|as|at)\\s+${whole}[^.!?:]{0,30}:\\s`,
    `^${whole}(?:-only|\\s*\\(|\\s+(?:members?|readers?|recipients?))[^.!?:]{0,40}:\\s`,
    `^(?:classif|sensitiv|protect|mark|secur|confid|level|handl)\\p{L}*\\.?\\s*[:=]\\s*${whole}`,
  ].map((source) => new RegExp(source, 'iu'));
  const named = new RegExp(whole, 'gu');
  const lone = new RegExp(
    `^(?:${whole}|\\s|[^\\p{L}\\p{N}]|\\b(?:${START}|${END}|${TAIL}|of|the|an?|this|is|are|as|in|for|to|on|and|or|following|all|other|tlp|(?:classif|sensitiv|protect|mark|secur|confid|level|handl)\\p{L}*|marked|classification|classified|handle[d]?|treat(?:ed)?|keep|kept|approved|approval|published|publication|further\\s+notice|here|now)\\b)+$`,
    'iu',
  );
  const briefly = new RegExp(`^[^.!?]{0,40}\\b(?:${START}|following)\\b`, 'iu');
  const start = new RegExp(`\\b${START}\\b|\\bfollowing\\b`, 'iu');
  const end = /(?:\bend(?:s|ing)?\b|\bcloses?\b|\bfinish(?:es)?\b|[([{<]\s*\/|^\W*\/)/iu;
  const elsewhere = new RegExp(ELSEWHERE, 'iu');
  const marking = markingFinder();

  const levelsIn = (seen: string): Level[] =>
    [...seen.matchAll(named)].flatMap(({ 0: found, index }) => {
      const level = levelNamed(policy, namesLevel(found, names) ?? '');
      return level && !isPartOfName(seen, index, found, word) ? [level] : [];
    });

  const inText = (text: string): LevelMention => {
    const found: Level[] = [];
    let unknown: string | undefined;
    const seen = joined(asSeen(text).text);
    const bare = seen.replace(LEAD, '');
    for (let left of new Set([seen, bare]))
      for (let i = 0; i < MOST_LABELS; i++) {
        const piece = labelMistake(left, names);
        if (piece === undefined || piece === '') break;
        const level = levelNamed(policy, namesLevel(piece, names) ?? '');
        if (level) found.push(level, ...levelsIn(piece));
        else unknown ??= piece;
        left = left.replace(piece, ' ');
      }
    for (const { 1: inside = '' } of seen.matchAll(/[([{<]([^()[\]{}<>]{1,90})[)\]}>]/gu)) {
      const those = levelsIn(inside);
      if (those.length < 3 && inside.split(/\s+/).length <= 9) found.push(...those);
    }
    if (bare.split(/\s+/).length <= 9 && lone.test(bare)) found.push(...levelsIn(bare));
    for (const shape of shapes) {
      const match = shape.exec(bare) ?? shape.exec(seen);
      if (match) found.push(...levelsIn(match[0]));
    }
    const marked = marking(seen);
    const own = unknown ?? (marked !== undefined && levelsIn(marked).length === 0 ? marked : undefined);
    const levels = found.filter(({ rank }) => rank > around.rank);
    const spoken =
      levelsIn(seen).find(({ rank }) => rank !== around.rank)?.name ?? CONFIDENCE.exec(seen)?.[0].trim();
    return {
      levels,
      ...(own !== undefined && { marking: own }),
      ...(levels.length === 0 && spoken !== undefined && { spokenOf: spoken }),
    };
  };

  const reachOf = (text: string): Reach => {
    const seen = joined(asSeen(text).text).trim();
    const bare = seen.replace(LEAD, '');
    const isShort = bare.split(/\s+/).length <= 9;
    const isNote = /^\s*(?:\[\^?[\p{L}\p{N}*†‡]{1,4}\]|[*†‡])/u.test(seen);
    if (elsewhere.test(bare) || LEGEND.test(bare) || (isNote && lone.test(bare))) return 'elsewhere';
    if (/(?:=|\bmeans|\bdenotes|\bstands\s+for)\s/.test(seen) && isShort) return 'elsewhere';
    if (ONWARDS.test(bare)) return 'from here';
    if (!isShort) return briefly.test(bare) && /:\s*$/.test(bare) ? 'from here' : 'itself';
    if (lone.test(bare) && end.test(bare)) return 'to here';
    return lone.test(bare) || start.test(bare) || /:\s*$/.test(bare) ? 'from here' : 'itself';
  };

  const isAlone = (text: string) => {
    const bare = joined(asSeen(text).text).trim();
    return bare.split(/\s+/).length <= 9 && lone.test(bare);
  };

  const endsOpenPart = (text: string) => {
    const found = levelsIn(joined(asSeen(text).text));
    return (
      found.length > 0 && found.every(({ rank }) => rank <= around.rank) && isAlone(text) && end.test(text)
    );
  };

  return { in: remembered(inText), reachOf, isAlone, endsOpenPart };
}

/** Letters that stand apart are one word: “A M B E R”. */
function joined(seen: string): string {
  return seen.replace(/(?<![\p{L}\p{N}])(?:\p{L}[ .\u00b7_-]){3,}\p{L}(?![\p{L}\p{N}])/gu, (word) =>
    word.replace(/[^\p{L}]/gu, ''),
  );
}

function remembered(find: (text: string) => LevelMention): (text: string) => LevelMention {
  const known = new Map<string, LevelMention>();
  return (text) => {
    const mention = known.get(text) ?? find(text);
    known.set(text, mention);
    return mention;
  };
}

/** The longest first, as the policy writes them and in capitals. */
function sourceOf(names: readonly string[]): string {
  return names
    .flatMap((name) => [name, name.toUpperCase()])
    .toSorted((a, b) => b.length - a.length)
    .map((name) =>
      name
        .split(/[\s:_-]+/)
        .map(escapedForPattern)
        .join('[\\s:_\\u2010-\\u2015-]*'),
    )
    .join('|');
}

/** “Ann Green”, “Amber Jones”, “Internal Audit”: a word with a capital letter beside it, and the level not in capitals. */
function isPartOfName(text: string, at: number, found: string, levels: string): boolean {
  if (found === found.toUpperCase()) return false;
  const before = /(?:^|[^\p{L}\p{N}])(\p{Lu}[\p{Ll}'’-]*\.?)\s+$/u.exec(text.slice(0, at))?.[1];
  const after = /^,?\s+(\p{Lu}\p{Ll}+)/u.exec(text.slice(at + found.length))?.[1];
  const isName = (word: string | undefined) =>
    word !== undefined && !NO_NAMES.test(word) && !new RegExp(`^(?:${levels})$`, 'u').test(word);
  return isName(before) || isName(after);
}

/** Words that begin with a capital letter beside a level, and make no name of it. */
const NO_NAMES = new RegExp(
  `^(?:the|an?|this|these|that|it|in|on|of|for|to|at|is|are|not|all|start|end|begin|beginning|handle|handling|treat|keep|marked?|marking|protective|classified|classification|level|status|only|until|till|strictly|now|action|decision|note|no|read|readers?|tlp|closed|open|see|from|following|every|each|both|other|${PARTS})$`,
  'iu',
);

function markingFinder(): (seen: string) => string | undefined {
  const words = `(?:${MARKING})${AFTER_MARKING}`;
  const shapes = [
    `[([{<]\\s*(?:${words})\\s*[.!]?\\s*[)\\]}>]`,
    `[([{<][^()[\\]{}<>]{0,40}[–—,;:-]\\s*(?:${words})\\s*[)\\]}>]`,
    `[([{<]\\s*(?:${words})\\s*[–—,;:-][^()[\\]{}<>]{0,40}[)\\]}>]`,
    `^\\W*(?:${words})\\W*$`,
    `^\\W*(?:${words})\\s*(?::|[–—-]\\s)`,
    `(?:[.!?]|\\s[–—-]|[–—])\\s*(?:${words})[.!:]?(?:\\s*$|(?<=:)\\s)`,
    ...CLOSED,
  ].map((source) => new RegExp(source, 'iu'));
  return (seen) => {
    const bare = seen.replace(LEAD, '');
    for (const shape of shapes) {
      const found = (shape.exec(seen) ?? shape.exec(bare))?.[0].trim();
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** A text without the marks that say a level as documents of this program do. */
export function withoutExactMarks(text: string, policy: Policy): string {
  return marksIn(text, policy)
    .toReversed()
    .reduce((all, { start, end }) => `${all.slice(0, start)} ${all.slice(end)}`, text)
    .trim();
}
