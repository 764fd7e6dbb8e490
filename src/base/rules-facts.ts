/** The facts of the house rules. The file of each rule adds its own, so that nothing below `rules/` lists them. */
// biome-ignore lint/suspicious/noEmptyInterface: the rules fill it in
export interface RulesFacts {}

/** Changing a house rule in `opsg.yaml`, or allowing something in a comment. */
export interface AllowanceFacts {
  'unknown-rule': { readonly given: string; readonly near: string | undefined };
  'rule-is-fixed': { readonly code: string };
  'bad-severity': { readonly given: string; readonly near: string | undefined };
  'allowance-unclear': Readonly<Record<never, never>>;
  'allowance-without-reason': { readonly code: string };
  'unused-allowance': { readonly code: string };
}
