import { inOneParagraph, tableOf } from '../base/blocks.ts';
import { dateInWords } from '../base/date.ts';
import type { LevelName } from '../base/policy.ts';
import { type Prose, plainProse, type Table } from '../base/prose.ts';
import { OWN_WORDS, type Section, type Sentence } from '../levels/headlines.ts';
import type { PortionMarks } from '../levels/portion-marks.ts';
import type { ShownItem, ShownPoint } from '../levels/redacted.ts';
import type { SummaryKind } from '../record/workspace.ts';
import { listed } from './point-label.ts';

interface AroundSummary {
  readonly around: LevelName;
  readonly marks: PortionMarks;
  readonly marked: (prose: Prose, level: LevelName) => Prose;
  readonly anchorFor: (word: string) => string;
}

const KINDS = { decisions: 'decision', actions: 'action' } as const;

/** Tables of the decisions and of the actions that these readers see, each with a link to its item. */
export function summaryOf(
  wanted: readonly SummaryKind[],
  items: readonly ShownItem[],
  sections: readonly Section[],
  context: AroundSummary,
): readonly Section[] {
  const points = wanted.length > 0 ? pointsIn(items, sections) : [];
  return wanted.flatMap((what): readonly Section[] => {
    const rows = points
      .filter(({ point }) => point.kind === KINDS[what])
      .map((point) => rowOf(point, context));
    if (rows.length === 0) return [];
    const table = tableFrom(rows, OWN_WORDS[KINDS[what]]);
    return [
      {
        anchor: context.anchorFor(what),
        depth: 1,
        level: context.around,
        number: '',
        title: plainProse(OWN_WORDS[what]),
        presenters: [],
        layout: 'paragraph',
        points: [{ kind: 'note', level: context.around, prose: [table] }],
        sections: [],
      },
    ];
  });
}

interface PointOfItem {
  readonly point: ShownPoint;
  readonly sentence: Sentence;
  readonly item: ShownItem;
  readonly section: Section;
}

function pointsIn(items: readonly ShownItem[], sections: readonly Section[]): readonly PointOfItem[] {
  return items.flatMap((item, i) => {
    const section = sections[i];
    if (!section) return [];
    const own = item.points.flatMap((point, j) => {
      const sentence = section.points[j];
      return sentence ? [{ point, sentence, item, section }] : [];
    });
    return [...own, ...pointsIn(item.items, section.sections)];
  });
}

/** The columns of a row, in their order. */
const COLUMNS = ['number', 'text', 'owner', 'due', 'item'] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], Prose>>;

/** Around a row is the document, not the item; so a row has the mark of its level where its item has. */
function rowOf(
  { point, sentence: { level }, item, section }: PointOfItem,
  { around, marks, marked }: AroundSummary,
): Row {
  const { prose, owners, due, id, number = '' } = point;
  const ofItem = section.number === '' ? item.title.prose : plainProse(section.number);
  const ofPoint = id ?? number;
  const row = {
    number: said(ofPoint),
    text: marked(inOneParagraph(prose), level),
    owner: marked(listed(owners.map((owner) => marks.enclosed(owner.prose, owner.level, level))), level),
    due: said(due === undefined ? '' : 'date' in due ? dateInWords(due.date) : due.meeting),
    item: [{ type: 'itemLink', anchor: section.anchor, children: ofItem }],
  } as const;
  const first = row.number.length > 0 ? 'number' : 'text';
  return { ...row, [first]: marks.begun(row[first], level, around) };
}

function said(text: string): Prose {
  return text === '' ? [] : plainProse(text);
}

/** Columns in which no row has anything are left out. */
function tableFrom(rows: readonly Row[], text: string): Table {
  const headings = {
    number: OWN_WORDS.number,
    text,
    owner: OWN_WORDS.owner,
    due: OWN_WORDS.dueDay,
    item: OWN_WORDS.item,
  };
  const columns = COLUMNS.filter((column) => rows.some((row) => row[column].length > 0));
  const table = tableOf([
    columns.map((column) => plainProse(headings[column])),
    ...rows.map((row) => columns.map((column) => row[column])),
  ]);
  return { ...table, wide: columns.indexOf('text') };
}
