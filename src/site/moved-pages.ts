import { error, failed, ok, type Result, together } from '../base/problem.ts';
import { startOf } from '../base/source.ts';
import { formerPage, meetingPage } from '../series/address.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import { pageView, shownOn } from './page.ts';
import type { PageMaker, Site, SiteFile } from './site.ts';
import { textFile } from './site.ts';

/**
 * A page at each address that a meeting had under another number: it leads to the page of the meeting, without a
 * script and without a server.
 */
export const movedPages: PageMaker = (site) =>
  together(
    site.meetings.flatMap((meeting) => {
      const now = meetingPage(meeting);
      const former = new Set((meeting.formerly ?? []).map(formerPage));
      return [...former].filter((path) => path !== now).map((path) => onePage(path, meeting, site));
    }),
  );

function onePage(path: string, meeting: PublishedMeeting, site: Site): Result<SiteFile> {
  const { title } = meeting.headlines;
  const facts = { path, title, movedTo: meetingPage(meeting), about: [meeting] };
  const view = pageView(facts, site);
  const text = site.templates.fill('moved', view);
  if (!text.ok) return text;
  const links = text.value.match(/<a\s[^>]*>/g) ?? [];
  if (!links.some((link) => link.includes(`href="${view.movedTo}"`))) {
    const missing = ['a link to the new address'];
    return failed([error('text-missing', startOf({ file: path, text: '' }), { missing }, meeting.level)]);
  }
  return ok({ ...textFile(path, text.value), isMoved: true, shows: shownOn(facts, [], site) });
}
