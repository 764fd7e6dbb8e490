import { ok } from '../base/problem.ts';
import { type Prose, plainProse, visibleText } from '../base/prose.ts';
import { html } from '../render/html.ts';
import { groupFolder } from '../series/address.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import { type ComingDate, comingDates } from '../series/series.ts';
import { hrefFrom, linksByYear, linkTo } from './links.ts';
import { pageView, placed, shownOn } from './page.ts';
import type { PageMaker } from './site.ts';
import { textFile } from './site.ts';

/** The latest meeting, the coming dates, all meetings by year, and the groups. */
export const frontPage: PageMaker = (site) => {
  const { meetings, groups, templates } = site;
  const path = 'index.html';
  const title: Prose = plainProse(site.title);
  const facts = { path, title, about: meetings };
  const latest = meetings.slice(-1);
  const coming = comingDates(groups);
  const text = templates.fill('front', {
    ...pageView(facts, site),
    latest: latest.map((meeting) => ({
      ...linkTo(meeting, path),
      introduction: html.prose(meeting.headlines.introduction),
    })),
    coming: coming.map(comingView),
    groups: groups.map(({ reference, name }) => ({
      href: hrefFrom(path, `${groupFolder(reference)}/index.html`),
      name: html.text(name),
      reference: html.text(reference),
    })),
    years: linksByYear(meetings, path),
  });
  if (!text.ok) return text;
  const own = listedTexts(coming, meetings);
  return ok([{ ...textFile(path, text.value), shows: shownOn(facts, own, site) }]);
};

export function comingView({ group, label, iso, words }: ComingDate) {
  return { group: html.text(group.reference), label: html.prose(label), iso, date: html.text(words) };
}

/** What a page that lists coming dates and meetings must show of them. */
export function listedTexts(coming: readonly ComingDate[], meetings: readonly PublishedMeeting[]) {
  return [
    ...coming.map(({ label, words }) => placed('next', `the coming date ${words}`, visibleText(label))),
    ...meetings
      .toReversed()
      .map(({ reference, headlines }) => placed('points', reference, visibleText(headlines.title))),
  ];
}
