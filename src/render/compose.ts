import { withOpening } from '../base/blocks.ts';
import { dateInWords, isoDate, unixSeconds } from '../base/date.ts';
import { higher, type Level, nameInFiles, type Policy } from '../base/policy.ts';
import {
  type Abbreviation,
  joinedProse,
  mapText,
  type Prose,
  type ProseNode,
  plainProse,
  visibleText,
} from '../base/prose.ts';
import {
  type DatedProse,
  type GlossaryEntry,
  type Headlines,
  type Marking,
  OWN_WORDS,
  type Section,
  type Sentence,
} from '../levels/headlines.ts';
import type { Redacted, ShownItem, ShownPoint, ShownText } from '../levels/redacted.ts';
import { abbreviated } from '../record/abbreviation.ts';
import type { Due } from '../record/meeting.ts';
import { textsOfPart } from '../record/part-texts.ts';
import { inReference, numberOrDay } from '../record/reference.ts';
import { fillIn, type Group, occasionWords, type Workspace } from '../record/workspace.ts';
import { anchorOf, unused, withFormerAnchors } from './anchors.ts';
import { nextDate, said, whenAndWhere } from './when-and-where.ts';

/**
 * Expands each short form of the glossary at its first use in the sentences of a document, unless the title has
 * expanded it or the author expands it there. Titles, presenters and marks keep the short form.
 */
export function withFirstUsesExpanded(headlines: Headlines): Headlines {
  const expand = firstUseExpander(visibleText(headlines.title));
  const inSection = (section: Section): Section => ({
    ...section,
    points: section.points.map((point) => ({ ...point, prose: expand(point.prose) })),
    sections: section.sections.map(inSection),
  });
  return {
    ...headlines,
    introduction: expand(headlines.introduction),
    sections: headlines.sections.map(inSection),
    corrections: headlines.corrections.map((one) => ({ ...one, prose: expand(one.prose) })),
  };
}

/** What expands prose, called for the texts of a document in their order: it remembers what has been used. */
function firstUseExpander(title: string): (prose: Prose) => Prose {
  const used = new Set<string>();
  return (prose) => {
    let before = '';
    const visit = (node: ProseNode): Prose => {
      if ('children' in node && node.type !== 'mark')
        return [{ ...node, children: node.children.flatMap(visit) }];
      const isFirst = node.type === 'abbreviation' && !used.has(node.value);
      const expanded = isFirst && !saysIt(before, title, node) ? inBrackets(node) : [node];
      if (isFirst) used.add(node.value);
      before += visibleText([node]);
      return expanded;
    };
    return prose.flatMap(visit);
  };
}

function saysIt(before: string, title: string, { value, expansion }: Abbreviation): boolean {
  const opening = `${expansion} (`.toLowerCase();
  return (
    before.toLowerCase().endsWith(opening) ||
    title.toLowerCase().includes(`${opening}${value})`.toLowerCase())
  );
}

function inBrackets(node: Abbreviation): Prose {
  return [{ type: 'text', value: `${node.expansion} (` }, node, { type: 'text', value: ')' }];
}

/** The short forms that a document uses, in the order of their letters, and what each stands for. */
export function abbreviationsIn({ introduction, sections, corrections }: Body): readonly GlossaryEntry[] {
  const inProse = (prose: Prose): readonly Abbreviation[] =>
    prose.flatMap((node) => {
      if (node.type === 'abbreviation') return [node];
      return 'children' in node ? inProse(node.children) : [];
    });
  const inSection = ({ title, presenters, points, sections: parts }: Section): readonly Abbreviation[] => [
    ...[title, presenters, ...points.map(({ prose }) => prose)].flatMap(inProse),
    ...parts.flatMap(inSection),
  ];
  const found = [
    ...inProse(introduction),
    ...sections.flatMap(inSection),
    ...corrections.flatMap(({ prose }) => inProse(prose)),
  ];
  const entries = new Map(found.map(({ value, expansion }) => [value, expansion]));
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([short, long]) => ({ short, long }));
}

/**
 * What an audience may see becomes the document in its final words: title, marking, dates, anchors. Every
 * decision is taken here and none in the formats, from the redacted meeting and the workspace alone.
 */
export function compose(meeting: Redacted, workspace: Frame): Headlines {
  const { group, policy } = meeting;
  const words = occasionWords(meeting);
  const body = bodyOf(meeting, words);
  const level = highestShown(meeting, body);
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
    title: meeting.title?.prose ?? plainProse(fillIn(group.title, words)),
    venue: whenAndWhere(meeting),
    status: statusOf(meeting, body),
    ...body,
    next: meeting.next.map(nextDate),
    abbreviations: [],
    timestamp: unixSeconds(meeting.date),
  };
  return withAbbreviations(headlines, workspace);
}

/** What is needed of a workspace beside the texts of it that `redact` has chosen. */
type Frame = Omit<Workspace, 'groups' | 'abbreviations'>;
type Body = Pick<Headlines, 'introduction' | 'sections' | 'corrections'>;

/** The texts in which short forms are marked. */
function bodyOf(meeting: Redacted, words: ReturnType<typeof occasionWords>): Body {
  const { glossary, group, introduction, items, corrections } = meeting;
  const marked = (prose: Prose) => abbreviated(prose, glossary);
  const ofGroup = () => mapText(group.introduction?.prose ?? [], (text) => fillIn(text, words));
  const context = { parent: 'item', depth: 1, layout: group.points, used: new Set<string>(), marked };
  return {
    introduction: marked(introduction?.prose ?? ofGroup()),
    sections: withFormerAnchors(sectionsOf(items, context), items, context.used),
    corrections: corrections
      .map(({ date, prose }) => ({ ...said(date), prose: marked(prose) }))
      .toSorted(newestFirst),
  };
}

/** Corrections of one day stay in the order of the record. */
function newestFirst(a: DatedProse, b: DatedProse): number {
  return a.iso === b.iso ? 0 : a.iso < b.iso ? 1 : -1;
}

/** `Approved. Corrected on 20 March 2024`, which is the day of the newest correction. */
function statusOf({ status }: Redacted, { corrections: [newest] }: Body): Prose {
  const said = [
    ...(status === 'approved' ? [OWN_WORDS.approved] : []),
    ...(newest ? [`${OWN_WORDS.corrected} ${newest.words}`] : []),
  ];
  return said.length === 0 ? [] : plainProse(said.join('. '));
}

function withAbbreviations(headlines: Headlines, workspace: Frame): Headlines {
  const { expandsAbbreviations, listsAbbreviations } = workspace;
  const spelt = expandsAbbreviations ? withFirstUsesExpanded(headlines) : headlines;
  return listsAbbreviations ? { ...spelt, abbreviations: abbreviationsIn(spelt) } : spelt;
}

/** How a document of a level is marked, unless it is a draft. */
export function markingOf(level: Level, policy: Policy): Marking {
  const words = { level: level.name, policy: policy.name };
  const statement = joinedProse([policy.marking, level.statement], ' ');
  return { level, statement: mapText(statement, (text) => fillIn(text, words)), isDraft: false };
}

/** A document is marked with the highest level that it contains, and never below its record's own. */
function highestShown(meeting: Redacted, body: Body): Level {
  const { introduction, group, glossary, items, next, corrections } = meeting;
  const ofGroup = introduction ? [] : [group.introduction].flatMap((text) => text ?? []);
  const texts = [...textsOfPart<'record', ShownText>('record', meeting), ...ofGroup];
  const terms = abbreviationsIn(body).flatMap(({ short }) => glossary.get(short) ?? []);
  const levels = [...texts, ...terms, ...items.flatMap(shownTexts), ...next, ...corrections].map(
    ({ level }) => level,
  );
  return levels.reduce(higher, meeting.level);
}

/** What a document prints of an item. */
function shownTexts(item: ShownItem): readonly { readonly level: Level }[] {
  const { presenters, points, items } = item;
  const owners = points.flatMap((point) => point.owners);
  const texts = textsOfPart<'item', ShownText>('item', item);
  return [...texts, ...presenters, ...points, ...owners, ...items.flatMap(shownTexts)];
}

/** What the sections of one list share: the anchor above them, their depth, and the anchors already given. */
interface SectionContext {
  readonly parent: string;
  readonly depth: number;
  readonly layout: Group['points'];
  readonly used: Set<string>;
  readonly marked: (prose: Prose) => Prose;
}

function sectionsOf(items: readonly ShownItem[], context: SectionContext): readonly Section[] {
  const { parent, depth, layout, used, marked } = context;
  return items.map((item) => {
    const anchor = unused(anchorOf(item, parent), used);
    return {
      anchor,
      depth,
      number: item.number ?? '',
      title: marked(item.title.prose),
      presenters: marked(joinedProse(prosesOf(item.presenters), ', ')),
      layout: item.points.length > 1 ? layout : 'paragraph', // a list of one is no list
      points: item.points.map((point) => sentenceOf(point, marked)),
      sections: sectionsOf(item.items, { ...context, parent: anchor, depth: depth + 1 }),
    };
  });
}

/** A point as it is printed: what an author wrote, after the mark of a decision or an action. */
function sentenceOf(point: ShownPoint, marked: (prose: Prose) => Prose): Sentence {
  const { kind, prose } = point;
  if (kind === 'note') return { kind, prose: marked(prose) };
  const words = kind === 'decision' ? plainProse(OWN_WORDS.decision) : actionWords(point);
  const children = marked([...words, ...plainProse(':')]);
  return { kind, prose: withOpening([{ type: 'mark', children }], marked(prose)) };
}

/** `Action 28.3 for EXOP and EXSEC, due 28 March 2024`, as far as it is known. */
function actionWords({ id, owners, due }: ShownPoint): Prose {
  const names = listed(prosesOf(owners));
  return [
    ...plainProse(OWN_WORDS.action),
    ...(id === undefined ? [] : plainProse(` ${id}`)),
    ...(names.length > 0 ? [...plainProse(` ${OWN_WORDS.for} `), ...names] : []),
    ...(due ? plainProse(`, ${dueWords(due)}`) : []),
  ];
}

function dueWords(due: Due): string {
  return 'date' in due ? `${OWN_WORDS.due} ${dateInWords(due.date)}` : `${OWN_WORDS.dueAt} ${due.meeting}`;
}

/** `A, B and C`. */
export function listed(names: readonly Prose[]): Prose {
  const [last = [], ...before] = names.toReversed();
  const start = joinedProse(before.toReversed(), ', ');
  return before.length === 0 ? last : joinedProse([start, last], ` ${OWN_WORDS.and} `);
}

function prosesOf(texts: readonly ShownText[]): readonly Prose[] {
  return texts.map(({ prose }) => prose);
}
