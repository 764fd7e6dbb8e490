import type { DateTrouble } from '../../model/facts.ts';
/** What is wrong with a text that names a day. */
export declare function saidOfDate(given: string, trouble: DateTrouble): string;
/** What to do about it. */
export declare function dateFix({ kind }: DateTrouble): string;
