import { type Level, levelNamed, type Policy } from '../base/policy.ts';
import { escapedForPattern } from '../base/spelling.ts';
import { labelMistake, namesLevel } from '../levels/label-in-text.ts';
import { asSeen, spokenNames } from '../levels/level-names.ts';
import { CONFIDENCE, LEAD, markingFinder } from './closed-words.ts';
import { marksIn } from './levels.ts';
import { ELSEWHERE, END, IS, LEGEND, OF_ITS_PART, ONWARDS, PARTS, SELF, START, TAIL } from './part-words.ts';

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
export type Reach = 'itself' | 'from here' | 'to here' | 'its part' | 'elsewhere';

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
    if (OF_ITS_PART.test(bare)) return 'its part';
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

/** A text without the marks that say a level as documents of this program do. */
export function withoutExactMarks(text: string, policy: Policy): string {
  return marksIn(text, policy)
    .toReversed()
    .reduce((all, { start, end }) => `${all.slice(0, start)} ${all.slice(end)}`, text)
    .trim();
}
