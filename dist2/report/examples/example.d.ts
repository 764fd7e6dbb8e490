/** What the lines of an example are, so that a test can build what is around them. */
export type ExampleKind = 
/** Points of an item. */
'points'
/** Items of a record. */
 | 'items'
/** Keys at the top of a record; those that are not there are as in any good record. */
 | 'record'
/** Several records, each under a comment with its name. */
 | 'records'
/** A whole file. */
 | 'file'
/** The file `opsg.yaml`. */
 | 'settings'
/** A command, a template, or words: what no record holds. */
 | 'other';
/** How not to do it, and how to do it. */
export interface Example {
    readonly kind: ExampleKind;
    readonly bad: string;
    readonly good: string;
}
/** The examples of one family of problems. The type holds the family complete. */
export type Examples<F> = {
    readonly [C in keyof F]: Example;
};
