import { isoDate } from '../base/date.ts';
import { ok } from '../base/problem.ts';
import { visibleText } from '../base/prose.ts';
import { groupFolder } from '../series/address.ts';
import { eventIds } from '../series/identity.ts';
import { comingDates } from '../series/series.ts';
import { contentLine, escapedText } from './icalendar.ts';
import { addressOf } from './links.ts';
import type { PageMaker } from './site.ts';
import { textFile } from './site.ts';

/** The coming meetings, each as an event of a whole day. A calendar must have an event, so without one there is none. */
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
    ...events.flatMap(({ group, label, iso, announcedBy, id }) => {
      const url = addressOf(`${groupFolder(group.reference)}/index.html`, site);
      return [
        ['BEGIN', 'VEVENT'],
        ['UID', id],
        ['DTSTAMP', `${compact(isoDate(announcedBy.date))}T000000Z`],
        ['DTSTART;VALUE=DATE', compact(iso)],
        ['SUMMARY', escapedText(`${group.reference}: ${visibleText(label)}`)],
        ['DESCRIPTION', escapedText(visibleText(announcedBy.headlines.marking.statement))],
        ...(url === '' ? [] : [['URL', url]]),
        ['TRANSP', 'TRANSPARENT'],
        ['END', 'VEVENT'],
      ];
    }),
    ['END', 'VCALENDAR'],
  ];
  return ok([
    textFile('calendar.ics', lines.map(([name = '', value = '']) => contentLine(name, value)).join('')),
  ]);
};

function compact(iso: string): string {
  return iso.replaceAll('-', '');
}
