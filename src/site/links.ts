import { daysInWords, isoDate } from '../base/date.ts';
import { visibleText } from '../base/prose.ts';
import { OWN_WORDS, plainTitle } from '../levels/headlines.ts';
import { html } from '../render/html.ts';
import { meetingPage } from '../series/address.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import type { Site } from './site.ts';
import type { MeetingLink } from './views.ts';

/** A path below the site becomes an address for a link in HTML. It is relative, so that a site works anywhere. */
export function hrefFrom(page: string, path: string, anchor = ''): string {
  return html.text(
    rootFrom(page) + inAddress(path) + (anchor === '' ? '' : `#${encodeURIComponent(anchor)}`),
  );
}

/** The whole address of a file of a site, or nothing where nobody has said where the site will stand. */
export function addressOf(path: string, { address }: Pick<Site, 'address'>): string {
  return address === '' ? '' : address + inAddress(path).replace(/(?<=^|\/)index\.html$/, '');
}

/** A path below the site as it is written in an address. */
export function inAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The way from a page to the folder of the site. */
export function rootFrom(page: string): string {
  return '../'.repeat(page.split('/').length - 1);
}

/** A link to the page of a meeting. */
export function linkTo(meeting: PublishedMeeting, page: string): MeetingLink {
  const { headlines, mark = [] } = meeting;
  const [newest] = headlines.corrections;
  return {
    href: hrefFrom(page, meetingPage(meeting)),
    title: html.prose(mark) + html.text(plainTitle(headlines)),
    reference: html.prose(mark) + html.text(nameOf(meeting)),
    iso: isoDate(meeting.date),
    date: html.text(daysInWords(meeting.date, meeting.until)),
    updated: newest ? html.prose(newest.mark) + html.text(newest.words) : '',
  };
}

/** The reference of a meeting in a list, which says of a draft that it is one. */
export function nameOf({ reference, headlines }: Pick<PublishedMeeting, 'reference' | 'headlines'>): string {
  return headlines.marking.isDraft ? `${reference} (${OWN_WORDS.draft.toLowerCase()})` : reference;
}

/** The same with the mark of its level, if it has one on the page. */
export function markedName(meeting: Pick<PublishedMeeting, 'reference' | 'headlines' | 'mark'>): string {
  return visibleText(meeting.mark ?? []) + nameOf(meeting);
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
