import { withoutEntities } from '../../read/decodings.ts';
import type { ZipEntry } from '../../read/zip/file.ts';
import { officeReadings } from '../../read/zip/office-text.ts';

/** What says something to a reader of a page, or beside it. */
const PARTS =
  /^(?:word\/(?:document|header|footer|comments|footnotes|endnotes)\w*|docProps\/\w+|customXml\/item\d+)\.xml$/;
const PROPERTIES = /^(?:docProps|customXml)\//;
/** Attributes that hold words: those of a watermark, and what stands for a picture. */
const WORDS = /[\s:](?:string|descr|title|alt|tooltip)="([^"]*)"/g;

/** What an author names: styles that are used, bookmarks, and fields that hold words. */
const NAMES =
  /<w:(?:(?:p|r|tbl)Style|alias|tag)\b[^>]*?w:val="([^"]*)"|<w:bookmarkStart\b[^>]*?w:name="([^"]*)"/g;

/** The names in a Word document, and the names of its styles as Word shows them. */
export function wordNames(entries: readonly ZipEntry[]): readonly string[] {
  const textOf = (name: RegExp) =>
    entries.filter((entry) => name.test(entry.name)).map(({ bytes }) => new TextDecoder().decode(bytes));
  const used = textOf(PARTS).flatMap((xml) =>
    [...xml.matchAll(NAMES)].map(([, one, other]) => one ?? other ?? ''),
  );
  const styles = textOf(/\/styles\.xml$/).flatMap((xml) => [
    ...xml.matchAll(/<w:style\b[^>]*w:styleId="([^"]*)"[^>]*>\s*<w:name w:val="([^"]*)"/g),
  ]);
  const shown = styles.flatMap(([, id = '', name = '']) => (used.includes(id) ? [name] : []));
  return [...new Set([...used, ...shown])].map(withoutEntities);
}

/** Every text of a Word document, however it is hidden: deletions, comments, text boxes, watermarks, properties. */
export function wordTexts(entries: readonly ZipEntry[]): readonly string[] {
  return entries
    .filter(({ name }) => PARTS.test(name))
    .flatMap(({ name, bytes }) => {
      const xml = new TextDecoder().decode(bytes);
      const words = [...xml.matchAll(WORDS)].map(([, text = '']) => text);
      const readings = PROPERTIES.test(name) ? [xml.replace(/<[^>]*>/g, '\n')] : officeReadings(xml);
      return [...readings, ...words].map(withoutEntities);
    });
}
