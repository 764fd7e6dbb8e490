import type { CalendarDate } from '../base/date.ts';
import { isoDate } from '../base/date.ts';
import { higher, highestLevel, type Level, levelNamed, type Policy } from '../base/policy.ts';
import { labelMistake, namesLevel } from '../levels/label-in-text.ts';
import type { Group, Workspace } from '../record/workspace.ts';
import type { SourceBlock } from './blocks.ts';
import { documentLevel, type LevelTrouble } from './document-level.ts';
import { doubtfulWords } from './doubtful-words.ts';
import { DOUBTS } from './doubts.ts';
import { type ImportFinding, newFindings, shortened } from './findings.ts';
import { dayInSentences, headTexts } from './head.ts';
import type { ImportedRecord } from './imported.ts';
import { leakedLevel } from './leaked-level.ts';
import { isLowest, levelsNamedIn, portionsOf } from './levels.ts';
import { readParts } from './parts.ts';
import { isSafeLink, textOf } from './runs.ts';
import { withSaidLevels } from './said-levels.ts';
import { markFootnotes } from './spread-marks.ts';
import { tidyBlocks } from './tidy.ts';
import { levelInName, meetingInName } from './title.ts';

/** What the user says of a document, where it does not say so itself. */
export interface Wishes {
  readonly file: string;
  readonly group?: Group | undefined;
  readonly meeting?: string | undefined;
  readonly date?: CalendarDate | undefined;
  readonly level?: Level | undefined;
}

export type Trouble = LevelTrouble | { readonly why: 'no group' | 'no date' | 'no words' };

export type UnderstoodDocument =
  | {
      readonly record: ImportedRecord;
      /** The highest level of the document: who may not read that may not read what is found. */
      readonly level: Level;
      readonly findings: readonly ImportFinding[];
    }
  | { readonly trouble: Trouble; readonly level?: Level | undefined };

/** Links within a document, or to a file beside it: a record has the words alone. */
function linksWithoutPlace(blocks: readonly SourceBlock[]) {
  return blocks.flatMap((block) => {
    const runs = block.kind === 'table' ? block.rows.flat().flat() : block.runs;
    return runs.flatMap(({ text, link = '#' }) =>
      link.startsWith('#') || isSafeLink(link) ? [] : [{ at: block.at, words: text, link }],
    );
  });
}

/** The highest level that a record has, by its labels. */
function highestIn({ group: _, level, attendance, ...texts }: ImportedRecord, policy: Policy): Level {
  const labels = JSON.stringify([...attendance.values(), texts]);
  const named = policy.levels.filter(({ name }) =>
    labels.includes(JSON.stringify({ classification: name }).slice(1, -1)),
  );
  return named.reduce(higher, level);
}

/** Marks of parts in a document that does not say what they mean: somebody should look at each. */
function marksAbove(blocks: readonly SourceBlock[], policy: Policy, around: Level) {
  return blocks.flatMap(({ at, ...block }) => {
    const lines = block.kind === 'table' ? block.rows.flat() : [block.runs];
    return lines.flatMap((runs) =>
      portionsOf(runs, policy).flatMap(({ level }) =>
        level && level.rank > around.rank ? [{ at, name: level.name }] : [],
      ),
    );
  });
}

/** Marks of parts that would lower the level of the document. */
function marksBelow(blocks: readonly SourceBlock[], policy: Policy, around: Level) {
  return blocks.flatMap((block) => {
    const lines = block.kind === 'table' ? block.rows.flat() : [block.runs];
    return lines.flatMap((runs) => {
      const isBelow = portionsOf(runs, policy).some(({ level }) => level && level.rank < around.rank);
      return isBelow ? [{ at: block.at, words: textOf(runs) }] : [];
    });
  });
}

/** So many words before the first item can be a marking. */
const MARKING_WORDS = 6;

/** What looks like a marking where no mark counts: in a heading, a header, a column, or above the items. */
function strayMarkings(
  findings: readonly ImportFinding[],
  { title, venue, introduction }: Pick<ImportedRecord, 'title' | 'venue' | 'introduction'>,
  policy: Policy,
) {
  const names = policy.levels.map(({ name }) => name);
  const lines = [title, venue, introduction].flatMap((text) =>
    typeof text === 'string' ? text.split(/\n+/) : [],
  );
  const short = lines.filter((line) => line.split(/\s+/).length <= MARKING_WORDS);
  const inHead = levelsNamedIn(short.join('\n'), policy);
  const pieces = findings.flatMap(({ words = '', isMark }) =>
    isMark ? [] : (labelMistake(words, names) ?? []),
  );
  const aside = pieces.map((word) => ({ word, level: levelNamed(policy, namesLevel(word, names) ?? '') }));
  return [...inHead.map((level) => ({ word: level.name, level })), ...aside];
}

/** The blocks of a document become a record. What finds no place in it is said, with its place and its words. */
export function understand(
  source: readonly SourceBlock[],
  workspace: Workspace,
  wishes: Wishes,
): UnderstoodDocument {
  const { policy } = workspace;
  const findings = newFindings();
  const isUnseen = (block: SourceBlock) => block.kind === 'furniture' && block.isUnseen === true;
  const tidy = tidyBlocks(source.filter((block) => !isUnseen(block)));
  if (tidy.length === 0) return { trouble: { why: 'no words' } };
  for (const { at, words, link } of linksWithoutPlace(tidy))
    findings.aside(at, `${words}: ${link}`, 'an address that a record cannot have');
  for (const { at, words, doubt } of doubtfulWords(tidy))
    findings.say(at, `“${shortened(words)}” is ${doubt}, and stays in the text: does it belong there?`);
  const { around, stated, highest, trouble, isDraft, saysMarks, blocks } = documentLevel(
    tidy,
    policy,
    wishes.level,
    findings,
  );
  if (!around || !highest) return { trouble: trouble ?? { why: 'no statement' } };
  for (const { at, name } of saysMarks ? [] : marksAbove(blocks, policy, around))
    findings.say(at, `the mark (${name}) became a label of that level`);
  for (const { at, words } of marksBelow(blocks, policy, around))
    findings.aside(at, words, `a mark below ${around.name}, which the whole document is, does not count`);
  const said = withSaidLevels([...blocks, ...source.filter(isUnseen)], {
    policy,
    around,
    stated,
    findings,
    saysMarks: saysMarks === true,
  });
  const level = higher(highest, said.highest);
  if (said.marking && !wishes.level && around.rank < highestLevel(policy).rank)
    return { trouble: said.marking, level };
  const withNotes = markFootnotes(said.blocks, { policy, around, findings });
  const parts = readParts(withNotes, workspace, around, wishes.group, findings, saysMarks);
  const { head } = parts;
  const { group } = head;
  if (!group) return { trouble: { why: 'no group' }, level };
  const told = head.days ? undefined : dayInSentences(head);
  const days = wishes.date ? { start: 0, end: 0, date: wishes.date } : (head.days ?? told?.days);
  if (!days) return { trouble: { why: 'no date' }, level };
  if (told && !wishes.date)
    findings.say(told.at, `the date of the meeting is read in this sentence: ${isoDate(days.date)}`);
  if (days.doubt) findings.say(head.titles[0]?.at ?? {}, DOUBTS[days.doubt](isoDate(days.date)));
  const meeting = wishes.meeting ?? head.meeting ?? meetingInName(wishes.file, group);
  const { until = days.until, ...texts } = headTexts({ ...head, meeting }, group, days, around, workspace);
  const record: ImportedRecord = {
    group,
    ...(meeting !== undefined && { meeting }),
    date: days.date,
    ...(until && { until }),
    status: isDraft ? 'draft' : (head.status ?? 'final'),
    level: around,
    ...texts,
    attendance: parts.attendance,
    items: parts.items,
    papers: parts.papers,
    annexes: parts.annexes,
    next: parts.next,
    corrections: parts.corrections,
  };
  const stray = strayMarkings(findings.all(), record, policy);
  const unknown = stray.find((one) => !one.level);
  if (unknown && isLowest(around, policy) && !wishes.level)
    return { trouble: { why: 'unknown level', word: unknown.word }, level };
  const leaked = leakedLevel(withNotes, record, policy);
  const inName = levelInName(wishes.file, policy);
  const named = inName && inName.rank > level.rank ? inName : undefined; // its own documents have their highest
  if (named) findings.say({}, `${named.name} is in the name of the file`);
  const above = [parts.whole, said.whole, leaked, named, ...stray.map((one) => one.level)].reduce<Level>(
    (most, one) => (one ? higher(most, one) : most),
    around,
  );
  if (above.rank > around.rank) {
    const most = higher(above, level);
    findings.say({}, `${most.name} is named where no mark counts: the whole record is ${most.name}`);
    return { record: { ...record, level: most }, level: most, findings: findings.all() };
  }
  if (highestIn(record, policy).rank >= level.rank) return { record, level, findings: findings.all() };
  findings.say({}, `a mark of ${level.name} has no place: the whole record is ${level.name}`);
  return { record: { ...record, level }, level, findings: findings.all() };
}
