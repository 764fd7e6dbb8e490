import * as z from 'zod'; // the namespace: a named import brings all of zod's translations along
import { EDITOR_VIEW } from './editor-view.ts';
import {
  actionKeys,
  agendaNumber,
  checkOfMap,
  dueDay,
  existingDay,
  knownGroup,
  meetingNumber,
  noLevel,
  notEmpty,
  oneLine,
  oneSentence,
  type RecordTerms,
  sane,
  textOrPoints,
} from './record-checks.ts';

/** The parts of a record that are maps, by the name that messages use for them. */
export type PartName = 'record' | 'item' | 'point' | 'text' | 'next meeting' | 'wording';

const INLINE = 'a paragraph of inline Markdown, such as *emphasis*, **strong**, `code`, [words](https://…).';

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
