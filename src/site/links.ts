import { dateInWords, isoDate } from '../base/date.ts';
import { visibleText } from '../base/prose.ts';
import { html } from '../render/html.ts';
import { meetingPage } from '../series/address.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import type { MeetingLink } from './views.ts';

/** A path below the site becomes an address for a link in HTML. It is relative, so that a site works anywhere. */
export function hrefFrom(page: string, path: string, anchor = ''): string {
  const address = path.split('/').map(encodeURIComponent).join('/');
  return html.text(rootFrom(page) + address + (anchor === '' ? '' : `#${encodeURIComponent(anchor)}`));
}

/** The way from a page to the folder of the site. */
export function rootFrom(page: string): string {
  return '../'.repeat(page.split('/').length - 1);
}

/** A link to the page of a meeting. */
export function linkTo(meeting: PublishedMeeting, page: string): MeetingLink {
  return {
    href: hrefFrom(page, meetingPage(meeting)),
    title: html.text(visibleText(meeting.headlines.title)),
    reference: html.text(meeting.reference),
    iso: isoDate(meeting.date),
    date: html.text(dateInWords(meeting.date)),
  };
}

/** Links to meetings by year, the newest first. */
export function linksByYear(meetings: readonly PublishedMeeting[], page: string) {
  const newest = meetings.toReversed();
  const years = [...new Set(newest.map(({ date }) => date.year))];
  return years.map((year) => ({
    year: String(year),
    meetings: newest.filter(({ date }) => date.year === year).map((meeting) => linkTo(meeting, page)),
  }));
}
