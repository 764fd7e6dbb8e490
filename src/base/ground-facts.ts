/** Why something has its level, and when to look at that again. */
export interface GroundFacts {
  'unknown-ground': {
    readonly given: string;
    readonly near: string | undefined;
    readonly grounds: readonly string[];
  };
  'ground-without-level': { readonly key: string };
  'notice-without-grounds': Readonly<Record<never, never>>;
  'notice-not-set': Readonly<Record<never, never>>;
  'review-passed': { readonly date: string };
}
