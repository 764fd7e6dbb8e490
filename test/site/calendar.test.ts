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
