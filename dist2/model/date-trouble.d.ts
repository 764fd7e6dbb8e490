import type { DateTrouble } from './facts.ts';
/** Why a text that names a day is no date of the calendar; nothing if it names none, or only writes it otherwise. */
export declare function dateTrouble(text: string): DateTrouble | undefined;
