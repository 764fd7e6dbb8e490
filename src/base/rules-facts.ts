/** House rules: what a valid record would better not say, or not say so. */
export interface RulesFacts {
  'next-not-after': { readonly next: string; readonly date: string };
  'next-far-away': { readonly next: string; readonly date: string };
  'due-before-meeting': { readonly due: string; readonly date: string };
  'due-at-past-meeting': { readonly due: string; readonly meeting: string };
  'duplicate-number': { readonly number: string };
  'item-order': { readonly number: string; readonly before: string };
  'refers-to-itself': { readonly reference: string };
  'no-such-meeting': { readonly reference: string; readonly meeting: string };
  'bad-reference': { readonly given: string; readonly prefix: string; readonly shape: string };
  'abbreviation-late': { readonly short: string; readonly long: string };
  'abbreviation-twice': { readonly short: string; readonly long: string };
  'personal-data': { readonly name: string };
  'action-without-owner': { readonly readers: string };
  'empty-item': { readonly readers: string };
  'empty-record': { readonly readers: string };
  'point-too-long': { readonly words: number; readonly limit: number };
  'singular-and-plural': { readonly given: string; readonly other: string };
  'doubled-words': { readonly words: string };
  'double-space': Readonly<Record<never, never>>;
  'marked-in-word': { readonly piece: string };
  'title-punctuation': { readonly mark: string };
  'number-in-title': { readonly number: string; readonly piece: string };
  'mixed-quotes': { readonly given: 'straight' | 'curly' };
  'character-not-in-pdf': { readonly piece: string };
  'duplicate-meeting': { readonly meeting: string; readonly file: string };
  'date-out-of-sequence': {
    readonly meeting: string;
    readonly date: string;
    readonly before: string;
    readonly beforeDate: string;
    readonly file: string;
  };
  'next-contradicted': { readonly meeting: string; readonly date: string; readonly file: string };
}

/** Changing a house rule in `opsg.yaml`, or allowing something in a comment. */
export interface AllowanceFacts {
  'unknown-rule': { readonly given: string; readonly near: string | undefined };
  'rule-is-fixed': { readonly code: string };
  'bad-severity': { readonly given: string; readonly near: string | undefined };
  'allowance-unclear': Readonly<Record<never, never>>;
  'allowance-without-reason': { readonly code: string };
  'unused-allowance': { readonly code: string };
}
