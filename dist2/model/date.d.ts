/** A day of the calendar, without a time and without a time zone. */
export interface CalendarDate {
    readonly year: number;
    readonly month: number;
    readonly day: number;
}
/** An ISO 8601 date (`2020-01-07`) as a day, or nothing if it is malformed or in no calendar (31 February). */
export declare function parseDate(text: string): CalendarDate | undefined;
/** A day in words, as a British document prints it: `7 January 2020`. */
export declare function dateInWords({ year, month, day }: CalendarDate): string;
/** The name of a month, counted from 1. */
export declare function monthName(month: number): string;
/** A day as ISO 8601 writes it: `2020-01-07`. */
export declare function isoDate({ year, month, day }: CalendarDate): string;
/** The first second of a day in UTC, in seconds since 1970. */
export declare function unixSeconds({ year, month, day }: CalendarDate): number;
/** Seconds since 1970 as ISO 8601 writes a time: `2020-01-07T00:00:00Z`. */
export declare function isoTime(seconds: number): string;
/** How many days a month has in a year. */
export declare function daysIn(year: number, month: number): number;
/** A time that the environment asks for, in seconds since 1970 (https://reproducible-builds.org/specs/source-date-epoch/). */
export declare function sourceDateEpoch(env: Readonly<Record<string, string | undefined>>): number | undefined;
