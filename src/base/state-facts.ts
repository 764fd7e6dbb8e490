/** The states of records and of actions, and what became of these. */
export interface StateFacts {
  'bad-state': { readonly given: string; readonly near?: string | undefined };
  'bad-status': { readonly given: string; readonly near?: string | undefined };
  'points-as-actions': Readonly<Record<never, never>>;
}
