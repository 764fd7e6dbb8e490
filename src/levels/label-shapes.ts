/** A place in which the name of a level is a label, and the condition on the name there. */
export interface LabelShape {
  /** The place as the source of a regular expression, around that of a whole name; `part` is one that may go on with a hyphen. */
  readonly source: (word: string, part: string) => string;
  readonly accepts: (found: FoundLabel) => boolean;
  /** Only the name of a level is a label there, not a marking. */
  readonly isForLevels?: true;
}

/** A name in such a place; `isLevel` tells a level of the policy from a common marking such as “confidential”. */
interface FoundLabel {
  readonly word: string;
  readonly isLevel: boolean;
  /** The lowest level withholds nothing. */
  readonly isLowest: boolean;
  readonly match: RegExpExecArray;
  readonly text: string;
}

export const MARKS = '[*_`"\'\u201a-\u201f\u2018\u2019\u2039\u203a\u00ab\u00bb=~]{0,5}';
const DASHES = String.raw`[-\u2010-\u2015\u2212]`;
/** A colon, a bar, or a dash with blanks around it; the long dashes need none. */
export const DELIMITER = String.raw`(?:\s{0,9}[:|]|\s{1,9}${DASHES}{1,3}(?=\s|$)|\s{0,9}(?:[\u2013\u2014]|--))`;
/** Where a line begins, with the signs of a list, a quotation or a heading. */
export const LINE_START = String.raw`(?:^|\n)\s{0,99}(?:(?:[-*+>\u2022]|#{1,6}|\d{1,3}[.)]|\d{1,3}(?:\.\d{1,3}){1,3}|[a-z]\))\s{1,9}){0,9}`;
export const SENTENCE_START = String.raw`[.!?\u2026]["'\u201d\u2019)\]]{0,3}\s{1,9}`;
export const LINE_END = String.raw`\s{0,99}(?:$|\n)`;
/** A sign that draws attention to the words beside it, such as a star or a coloured circle. */
const SIGN = String.raw`[/\\!\xa7\p{S}]`;
/** Words after which the name of a level is a label. */
const BEFORE = String.raw`(?:tlp|levels?|marked|marking|classified|classification|confidentiality|handling|labelled|label|einstufung|eingestuft|stufe|niveau|class\u00e9e?|classee?)(?:\s+(?:as|is|level|als|in))?`;
const BEFORE_OPTIONAL = String.raw`(?:${BEFORE}[\s:]{1,9})?`;
/** What an author who knows no “classification” writes before a level. */
const KIND =
  '(?:audience|visibility|readership|readers|sensitivity|security|access|distribution|circulation|marking|classification|confidentiality)';
/** Words that may be in brackets with a label. A noun there would make the label an adjective. */
const INSIDE_BEFORE = String.raw`(?:(?:${BEFORE}|(?:this|all|now|kept?|treat|handle|keep|for|not|redact|(?:start|end|begin)(?:\s+of)?|status|is|nur|members|readers)(?:\s+(?:is|as|this|in|for))?)[\s:]{1,9}|(?:[^\s()[\]{}]{1,40}\s{1,9}){0,2}[^\s()[\]{}]{1,40}${DELIMITER}\s{0,9})?`;
const INSIDE_AFTER = String.raw`(?:[!?.]|\s{0,9}[+/]\s{0,9}\p{L}{1,20}|\s{0,9}[,;:\u2010-\u2015\u2212-][^()[\]{}]{0,60}|\s{1,9}(?:only|not|until|till|for|to|at|information|restricted|confidential|members|readers|text|section|level|marking|classification|and|or|nur|bis|starts?|begins?|ends?|please)\b[^()[\]{}]{0,40})?`;
/** Words that belong to a level at the beginning of a text, before the text itself. */
const BELONGS = String.raw`(?:\s{0,9}\+|\s{1,9}(?:(?:readers?|recipients?|members?)(?:\s+only)?|only|and\s+above|starts?|begins?|ends?|(?:items?|texts?|parts?|points?|sections?|matters?)(?=\s{0,9}[:\u2010-\u2015-])))`;
/** What is withheld as a whole, when it is called by a level. */
const MATTERS = '(?:items?|sections?|parts?|points?|matters?|business|sessions?|meetings?|papers?|texts?)';
/** What a sentence about itself begins with. */
const THIS = String.raw`(?:this|all\s+this|(?:the\s+)?following)(?:\s+(?:points?|items?|parts?|texts?|paragraphs?|sections?|matters?|information|sentence))?(?:\s+(?:is|are|to\s+be|stays?))?(?:\s+(?:kept|marked|classified))?(?:\s+as)?`;

const raised = ({ word }: FoundLabel): boolean => word !== word.toLowerCase() || word === word.toUpperCase();
/** Common markings are also ordinary words, so they count only in capitals or with a capital first letter. */
const always = (found: FoundLabel): boolean => found.isLevel || raised(found);

const isInCapitals = ({ word, match, text }: FoundLabel): boolean => {
  const letters = word.replace(/[^\p{L}]/gu, '');
  const isCapital =
    /^(?:VS)?NfD$/.test(letters) ||
    (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase());
  return isCapital && /\p{Ll}/u.test(lineAround(text, match.index, match.index + match[0].length));
};

/** Whether a new sentence begins after a place, without a stop before it. */
const isBeforeSentence = ({ match, text }: FoundLabel): boolean =>
  /^\s{0,9}(?:The|An?|It|This|That|These|They|There|Der|Die|Das|Ein|Le|La|Les)\s/.test(
    text.slice(match.index + match[0].length),
  );

/** Whether a sentence ends after a place, or the text, or whether the place is at the beginning of its line. */
const isAtAnEnd = ({ match, text }: FoundLabel): boolean => {
  const after = text.slice(match.index + match[0].length);
  return (
    /^[*_`"'\u201d\u2019]*\s*(?:[.!?;]|$|\n)/.test(after) ||
    /(?:^|\n)\s*[*_`>#-]*\s*$/.test(text.slice(0, match.index))
  );
};

/** “(Red, Amber, Green)” names the colours that there are. */
const isList = (found: FoundLabel): boolean => groupOf(found, 'list') !== undefined;

/** Whether a short form in capitals stands before the name: the committee whose level it is. */
const isAfterShortForm = (found: FoundLabel): boolean => {
  const short = groupOf(found, 'short');
  return short !== undefined && short === short.toUpperCase();
};

function groupOf({ match }: FoundLabel, name: string): string | undefined {
  return match.groups?.[name];
}

function lineAround(text: string, start: number, end: number): string {
  const first = text.slice(start, end).search(/\S/) + start;
  const newline = text.indexOf('\n', first);
  return text.slice(text.lastIndexOf('\n', first) + 1, newline < 0 ? text.length : newline);
}

/**
 * The places in which the name of a level labels: with a delimiter at the beginning of a line or a sentence, or at
 * the end; as a line or a sentence of its own; in capitals at either end; in brackets with few other words; in bold;
 * and after such a word as “marked”, where nothing goes on.
 */
export const LABEL_SHAPES: readonly LabelShape[] = [
  {
    source: (word) => `${LINE_START}${MARKS}${BEFORE_OPTIONAL}${MARKS}${word}${MARKS}${DELIMITER}`,
    accepts: always,
  },
  {
    source: (word) => `${SENTENCE_START}${MARKS}${BEFORE_OPTIONAL}${word}${MARKS}${DELIMITER}`,
    accepts: raised,
  },
  {
    source: (word) =>
      String.raw`(?:\p{L}{1,40}(?=\s{0,9}:))?${DELIMITER}\s{0,9}${MARKS}${word}${MARKS}(?<stop>[.!;]?)${LINE_END}`,
    accepts: (found) => raised(found) || (found.isLevel && groupOf(found, 'stop') === ''),
  },
  { source: (word) => String.raw`:\s{0,9}${MARKS}${word}${MARKS}[.;](?=\s)`, accepts: raised },
  { source: (word) => String.raw`${LINE_START}[*_\x60~#]{0,5}${word}(?=\W)`, accepts: isInCapitals },
  { source: (word) => String.raw`${SENTENCE_START}[*_\x60~]{0,5}${word}(?=\W)`, accepts: isInCapitals },
  {
    source: (word) => String.raw`\s[*_\x60~]{0,5}${word}[*_\x60~]{0,5}[.!:]?${LINE_END}`,
    accepts: isInCapitals,
  },
  {
    source: (word) => `${LINE_START}${MARKS}#?${BEFORE_OPTIONAL}${word}${MARKS}[.!:]?${MARKS}${LINE_END}`,
    accepts: () => true,
  },
  {
    source: (word) =>
      String.raw`(?:${LINE_START}|${SENTENCE_START})${MARKS}#?${BEFORE_OPTIONAL}${word}${MARKS}(?:[.!]${MARKS}(?=\s)|[.!:]?${LINE_END})`,
    accepts: raised,
  },
  {
    source: (word) =>
      String.raw`[([{<]\s{0,9}${MARKS}${INSIDE_BEFORE}${MARKS}${word}(?<list>(?:(?:,|\s{1,9}(?:and|or))\s{1,9}${word.replace('?<word>', '?:')}){2,9})?${MARKS}${INSIDE_AFTER}${MARKS}\s{0,9}[)\]}>]`,
    accepts: (found) => (raised(found) || isAtAnEnd(found)) && !isList(found),
  },
  {
    source: (word) =>
      String.raw`(?<!(?:classified|marked)\s{1,9}(?:as\s{1,9})?)(?<bold>\*\*|__)${BEFORE_OPTIONAL}${word}\s*[:.|\u2010-\u2015-]?\s{0,9}(?:only)?\k<bold>`,
    accepts: always,
  },
  { source: (word) => String.raw`${LINE_START}(?<sign>[*_\x60])${word}[:.]?\k<sign>(?=\s)`, accepts: always },
  {
    source: (word) => String.raw`(?<=\s)(?<sign>[*_\x60])${word}[:.]?\k<sign>[.]?${LINE_END}`,
    accepts: always,
  },
  {
    source: (word) =>
      String.raw`\btlp\s{0,9}[:\s-]\s{0,9}${MARKS}(?:clear|white|green|amber|red|${word})(?![\p{L}\p{N}])`,
    accepts: () => true,
  },
  {
    source: (word) =>
      `(?:${LINE_START}|${SENTENCE_START})[#@(]?${MARKS}${BEFORE_OPTIONAL}${word}${MARKS}(?:\\s{0,9}[/+]|[,)])?`,
    accepts: (found) => raised(found) && isBeforeSentence(found),
    isForLevels: true,
  },
  {
    source: (word) =>
      String.raw`${LINE_START}${MARKS}${word}${MARKS}\s{0,9}(?:(?:[;=~\u2192\u00bb\u2022\u00b7]|[-=]?>|\u2026|/{2,3})(?=\s)|;(?=\p{L}))`,
    accepts: raised,
    isForLevels: true,
  },
  {
    source: (word) =>
      String.raw`(?:${LINE_START}|${SENTENCE_START})${MARKS}(?:(?:not\s+)?for\s+|from\s+here(?:\s+on)?\s+)?${BEFORE_OPTIONAL}${word}${BELONGS}${MARKS}(?:\s{0,9}[,;.:|](?=\s|$)|\s{1,9}${DASHES}|${LINE_END})`,
    accepts: raised,
    isForLevels: true,
  },
  {
    source: (word) =>
      String.raw`(?:${LINE_START}|${SENTENCE_START})(?:(?:not\s+)?for|from\s+here(?:\s+on)?|keep|${THIS})\s{1,9}${MARKS}${word}(?:\s+only)?${MARKS}(?:[.:!](?=\s|$)|${LINE_END})`,
    accepts: raised,
    isForLevels: true,
  },
  {
    source: (word) =>
      String.raw`${LINE_START}(?:(?:decision|action|item|point|text|note)[\s,-]{1,9}|\p{L}{1,20}(?:,|\s${DASHES})\s{1,9})${word}${DELIMITER}`,
    accepts: raised,
    isForLevels: true,
  },
  {
    source: (word) =>
      String.raw`${LINE_START}${MARKS}${word}(?:\s{0,9}[/+-]\s{0,9}|\s{1,9}(?:and|or|und|oder|et|ou)\s{1,9})${word.replace('?<word>', '?:')}${DELIMITER}`,
    accepts: raised,
    isForLevels: true,
  },
  {
    source: (word) =>
      String.raw`${LINE_START}(?:\p{L}{1,20}\s{1,9})?levels?\s{0,9}[:=]?\s{0,9}${word}[.,;](?=\s)`,
    accepts: () => true,
    isForLevels: true,
  },
  {
    source: (word) => String.raw`${SENTENCE_START}${word}(?:\s+please)?[.!?]${LINE_END}`,
    accepts: raised,
  },
  {
    source: (word) => String.raw`(?<![^.!?]${word.replace('?<word>', '?:')})[,;]\s{1,9}${word}${LINE_END}`,
    accepts: raised,
    isForLevels: true,
  },
  {
    source: (word) =>
      String.raw`(?<!\b(?:be|been)\s{1,9}|\bth(?:is|ese)\s(?:document|paper|record|page|report|headlines|minutes|notes)\s(?:is|are)\s)\b(?:marked|classified|labelled|levels?|eingestuft|stufe|niveau|class\u00e9e?|classee?)(?:\s{1,9}(?:as|als))?[\s:]{1,9}${MARKS}${word}${MARKS}[.!;]?${MARKS}${LINE_END}`,
    accepts: raised,
    isForLevels: true,
  },
  {
    source: (word) => String.raw`[([{]\s{0,9}${MARKS}${word}${MARKS}\s{0,9}[:|]`,
    accepts: raised,
    isForLevels: true,
  },
  {
    source: (word) =>
      String.raw`(?:[,;:]|${DASHES})\s{1,9}${BEFORE}\s{1,9}${MARKS}${word}${MARKS}(?:[.;](?=\s|$)|${LINE_END})`,
    accepts: raised,
    isForLevels: true,
  },
  { source: (word) => String.raw`<[^<>]{1,40}>\s{0,9}${MARKS}${word}${MARKS}[:.]?\s{0,9}<`, accepts: raised },
  { source: (word) => String.raw`<!--[^<>]{0,40}?\s${word}[^<>]{0,40}-->`, accepts: raised },
  {
    source: (_, part) => `${LINE_START}${MARKS}(?<word>${part})-`,
    accepts: (found) => raised(found) && isBeforeSentence(found),
  },
  {
    source: (_, part) => `${LINE_START}${MARKS}(?<word>${part})-(?:${part})${DELIMITER}`,
    accepts: raised,
  },
  {
    source: (word) =>
      String.raw`(?:${LINE_START}|[([{])(?<short>\p{L}{2,6})\s{1,9}${word}(?:${DELIMITER}|[)\]}])`,
    accepts: (found) => raised(found) && isAfterShortForm(found),
    isForLevels: true,
  },
  {
    source: (word) => String.raw`${LINE_START}(?<short>\p{L}{2,6})\s{1,9}${word}`,
    accepts: (found) => raised(found) && isAfterShortForm(found) && isBeforeSentence(found),
    isForLevels: true,
  },
  {
    source: (word) =>
      String.raw`(?:${LINE_START}|${SENTENCE_START}|[,;]\s{1,9})${MARKS}${KIND}${MARKS}\s{0,9}[:=]\s{0,9}${MARKS}${word}`,
    accepts: raised,
    isForLevels: true,
  },
  {
    source: (word) =>
      String.raw`(?:${LINE_START}|${SENTENCE_START})${MARKS}(?:${KIND}|rating|colou?r)\s{1,9}${word}(?:(?<end>[.!](?=\s)|[.!]?${LINE_END})|)`,
    accepts: (found) => raised(found) && (groupOf(found, 'end') !== undefined || isBeforeSentence(found)),
    isForLevels: true,
  },
  {
    source: (word) =>
      String.raw`(?:${LINE_START}|${SENTENCE_START}|[([{]\s{0,9})(?:please\s{1,9})?(?:withhold|withheld|redact(?:ed)?|hide|hidden|omit|remove|strike|delete)(?:\s{1,9}(?:this|it|here))?\s{1,9}(?:from|for|in)\s{1,9}(?:the\s{1,9})?${word}(?:\s{1,9}(?:readers?|versions?|documents?|audience))?(?:${DELIMITER}|[.!,)\]}]|${LINE_END})`,
    accepts: raised,
    isForLevels: true,
  },
  {
    source: (word) =>
      String.raw`(?:${LINE_START}|${SENTENCE_START})${word}\s{1,9}(?:readers?|members?|recipients?)\s{1,9}(?:must|may|should|can)(?:\s{0,1}not|n't)\s{1,9}(?:see|read|know|get|have)(?:\s{1,9}(?:this|it))?(?:${DELIMITER}|[.!](?=\s|$)|${LINE_END})`,
    accepts: raised,
    isForLevels: true,
  },
  {
    source: (word) =>
      String.raw`${LINE_START}${MARKS}${word}${MARKS}(?:\s{1,9}/\s|,\s{1,9}(?:see|please|until|do\s{1,9}not)[\s.])(?!\s{0,9}${word.replace('?<word>', '?:')})`,
    accepts: raised,
    isForLevels: true,
  },
  {
    source: (word) =>
      String.raw`${LINE_START}(?<frame>${SIGN}{1,3})\s{0,3}${word}\s{0,3}\k<frame>(?![\p{L}\p{N}])`,
    accepts: raised,
    isForLevels: true,
  },
  {
    source: (word) => String.raw`${LINE_START}${SIGN}{1,3}\s{0,3}${word}`,
    accepts: (found) => raised(found) && isBeforeSentence(found),
    isForLevels: true,
  },
  {
    source: (word) => String.raw`^\s{0,9}${MARKS}${word}\s{1,9}${MATTERS}[.:]?${MARKS}\s{0,9}$`,
    accepts: (found) => raised(found) && !found.isLowest,
    isForLevels: true,
  },
];

/** A line as it was written, of a text of several lines, that is nothing but a level. */
export function loneLine(word: string): string {
  return `${LINE_START}[*_~"']{0,5}${BEFORE_OPTIONAL}${word}(?:\\s{1,9}(?:only|level|please))?[*_~"']{0,5}:?${LINE_END}|${LINE_START}classification\\s{1,9}${word.replace('?<word>', '?:')}`;
}
