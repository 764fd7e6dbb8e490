import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { contentLine, escapedText } from '../../src/site/icalendar.ts';
import { ARCHIVE, meeting } from './archive.ts';
import { published } from './published.ts';

const ITEM = '  - { title: Prices, text: The group spoke of prices. }\n';

function announcing(number: number, date: string, next: string): string {
  return `${meeting(number, date, ITEM)}next:\n${next}`;
}

interface Calendar {
  readonly text: string;
  readonly events: readonly ICAL.Event[];
}

async function calendarOf(files: Readonly<Record<string, string>>): Promise<Calendar> {
  const { tree, run } = await published(files);
  expect(run).toMatchObject({ exit: 0 });
  const text = tree.get('calendar.ics') ?? '';
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { text, events: calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)) };
}

describe('the calendar (RFC 5545)', () => {
  test('has the coming meetings as whole days, stamped by the record that announced them', async () => {
    const { text, events } = await calendarOf({
      ...ARCHIVE,
      'opsg.yaml': 'site: { address: https://example.org }\n',
    });
    expect(events).toHaveLength(1);
    const [event] = events;
    expect(event?.summary).toBe('OPSG: Next Regular Meeting');
    expect([event?.startDate.toString(), event?.startDate.isDate]).toEqual(['2020-03-03', true]);
    expect(event?.description).toMatch(/^This document is classified as White in accordance/);
    expect(event?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2020-02-04T00:00:00Z');
    expect(event?.component.getFirstPropertyValue('url')).toBe('https://example.org/opsg/');
    expect(event?.uid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:.*END:VCALENDAR\r\n$/s);
  });

  test('an event that clocks put forward would end before it begins has no end', async () => {
    const skipped = '  - { label: X, date: 2020-03-29, time: "01:30 to 02:00" }\n';
    const { text } = await calendarOf({ 'meetings/1.yaml': announcing(1, '2020-01-07', skipped) });
    expect(text).toContain('DTSTART:20200329T013000Z');
    expect(text).not.toContain('DTEND');
  });

  test('an event has the same name for ever', async () => {
    const uids = async (...files: readonly string[]) => {
      const named = Object.fromEntries(files.map((text, i) => [`meetings/${i}.yaml`, text]));
      return (await calendarOf(named)).events.map(({ uid }) => uid);
    };
    const first = announcing(28, '2020-01-07', '  - { label: Regular Meeting 29, date: 2020-02-04 }\n');
    const moved = announcing(28, '2020-01-07', '  - { label: OPSG_29, date: 2020-02-11 }\n');
    expect(await uids(moved)).toEqual(await uids(first));
    const unnamed = (date: string, announced = '2020-01-07', number = 28) =>
      announcing(number, announced, `  - { label: Next Regular Meeting, date: ${date} }\n`);
    expect(await uids(unnamed('2020-03-11'))).not.toEqual(await uids(unnamed('2020-03-04')));
    expect(await uids(unnamed('2020-03-11'), unnamed('2020-03-11', '2020-02-04', 29))).toEqual(
      await uids(unnamed('2020-03-11')),
    );
  });

  test('what is announced twice in one record is one event, and two days of one meeting are two', async () => {
    const twice = '  - { label: A Meeting, date: 2020-03-03 }\n  - { label: A Meeting, date: 2020-03-03 }\n';
    const days = '  - { label: Meeting 29, date: 2020-03-03 }\n  - { label: Meeting 29, date: 2020-03-04 }\n';
    const { events } = await calendarOf({ 'meetings/1.yaml': announcing(28, '2020-01-07', twice) });
    expect(events).toHaveLength(1);
    const { events: both } = await calendarOf({ 'meetings/1.yaml': announcing(28, '2020-01-07', days) });
    expect(new Set(both.map(({ uid }) => uid)).size).toBe(2);
  });

  describe('the time of an event', () => {
    const eventOf = async (lines: string, settings = '') => {
      const { events } = await calendarOf({
        'meetings/1.yaml': announcing(28, '2024-05-07', `  - { label: Next Meeting, ${lines} }\n`),
        'opsg.yaml': settings || 'language: en-GB\n',
      });
      const event = events[0]?.component;
      const value = (name: string) => event?.getFirstPropertyValue(name)?.toString();
      return [value('dtstart'), value('dtend'), value('location'), value('transp')];
    };
    test.each([
      [
        'date: 2024-07-04, time: 10:00 to 12:30, venue: Room 3',
        '',
        '2024-07-04T09:00:00Z',
        '2024-07-04T11:30:00Z',
        'Room 3',
      ],
      ['date: 2024-12-05, time: 10:00 to 12:30', '', '2024-12-05T10:00:00Z', '2024-12-05T12:30:00Z'],
      ['date: 2024-07-04, time: 00:30', '', '2024-07-03T23:30:00Z'],
      ['date: 2024-07-04, time: 10:00', 'timeZone: America/New_York', '2024-07-04T14:00:00Z'],
      ['date: 2024-07-04, until: 2024-07-05', '', '2024-07-04', '2024-07-06'],
      ['date: 2024-12-31, until: 2025-01-01, time: 10:00', '', '2024-12-31', '2025-01-02'],
      ['date: 2024-07-04', '', '2024-07-04'],
    ])('%s, in %j', async (lines, settings, start, end?: string, venue?: string) => {
      const isWhole = start.length === 10;
      expect(await eventOf(lines, settings)).toEqual([
        start,
        end,
        venue,
        isWhole ? 'TRANSPARENT' : undefined,
      ]);
    });

    test('of several days is said in words, and a correction renews the stamp', async () => {
      const next = '  - { label: Away Days, date: 2024-07-04, until: 2024-07-05, time: 10:00 }\n';
      const corrections = 'corrections: [{ date: 2024-05-20, text: The days were wrong. }]\n';
      const { events } = await calendarOf({
        'meetings/1.yaml': `${announcing(28, '2024-05-07', next)}${corrections}`,
      });
      expect(events[0]?.description).toMatch(/^10:00, each day\. This document/);
      expect(events[0]?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2024-05-20T00:00:00Z');
    });

    test('that these readers may not see leaves no trace', async () => {
      const record = (rest: string) => ({
        'meetings/1.yaml': `${meeting(28, '2024-05-07', ITEM)}next: [{ label: Next, date: 2024-06-04 }]\n${rest}`,
      });
      const plain = await published(record(''));
      const withheld = await published(record('time: { text: 11:11 to 13:37, classification: Amber }\n'));
      expect([withheld.run, withheld.tree]).toEqual([plain.run, plain.tree]);
      const seen = await published(record('time: 11:11 to 13:37\n'));
      expect(seen.tree.get('opsg/28.html')).toContain('7\u00A0May\u00A02024, 11:11 to 13:37');
    });

    test('a meeting of several days is told with all of them, and is over after the last', async () => {
      const { tree, run } = await published({
        'meetings/1.yaml': `${announcing(28, '2024-05-30', '  - { label: Next, date: 2024-06-04 }\n')}until: 2024-06-01\n`,
      });
      expect(run).toMatchObject({ exit: 0 });
      for (const page of ['index.html', 'opsg/28.html', 'opsg/index.html', 'search-index.js'])
        expect(tree.get(page)?.replaceAll('\u00A0', ' '), page).toContain('30 May – 1 June 2024');
    });
  });

  test('a date is coming if it is later than the newest meeting of its group, on every page', async () => {
    const groups = 'groups:\n  - { reference: OPSG, name: One }\n  - { reference: PANEL, name: Two }\n';
    const { tree } = await published({
      'opsg.yaml': groups,
      'meetings/1.yaml': announcing(28, '2020-01-07', '  - { label: Soon, date: 2020-02-04 }\n'),
      'meetings/2.yaml': meeting(9, '2020-06-01', ITEM, 'PANEL'),
    });
    for (const file of ['index.html', 'opsg/index.html']) expect(tree.get(file)).toContain('4 February 2020');
    expect(tree.get('calendar.ics')).toContain('DTSTART;VALUE=DATE:20200204');
    expect(tree.get('panel/index.html')).not.toContain('4 February 2020');
  });

  test('there is none where no meeting is coming', async () => {
    const { tree } = await published({ 'meetings/1.yaml': meeting(1, '2020-01-07', ITEM) });
    expect(tree.has('calendar.ics')).toBe(false);
    expect(tree.get('index.html')).not.toContain('calendar.ics');
  });
});

describe('a line', () => {
  test.each([
    ['a comma, a semicolon; and a \\', 'a comma\\, a semicolon\\; and a \\\\'],
    ['two\r\nlines\nand three', 'two\\nlines\\nand three'],
    ['no \u0007 bell', 'no  bell'],
  ])('%j is escaped', (text, escaped) => {
    expect(escapedText(text)).toBe(escaped);
  });

  test.each(['a', 'ä', '汉', '😀'])('is folded at 75 octets, and no %s is cut', (letter) => {
    for (let length = 60; length < 160; length++) {
      const value = letter.repeat(length);
      const lines = contentLine('SUMMARY', value).split('\r\n').slice(0, -1);
      expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\ufffd'))).toBe(true);
      expect(lines.map((line, i) => (i === 0 ? line : line.slice(1))).join('')).toBe(`SUMMARY:${value}`);
    }
  });
});
