import { daysInWords } from '../base/date.ts';
import { ok } from '../base/problem.ts';
import { type Prose, plainProse, visibleText } from '../base/prose.ts';
import { plainTitle } from '../levels/headlines.ts';
import { type PlacedText, placedProse } from '../levels/placed-text.ts';
import { html, severalBlocks } from '../render/html.ts';
import { groupFolder } from '../series/address.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import { type ComingDate, comingDates } from '../series/series.ts';
import { hrefFrom, linksByYear, linkTo } from './links.ts';
import { listedOn, marksOf, meaningOn, type PageMarks, standingOn } from './marks.ts';
import { pageView, placed, shownOn } from './page.ts';
import type { PageMaker } from './site.ts';
import { textFile } from './site.ts';

/** The latest meeting, the coming dates, all meetings by year, and the groups. */
export const frontPage: PageMaker = (site) => {
  const { groups, templates } = site;
  const path = 'index.html';
  const title: Prose = plainProse(site.title);
  const marks = marksOf(site.meetings, site);
  const meetings = site.meetings.map(listedOn(marks));
  const latest = meetings.slice(-1).map((meeting) => {
    const { headlines, level } = meeting;
    const introduction = standingOn(marks, headlines.introduction, level);
    return { ...meeting, headlines: { ...headlines, introduction } };
  });
  const coming = comingOn(marks, comingDates(groups));
  const texts = [
    ...listedTexts(meetings),
    ...latest.map(({ headlines }) => headlines.introduction),
    ...coming.map(({ label }) => label),
  ];
  const facts = { path, title, about: meetings, meaning: meaningOn(marks, { about: meetings, texts }, site) };
  const text = templates.fill('front', {
    ...pageView(facts, site),
    latest: latest.map((meeting) => ({
      ...linkTo(meeting, path),
      introduction: html.prose(meeting.headlines.introduction),
      introductionBlocks: severalBlocks(meeting.headlines.introduction),
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
  const own = [
    ...meetingsTexts(latest),
    ...latest.flatMap(({ headlines }) =>
      placedProse('introduction', 'the introduction of the latest meeting', headlines.introduction),
    ),
    ...comingTexts(coming),
    ...groups.map(({ reference, name }) => placed('groups', `the group ${reference}`, name)),
    ...meetingsTexts(meetings),
  ];
  return ok([{ ...textFile(path, text.value), shows: shownOn(facts, own, site) }]);
};

/** Coming dates as a page names them. */
export function comingOn(marks: PageMarks, dates: readonly ComingDate[]): readonly ComingDate[] {
  return dates.map((date) => ({ ...date, label: standingOn(marks, date.label, date.announcedBy.level) }));
}

/** What a page that lists meetings by year shows of them, as far as it can have marks. */
export function listedTexts(meetings: readonly PublishedMeeting[]): readonly Prose[] {
  return meetings.flatMap(({ headlines: { title, corrections } }) => [
    title,
    ...corrections.slice(0, 1).map(({ mark }) => mark),
  ]);
}

export function comingView({ group, label, iso, words }: ComingDate) {
  return { group: html.text(group.reference), label: html.prose(label), iso, date: html.text(words) };
}

/** What a page must show of coming dates. */
export function comingTexts(coming: readonly ComingDate[]): readonly PlacedText[] {
  return coming.flatMap(({ group, label, words }) => [
    placed('next', `what comes on ${words}`, visibleText(label)),
    placed('next', `the group that meets on ${words}`, group.reference),
    placed('next', `the coming date ${words}`, words),
  ]);
}

/** What a page that lists meetings by year must show of them. */
export function meetingsTexts(meetings: readonly PublishedMeeting[]): readonly PlacedText[] {
  return meetings
    .toReversed()
    .flatMap(({ reference, date, until, headlines, mark: ofMeeting = [] }) => [
      placed('meeting', `the date of ${reference}`, daysInWords(date, until)),
      placed('points', reference, visibleText(ofMeeting) + plainTitle(headlines)),
      ...headlines.corrections
        .slice(0, 1)
        .map(({ mark, words }) =>
          placed('corrections', `when ${reference} was updated`, visibleText(mark) + words),
        ),
    ]);
}
