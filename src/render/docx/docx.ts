import { normalizeUri } from 'micromark-util-sanitize-uri';
import type { Headlines } from '../../levels/headlines.ts';
import { documentPart } from './document.ts';
import type { IdOfLink } from './inline.ts';
import { contentTypesPart, documentRelationshipsPart, packageRelationshipsPart } from './package.ts';
import { corePart, footerPart, headerPart, numberingPart, settingsPart } from './parts.ts';
import { stylesPart } from './styles.ts';
import { zipped } from './zip.ts';

/** Headlines become a Word document (ECMA-376) whose every time is `timestamp`. */
export function docx(headlines: Headlines, timestamp: number): Uint8Array {
  const { links, idOfLink } = linkRegister();
  const document = documentPart(headlines, idOfLink);
  return zipped(
    new Map([
      ['[Content_Types].xml', contentTypesPart()],
      ['_rels/.rels', packageRelationshipsPart()],
      ['docProps/core.xml', corePart(headlines, timestamp)],
      ['word/document.xml', document],
      ['word/_rels/document.xml.rels', documentRelationshipsPart(links)],
      ['word/styles.xml', stylesPart(headlines)],
      ['word/numbering.xml', numberingPart()],
      ['word/settings.xml', settingsPart(headlines)],
      ['word/header.xml', headerPart(headlines)],
      ['word/footer.xml', footerPart(headlines)],
    ]),
  );
}

/** Each address gets an id when it is first met. Word calls a file broken over an address with a space in it. */
function linkRegister(): { readonly links: ReadonlyMap<string, string>; readonly idOfLink: IdOfLink } {
  const links = new Map<string, string>();
  const idOfLink = (url: string) => {
    const target = normalizeUri(url);
    const id = links.get(target) ?? `link${links.size + 1}`;
    links.set(target, id);
    return id;
  };
  return { links, idOfLink };
}
