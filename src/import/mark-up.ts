/** The elements that pages are made of; what others are called can say something. */
export const KNOWN_ELEMENTS =
  /^(?:a|abbr|acronym|address|area|article|aside|audio|b|base|bdi|bdo|big|blockquote|body|br|button|canvas|caption|center|cite|code|col|colgroup|data|datalist|dd|del|details|dfn|dialog|div|dl|dt|em|embed|fieldset|figure|figcaption|font|footer|form|h[1-6]|head|header|hgroup|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|math|menu|meta|meter|nav|nobr|noscript|object|ol|optgroup|option|output|p|param|picture|pre|progress|q|rp|rt|ruby|s|samp|script|search|section|select|slot|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|var|video|wbr)$/i;

/** Elements whose short text can be a mark beside the words. */
export const BESIDE: ReadonlySet<string> = new Set(['rt', 'sup', 'sub']);
export const STRUCK: ReadonlySet<string> = new Set(['s', 'del', 'strike']);

/** Attributes in which an author can name a level as programs do. */
export const NAMING = /^(?:class|id|style|name|data-.*)$/;

/** The words that a style sheet puts beside a text. */
export function wordsOfStyles(css: string): readonly string[] {
  return [...css.matchAll(/\bcontent\s*:\s*(?:"([^"]*)"|'([^']*)')/gi)].map(
    ([, one, other]) => one ?? other ?? '',
  );
}

/** What a style of an element does to its words. */
export function doubtOfStyle(style: string): 'struck out' | 'hard to see' | undefined {
  if (/text-decoration[\w-]*\s*:[^;]*line-through/i.test(style)) return 'struck out';
  const isWhite =
    /(?:^|[;\s])color\s*:\s*(?:#fff(?:fff)?\b|white\b|transparent\b|rgb\(\s*255\D+255\D+255\s*\))/i.test(
      style,
    );
  const isFaint =
    /(?:^|[;\s])(?:opacity|font-size)\s*:\s*[01](?:\.0*)?(?:px|pt)?\s*(?:;|$)/i.test(style) &&
    !/opacity\s*:\s*1/i.test(style);
  return (isWhite && !/background/i.test(style)) || isFaint ? 'hard to see' : undefined;
}
