import { checkRecord } from '../../src/check/check-records.ts';
import { builtInWorkspace } from '../../src/check/workspaces.ts';
import { BUILT_IN } from '../../src/record/built-in.ts';
import { documentsFor } from '../../src/render/documents.ts';
import type { Document } from '../../src/render/render-document.ts';

const WORKSPACE = { ok: true, value: builtInWorkspace(), warnings: [] } as const;
const [GROUP] = BUILT_IN.groups;

/** Every place of a record at which an author writes words, by its name; the words are put in as a JSON string. */
const FIELDS = {
  title: (words: string) => ({ head: `title: ${words}` }),
  venue: (words: string) => ({ head: `venue: ${words}` }),
  introduction: (words: string) => ({ head: `introduction: ${words}` }),
  attendance: (words: string) => ({ head: `attendance: { Chair: ${words} }` }),
  role: (words: string) => ({ head: `attendance: { Chair: [{ role: ${words} }] }` }),
  notes: (words: string) => ({ head: `notes: ${words}` }),
  'title of an item': (words: string) => ({ item: `title: ${words}\n    text: A text.` }),
  presenter: (words: string) => ({ item: `title: A title\n    presenter: ${words}\n    text: A text.` }),
  text: (words: string) => ({ item: `title: A title\n    text: ${words}` }),
  point: (words: string) => ({ item: `title: A title\n    points: [${words}, A text.]` }),
  decision: (words: string) => ({ item: `title: A title\n    points: [{ decision: ${words} }]` }),
  action: (words: string) => ({
    item: `title: A title\n    points: [{ action: ${words}, owner: ${words} }]`,
  }),
  entry: (words: string) => ({
    item: `title: A title\n    actions: [{ id: 27.1, text: ${words}, owner: ${words} }]`,
  }),
  wording: (words: string) => ({
    item: `title: A title\n    points: [{ text: Withheld words., classification: Amber, wording: { White: ${words} } }]`,
  }),
  label: (words: string) => ({ tail: `next: [{ label: ${words}, date: 2020-02-04 }]` }),
  paper: (words: string) => ({ tail: `papers: [{ title: ${words}, reference: ${words} }]` }),
  correction: (words: string) => ({ tail: `corrections: [{ date: 2020-02-04, text: ${words} }]` }),
} satisfies Record<string, (words: string) => { head?: string; item?: string; tail?: string }>;

export type Field = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as readonly Field[]; // its keys are exactly these

/** A record with one text in one of its places. */
export function recordWith(text: string, field: Field): string {
  const parts: { head?: string; item?: string; tail?: string } = FIELDS[field](JSON.stringify(text));
  const { head = '', item = 'title: A title\n    text: A text.', tail = '' } = parts;
  return `group: ${GROUP.reference}
meeting: 28
date: 2020-01-07
classification: White
${head}
items:
  - number: 4
    ${item}
${tail}
`;
}

/** A record becomes its public document; or the codes of what is wrong with it. */
export function published(record: string | Uint8Array): Document | readonly string[] {
  const bytes = typeof record === 'string' ? new TextEncoder().encode(record) : record;
  const checked = checkRecord({ file: 'r.yaml', bytes }, WORKSPACE);
  if (!checked.ok) return checked.problems.map(({ code }) => code);
  const documents = documentsFor(checked.value, 'White');
  if (!documents.ok) return documents.problems.map(({ code }) => code);
  return documents.value[0] ?? [];
}
