import { dateInWords, daysIn, monthName } from './date.js';
import { calendarDate, weekdayOf, writtenDay } from './loose-date.js';
/** Why a text that names a day is no date of the calendar; nothing if it names none, or only writes it otherwise. */
export function dateTrouble(text) {
    if (/^\D*\d{1,2}([/.-])\d{1,2}\1\d{2}$/.test(text.trim()))
        return { kind: 'short year' };
    const written = writtenDay(text);
    if (!written)
        return undefined;
    const { year, month, weekday } = written;
    if (month < 1 || month > 12)
        return { kind: 'month', month };
    const date = calendarDate(written);
    if (!date)
        return { kind: 'day', month: `${monthName(month)} ${year}`, days: daysIn(year, month) };
    const real = weekdayOf(date);
    const isWrong = real !== undefined && weekday !== undefined && weekday !== real;
    return isWrong ? { kind: 'weekday', date: dateInWords(date), weekday: real } : undefined;
}
//# sourceMappingURL=date-trouble.js.map