import * as z from 'zod/mini';
import { recordSchema } from './record.ts';
import type { RecordTerms } from './record-checks.ts';
import { workspaceSchema } from './workspace-schema.ts';

/** A JSON Schema as plain data, ready to be printed. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Draft 7 is the draft that every YAML editor reads. */
const TARGET = 'draft-7';

/** The model of a record becomes the JSON Schema with which an editor completes, explains and checks one. */
export function recordJsonSchema({ levels, groups }: Pick<RecordTerms, 'levels' | 'groups'>): JsonSchema {
  const { schema } = recordSchema({ levels, groups, proseFaults: () => [] });
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: TARGET });
  const description = 'One meeting: what was said, decided and asked for, and who may read it.';
  return { $schema, ...rest, title: 'Record of a meeting', description };
}

/** The model of `opsg.yaml` becomes the JSON Schema for it. */
export function workspaceJsonSchema(): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(workspaceSchema().schema, {
    io: 'input',
    target: TARGET,
    override: ({ jsonSchema, path }) => {
      const description = WORKSPACE_WORDS[String(path.at(-1))];
      if (description !== undefined) jsonSchema.description ??= description;
      // An editor reads `120` as a number; to us it is a text.
      if (jsonSchema.type === 'string' && !jsonSchema.enum)
        Object.assign(jsonSchema, { type: ['string', 'number'] });
    },
  });
  return { $schema, ...rest, title: 'Settings of opsg' };
}

/** What the keys of `opsg.yaml` are for. */
const WORKSPACE_WORDS: Readonly<Record<string, string>> = {
  language: 'The language of the documents, such as en-GB.',
  policy: 'The information policy: its name, its marking and its levels.',
  marking: 'The sentence that marks a document; it can hold {level} and {policy}.',
  levels: 'From the most open to the most restricted.',
  statement: 'What readers may do with the information.',
  groups: 'The committees whose records stand here.',
  reference: 'The short name, as records write it, such as OPSG.',
  title: 'The title of a document; it can hold {name}, {group}, {meeting}, {date} and {reference}.',
  introduction: 'The first paragraph of a document, with the same places in braces as the title.',
  points: 'Whether the points of an item run on as a paragraph, or stand as a list.',
  text: 'A text that is not for everyone.',
  classification: 'The level of those who may read it.',
  look: 'How documents look.',
  organisation: 'Who publishes; it stands above the title.',
  logo: 'A picture above the title.',
  file: 'An SVG or PNG of at most 100 KB; its path counts from the folder of opsg.yaml.',
  alternative: 'What the logo shows, for readers who cannot see it.',
  accent: 'A dark colour such as #0b4f8a, for links, decisions and actions.',
  footer: 'A last paragraph, such as whom to ask.',
  abbreviations: 'Short forms, and what they stand for.',
  abbreviate:
    'Whether short forms stand as written, or a document says what each stands for where it first uses it.',
  abbreviationList: 'Whether the short forms that a document uses are listed at its end.',
  fileName: 'The names of documents; it can hold {reference}, {group}, {meeting}, {date} and {level}.',
  wordsPerPoint: 'How many words a point may have.',
  references:
    'The shape of references, by the letters that they begin with: 0 for a figure, A for a capital letter.',
  limits: 'How much a record and a run may hold, where the built-in limits are too low.',
  rules: 'House rules by their codes, and how severe each is.',
};
