import * as z from 'zod/mini';
import { parseDate } from '../base/date.ts';
import type { PastedTable } from '../base/mistakes-facts.ts';
import { pattern } from '../base/pattern.ts';
import { parseTime } from '../base/time.ts';
import { ACTION_STATES, type PersonKey, SENTENCE_KEYS, STATUSES } from './keys.ts';
import { pastedTable } from './pasted-table.ts';
import { MEETING_NUMBER, MEETING_REFERENCE } from './reference.ts';

/** What a text may be: one paragraph, or several paragraphs, lists and tables too. */
export type ProseKind = 'paragraph' | 'blocks';

/** Something wrong inside a text: a code of ours, and the piece of the text that it is about. */
export interface ProseFault {
  readonly code:
    | 'not-inline'
    | 'pasted-table'
    | 'unsafe-link'
    | 'prose-too-long'
    | 'prose-too-deep'
    | 'prose-too-marked';
  readonly construct: string;
  readonly piece: string;
  readonly limit: number;
  /** Of a pasted table. */
  readonly state?: PastedTable;
}

/** What our own checks add to zod's issues, as its `params`. */
export type Fault =
  | {
      readonly code:
        | 'unknown-group'
        | 'bad-date'
        | 'bad-due'
        | 'bad-meeting-reference'
        | 'bad-number'
        | 'bad-status'
        | 'bad-state'
        | 'bad-time'
        | 'days-out-of-order'
        | 'empty-value'
        | 'not-one-line';
    }
  | { readonly code: 'no-sentence' | 'text-and-points' | 'person-unnamed' }
  | { readonly code: 'several-sentences'; readonly second: string }
  | { readonly code: 'key-without-action'; readonly key: string }
  | ProseFault;

/** What the schema of a record depends on: the workspace's words, and how prose is checked. */
export interface RecordTerms {
  readonly levels: readonly string[];
  readonly groups: readonly string[];
  /** The keys of the kinds of points that the workspace has beside the built-in ones. */
  readonly kinds: readonly string[];
  readonly proseFaults: (text: string, kind: ProseKind) => readonly ProseFault[];
}

type KeyCheck<T> = (context: z.core.ParsePayload<T>) => void;

/** Checks of a whole map are made even where a part of it is wrong, so that everything is said at once. */
export function checkOfMap<T>(check: KeyCheck<T>) {
  const when = ({ value }: z.core.ParsePayload) => typeof value === 'object' && !Array.isArray(value);
  return z.core._check<T>(check, { when });
}

function fault<T>(context: z.core.ParsePayload<T>, params: Fault, path: PropertyKey[] = []): void {
  context.issues.push({ code: 'custom', input: context.value, params: { ...params }, path });
}

export const notEmpty: KeyCheck<string> = (context) => {
  if (context.value.trim() === '') fault(context, { code: 'empty-value' });
};

export const notEmptyList: KeyCheck<unknown[]> = (context) => {
  if (context.value.length === 0) fault(context, { code: 'empty-value' });
};

export const oneLine: KeyCheck<string> = (context) => {
  if (context.value.trim() === '') fault(context, { code: 'empty-value' });
  else if (context.value.trim().includes('\n')) fault(context, { code: 'not-one-line' });
  else if (pastedTable(context.value))
    fault(context, {
      code: 'pasted-table',
      construct: 'a table',
      state: 'line',
      piece: context.value.trim(),
      limit: 0,
    });
};

export const existingDay: KeyCheck<string> = (context) => {
  if (!parseDate(context.value)) fault(context, { code: 'bad-date' });
};

export const dueDay: KeyCheck<string> = (context) => {
  if (!parseDate(context.value) && !MEETING_REFERENCE.test(context.value))
    fault(context, { code: 'bad-due' });
};

export const meetingReference: KeyCheck<string> = (context) => {
  if (!MEETING_REFERENCE.test(context.value)) fault(context, { code: 'bad-meeting-reference' });
};

const AGENDA_NUMBER = pattern(String.raw`^[\p{L}\p{N}]+([./()-]+[\p{L}\p{N}]+)*\)?$`);
/** The same, in brackets or with a full stop. Words without a digit are no number, unless they could be a letter or a Roman number. */
const POINT_NUMBER = pattern(
  String.raw`^(?=.*\p{Nd}|\(?(?:\p{L}|[ivxlcdm]+|[IVXLCDM]+)\)?\.?$)\(?[\p{L}\p{N}]+([./()-]+[\p{L}\p{N}]+)*\)?\.?$`,
);

export const pointNumber: KeyCheck<string> = (context) => {
  if (!POINT_NUMBER(context.value).test(context.value)) fault(context, { code: 'bad-number' });
};

export const agendaNumber: KeyCheck<string> = (context) => {
  if (!AGENDA_NUMBER(context.value).test(context.value)) fault(context, { code: 'bad-number' });
};

export const meetingNumber: KeyCheck<string> = (context) => {
  if (!MEETING_NUMBER.test(context.value)) fault(context, { code: 'bad-number' });
};

/** An earlier number of a meeting, or its whole reference. */
export const formerName: KeyCheck<string> = (context) => {
  if (!MEETING_NUMBER.test(context.value) && !MEETING_REFERENCE.test(context.value))
    fault(context, { code: 'bad-number' });
};

export const clockTime: KeyCheck<string> = (context) => {
  if (!parseTime(context.value)) fault(context, { code: 'bad-time' });
};

/** A meeting of several days ends on a later day than it begins on. */
export const daysInOrder: KeyCheck<{ date?: unknown; until?: unknown }> = (context) => {
  const [first, last] = [context.value.date, context.value.until].map((day) =>
    typeof day === 'string' && parseDate(day) ? day : undefined,
  );
  if (first !== undefined && last !== undefined && last <= first)
    fault(context, { code: 'days-out-of-order' }, ['until']);
};

export const knownStatus: KeyCheck<string> = (context) => {
  if (!STATUSES.some((status) => status === context.value)) fault(context, { code: 'bad-status' });
};

export const knownState: KeyCheck<string> = (context) => {
  if (!ACTION_STATES.some((state) => state === context.value)) fault(context, { code: 'bad-state' });
};

export function knownGroup({ groups }: RecordTerms): KeyCheck<string> {
  return (context) => {
    if (!groups.includes(context.value)) fault(context, { code: 'unknown-group' });
  };
}

export function sane({ proseFaults }: RecordTerms, kind: ProseKind): KeyCheck<string> {
  return (context) => {
    for (const found of proseFaults(context.value, kind)) fault(context, found);
  };
}

/** A link can lead wherever one in a text can. */
export function safeLink({ proseFaults }: RecordTerms): KeyCheck<string> {
  return (context) => {
    const url = context.value.trim();
    const isOne = /^[^\s<>()[\]\\]+$/.test(url) && proseFaults(`[x](<${url}>)`, 'paragraph').length === 0;
    if (!isOne) fault(context, { code: 'unsafe-link', construct: 'a link', piece: url, limit: 0 });
  };
}

type PointKeys = { [K in (typeof SENTENCE_KEYS)[number] | 'id' | 'owner' | 'due']?: unknown };

export function oneSentence({ kinds }: RecordTerms): KeyCheck<PointKeys> {
  const sentences = new Set<string>([...SENTENCE_KEYS, ...kinds]);
  return (context) => {
    const [first, second] = Object.keys(context.value).filter((key) => sentences.has(key));
    if (first === undefined) fault(context, { code: 'no-sentence' });
    if (second !== undefined) fault(context, { code: 'several-sentences', second });
  };
}

export const actionKeys: KeyCheck<PointKeys> = (context) => {
  if (context.value.action !== undefined) return;
  for (const key of ['id', 'owner', 'due'] as const) {
    if (context.value[key] !== undefined) fault(context, { code: 'key-without-action', key }, [key]);
  }
};

export const textOrPoints: KeyCheck<{ text?: unknown; points?: unknown }> = (context) => {
  if (context.value.text !== undefined && context.value.points !== undefined) {
    fault(context, { code: 'text-and-points' }, ['text']);
  }
};

/** A person can be named by what he or she is: a note or initials alone name nobody. */
export const namedPerson: KeyCheck<{ [K in PersonKey]?: unknown }> = (context) => {
  const isNamed = PERSON_NAMES.some((key) => context.value[key] !== undefined);
  if (!isNamed) fault(context, { code: 'person-unnamed' });
};

const PERSON_NAMES = ['name', 'role', 'organisation'] as const satisfies readonly PersonKey[];
