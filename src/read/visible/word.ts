import type { VisiblePage } from '../../base/passage.ts';
import { withoutEntities } from '../decodings.ts';
import { MOST_BYTES } from '../pdf/fault.ts';
import { readZip } from '../zip/file.ts';
import { officeReadings } from '../zip/office-text.ts';

/** What a Word document of ours shows: its text, and its header and footer, which stand on each page. */
export function visibleWord(bytes: Uint8Array): readonly VisiblePage[] {
  const { entries } = readZip(bytes, { left: MOST_BYTES });
  const textOf = (part: string) => {
    const found = entries.find(({ name }) => name === `word/${part}.xml`);
    const [text = ''] = found ? officeReadings(new TextDecoder().decode(found.bytes)) : [];
    return withoutEntities(text);
  };
  return [{ body: textOf('document'), margin: `${textOf('header')}\n${textOf('footer')}` }];
}
