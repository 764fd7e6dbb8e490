/** How an author's text can be at odds with YAML, each slip with the facts that its sentences need. */
export interface SlipsFacts {
  'unquoted-colon': { readonly words: string };
  'leading-sign': { readonly sign: string };
  'text-after-quote': { readonly mark: string };
  'unclosed-quote': { readonly mark: string };
  'backslash-in-quotes': { readonly sign: string };
  'unclosed-bracket': { readonly mark: string };
  'hash-cuts-text': { readonly lost: string };
  'curly-quotes': { readonly mark: string };
  'odd-space': { readonly codePoint: string; readonly lines: number };
  'tab-indent': { readonly lines: number };
  'wrong-indent': { readonly spaces: number; readonly side: 'left' | 'right' };
  'text-too-far-left': { readonly key: string };
  'dash-in-text': Readonly<Record<never, never>>;
  'key-in-text': { readonly key: string };
  'key-below-text': { readonly key: string };
  'list-on-key-line': { readonly key: string };
  'missing-space': { readonly after: 'colon' | 'dash'; readonly word: string };
  'missing-colon': { readonly word: string };
  'other-bullet': { readonly sign: string; readonly lines: number };
  'comma-in-braces': { readonly words: string };
}
