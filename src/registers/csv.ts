import { inOneParagraph } from '../base/blocks.ts';
import { visibleText } from '../base/prose.ts';
import { listed } from '../render/point-label.ts';
import { type ListedAction, type ListedDecision, lastSaid } from './listed.ts';
import { dayOfMeeting, itemOf, REGISTER_WORDS, saidWords, wordOf } from './wording.ts';

type CsvColumns<T> = Readonly<Record<string, (entry: T) => string>>;

/** What a row says of where its text is from. */
const SOURCE: CsvColumns<ListedDecision> = {
  Group: ({ meeting }) => meeting.group.reference,
  Meeting: ({ meeting }) => meeting.reference,
  'Date of meeting': ({ meeting }) => dayOfMeeting(meeting),
  Item: (entry) => visibleText(itemOf(entry)),
};

const DECISIONS: CsvColumns<ListedDecision> = {
  Classification: ({ level }) => level.name,
  ...SOURCE,
  Decision: ({ text }) => visibleText(inOneParagraph(text)),
};

/** Ids have a word before them, because a spreadsheet would read 28.10 as the number 28.1. */
const ACTIONS: CsvColumns<ListedAction> = {
  Classification: ({ level }) => level.name,
  Number: ({ id }) => (id === undefined ? '' : `Action ${id}`),
  State: ({ state }) => wordOf(state),
  Action: ({ text }) => visibleText(inOneParagraph(text)),
  Owner: ({ owners }) => visibleText(listed(owners.map(({ prose }) => prose))),
  Due: ({ day = '' }) => day,
  'Due at': ({ due }) => (due && 'meeting' in due ? due.meeting : ''),
  Overdue: ({ isOverdue }) => (isOverdue ? REGISTER_WORDS.overdue : ''),
  'Last said': (action) => {
    const last = lastSaid(action);
    return last ? visibleText(saidWords(last)) : '';
  },
  ...SOURCE,
};

export function decisionsCsv(decisions: readonly ListedDecision[]): string {
  return csv(DECISIONS, decisions);
}

export function actionsCsv(actions: readonly ListedAction[]): string {
  return csv(ACTIONS, actions);
}

/** Comma-separated values (RFC 4180) that Excel opens as UTF-8, because of the byte order mark. */
function csv<T>(columns: CsvColumns<T>, entries: readonly T[]): string {
  const rows = [
    Object.keys(columns),
    ...entries.map((entry) => Object.values(columns).map((of) => of(entry))),
  ];
  return `\uFEFF${rows.map((cells) => `${cells.map(field).join(',')}\r\n`).join('')}`;
}

/** What a spreadsheet would read as a formula, even after blanks and in full width. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Each field has quotation marks; what could be a formula gets an apostrophe, as a spreadsheet itself marks a text. */
function field(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
