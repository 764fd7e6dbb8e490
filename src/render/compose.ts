import { hasBlocks, withOpening } from '../base/blocks.ts';
import { isoDate, unixSeconds } from '../base/date.ts';
import { higher, type Level, type LevelName, nameInFiles, type Policy } from '../base/policy.ts';
import { joinedProse, mapText, type Prose, plainProse, proseIn } from '../base/prose.ts';
import {
  type DatedProse,
  type GlossaryEntry,
  type Headlines,
  type Marking,
  OWN_WORDS,
  type Section,
  type Sentence,
} from '../levels/headlines.ts';
import { noticeWords } from '../levels/notice.ts';
import {
  beginsWithMark,
  levelName,
  levelsMarked,
  meaningOfMarks,
  type PortionMarks,
  portionMarks,
} from '../levels/portion-marks.ts';
import type { Redacted, ShownGroup, ShownItem, ShownPoint, ShownText } from '../levels/redacted.ts';
import { abbreviated } from '../record/abbreviation.ts';
import { inReference, numberOrDay } from '../record/reference.ts';
import { fillIn, type Group, occasionWords, type Workspace } from '../record/workspace.ts';
import { entriesBelow, tablesOfEntries } from './action-entries.ts';
import { actionAnchor, anchorOf, pointAnchor, unused, withFormerAnchors } from './anchors.ts';
import { attendanceOf, tablesOfAttendance } from './attendance.ts';
import { contentsOf, wantsContents } from './contents.ts';
import { highestShown } from './highest-shown.ts';
import { paperSections, papersBelow } from './papers.ts';
import { actionWords, wordOf } from './point-label.ts';
import { type Body, shortFormsIn, withFirstUsesExpanded } from './short-forms.ts';
import { summaryOf } from './summary.ts';
import { nextDate, said, whenAndWhere } from './when-and-where.ts';

/**
 * What an audience may see becomes the document in its final words: title, marking, dates, anchors. Every
 * decision is taken here and none in the formats, from the redacted meeting and the workspace alone.
 */
export function compose(meeting: Redacted, workspace: Frame): Headlines {
  const { group, policy } = meeting;
  const words = occasionWords(meeting);
  const marks = portionMarks(workspace.portionMarks === 'shown', meeting.level);
  const { summary, ...body } = bodyOf(meeting, words, marks, workspace);
  const level = highestShown(meeting, body);
  const status = statusOf(meeting, body);
  const isDraft = meeting.status === 'draft';
  const headlines: Headlines = {
    language: workspace.language,
    reference: words.reference,
    fileStem:
      fillIn(workspace.fileName, {
        ...words,
        group: inReference(group.reference),
        meeting: inReference(numberOrDay(meeting)),
        date: isoDate(meeting.date),
        level: nameInFiles(level.name),
        revision: String(meeting.corrections.length),
      }) + (isDraft ? `-${OWN_WORDS.draft}` : ''),
    look: workspace.look,
    marking: { ...markingOf(level, policy), isDraft },
    title: meeting.title
      ? marks.enclosed(meeting.title.prose, meeting.title.level, meeting.level)
      : plainProse(fillIn(group.title, words)),
    venue: whenAndWhere(meeting, marks, status),
    status,
    contents: [],
    attendance: attendanceOf(meeting.attendance, meeting.level, marks),
    summary,
    ...body,
    next: meeting.next.map((next) => nextDate(next, meeting.level, marks)),
    abbreviations: [],
    timestamp: unixSeconds(meeting.date),
  };
  const complete = withMeaningOfMarks(withAbbreviations(headlines, meeting, workspace, marks), meeting);
  return wantsContents(meeting.items, workspace) ? { ...complete, contents: contentsOf(complete) } : complete;
}

/** The statement also says what the marks of parts mean, if there are any. */
function withMeaningOfMarks({ look, ...headlines }: Headlines, { policy, level }: Redacted): Headlines {
  const { attendance, summary, sections, marking } = headlines;
  const marked = levelsMarked(proseIn(headlines));
  const isMarked = ({ title, sections: inner }: Section): boolean =>
    beginsWithMark(title) || inner.some(isMarked);
  const meaning = meaningOfMarks(marked, policy, {
    around: level,
    hasHeadings: sections.some(isMarked) || attendance.groups.some(({ heading }) => beginsWithMark(heading)),
    hasRows:
      levelsMarked(proseIn([tablesOfAttendance(attendance), summary, tablesOfEntries(sections)])).size > 0,
    hasBlocks:
      levelsMarked(proseIn(attendance)).size > 0 ||
      proseIn(headlines).some((prose) => hasBlocks(prose) && levelsMarked([prose]).size > 0),
  });
  const statement = joinedProse([marking.statement, ...(meaning.length > 0 ? [meaning] : [])], ' ');
  return { ...headlines, look, marking: { ...marking, statement, meaning } };
}

/** What is needed of a workspace beside the texts of it that `redact` has chosen. */
type Frame = Omit<Workspace, 'groups' | 'abbreviations'>;

/** The texts in which short forms are marked. */
function bodyOf(
  meeting: Redacted,
  words: ReturnType<typeof occasionWords>,
  marks: PortionMarks,
  frame: Frame,
): Body & Pick<Headlines, 'summary'> {
  const { glossary, group, introduction, items, corrections } = meeting;
  const { summary: wanted } = frame;
  const around = levelName(meeting.level);
  const marked: Marked = (prose, level) => abbreviated(prose, glossary, marks.isShown ? level : undefined);
  const text = introduction ?? ofGroup(group, words);
  const context = {
    parent: 'item',
    depth: 1,
    layout: group.points,
    used: new Set<string>(),
    around,
    marks,
    marked,
    frame,
  };
  const ofItems = withFormerAnchors(sectionsOf(items, context), items, context.used);
  const anchorFor = (word: string) => unused(word, context.used);
  return {
    introduction: text ? marks.begun(marked(text.prose, higher(text.level, around)), text.level, around) : [],
    sections: [...ofItems, ...paperSections(meeting, { around, marks, anchorOf: anchorFor })],
    summary: summaryOf(wanted, items, ofItems, { around, marks, marked, anchorFor }),
    corrections: corrections
      .map(({ date, level, prose }) => ({
        ...said(date),
        mark: marks.start(level, around),
        prose: marked(prose, higher(level, around)),
      }))
      .toSorted(newestFirst),
  };
}

function ofGroup(
  { introduction }: ShownGroup,
  words: ReturnType<typeof occasionWords>,
): ShownText | undefined {
  return (
    introduction && { ...introduction, prose: mapText(introduction.prose, (text) => fillIn(text, words)) }
  );
}

/** Marks the short forms in a text of a level. */
type Marked = (prose: Prose, level: LevelName) => Prose;

/** Corrections of one day stay in the order of the record. */
function newestFirst(a: DatedProse, b: DatedProse): number {
  return a.iso === b.iso ? 0 : a.iso < b.iso ? 1 : -1;
}

/** `Approved. Corrected on 20 March 2024`, which is the day of the newest correction. */
function statusOf({ status }: Redacted, { corrections: [newest] }: Body): Prose {
  const approved = status === 'approved' ? OWN_WORDS.approved : '';
  if (!newest) return approved === '' ? [] : plainProse(approved);
  const corrected = `${OWN_WORDS.corrected} ${newest.words}`;
  const before = approved === '' ? '' : `${approved}. `;
  if (newest.mark.length === 0) return plainProse(before + corrected);
  return [...(before === '' ? [] : plainProse(before)), ...newest.mark, ...plainProse(corrected)];
}

function withAbbreviations(
  headlines: Headlines,
  { glossary, level: around }: Redacted,
  { expandsAbbreviations, listsAbbreviations }: Frame,
  marks: PortionMarks,
): Headlines {
  const spelt = expandsAbbreviations ? withFirstUsesExpanded(headlines) : headlines;
  if (!listsAbbreviations) return spelt;
  const abbreviations = shortFormsIn(spelt).flatMap((short): readonly GlossaryEntry[] => {
    const term = glossary.get(short);
    return term ? [{ short, long: term.long, mark: marks.start(term.level, around) }] : [];
  });
  return { ...spelt, abbreviations };
}

/** How a document of a level is marked, unless it is a draft. */
export function markingOf(level: Level, policy: Policy): Marking {
  const words = { level: level.name, policy: policy.name };
  const statement = joinedProse([policy.marking, level.statement], ' ');
  return { level, statement: mapText(statement, (text) => fillIn(text, words)), isDraft: false };
}

/** What the sections of one list share: the anchor above them, their depth, and the anchors already given. */
interface SectionContext {
  readonly parent: string;
  readonly depth: number;
  readonly layout: Group['points'];
  readonly used: Set<string>;
  /** The level of what surrounds them. */
  readonly around: LevelName;
  readonly marks: PortionMarks;
  readonly marked: Marked;
  readonly frame: Pick<Frame, 'notice' | 'grounds' | 'actionReviews'>;
}

function sectionsOf(items: readonly ShownItem[], context: SectionContext): readonly Section[] {
  const { parent, depth, layout, used, around, marks, marked } = context;
  return items.map((item) => {
    const anchor = unused(anchorOf(item, parent), used);
    const level = higher(levelName(item.title.level), around);
    const inside = { ...context, around: level };
    const presenters = item.presenters.map(({ prose, level: own }, i) =>
      (i === item.presenters.length - 1 ? marks.begun : marks.enclosed)(prose, own, level),
    );
    return {
      anchor,
      depth,
      level,
      number: item.number ?? '',
      title: marks.begun(marked(item.title.prose, level), level, around),
      presenters: marked(joinedProse(presenters, ', '), level),
      layout: layoutOf(item, layout),
      points: [
        ...item.points.map((point) => sentenceOf(point, inside)),
        ...entriesBelow(item.actions, inside),
        ...noticeBelow(item, inside),
        ...papersBelow(item, inside),
      ],
      sections: sectionsOf(item.items, { ...inside, parent: anchor, depth: depth + 1 }),
    };
  });
}

/** What an item says of its withheld parts. It stands below all points, wherever these parts are. */
function noticeBelow(item: ShownItem, { around, frame }: SectionContext): readonly Sentence[] {
  const prose = noticeWords(item, frame);
  return prose.length > 0 ? [{ kind: 'note', level: around, prose, isApart: true }] : [];
}

/** A list of one is no list, and numbers need no bullets. */
function layoutOf({ points }: ShownItem, layout: Group['points']): Section['layout'] {
  if (points.some(({ number }) => number !== undefined)) return 'paragraph';
  return points.length > 1 ? layout : 'paragraph';
}

/** A point as it is printed: what an author wrote, after its number and the mark of a decision or an action. */
function sentenceOf(point: ShownPoint, context: SectionContext): Sentence {
  const { kind, prose, number = '' } = point;
  const { around, marks, marked, used } = context;
  const level = higher(levelName(point.level), around);
  const anchor = point.number === undefined ? undefined : unused(pointAnchor(point.number), used);
  const end = marks.end(level, around);
  const label = kind === 'action' ? actionWords(point, { level, marks }) : plainProse(wordOf(kind));
  const children = marked([...label, ...plainProse(':')], level);
  const words = marked(prose, level);
  const idAnchor = point.id === undefined ? undefined : unused(actionAnchor(point.id), used);
  const mark = { type: 'mark', children, ...(idAnchor !== undefined && { anchor: idAnchor }) } as const;
  const labelled = kind === 'note' ? words : withOpening([mark], words);
  const sentence =
    anchor === undefined ? labelled : withOpening([{ type: 'number', value: number, anchor }], labelled);
  return {
    kind,
    level,
    prose: marks.begun(sentence, level, around),
    ...(end.length > 0 && { end }),
    ...(anchor !== undefined && { anchor }),
  };
}
