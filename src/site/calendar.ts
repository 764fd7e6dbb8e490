import { dayAfter, isoDate, isoTime, parseDate } from '../base/date.ts';
import { ok } from '../base/problem.ts';
import { visibleText } from '../base/prose.ts';
import { momentOf, parseTime } from '../base/time.ts';
import { groupFolder } from '../series/address.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import { eventIds } from '../series/identity.ts';
import { type ComingDate, comingDates } from '../series/series.ts';
import { contentLine, escapedText } from './icalendar.ts';
import { addressOf } from './links.ts';
import type { PageMaker, Site } from './site.ts';
import { textFile } from './site.ts';

/**
 * The coming meetings, each as an event: at its time, or on whole days. A calendar must have an event, so without one
 * there is none.
 */
export const calendarFile: PageMaker = (site) => {
  const coming = comingDates(site.groups);
  if (coming.length === 0) return ok([]);
  const ids = eventIds(coming);
  const events = coming.flatMap((date, i) =>
    ids.indexOf(ids[i] ?? '') < i ? [] : [{ ...date, id: ids[i] ?? '' }],
  ); // said twice, it is one
  const lines = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//opsg//Headlines//EN'],
    ['NAME', escapedText(site.title)],
    ['X-WR-CALNAME', escapedText(site.title)],
    ...events.flatMap((event) => {
      const { group, label, announcedBy, id, venue } = event;
      const url = addressOf(`${groupFolder(group.reference)}/index.html`, site);
      return [
        ['BEGIN', 'VEVENT'],
        ['UID', id],
        ['DTSTAMP', `${compact(lastSaid(announcedBy))}T000000Z`],
        ...timesOf(event, site),
        ['SUMMARY', escapedText(`${group.reference}: ${visibleText(label)}`)],
        ['DESCRIPTION', escapedText(description(event))],
        ...(venue === undefined ? [] : [['LOCATION', escapedText(venue)]]),
        ...(url === '' ? [] : [['URL', url]]),
        ['END', 'VEVENT'],
      ];
    }),
    ['END', 'VCALENDAR'],
  ];
  return ok([
    textFile('calendar.ics', lines.map(([name = '', value = '']) => contentLine(name, value)).join('')),
  ]);
};

/**
 * When an event begins and ends: in UTC, worked out from the time zone of the workspace, so that no program has to know
 * its rules. The time of several days is that of each of them, and is only said in words.
 */
function timesOf({ iso, until, time }: ComingDate, { timeZone }: Site): readonly (readonly string[])[] {
  const date = parseDate(iso);
  const span = until === undefined && time !== undefined ? parseTime(time) : undefined;
  if (date && span) {
    const at = (clock: string) => isoTime(momentOf(date, clock, timeZone) / 1000).replace(/[:-]/g, '');
    const [start, end] = [at(span.start), span.end === undefined ? '' : at(span.end)];
    return [['DTSTART', start], ...(end > start ? [['DTEND', end]] : [])]; // clocks put forward can swallow a meeting
  }
  const last = until === undefined ? undefined : parseDate(until);
  return [
    ['DTSTART;VALUE=DATE', compact(iso)],
    ...(last ? [['DTEND;VALUE=DATE', compact(isoDate(dayAfter(last)))]] : []), // the first day that is not of it
    ['TRANSP', 'TRANSPARENT'], // a whole day does not make one busy
  ];
}

/** No clock is asked: the day of the meeting that announced it, or of the newest correction that these readers see. */
function lastSaid({ date, headlines }: PublishedMeeting): string {
  const days = [isoDate(date), ...headlines.corrections.map(({ iso }) => iso)];
  return days.sort().at(-1) ?? isoDate(date);
}

function description({ until, time, announcedBy }: ComingDate): string {
  const statement = visibleText(announcedBy.headlines.marking.statement);
  return until !== undefined && time !== undefined ? `${time}, each day. ${statement}` : statement;
}

function compact(iso: string): string {
  return iso.replaceAll('-', '');
}
