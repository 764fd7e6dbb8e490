import type { FoundDays } from './days.ts';

/** What is said of a day that could be another one. */
export const DOUBTS: Readonly<Record<NonNullable<FoundDays['doubt']>, (date: string) => string>> = {
  'two readings': (date) => `the day comes first, as in Britain: the date is read as ${date}`,
  weekday: (date) => `the day of the week is another one: the date is read as ${date}`,
};
