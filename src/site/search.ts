import { daysInWords } from '../base/date.ts';
import { ok } from '../base/problem.ts';
import { onOneLine, type Prose, plainProse, visibleText } from '../base/prose.ts';
import type { World } from '../host/world.ts';
import { HEAD_PARTS, plainTitle } from '../levels/headlines.ts';
import { meetingPage } from '../series/address.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import { allSections } from '../series/references.ts';
import { meetingsTexts } from './front-page.ts';
import { inAddress, linksByYear, nameOf } from './links.ts';
import { listedOn, marksOf, meaningOn, type PageMarks, standingOn } from './marks.ts';
import { pageView, shownOn } from './page.ts';
import type { PageMaker } from './site.ts';
import { textFile } from './site.ts';

/** The program that browsers run to search, as the build left it. */
export function searchScript(world: Pick<World, 'readPackaged'>): Promise<Uint8Array> {
  return world.readPackaged('dist/program/search.js');
}

/**
 * The search, which needs no server: a page, a program, and all that can be found as a script, which a page may load
 * from a file. Without scripts the page is a list of all meetings.
 */
export const searchPage: PageMaker = (site) => {
  const marks = marksOf(site.meetings, site);
  const meetings = site.meetings.map(listedOn(marks));
  const path = 'search.html';
  const meaning = meaningOn(marks, { about: meetings, texts: meetings.flatMap(allTexts) }, site);
  const facts = { path, title: plainProse('Search'), about: meetings, meaning };
  const text = site.templates.fill('search', {
    ...pageView(facts, site),
    years: linksByYear(meetings, path),
  });
  if (!text.ok) return text;
  const entries = meetings.toReversed().flatMap((meeting) => entriesOf(meeting, marks));
  const index = `window.opsgSearch = [\n${entries.map((entry) => `${JSON.stringify(entry)},\n`).join('')}];\n`;
  return ok([
    { ...textFile(path, text.value), shows: shownOn(facts, meetingsTexts(meetings), site) },
    textFile('search-index.js', index),
    { path: 'search.js', bytes: site.searchScript },
  ]);
};

/** What can be found: a meeting by its title, and each of its items. */
function entriesOf(meeting: PublishedMeeting, marks: PageMarks) {
  const { headlines, date, until, mark = [] } = meeting;
  const href = inAddress(meetingPage(meeting));
  const about = `${nameOf(meeting)}, ${daysInWords(date, until)}`;
  const whole = {
    title: visibleText(mark) + plainTitle(headlines),
    about,
    text: wordsOf([
      ...HEAD_PARTS.filter((part) => part !== 'title').map((part) => headlines[part]),
      ...headlines.corrections.map(({ prose }) => prose),
    ]),
    href,
  };
  const items = allSections(headlines.sections).map(
    ({ anchor, number, title, level, presenters, points }) => ({
      title: `${number === '' ? '' : `${number}. `}${visibleText(standingOn(marks, title, level))}`,
      about,
      text: wordsOf([presenters, ...points.map(({ prose }) => prose)]),
      href: `${href}#${encodeURIComponent(anchor)}`,
    }),
  );
  return [whole, ...items];
}

/** The texts of a meeting that can have marks. */
function allTexts({ headlines }: PublishedMeeting): readonly Prose[] {
  return [
    ...HEAD_PARTS.map((part) => headlines[part]),
    ...headlines.corrections.map(({ mark }) => mark),
    ...allSections(headlines.sections).flatMap(({ title, presenters, points }) => [
      title,
      presenters,
      ...points.map(({ prose }) => prose),
    ]),
  ];
}

function wordsOf(texts: readonly Prose[]): string {
  return texts
    .map((prose) => onOneLine(visibleText(prose)))
    .filter((text) => text !== '')
    .join(' ');
}
