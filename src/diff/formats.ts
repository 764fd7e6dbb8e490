/** How a comparison can be written. */
export const DIFF_FORMATS = ['text', 'md', 'html', 'json'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];
