import type { LevelName } from '../base/policy.ts';
import type { Prose } from '../base/prose.ts';
import {
  beginsWithMark,
  levelsMarked,
  meaningOfMarks,
  type PortionMarks,
  portionMarks,
} from '../levels/portion-marks.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import type { Site } from './site.ts';

/** The marks of a page that speaks of several meetings. What is of the lowest level of their records has none. */
export interface PageMarks extends PortionMarks {
  readonly base: LevelName;
}

export function marksOf(
  about: readonly PublishedMeeting[],
  { hasMarks, markings: [{ level: lowest }] }: Pick<Site, 'hasMarks' | 'markings'>,
): PageMarks {
  const [base = lowest] = about.map(({ level }) => level).toSorted((a, b) => a.rank - b.rank);
  return { ...portionMarks(hasMarks, base), base };
}

/** A meeting as a page names it: with the mark of its level, if that is above the base of the page. */
export function listedOn(page: PageMarks): (meeting: PublishedMeeting) => PublishedMeeting {
  return (meeting) => {
    const mark = page.start(meeting.level, page.base);
    return mark.length === 0 ? meeting : { ...meeting, mark };
  };
}

/** A text of a meeting as it stands on a page, apart from what is around it in its record. */
export function standingOn(page: PageMarks, prose: Prose, level: LevelName): Prose {
  return beginsWithMark(prose) ? prose : page.begun(prose, level, page.base);
}

/** What the marks of a page mean: those of its texts, and of the meetings that it names. */
export function meaningOn(
  { base, isShown }: PageMarks,
  { about, texts }: { readonly about: readonly PublishedMeeting[]; readonly texts: readonly Prose[] },
  { markings }: Pick<Site, 'markings'>,
): Prose {
  const ofMeetings = isShown ? about.filter(({ level }) => level.rank > base.rank) : [];
  const marked = new Set([...levelsMarked(texts), ...ofMeetings.map(({ level }) => level.name)]);
  const levels = markings.map(({ level }) => level);
  const holds = { hasHeadings: false, hasBlocks: false, hasRows: false };
  return meaningOfMarks(marked, { levels }, { around: base, ...holds });
}
