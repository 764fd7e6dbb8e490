import type { Passage } from '../../base/passage.ts';
import type { PdfFile } from './lookup.ts';
import { nameText, stringText } from './text.ts';
import type { PdfDictionary, PdfValue } from './values.ts';

/** What the dictionaries of a file hold, apart from its streams. */
export interface Written {
  readonly passages: readonly Passage[];
  /** Every name and every key. */
  readonly names: Set<string>;
  /** The numbers of the streams that are font programs, and of those that are attached files. */
  readonly fontPrograms: ReadonlySet<number>;
  readonly attachments: ReadonlySet<number>;
}

interface Collection {
  readonly passages: Passage[];
  readonly names: Set<string>;
  readonly fontPrograms: Set<number>;
  readonly attachments: Set<number>;
}

const FONT_PROGRAM = /^FontFile[23]?$/;
const WHERE: ReadonlyMap<string, string> = new Map([
  ['Title', 'a title'],
  ['Author', 'metadata'],
  ['Subject', 'metadata'],
  ['Keywords', 'metadata'],
  ['Creator', 'metadata'],
  ['Producer', 'metadata'],
  ['URI', 'a link'],
  ['Alt', 'alternative text'],
  ['ActualText', 'alternative text'],
  ['E', 'alternative text'],
  ['TU', 'alternative text'],
  ['Contents', 'a comment'],
  ['RC', 'a comment'],
  ['V', 'a form field'],
  ['DV', 'a form field'],
  ['UF', 'an attachment'],
  ['Names', 'a name'],
  ['Dest', 'a name'],
  ['D', 'a name'],
]);

/** Every string and name in the objects of a file, whether or not anything leads to them. */
export function readStrings({ objects, trailers, loose }: PdfFile): Written {
  const passages = loose.map((text) => ({ where: 'between the objects', text: nameText(text) }));
  const into: Collection = { passages, names: new Set(), fontPrograms: new Set(), attachments: new Set() };
  for (const { value } of objects) collect(value, '', into);
  for (const value of trailers) collect(value, '', into);
  return into;
}

/** The depth of a value is bounded where it is read. */
function collect(value: PdfValue, key: string, into: Collection): void {
  switch (value.kind) {
    case 'string':
      into.passages.push({ where: WHERE.get(key) ?? 'a string', text: stringText(value.text) });
      break;
    case 'name':
      into.names.add(value.text);
      break;
    case 'list':
      for (const item of value.items) collect(item, key, into);
      break;
    case 'dictionary':
      collectEntries(value, key, into);
      break;
    case 'reference':
      if (FONT_PROGRAM.test(key)) into.fontPrograms.add(value.number);
  }
}

function collectEntries({ entries, stray }: PdfDictionary, key: string, into: Collection): void {
  for (const value of stray) collect(value, '', into);
  for (const [inner, value] of entries) {
    into.names.add(inner);
    collect(value, inner, into);
    if (key === 'EF' && value.kind === 'reference') into.attachments.add(value.number);
  }
}
