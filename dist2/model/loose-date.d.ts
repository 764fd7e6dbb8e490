import { type CalendarDate } from './date.ts';
/** A day as people write it, whether or not a calendar has it; and the day of the week beside it. */
export interface WrittenDay {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly weekday?: string;
}
/**
 * A day as people in Britain write it (`7/1/2020`, `7th Jan 2020`, `Tuesday 7 January 2020`) becomes a date. Nothing
 * if it is in no calendar, if its day of the week is another one, or if it could be read in two ways.
 */
export declare function looseDate(text: string): CalendarDate | undefined;
/** The day that a text names, year, month and day as numbers; nothing if it names none, or not all three. */
export declare function writtenDay(text: string): WrittenDay | undefined;
/** A written day as a date, if the calendar has it. */
export declare function calendarDate({ year, month, day }: WrittenDay): CalendarDate | undefined;
/** The day of the week of a date. */
export declare function weekdayOf(date: CalendarDate): string | undefined;
