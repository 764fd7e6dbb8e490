import { existsSync, readFileSync } from 'node:fs';
import { stepsInto, type Tree } from '../../../src/base/tree.ts';
import { parse } from '../../../src/check/parse.ts';

const ROOT = new URL('../../../', import.meta.url);
/** The published document stands beside the repository, and not everywhere. */
const REFERENCE = new URL('../shared/reference/opsg-28-headlines.md', ROOT);
const RECORDS = ['meetings/opsg-28.yaml', 'test/example/exwg-12.yaml'];
const PROSE = new Set([
  'title',
  'text',
  'decision',
  'action',
  'introduction',
  'wording',
  'label',
  'points',
  'presenter',
]);

/** The 13 headings as the reference document prints them: with a number, a colon and the presenter. */
export const HEADINGS: readonly string[] = [
  '4. Major Incidents (DCC):', '5. DCC Operational Update (DCC):', '6. PMR Report (SECAS):', '7. Panel Report: (SECAS):',
  '8. Capacity Update (DCC):', 'SRV Forecasting (DCC):', '9. Operational Metrics Project (SECAS):',
  '10. Process for addressing Party differences:', '11. OPSG Issues Log:', '12. Alerts (DCC):', '13. CH Exceptions:',
  '14. Category 1 vs Category 2 (DCC):', '16. Customer Perspective (OPSG):',
]; // biome-ignore format: four rows of headings

/** Every sentence and every paragraph of prose that we have, each once. */
export function sentences(): readonly string[] {
  const reference = existsSync(REFERENCE) ? readFileSync(REFERENCE, 'utf8').split('\n') : [];
  const paragraphs = [...reference, ...RECORDS.flatMap(textsOf)].map((line) => line.trim()).filter(Boolean);
  const bold = HEADINGS.map((heading) => `**${heading}**`);
  const all = [...paragraphs.flatMap((text) => [text, ...sentencesOf(text)]), ...HEADINGS, ...bold];
  return [...new Set(all.filter((text) => text.length > 3))];
}

function sentencesOf(text: string): readonly string[] {
  return text.replace(/^- /, '').split(/(?<=[.:;]\**) (?=\S)/);
}

function textsOf(file: string): readonly string[] {
  const parsed = parse(file, new Uint8Array(readFileSync(new URL(file, ROOT))));
  if (!parsed.ok) throw new Error(`${file} is a good record`);
  return proseIn(parsed.value.root, false);
}

function proseIn(tree: Tree, isProse: boolean): readonly string[] {
  if (tree.kind === 'text') return isProse ? [tree.value.replace(/\s+/g, ' ')] : [];
  return stepsInto(tree).flatMap(([step, inner]) => {
    const isText = PROSE.has(String(step)) || ((typeof step === 'number' || /^[A-Z]/.test(step)) && isProse);
    return proseIn(inner, isText);
  });
}
