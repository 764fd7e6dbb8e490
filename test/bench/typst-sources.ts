import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from '../../src/base/problem.ts';
import { checkRecords } from '../../src/check/check-records.ts';
import { nodeWorld } from '../../src/host/node-world.ts';
import { documentsFor } from '../../src/render/documents.ts';
import { rendererFor } from '../../src/render/renderers.ts';
import { TEMPLATE_ENDINGS, TEMPLATE_NAMES } from '../../src/render/templates/files.ts';

/** Writes the Typst source of each record of an archive: what the engine is given for the public PDF. */
export async function writeTypstSources(archive: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const checked = await checkRecords(['meetings'], nodeWorld(archive));
  if (!checked.ok) throw new Error('the records of the bench are good');
  const sources: string[] = [];
  const compile = async (source: string) => {
    sources.push(source);
    return new Uint8Array();
  };
  const printer = await rendererFor('pdf', {
    templates: templates(),
    theirs: [],
    startPdf: async () => ok(compile),
    startGuardedPdf: () => compile,
  });
  if (!printer.ok) throw new Error('the built-in templates are good');
  for (const record of checked.value) {
    const documents = documentsFor(record);
    for (const { headlines } of documents.ok ? documents.value : [])
      await printer.value.render(headlines, headlines.timestamp);
  }
  for (const [i, source] of sources.entries()) writeFileSync(join(folder, `${i}.typ`), source);
}

function templates() {
  return new Map(
    TEMPLATE_NAMES.pdf.map((name) => {
      const file = `templates/${name}${TEMPLATE_ENDINGS.pdf}`;
      return [name, { file, text: readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8') }];
    }),
  );
}
