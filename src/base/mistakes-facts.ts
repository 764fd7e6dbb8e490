/** The mistakes that authors make in YAML, each with the facts that its sentences need. */
export interface MistakesFacts {
  'unquoted-colon': { readonly words: string; readonly where?: TextPlace };
  'leading-sign': { readonly sign: string; readonly where?: TextPlace | 'beside' };
  'two-keys-on-line': { readonly key: string };
  'text-after-quote': { readonly mark: string };
  'unclosed-quote': { readonly mark: string };
  'backslash-in-quotes': { readonly sign: string };
  'unclosed-bracket': { readonly mark: string };
  'hash-cuts-text': { readonly lost: string; readonly where?: TextPlace };
  'curly-quotes': { readonly mark: string };
  'odd-space': { readonly codePoint: string; readonly lines: number };
  'tab-indent': { readonly lines: number };
  'wrong-indent': { readonly spaces: number; readonly side: 'left' | 'right' };
  'text-too-far-left': { readonly key: string };
  'text-without-key': { readonly where: TextBelonging };
  'code-fence': { readonly fence: string; readonly isWhole: boolean; readonly hasTextAround?: boolean };
  'next-on-one-line': { readonly label: string };
  'person-on-one-line': { readonly name: string };
  'missing-dash': Readonly<Record<never, never>>;
  'stray-dash': { readonly key: string };
  'marked-key': { readonly key: string; readonly mark: string };
  'dash-in-text': { readonly where?: 'block' };
  'pasted-table': { readonly state: PastedTable };
  'key-in-text': { readonly key: string };
  'key-below-text': { readonly key: string };
  'list-on-key-line': { readonly key: string };
  'missing-space': { readonly after: 'colon' | 'dash'; readonly word: string };
  'missing-colon': { readonly word: string; readonly sign: string };
  'other-bullet': { readonly sign: string; readonly lines: number };
  'comma-in-braces': { readonly words: string };
}

/**
 * Why rows of a table would be printed as words with bars: they are in the line of a key, or below `>-`, which joins
 * lines; or their text is a title, or one line; or they lack a row of dashes, or it has another number of columns; or
 * there are tabs in place of bars.
 */
export type PastedTable = 'plain' | 'folded' | 'line' | 'dashes' | 'columns' | 'tabs';

/** Where a text without a key is; `conflict`: among the marks that a merge of two versions left. */
export type TextBelonging = 'beginning' | 'whole file' | 'below' | 'half key' | 'conflict';

/**
 * Where a text is, which decides the fix: alone after its key or dash, inside braces or brackets, or in place of a
 * single value such as a date.
 */
export type TextPlace = 'alone' | 'braces' | 'value';
