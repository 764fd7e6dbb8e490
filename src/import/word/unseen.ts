import { withoutEntities } from '../../read/decodings.ts';
import type { ZipEntry } from '../../read/zip/file.ts';
import { officeReadings } from '../../read/zip/office-text.ts';

/** What says something to a reader of a page, or beside it. */
const PARTS =
  /^(?:word\/(?:document|header|footer|comments|footnotes|endnotes)\w*|docProps\/\w+|customXml\/item\d+)\.xml$/;
const PROPERTIES = /^(?:docProps|customXml)\//;
/** Attributes that hold words: those of a watermark, and what stands for a picture. */
const WORDS = /[\s:](?:string|descr|title|alt|tooltip)="([^"]*)"/g;

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
