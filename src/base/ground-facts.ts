/** Why something has its level, and when to look at that again. */
export interface GroundFacts {
  'unknown-ground': {
    readonly given: string;
    readonly near: string | undefined;
    readonly grounds: readonly string[];
  };
  'ground-without-level': { readonly key: string };
  'review-passed': { readonly date: string };
}
