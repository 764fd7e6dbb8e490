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
export const CONFIDENCE =
  /\b(?:confidential(?:ity)?|in\s+confidence|privileged?|commercially\s+sensitive|unpublished|embargo(?:ed)?|redact(?:ed|ion)?|withheld|before\s+publication|not\s+(?:be\s+)?published|exempt\s+from\s+publication|foia?|commercial(?=\s*[\])}]))\b/iu;

/** What begins a footnote, a remark below a star, an entry or a numbered text. */
export const LEAD =
  /^(?:\s|\[\^?[\p{L}\p{N}*†‡]{1,4}\]:?|[*†‡§#>•–—-]+|\(?[\dA-Za-z]{1,3}[.)]|(?:agenda\s+)?items?\s+\d{1,3}[.:)]|\d{1,3}(?:\.\d{1,3})*)+\s*/iu;

/** Finds the words by which a text says, without a level, that not everybody may read it. */
export function markingFinder(): (seen: string) => string | undefined {
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
