import { ok } from '../base/problem.ts';
import { plainProse, visibleText } from '../base/prose.ts';
import type { DatedProse } from '../levels/headlines.ts';
import { html } from '../render/html.ts';
import { meetingPage } from '../series/address.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import { hrefFrom, linkTo } from './links.ts';
import { listedOn, marksOf, meaningOn } from './marks.ts';
import { meetingTexts, pageView, placed, shownOn } from './page.ts';
import type { PageMaker } from './site.ts';
import { textFile } from './site.ts';

/** What was corrected in all meetings, the newest first. */
export const changesPage: PageMaker = (site) => {
  const path = 'changes.html';
  const all = correctionsOf(site.meetings);
  const about = [...new Set(all.map(({ meeting }) => meeting))];
  const marks = marksOf(about, site);
  const listed = all.map((each) => {
    const ofMeeting = marks.start(each.meeting.level, marks.base);
    const mark = each.mark.length > 0 ? each.mark : ofMeeting;
    return { ...each, meeting: listedOn(marks)(each.meeting), mark };
  });
  const meaning = meaningOn(
    marks,
    { about, texts: listed.flatMap(({ mark, prose }) => [mark, prose]) },
    site,
  );
  const facts = { path, title: plainProse('What changed'), about, meaning };
  const text = site.templates.fill('changes', {
    ...pageView(facts, site),
    corrections: listed.map(({ meeting, iso, mark, words, prose }) => ({
      ...linkTo(meeting, path),
      href: hrefFrom(path, meetingPage(meeting), 'corrections'),
      corrected: html.prose(mark) + html.text(words),
      correctedIso: iso,
      text: html.prose(prose),
    })),
  });
  if (!text.ok) return text;
  const own = listed.flatMap(({ meeting, mark, words, prose }, i) => [
    placed('corrections', `the date of correction ${i + 1}`, visibleText(mark) + words),
    placed('corrections', `correction ${i + 1}`, visibleText(prose)),
    ...meetingTexts(meeting, `correction ${i + 1}`),
  ]);
  return ok([{ ...textFile(path, text.value), shows: shownOn(facts, own, site) }]);
};

/** A correction, and the meeting whose headlines it corrects. */
interface PublishedCorrection extends DatedProse {
  readonly meeting: PublishedMeeting;
}

/** The corrections of all meetings, the newest first. Those of one day begin with the newest meeting. */
function correctionsOf(meetings: readonly PublishedMeeting[]): readonly PublishedCorrection[] {
  return meetings
    .toReversed()
    .flatMap((meeting) => meeting.headlines.corrections.map((one) => ({ ...one, meeting })))
    .toSorted((a, b) => (a.iso === b.iso ? 0 : a.iso < b.iso ? 1 : -1));
}
