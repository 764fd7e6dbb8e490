import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/base/date.ts';
import { certainTime, isTimeZone, momentOf, parseTime } from '../../src/base/time.ts';

test.each([
  ['10:00', { start: '10:00' }],
  ['10:00 to 12:30', { start: '10:00', end: '12:30' }],
  ['10:00 to 09:00', undefined],
  ['10:00 to 10:00', undefined],
  ['24:00', undefined],
  ['9:30', undefined],
  ['10:00-12:30', undefined],
])('the time %j is %j', (text, time) => {
  expect(parseTime(text)).toEqual(time);
});

test.each([
  ['9:30', '09:30'],
  ['10h30', '10:30'],
  ['10.00 - 12.30', '10:00 to 12:30'],
  ['10:00–12:30', '10:00 to 12:30'],
  ['from 10:00 until 12:30', '10:00 to 12:30'],
  ['10am', '10:00'],
  ['12pm', '12:00'],
  ['12 a.m.', '00:00'],
  ['2-4pm', '14:00 to 16:00'],
  ['10am-12.30pm', '10:00 to 12:30'],
  ['11am to 1 pm', '11:00 to 13:00'],
  ['10 to 12pm', undefined],
  ['11 to 1pm', undefined],
  ['10', undefined],
  ['25:00', undefined],
  ['10:75', undefined],
  ['13pm', undefined],
  ['10:00 to 09:00', undefined],
  ['in the morning', undefined],
])('%j is surely %j', (text, time) => {
  expect(certainTime(text)).toBe(time);
});

describe('a moment', () => {
  test.each([
    ['2024-01-05', '10:00', 'Europe/London', '2024-01-05T10:00:00.000Z'],
    ['2024-07-05', '10:00', 'Europe/London', '2024-07-05T09:00:00.000Z'],
    ['2024-07-05', '00:15', 'Europe/London', '2024-07-04T23:15:00.000Z'],
    ['2024-01-05', '23:30', 'America/New_York', '2024-01-06T04:30:00.000Z'],
    ['2024-01-05', '10:00', 'Asia/Kolkata', '2024-01-05T04:30:00.000Z'],
    ['2024-03-31', '00:30', 'Europe/London', '2024-03-31T00:30:00.000Z'],
    ['2024-03-31', '01:30', 'Europe/London', '2024-03-31T01:30:00.000Z'], // which clocks there skip
    ['2024-03-31', '02:30', 'Europe/London', '2024-03-31T01:30:00.000Z'],
    ['2024-10-27', '01:30', 'Europe/London', '2024-10-27T00:30:00.000Z'], // which clocks there show twice
    ['2024-10-27', '02:30', 'Europe/London', '2024-10-27T02:30:00.000Z'],
    ['1960-07-05', '10:00', 'Europe/London', '1960-07-05T09:00:00.000Z'],
  ])('of %s %s in %s is %s', (day, clock, zone, moment) => {
    const date = parseDate(day);
    if (!date) throw new Error('not a date');
    expect(new Date(momentOf(date, clock, zone)).toISOString()).toBe(moment);
  });

  test.each([
    ['Europe/London', true],
    ['UTC', true],
    ['Mars/Olympus', false],
    ['London', false],
    ['+01:00', false],
    ['', false],
  ])('%j is a time zone: %s', (name, expected) => {
    expect(isTimeZone(name)).toBe(expected);
  });
});
