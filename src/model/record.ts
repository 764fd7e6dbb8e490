import * as z from 'zod'; // the namespace: a named import brings all of zod's translations along
import { parseDate } from './date.ts';
import { EDITOR_VIEW } from './editor-view.ts';
import { labelSlip, levelSlip } from './label-slip.ts';

/** The parts of a record that are maps, by the name that messages use for them. */
export type PartName = 'record' | 'item' | 'point' | 'text' | 'next meeting' | 'wording';

/** Something wrong inside a text: a code of ours, and the piece of the text that it is about. */
export interface ProseFault {
  readonly code:
    | 'not-inline'
    | 'unsafe-link'
    | 'prose-too-long'
    | 'prose-too-deep'
    | 'prose-too-marked'
    | 'label-in-prose';
  readonly construct: string;
  readonly piece: string;
  readonly limit: number;
}

/** What our own checks add to zod's issues, as its `params`. */
export type Fault =
  | {
      readonly code: 'unknown-group' | 'bad-date' | 'bad-due' | 'bad-number' | 'empty-value' | 'not-one-line';
    }
  | { readonly code: 'no-sentence' | 'several-sentences' | 'text-and-points' }
  | { readonly code: 'key-without-action'; readonly key: string }
  | ProseFault;

/** What the schema of a record depends on: the workspace's words, and how prose is checked. */
export interface RecordTerms {
  readonly levels: readonly string[];
  readonly groups: readonly string[];
  readonly proseFaults: (text: string) => readonly ProseFault[];
}

const INLINE = 'a paragraph of inline Markdown, such as *emphasis*, **strong**, `code`, [words](https://…).';

type Check<T> = (context: z.core.ParsePayload<T>) => void;

/** A text, or a text with a label and wordings of its own. */
export type AuthoredText =
  | string
  | {
      readonly text: string;
      readonly classification?: string | undefined;
      readonly wording?: AuthoredWording | undefined;
    };
export type AuthoredWording = Readonly<Record<string, string | undefined>>;
export type AuthoredNames = AuthoredText | readonly AuthoredText[];

export type AuthoredPoint =
  | string
  | {
      readonly text?: string | undefined;
      readonly decision?: string | undefined;
      readonly action?: string | undefined;
      readonly owner?: AuthoredNames | undefined;
      readonly due?: string | undefined;
      readonly classification?: string | undefined;
      readonly wording?: AuthoredWording | undefined;
    };

export interface AuthoredItem {
  readonly number?: string | undefined;
  readonly title: AuthoredText;
  readonly presenter?: AuthoredNames | undefined;
  readonly classification?: string | undefined;
  readonly text?: string | undefined;
  readonly points?: readonly AuthoredPoint[] | undefined;
  readonly items?: readonly AuthoredItem[] | undefined;
}

/** The record as an author may write it, every short form included. */
export type AuthoredRecord = z.infer<RecordSchema['schema']>;
export type RecordSchema = ReturnType<typeof recordSchema>;

/**
 * The schema of a record, and the keys that each of its parts may have. Parsing changes nothing.
 * Every map is strict: a key that nobody knows could be a misspelt `classification`.
 */
export function recordSchema(terms: RecordTerms) {
  const keys = new Map<PartName, readonly string[]>();
  function part<S extends z.ZodRawShape>(name: PartName, shape: S) {
    keys.set(name, Object.keys(shape));
    return z.strictObject(shape, {
      error: (issue) => (issue.code === 'unrecognized_keys' ? name : undefined),
    });
  }

  const level = z.enum(terms.levels).describe('A level of the information policy. Capitals matter.');
  const line = z.string().check(oneLine).meta(EDITOR_VIEW.line);
  const prose = z.string().check(notEmpty, sane(terms)).meta(EDITOR_VIEW.prose);
  const day = z.string().check(existingDay).meta(EDITOR_VIEW.day);

  const wordingOf = (text: z.ZodString) =>
    part('wording', Object.fromEntries(terms.levels.map((name) => [name, text.optional()]))).describe(
      'What readers of a lower level get instead, by level.',
    );
  const labelledMap = (text: z.ZodString) =>
    part('text', {
      text: text.describe('The text itself.'),
      classification: level.optional(),
      wording: wordingOf(text).optional(),
    });
  const labelled = (text: z.ZodString) => z.union([text, labelledMap(text)]);
  const names = z
    .union([line, labelledMap(line), z.array(labelled(line))])
    .describe('A name, or a list of names.');

  const point = z.union([
    prose,
    part('point', {
      text: prose.optional().describe(`What was said: ${INLINE}`),
      decision: prose.optional().describe('The whole sentence of a decision, printed as written.'),
      action: prose.optional().describe('The whole sentence of an action, printed as written.'),
      owner: names.optional().describe('Who does the action.'),
      due: z.string().check(dueDay).meta(EDITOR_VIEW.due).optional(),
      classification: level.optional(),
      wording: wordingOf(prose).optional(),
    })
      .check(checkOfMap(oneSentence), checkOfMap(actionKeys))
      .meta(EDITOR_VIEW.oneSentence),
  ]);
  const item: z.ZodType<AuthoredItem> = part('item', {
    number: z.string().check(agendaNumber).meta(EDITOR_VIEW.number).optional(),
    title: labelled(line).describe('The title of the item.'),
    presenter: names.optional().describe('Who presented it: a name, or a list of names.'),
    classification: level.optional().describe('The level of the whole item, its title too.'),
    text: prose.optional().describe(`The short form of a single point: ${INLINE}`),
    points: z
      .array(point)
      .optional()
      .describe('What was said, decided and asked for, a sentence or two each.'),
    get items(): z.ZodOptional<z.ZodArray<z.ZodType<AuthoredItem>>> {
      return z.array(item).optional().describe('Items inside this one.');
    },
  })
    .check(checkOfMap(textOrPoints))
    .meta({ id: 'item', ...EDITOR_VIEW.textOrPoints });

  const schema = part('record', {
    group: z
      .string()
      .check(knownGroup(terms))
      .meta({ enum: terms.groups, description: 'The reference of the committee, such as OPSG.' }),
    meeting: z.string().check(meetingNumber).meta(EDITOR_VIEW.meeting),
    date: day,
    classification: level.describe('The level of every part that does not say otherwise.'),
    title: labelled(line).optional().describe("Replaces the group's title pattern."),
    introduction: labelled(prose).optional().describe("Replaces the group's introduction."),
    items: z.array(item).describe('The items of the agenda, in their order.'),
    next: z
      .array(
        part('next meeting', {
          label: line.describe('What the meeting is called.'),
          date: day,
          classification: level.optional(),
        }),
      )
      .optional()
      .describe('The next meetings.'),
    notes: z.string().check(noLevel).meta(EDITOR_VIEW.notes).optional(),
  });
  return { schema, keys };
}

/** Checks of a whole map are made even where a part of it is wrong, so that everything is said at once. */
function checkOfMap<T>(check: Check<T>) {
  const when = ({ value }: z.core.ParsePayload) => typeof value === 'object' && !Array.isArray(value);
  return z.core._check<T>(check, { when });
}

function fault<T>(context: z.core.ParsePayload<T>, params: Fault, path: PropertyKey[] = []): void {
  context.issues.push({ code: 'custom', input: context.value, params: { ...params }, path });
}

const notEmpty: Check<string> = (context) => {
  if (context.value.trim() === '') fault(context, { code: 'empty-value' });
};

const oneLine: Check<string> = (context) => {
  if (context.value.trim() === '') fault(context, { code: 'empty-value' });
  else if (context.value.trim().includes('\n')) fault(context, { code: 'not-one-line' });
  noLabel(context, labelSlip(context.value));
};

/** Notes are in no document; but the part that lost its label to them may be. */
const noLevel: Check<string> = (context) => noLabel(context, levelSlip(context.value));

function noLabel(context: z.core.ParsePayload<string>, piece: string | undefined): void {
  if (piece !== undefined) fault(context, { code: 'label-in-prose', construct: 'a label', piece, limit: 0 });
}

const existingDay: Check<string> = (context) => {
  if (!parseDate(context.value)) fault(context, { code: 'bad-date' });
};

const dueDay: Check<string> = (context) => {
  if (!parseDate(context.value) && !MEETING_REFERENCE.test(context.value))
    fault(context, { code: 'bad-due' });
};

const agendaNumber: Check<string> = (context) => {
  if (!/^[\p{L}\p{N}]+([.()-]+[\p{L}\p{N}]+)*\)?$/u.test(context.value))
    fault(context, { code: 'bad-number' });
};

const meetingNumber: Check<string> = (context) => {
  if (!/^\d+[A-Za-z]?$/.test(context.value)) fault(context, { code: 'bad-number' });
};

/** A meeting as texts refer to it: the group, a low line, the number. */
export const MEETING_REFERENCE = /^[A-Z][A-Z0-9]*_\d+[A-Za-z]?$/;

function knownGroup({ groups }: RecordTerms): Check<string> {
  return (context) => {
    if (!groups.includes(context.value)) fault(context, { code: 'unknown-group' });
  };
}

function sane({ proseFaults }: RecordTerms): Check<string> {
  return (context) => {
    for (const found of proseFaults(context.value)) fault(context, found);
  };
}

const SENTENCE_KEYS = ['text', 'decision', 'action'] as const;
type PointKeys = { [K in 'text' | 'decision' | 'action' | 'owner' | 'due']?: unknown };

const oneSentence: Check<PointKeys> = (context) => {
  const count = SENTENCE_KEYS.filter((key) => context.value[key] !== undefined).length;
  if (count !== 1) fault(context, { code: count === 0 ? 'no-sentence' : 'several-sentences' });
};

const actionKeys: Check<PointKeys> = (context) => {
  if (context.value.action !== undefined) return;
  for (const key of ['owner', 'due'] as const) {
    if (context.value[key] !== undefined) fault(context, { code: 'key-without-action', key }, [key]);
  }
};

const textOrPoints: Check<{ text?: unknown; points?: unknown }> = (context) => {
  if (context.value.text !== undefined && context.value.points !== undefined) {
    fault(context, { code: 'text-and-points' }, ['text']);
  }
};
