/** Patterns of the words with which documents speak of their parts, for texts in any letters. */

/** How parts of a document look that a sentence speaks of. */
export const LEGEND =
  /\b(?:starred|asterisks?|daggers?|(?:marked|shown)\s+(?:with|by|thus)|(?:in|shown\s+in)\s+(?:italics?|bold|red|blue|orange|yellow|grey|gr[ea]y|colou?r)|highlight(?:s|ed)?|shaded|shading|side-?lined|underlined|struck)\b/iu;
/** Where a meeting goes on to another part. */
export const ONWARDS =
  /\b(?:(?:rest|remainder)\s+of|(?:moved|moving|turned|went|passed|proceeded|continued)\s+(?:on\s+)?(?:in)?to|then\s+(?:considered|discussed|took)|from\s+(?:\d[\d:.]*|now|this\s+point|here))\b/iu;
export const START =
  '(?:starts?|begins?|beginning|commences?|opens?|onwards?|from\\s+here(?:\\s+on)?|from\\s+this\\s+point(?:\\s+on)?|below|follows?)';
export const END = '(?:ends?|closes?|finish(?:es)?|stops?|/)';
export const PARTS =
  '(?:sections?|parts?|items?|points?|texts?|matters?|papers?|minutes|information|material|content|business|sessions?|level|marking|annex(?:es)?|discussion|paragraphs?|block|appendix)';
export const TAIL = `(?:only|until|till|pending|unless|for\\s+now|when|and\\s+above|(?:${PARTS})\\b)`;
export const SELF = `\\b(?:this|these|it|all|everything|above|below|following|preceding|previous|next|last|first|rest|remainder|${PARTS}|actions?|decisions?|sentence|here)\\b`;
export const IS =
  '\\b(?:is|are|remains?|stays?|be|was|were|kept|keep|treat(?:ed)?|handled?|marked|classified|classed|rated)(?:\\s+(?:kept|treated|handled|marked|classified|classed|rated))?(?:\\s+(?:as|at))?';
export const ELSEWHERE = `\\b(?:above|preceding|previous|foregoing|(?:items?|sections?|paragraphs?|points?|actions?|annex|appendix|page)s?\\s+(?:no\\.?\\s+)?(?:\\d|[a-z]\\b))`;
/** A sentence that says something of the part that it stands in, and nothing else. */
export const OF_ITS_PART =
  /^\W*(?:all\s+of\s+|the\s+whole\s+of\s+)?this\s+(?:whole\s+|entire\s+)?(?:sections?|part|item|point|paragraph|matter|discussion|session|annex|appendix|page|block|text|paper|update|report)\b[^.!?]*[.!]?\W*$/iu;
/** What makes a level one of a time or of a part. */
export const CONDITION =
  '(?:when|once|if|unless|until|till|after|before|except|apart\\s+from|other\\s+than|without|excluding|pending|provided)';
