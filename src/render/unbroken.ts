import { hasBlocks } from '../base/blocks.ts';
import { MONTHS } from '../base/date.ts';
import { type Prose, type ProseNode, visibleText } from '../base/prose.ts';
import { type Headlines, mapHead, type Section } from '../levels/headlines.ts';

const NO_BREAK = '\u00A0';

/** A label with more letters than this can be wider than a line on a telephone. */
const LONGEST_LABEL = 36;
/** The last two words of a heading are kept together, unless they are longer than this. */
const LONGEST_END = 18;

const MONTH = `(?:${MONTHS.join('|')})`;
const UNIT =
  '(?:%|°C|[kMGT]?Wh?|[kMGT]?VA|k?V|[kMG]?Hz|[kMGT]i?[Bb]|[km]?g|[ckm]?m|m[ls]|million|billion|per cent|percent|minutes?|hours?|days?|weeks?|months?|years?)';
const NUMBERED =
  '(?:[Aa]ctions?|[Aa]nnex(?:es)?|[Aa]ppendix|[Cc]hapters?|[Cc]lauses?|[Dd]ecisions?|[Ff]igures?|[Ii]tems?|[Mm]eetings?|[Nn]o\\.|pp?\\.|[Pp]ages?|[Pp]aragraphs?|[Pp]arts?|[Pp]hases?|[Pp]oints?|[Rr]eleases?|[Ss]chedules?|[Ss]ections?|[Ss]tages?|[Ss]teps?|[Tt]ables?|[Vv]ersions?|\\p{Lu}{2,})';

/** Dates, numbers with units, and what has a number or a letter: `5 and 6 March 2024`, `10 MW`, `item 4`, `Annex B`. */
const PIECES = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])(?:\\d{1,2} (?:and|to) )?\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?: \\d{4})?(?![\\p{L}\\p{N}])`,
    `(?<!\\p{L})${MONTH} \\d{4}(?!\\p{N})`,
    `(?<=\\p{N}) ${UNIT}(?!\\p{L})`,
    `(?<![\\p{L}\\p{N}])${NUMBERED} (?=\\(?\\p{N}|\\p{Lu}(?![\\p{L}\\p{N}]))`,
    '[£€$] (?=\\p{N})',
  ].join('|'),
  'gu',
);

/**
 * The document with no-break spaces where no line may end: in dates, in numbers with units, in `item 4`, in the labels of
 * points, and before the last word of a heading. Every reader of a file takes them for blanks.
 */
export function unbroken(headlines: Headlines): Headlines {
  const { marking, attendance, summary, sections, next, corrections } = headlines;
  return {
    ...headlines,
    ...mapHead((part) => (part === 'title' ? heading(headlines.title) : held(headlines[part]))),
    marking: { ...marking, statement: held(marking.statement) },
    attendance: {
      ...attendance,
      groups: attendance.groups.map((group) => ({
        ...group,
        people: group.people.map((texts) => texts.map(held)),
      })),
    },
    contents: headlines.contents.map((each) => ({ ...each, title: held(each.title) })),
    summary: summary.map(unbrokenSection),
    sections: sections.map(unbrokenSection),
    next: next.map((each) => ({ ...each, label: held(each.label), words: heldText(each.words) })),
    corrections: corrections.map((each) => ({
      ...each,
      words: heldText(each.words),
      prose: held(each.prose),
    })),
  };
}

function unbrokenSection(section: Section): Section {
  return {
    ...section,
    title: section.presenters.length > 0 ? held(section.title) : heading(section.title),
    presenters: held(section.presenters),
    points: section.points.map((point) => ({ ...point, prose: held(point.prose) })),
    sections: section.sections.map(unbrokenSection),
  };
}

function heldText(text: string): string {
  return text.replace(PIECES, (piece) => piece.replaceAll(' ', NO_BREAK));
}

function held(prose: Prose): Prose {
  if (hasBlocks(prose)) return prose.map((node) => inChildren(node, held));
  return inPlaceOf(prose, heldText(visibleText(prose)));
}

/** A heading whose last line is more than a word. */
function heading(prose: Prose): Prose {
  const words = heldText(visibleText(prose));
  const end = / [^ ]+ [^ ]+$/.exec(words)?.[0] ?? '';
  const isShort = end !== '' && end.length <= LONGEST_END;
  return inPlaceOf(prose, isShort ? words.replace(/ (?=[^ ]+$)/, NO_BREAK) : words);
}

/**
 * Prose with the blanks of these words, which are otherwise its own; and with its labels in one piece, together with the
 * mark of a level before them.
 */
function inPlaceOf(prose: Prose, words: string): Prose {
  let from = 0;
  const visit = (node: ProseNode, before = 0): ProseNode => {
    const start = from;
    if ('children' in node) {
      const inner = { ...node, children: node.children.map((child) => visit(child)) };
      const isLabel = node.type === 'mark' && before + from - start <= LONGEST_LABEL;
      return isLabel ? inChildren(inner, withoutBlanks) : inner;
    }
    from += node.value.length;
    return node.type === 'text' ? { ...node, value: words.slice(start, from) } : node;
  };
  return prose.map((node, i) => {
    const [mark, blank, label] = [i - 2, i - 1, i].map((at) => prose[at]);
    if (isBlank(node) && blank?.type === 'portion' && prose[i + 1]?.type === 'mark') {
      visit(node);
      return { type: 'text', value: NO_BREAK };
    }
    const isMarked = label?.type === 'mark' && mark?.type === 'portion' && isBlank(blank);
    return visit(node, isMarked ? mark.value.length + 1 : 0);
  });
}

function isBlank(node: ProseNode | undefined): boolean {
  return node?.type === 'text' && node.value === ' ';
}

function withoutBlanks(prose: Prose): Prose {
  return prose.map((node) =>
    node.type === 'text'
      ? { ...node, value: node.value.replaceAll(' ', NO_BREAK) }
      : inChildren(node, withoutBlanks),
  );
}

function inChildren(node: ProseNode, change: (prose: Prose) => Prose): ProseNode {
  return 'children' in node ? { ...node, children: change(node.children) } : node;
}
