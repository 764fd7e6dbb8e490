/** The words that every document has of its own accord: no author writes them, and they tell nothing of a record. */
export const OWN_WORDS = {
  classification: 'Classification',
  next: 'Next meetings',
  abbreviations: 'Abbreviations',
  decision: 'Decision',
  action: 'Action',
  for: 'for',
  and: 'and',
  due: 'due',
  dueAt: 'due at',
} as const;
