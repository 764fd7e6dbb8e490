/** Up to which rank of the policy messages may quote; absent: everything, as at a person's own terminal. */
export interface Disclosure {
  readonly upToRank?: number;
}
