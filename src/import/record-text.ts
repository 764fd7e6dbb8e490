import { Document, isMap, isScalar, isSeq, type Node, visit } from 'yaml';
import { isoDate } from '../base/date.ts';
import type { ImportFinding } from './findings.ts';
import { inWords } from './findings.ts';
import type { ImportedEntry, ImportedItem, ImportedPoint, ImportedRecord, ImportedText } from './imported.ts';
import { proposalsIn, proposalWords } from './proposals.ts';

const WIDTH = 100;

export interface RecordTextOptions {
  /** The file of the document, as the record says it. */
  readonly from: string;
  /** The file of the schema, if there is one beside the record. */
  readonly schema?: string;
  readonly findings: readonly ImportFinding[];
}

/** A record as an author would write it. What could be a decision or an action is proposed in a comment. */
export function recordText(record: ImportedRecord, { from, schema, findings }: RecordTextOptions): string {
  const notes = notesOf(findings);
  const document = new Document(
    { ...dataOf(record), ...(notes !== '' && { notes }) },
    { schema: 'failsafe' },
  );
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && node.value.includes('\n')) node.type = 'BLOCK_LITERAL';
    },
  });
  propose(document.get('items', true), record.items, record);
  const modeline = schema === undefined ? [] : [` yaml-language-server: $schema=${schema}`, ''];
  document.commentBefore = [
    ...modeline,
    ` Imported from ${from}. Compare it with the document before you use it.`,
  ].join('\n');
  return document.toString({ lineWidth: WIDTH });
}

/** What found no place in the record, a line each. */
function notesOf(findings: readonly ImportFinding[]): string {
  const lines = findings.flatMap(({ at, words }) => {
    const place = inWords(at);
    return words === undefined ? [] : [`${place === '' ? '' : `${place}: `}${words}\n`];
  });
  return lines.length === 0 ? '' : `Not in the documents of this record:\n${lines.join('')}`;
}

function dataOf(record: ImportedRecord) {
  const { group, meeting, date, until, status, level, title, time, venue, introduction } = record;
  const { attendance, items, papers, annexes, next, corrections } = record;
  return {
    group: group.reference,
    ...(meeting !== undefined && { meeting }),
    date: isoDate(date),
    ...(until && { until: isoDate(until) }),
    ...(status !== 'final' && { status }),
    classification: level.name,
    ...(title !== undefined && { title }),
    ...(time !== undefined && { time }),
    ...(venue !== undefined && { venue }),
    ...(introduction !== undefined && { introduction }),
    ...(attendance.size > 0 && { attendance: Object.fromEntries(attendance) }),
    items: items.map(itemData),
    ...(papers.length > 0 && { papers }),
    ...(annexes.length > 0 && { annexes }),
    ...(next.length > 0 && { next }),
    ...(corrections.length > 0 && { corrections }),
  };
}

type ItemData = Readonly<Record<string, unknown>>;

function itemData(item: ImportedItem): ItemData {
  const { number, classification, title, presenters, points, actions, papers, annexes, items } = item;
  const [only, another] = points;
  const isText = only && !another && isPlain(only);
  return {
    ...(number !== undefined && { number }),
    ...(classification !== undefined && { classification }),
    title,
    ...(presenters.length > 0 && { presenter: namesOf(presenters) }),
    ...(isText && { text: only.words }),
    ...(points.length > 0 && !isText && { points: points.map(pointData) }),
    ...(actions.length > 0 && { actions: actions.map(entryData) }),
    ...(papers.length > 0 && { papers }),
    ...(annexes.length > 0 && { annexes }),
    ...(items.length > 0 && { items: items.map(itemData) }),
  };
}

function entryData({ id, classification, state, words, owners = [], due }: ImportedEntry): ItemData {
  return {
    id,
    ...(classification !== undefined && { classification }),
    ...(state && { state }),
    ...(words !== undefined && { text: words }),
    ...(owners.length > 0 && { owner: namesOf(owners) }),
    ...(due !== undefined && { due }),
  };
}

function isPlain({ key, number, classification }: ImportedPoint): boolean {
  return key === 'text' && number === undefined && classification === undefined;
}

function pointData(point: ImportedPoint): string | ItemData {
  const { key, words, number, classification, id, owners = [], due } = point;
  if (isPlain(point)) return words;
  return {
    ...(number !== undefined && { number }),
    [key]: words,
    ...(classification !== undefined && { classification }),
    ...(id !== undefined && { id }),
    ...(owners.length > 0 && { owner: namesOf(owners) }),
    ...(due !== undefined && { due }),
  };
}

function namesOf(names: readonly ImportedText[]): ImportedText | readonly ImportedText[] {
  const [first, another] = names;
  return first !== undefined && another === undefined ? first : names;
}

/** Puts a comment above each text that has a sentence which could be a decision or an action. */
function propose(list: unknown, items: readonly ImportedItem[], record: ImportedRecord): void {
  if (!isSeq(list)) return;
  items.forEach((item, i) => {
    const node = list.items[i];
    if (!isMap(node)) return;
    if (i > 0) spaceBefore(node);
    const points = node.get('points', true);
    item.points.forEach((point, j) => {
      if (point.key !== 'text') return;
      const lines = proposalsIn(point.words, record.date).map(proposalWords);
      if (lines.length === 0) return;
      const target = isSeq(points) ? points.items[j] : keyOf(node, 'text');
      comment(target, lines);
    });
    propose(node.get('items', true), item.items, record);
  });
}

function keyOf(map: { readonly items: readonly { readonly key: unknown }[] }, name: string): unknown {
  return map.items.map(({ key }) => key).find((key) => isScalar(key) && key.value === name);
}

function comment(target: unknown, lines: readonly string[]): void {
  if (isScalar(target) || isMap(target)) target.commentBefore = lines.flatMap(wrapped).join('\n');
}

function spaceBefore(node: Node): void {
  node.spaceBefore = true;
}

/** A long comment goes on in lines that are set in. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > WIDTH - 12) {
      lines.push(` ${line}`);
      line = `  ${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, ` ${line}`];
}
