import type { InnerFile, OuterText, Passage, VisiblePage } from '../../base/passage.ts';
import { withoutEntities } from '../decodings.ts';
import { MOST_BYTES, orUnread, type ReadingAllowance } from '../fault.ts';
import { isZip } from '../file-kind.ts';
import { readableText } from '../pdf/text.ts';
import { readZip, type ZipEntry } from './file.ts';
import { officeReadings } from './office-text.ts';

/** The text in an archive: a Word document, another office document, or any files. Its PDFs and archives are parts. */
export function zipPassages(bytes: Uint8Array, allowance: ReadingAllowance): OuterText {
  return orUnread(() => textIn(bytes, allowance));
}

function textIn(bytes: Uint8Array, allowance: ReadingAllowance): OuterText {
  const { entries, directory, before } = readZip(bytes, allowance);
  const stored = entries.length > 0 ? readableText(bytes) : '';
  const front: readonly InnerFile[] =
    before.length > 0 ? [{ where: 'what comes before it', bytes: before }] : [];
  const office = entries.filter(isOfficePart);
  return {
    passages: [
      { where: 'the names of its parts', text: directory },
      { where: 'what is not compressed', text: stored, isMarkup: true },
      ...office.flatMap(officePassages),
    ],
    unread: [],
    parts: [...front, ...entries.filter((entry) => !office.includes(entry)).map(partOf)],
  };
}

/** Settings of printers and scrambled fonts are binary and hold no text. */
const WITHOUT_TEXT = /(?:^|\/)printerSettings\d*\.bin$|\.odttf$/;

function isOfficePart({ name, bytes }: ZipEntry): boolean {
  return WITHOUT_TEXT.test(name) || (/\.(?:xml|rels|vml)$/i.test(name) && !isZip(bytes));
}

function officePassages({ name, bytes }: ZipEntry): readonly Passage[] {
  const text = readableText(bytes);
  const readings = text.includes('<') ? [text, ...officeReadings(text)] : [text];
  return readings.map((reading) => ({ where: placeOf(name), text: reading }));
}

function partOf({ name, bytes }: ZipEntry): InnerFile {
  return { where: placeOf(name), bytes };
}

/** What a person calls the parts of a Word document. A message never quotes their names, which are text of the file. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\.xml$/, 'the text of the document'],
  [/^word\/header\d*\.xml$/, 'a header'],
  [/^word\/footer\d*\.xml$/, 'a footer'],
  [/^word\/comments\w*\.xml$/, 'a comment'],
  [/^word\/(?:foot|end)notes\.xml$/, 'a note'],
  [/^docProps\//, 'the properties of the document'],
  [/\.rels$/, 'the address of a link'],
];

function placeOf(name: string): string {
  return PLACES.find(([pattern]) => pattern.test(name))?.[1] ?? 'a part of it';
}

/** What a Word document of ours shows: its text, and the header and footer that are on each page. */
export function visibleWord(bytes: Uint8Array): readonly VisiblePage[] {
  const { entries } = readZip(bytes, { left: MOST_BYTES });
  const textOf = (part: string) => {
    const found = entries.find(({ name }) => name === `word/${part}.xml`);
    const [text = ''] = found ? officeReadings(new TextDecoder().decode(found.bytes)) : [];
    return withoutEntities(text);
  };
  return [{ body: textOf('document'), margin: `${textOf('header')}\n${textOf('footer')}` }];
}
