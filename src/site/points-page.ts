import { hasBlocks } from '../base/blocks.ts';
import { dateInWords } from '../base/date.ts';
import { ok, type Result, together } from '../base/problem.ts';
import { type Prose, plainProse, visibleText } from '../base/prose.ts';
import { type PlacedText, placedProse } from '../levels/placed-text.ts';
import type { Due } from '../record/meeting.ts';
import { actionAnchor, unused } from '../render/anchors.ts';
import { html, severalBlocks } from '../render/html.ts';
import { listed as namesInOne } from '../render/point-label.ts';
import { groupFolder, meetingPage } from '../series/address.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import { byReference } from '../series/series.ts';
import { hrefFrom, linkTo, markedName } from './links.ts';
import { type Closing, type ListedPoint, listed, listedActions } from './listed-points.ts';
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
  /** Those of the newest meeting first. */
  readonly listOf: (meetings: readonly PublishedMeeting[]) => readonly ListedPoint[];
}

/** More points than this are on several pages, one for each year: no page takes long to load. */
const MOST_POINTS = 200;

/** A page of points, and the year that they are from, if there is a page for each year. */
interface PageOfPoints {
  readonly path: string;
  readonly year?: number;
  readonly points: readonly ListedPoint[];
}

/** All points of one kind, beginning with those of the newest meeting: on one page, or on a page for each year. */
function pointsPage({ template, title, isOptional, listOf }: PointsPage): PageMaker {
  return (site) => {
    const all = listOf(site.meetings);
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
  listOf: (meetings) => listed(meetings, ({ decisions }) => decisions),
});

/** Lists the actions, with their owners and due dates: the open ones first, then where the others were closed. */
export const actionsPage = pointsPage({
  template: 'actions',
  title: 'Actions',
  listOf: listedActions,
});

/** Lists the papers, where there are any. */
export const papersPage = pointsPage({
  template: 'papers',
  title: 'Papers',
  isOptional: true,
  listOf: (meetings) => listed(meetings, ({ papers = [] }) => papers),
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
  const about = [
    ...new Set(points.flatMap(({ meeting, closing }) => [meeting, ...(closing ? [closing.at] : [])])),
  ];
  const marks = marksOf(about, site);
  const listing = points.map((each) => markedPoint(each, marks));
  const texts = listing.flatMap(({ owners, mark, text }) => [...owners, mark, text]);
  const meaning = meaningOn(marks, { about, texts }, site);
  const facts = { path, title: plainProse(year === undefined ? title : `${title} ${year}`), about, meaning };
  const used = new Set<string>();
  const views = listing.map(({ meeting, point, owners, mark, text, closing }) => ({
    ...linkTo(meeting, path),
    href: hrefFrom(path, meetingPage(meeting), point.anchor),
    mark: html.prose(mark),
    text: html.prose(text),
    blocks: severalBlocks(text),
    id: html.text('id' in point ? (point.id ?? '') : ''),
    owners: html.prose(namesInOne(owners)),
    due: 'due' in point && point.due ? dueView(point.due, path, known) : '',
    anchor: 'id' in point && point.id !== undefined ? unused(anchorOf(meeting, point.id), used) : '',
    closed: closing ? closedView(closing, path) : '',
  }));
  const yearOf = ({ iso }: { readonly iso: string }) => iso.slice(0, 4);
  const here = [...new Set(views.map(yearOf))];
  const isByState = views.some(({ closed }) => closed !== '');
  const headings = here.length > 1 && !isByState ? here : [];
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
    yearsOfPoints: grouped(views, headings, yearOf),
  });
  if (!text.ok) return text;
  const own = listing.flatMap((each, i) => pointTexts(each, i + 1));
  return ok({ ...textFile(path, text.value), shows: shownOn(facts, own, site) });
}

/** Points below headings: open actions and others, or the years; none where there is one year. */
function grouped<V extends { readonly closed: string }>(
  views: readonly V[],
  years: readonly string[],
  yearOf: (view: V) => string,
) {
  const closed = views.filter((view) => view.closed !== '');
  if (closed.length > 0) {
    const open = views.filter((view) => view.closed === '');
    const groups = [
      { year: '', heading: 'Open', points: open },
      { year: '', heading: 'Closed or dropped', points: closed },
    ];
    return groups.filter(({ points }) => points.length > 0);
  }
  if (years.length === 0) return [{ year: '', heading: '', points: views }];
  return years.map((year) => ({ year, heading: '', points: views.filter((view) => yearOf(view) === year) }));
}

/** `opsg-28.3`: two groups can have the same ids. */
function anchorOf({ group }: PublishedMeeting, id: string): string {
  return `${groupFolder(group.reference)}-${actionAnchor(id)}`;
}

function closedView({ word, at, anchor }: Closing, path: string): string {
  const href = hrefFrom(path, meetingPage(at), anchor);
  return `${html.text(word)} <a href="${href}">${linkTo(at, path).reference}</a>`;
}

/** A point as its page shows it. A text of several blocks has a mark in each; a decision, none before it. */
interface MarkedPoint extends ListedPoint {
  readonly owners: readonly Prose[];
  readonly mark: Prose;
  readonly text: Prose;
}

function markedPoint({ meeting, point, closing }: ListedPoint, marks: PageMarks): MarkedPoint {
  const { level, text } = point;
  const owners = 'owners' in point ? point.owners : [];
  const start = marks.start(level, marks.base);
  return {
    meeting: listedOn(marks)(meeting),
    point,
    ...(closing && { closing: { ...closing, at: listedOn(marks)(closing.at) } }),
    owners: owners.map(({ prose, level: own }) => marks.enclosed(prose, own, level)),
    mark: hasBlocks(text) && !('owners' in point) ? [] : start,
    text: hasBlocks(text) ? marks.begun(text, level, marks.base) : text,
  };
}

/** A point, its meeting, and the owners and the due date of an action, in the order of the built-in templates. */
function pointTexts(
  { meeting, point, owners, mark, text, closing }: MarkedPoint,
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
    ...(closing
      ? [placed('meeting', `where ${what} was closed`, `${closing.word} ${markedName(closing.at)}`)]
      : []),
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
