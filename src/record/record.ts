import * as z from 'zod/mini';
import { EDITOR_VIEW } from './editor-view.ts';
import { namedParts } from './named-parts.ts';
import {
  actionKeys,
  agendaNumber,
  checkOfMap,
  dueDay,
  existingDay,
  knownGroup,
  meetingNumber,
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

type Part = ReturnType<typeof namedParts<PartName>>['part'];
type Text = z.ZodMiniString<string>;
type Texts = ReturnType<typeof textsOf>;

/** The schema of a record, and the keys that each of its parts may have. Parsing changes nothing. */
export function recordSchema(terms: RecordTerms) {
  const { part, keys } = namedParts<PartName>();
  const texts = textsOf(terms, part);
  const { level, line, day, labelledLine, labelledProse } = texts;
  const next = part('next meeting', {
    label: line.check(z.describe('What the meeting is called.')),
    date: day,
    classification: z.optional(level),
  });
  const group = { enum: terms.groups, description: 'The reference of the committee, such as OPSG.' };
  const schema = part('record', {
    group: z.string().check(knownGroup(terms), z.meta(group)),
    meeting: z.string().check(meetingNumber, z.meta(EDITOR_VIEW.meeting)),
    date: day,
    classification: level.check(z.describe('The level of every part that does not say otherwise.')),
    title: optional(labelledLine, "Replaces the group's title pattern."),
    introduction: optional(labelledProse, "Replaces the group's introduction."),
    items: z
      .array(itemOf(texts, part))
      .check(z.meta({ ...EDITOR_VIEW.items, description: 'The items of the agenda, in their order.' })),
    next: optional(z.array(next).check(z.meta(EDITOR_VIEW.next)), 'The next meetings.'),
    notes: z.optional(z.string().check(z.meta(EDITOR_VIEW.notes))),
  });
  return { schema, keys };
}

/** The texts of which a record is made, with and without labels of their own. */
function textsOf(terms: RecordTerms, part: Part) {
  const level = z.enum(terms.levels).check(z.describe('A level of the information policy. Capitals matter.'));
  const line = z.string().check(oneLine, z.meta(EDITOR_VIEW.line));
  const prose = z.string().check(notEmpty, sane(terms), z.meta(EDITOR_VIEW.prose));
  const day = z.string().check(existingDay, z.meta(EDITOR_VIEW.day));
  const wordingOf = (text: Text) => {
    const wordings = Object.fromEntries(terms.levels.map((name) => [name, z.optional(text)]));
    const description = 'What readers of a lower level get instead, by level.';
    return part('wording', wordings).check(z.describe(description));
  };
  const labelled = (text: Text) =>
    part('text', {
      text: text.check(z.describe('The text itself.')),
      classification: z.optional(level),
      wording: z.optional(wordingOf(text)),
    });
  const lineMap = labelled(line);
  const labelledLine = z.union([line, lineMap]);
  const labelledProse = z.union([prose, labelled(prose)]);
  const names = z
    .union([line, lineMap, z.array(labelledLine)])
    .check(z.describe('A name, or a list of names.'));
  return { level, line, prose, day, names, labelledLine, labelledProse, proseWording: wordingOf(prose) };
}

function itemOf(texts: Texts, part: Part): z.ZodMiniType<AuthoredItem> {
  const { level, prose, names, labelledLine } = texts;
  const point = z.union([prose, pointOf(texts, part)]);
  const item: z.ZodMiniType<AuthoredItem> = part('item', {
    number: z.optional(z.string().check(agendaNumber, z.meta(EDITOR_VIEW.number))),
    title: labelledLine.check(z.describe('The title of the item.')),
    presenter: optional(names, 'Who presented it: a name, or a list of names.'),
    classification: optional(level, 'The level of the whole item, its title too.'),
    text: optional(prose, `The short form of a single point: ${INLINE}`),
    points: optional(
      z.array(point).check(z.meta(EDITOR_VIEW.points)),
      'What was said, decided and asked for, a sentence or two each.',
    ),
    items: optional(
      z.lazy(() => z.array(item).check(z.meta(EDITOR_VIEW.items))),
      'Items inside this one.',
    ),
  }).check(checkOfMap(textOrPoints), z.meta({ id: 'item', ...EDITOR_VIEW.textOrPoints }));
  return item;
}

function pointOf({ level, prose, names, proseWording }: Texts, part: Part) {
  return part('point', {
    text: optional(prose, `What was said: ${INLINE}`),
    decision: optional(prose, 'The whole sentence of a decision, printed as written.'),
    action: optional(prose, 'The whole sentence of an action, printed as written.'),
    owner: optional(names, 'Who does the action.'),
    due: z.optional(z.string().check(dueDay, z.meta(EDITOR_VIEW.due))),
    classification: z.optional(level),
    wording: z.optional(proseWording),
  }).check(checkOfMap(oneSentence), checkOfMap(actionKeys), z.meta(EDITOR_VIEW.oneSentence));
}

function optional<S extends z.ZodMiniType>(schema: S, description: string): z.ZodMiniOptional<S> {
  return z.optional(schema).check(z.describe(description));
}
