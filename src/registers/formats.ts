export type RegisterKind = 'actions' | 'decisions';

/** The formats of registers. Only actions have days for a calendar. */
export const REGISTER_FORMATS = {
  decisions: ['table', 'md', 'csv', 'json', 'html', 'pdf', 'docx'],
  actions: ['table', 'md', 'csv', 'json', 'ics', 'html', 'pdf', 'docx'],
} as const;
export type RegisterFormat = (typeof REGISTER_FORMATS)['actions'][number];
