import { dateInWords } from '../base/date.ts';
import { ok } from '../base/problem.ts';
import { plainProse, visibleText } from '../base/prose.ts';
import type { PlacedText } from '../levels/placed-text.ts';
import type { Due } from '../record/meeting.ts';
import { listed } from '../render/compose.ts';
import { html } from '../render/html.ts';
import { meetingPage } from '../series/address.ts';
import type { PublishedAction, PublishedDecision, PublishedMeeting } from '../series/facts.ts';
import { hrefFrom, linkTo } from './links.ts';
import { meetingTexts, pageView, placed, shownOn } from './page.ts';
import type { PageMaker, Site } from './site.ts';
import { textFile } from './site.ts';

/** What a page of points lists of each meeting. */
interface PointsPage {
  readonly template: 'decisions' | 'actions';
  readonly title: string;
  readonly pointsOf: (meeting: PublishedMeeting) => readonly (PublishedDecision | PublishedAction)[];
}

/** A page of all points of one kind, beginning with those of the newest meeting. */
export function pointsPage({ template, title, pointsOf }: PointsPage): PageMaker {
  return (site) => {
    const path = `${template}.html`;
    const all = site.meetings
      .toReversed()
      .flatMap((meeting) => pointsOf(meeting).map((point) => ({ meeting, point })));
    const about = [...new Set(all.map(({ meeting }) => meeting))];
    const facts = { path, title: plainProse(title), about };
    const text = site.templates.fill(template, {
      ...pageView(facts, site),
      points: all.map(({ meeting, point }) => ({
        ...linkTo(meeting, path),
        href: hrefFrom(path, meetingPage(meeting), point.anchor),
        text: html.prose(point.text),
        id: html.text('id' in point ? (point.id ?? '') : ''),
        owners: 'owners' in point ? html.prose(listed(point.owners)) : '',
        due: 'due' in point && point.due ? dueView(point.due, path, site) : '',
      })),
    });
    if (!text.ok) return text;
    const own = all.flatMap(({ meeting, point }, i) => pointTexts(meeting, point, i + 1));
    return ok([{ ...textFile(path, text.value), shows: shownOn(facts, own, site) }]);
  };
}

/** A point, its meeting, and the owners and the due date of an action, in the order of the built-in templates. */
function pointTexts(
  meeting: PublishedMeeting,
  point: PublishedDecision | PublishedAction,
  place: number,
): readonly PlacedText[] {
  const what = `point ${place}, of ${meeting.reference}`;
  const { owners = [], due, id } = 'owners' in point ? point : {};
  return [
    ...(id === undefined ? [] : [placed('number', `the id of ${what}`, `Action ${id}`)]),
    ...owners.map((owner) => placed('owners', `an owner of ${what}`, visibleText(owner))),
    placed('points', what, visibleText(point.text)),
    ...meetingTexts(meeting, what),
    ...(due ? [placed('due', `the due date of ${what}`, dueInWords(due))] : []),
  ];
}

function dueInWords(due: Due): string {
  return 'date' in due ? dateInWords(due.date) : due.meeting;
}

/** A day or a meeting, with a link to its page if it has one. */
function dueView(due: Due, page: string, { meetings }: Site): string {
  if ('date' in due) return html.text(dueInWords(due));
  const meeting = meetings.find(({ reference }) => reference === due.meeting);
  const name = html.text(due.meeting);
  return meeting ? `<a href="${linkTo(meeting, page).href}">${name}</a>` : name;
}
