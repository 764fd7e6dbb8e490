import { hasBlocks } from '../base/blocks.ts';
import { dateInWords } from '../base/date.ts';
import { ok, type Result, together } from '../base/problem.ts';
import { type Prose, plainProse, visibleText } from '../base/prose.ts';
import { type PlacedText, placedProse } from '../levels/placed-text.ts';
import type { Due } from '../record/meeting.ts';
import { html, severalBlocks } from '../render/html.ts';
import { listed } from '../render/point-label.ts';
import { meetingPage } from '../series/address.ts';
import type { PublishedAction, PublishedDecision, PublishedMeeting } from '../series/facts.ts';
import { byReference } from '../series/series.ts';
import { hrefFrom, linkTo } from './links.ts';
import { listedOn, marksOf, meaningOn, type PageMarks } from './marks.ts';
import { meetingTexts, pageView, placed, shownOn } from './page.ts';
import type { PageMaker, Site, SiteFile } from './site.ts';
import { textFile } from './site.ts';

/** What a page of points lists of each meeting. */
interface PointsPage {
  readonly template: 'decisions' | 'actions' | 'papers';
  readonly title: string;
  /** Whether the site has no such page where there is nothing to list. */
  readonly isOptional?: true;
  readonly pointsOf: (meeting: PublishedMeeting) => readonly (PublishedDecision | PublishedAction)[];
}

/** More points than this are on several pages, one for each year: no page takes long to load. */
const MOST_POINTS = 200;

interface ListedPoint {
  readonly meeting: PublishedMeeting;
  readonly point: PublishedDecision | PublishedAction;
}

/** A page of points, and the year that they are from, if there is a page for each year. */
interface PageOfPoints {
  readonly path: string;
  readonly year?: number;
  readonly points: readonly ListedPoint[];
}

/** All points of one kind, beginning with those of the newest meeting: on one page, or on a page for each year. */
function pointsPage({ template, title, isOptional, pointsOf }: PointsPage): PageMaker {
  return (site) => {
    const all = site.meetings
      .toReversed()
      .flatMap((meeting) => pointsOf(meeting).map((point) => ({ meeting, point })));
    if (isOptional && all.length === 0) return ok([]);
    const pages =
      all.length > (site.mostPoints ?? MOST_POINTS)
        ? byYear(all, template)
        : [{ path: `${template}.html`, points: all }];
    const known = byReference(site.meetings);
    return together(pages.map((page) => onePage(page, pages, { template, title, known }, site)));
  };
}

/** Lists the decisions of the groups. */
export const decisionsPage = pointsPage({
  template: 'decisions',
  title: 'Decisions',
  pointsOf: ({ decisions }) => decisions,
});

/** Lists the actions, with their owners and due dates. */
export const actionsPage = pointsPage({
  template: 'actions',
  title: 'Actions',
  pointsOf: ({ actions }) => actions,
});

/** Lists the papers, where there are any. */
export const papersPage = pointsPage({
  template: 'papers',
  title: 'Papers',
  isOptional: true,
  pointsOf: ({ papers = [] }) => papers,
});

/** The newest year is at the address of the whole list. */
function byYear(all: readonly ListedPoint[], template: string): readonly PageOfPoints[] {
  const years = [...new Set(all.map(({ meeting }) => meeting.date.year))];
  return years.map((year, i) => ({
    path: i === 0 ? `${template}.html` : `${template}/${year}.html`,
    year,
    points: all.filter(({ meeting }) => meeting.date.year === year),
  }));
}

interface AboutPoints extends Pick<PointsPage, 'template' | 'title'> {
  /** The meetings that have pages, by their references. */
  readonly known: ReadonlyMap<string, PublishedMeeting>;
}

function onePage(
  { path, year, points }: PageOfPoints,
  pages: readonly PageOfPoints[],
  { template, title, known }: AboutPoints,
  site: Site,
): Result<SiteFile> {
  const about = [...new Set(points.map(({ meeting }) => meeting))];
  const marks = marksOf(about, site);
  const listing = points.map((each) => markedPoint(each, marks));
  const texts = listing.flatMap(({ owners, mark, text }) => [...owners, mark, text]);
  const meaning = meaningOn(marks, { about, texts }, site);
  const facts = { path, title: plainProse(year === undefined ? title : `${title} ${year}`), about, meaning };
  const views = listing.map(({ meeting, point, owners, mark, text }) => ({
    ...linkTo(meeting, path),
    href: hrefFrom(path, meetingPage(meeting), point.anchor),
    mark: html.prose(mark),
    text: html.prose(text),
    blocks: severalBlocks(text),
    id: html.text('id' in point ? (point.id ?? '') : ''),
    owners: html.prose(listed(owners)),
    due: 'due' in point && point.due ? dueView(point.due, path, known) : '',
  }));
  const yearOf = ({ iso }: { readonly iso: string }) => iso.slice(0, 4);
  const here = [...new Set(views.map(yearOf))];
  const headings = here.length > 1 ? here : [];
  const text = site.templates.fill(template, {
    ...pageView(facts, site),
    years: [
      ...headings.map((each) => ({ href: `#year-${each}`, year: each, isCurrent: '' })),
      ...pages.flatMap((page) =>
        page.year === undefined
          ? []
          : [
              {
                href: hrefFrom(path, page.path),
                year: String(page.year),
                isCurrent: page.path === path ? 'page' : '',
              },
            ],
      ),
    ],
    points: views,
    yearsOfPoints:
      headings.length === 0
        ? [{ year: '', points: views }]
        : headings.map((each) => ({
            year: each,
            points: views.filter((view) => yearOf(view) === each),
          })),
  });
  if (!text.ok) return text;
  const own = listing.flatMap((each, i) => pointTexts(each, i + 1));
  return ok({ ...textFile(path, text.value), shows: shownOn(facts, own, site) });
}

/** A point as its page shows it. A text of several blocks has a mark in each; a decision, none before it. */
interface MarkedPoint extends ListedPoint {
  readonly owners: readonly Prose[];
  readonly mark: Prose;
  readonly text: Prose;
}

function markedPoint({ meeting, point }: ListedPoint, marks: PageMarks): MarkedPoint {
  const { level, text } = point;
  const owners = 'owners' in point ? point.owners : [];
  const start = marks.start(level, marks.base);
  return {
    meeting: listedOn(marks)(meeting),
    point,
    owners: owners.map(({ prose, level: own }) => marks.enclosed(prose, own, level)),
    mark: hasBlocks(text) && !('owners' in point) ? [] : start,
    text: hasBlocks(text) ? marks.begun(text, level, marks.base) : text,
  };
}

/** A point, its meeting, and the owners and the due date of an action, in the order of the built-in templates. */
function pointTexts(
  { meeting, point, owners, mark, text }: MarkedPoint,
  place: number,
): readonly PlacedText[] {
  const what = `point ${place}, of ${meeting.reference}`;
  const { due = undefined, id = undefined } = 'owners' in point ? point : {};
  return [
    ...(mark.length > 0 ? [placed('points', `the mark of ${what}`, visibleText(mark))] : []),
    ...(id === undefined ? [] : [placed('number', `the id of ${what}`, `Action ${id}`)]),
    ...owners.map((owner) => placed('owners', `an owner of ${what}`, visibleText(owner))),
    ...placedProse('points', what, text),
    ...meetingTexts(meeting, what),
    ...(due ? [placed('due', `the due date of ${what}`, dueInWords(due))] : []),
  ];
}

function dueInWords(due: Due): string {
  return 'date' in due ? dateInWords(due.date) : due.meeting;
}

/** A day or a meeting, with a link to its page if it has one. */
function dueView(due: Due, page: string, known: AboutPoints['known']): string {
  if ('date' in due) return html.text(dueInWords(due));
  const meeting = known.get(due.meeting);
  const name = html.text(due.meeting);
  return meeting ? `<a href="${linkTo(meeting, page).href}">${name}</a>` : name;
}
