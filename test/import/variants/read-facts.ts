import { builtInWorkspace } from '../../../src/check/workspaces.ts';
import { pdfSource } from '../../../src/import/pdf/source.ts';
import { sourceOf } from '../../../src/import/sources.ts';
import { understand } from '../../../src/import/understand.ts';
import { memoryWorld } from '../../memory-world.ts';
import { type Fact, factsOf } from './facts.ts';
import type { Produced } from './producers.ts';

const world = memoryWorld({});
const workspace = builtInWorkspace();
const readPdf = pdfSource(world); // one, because its engine takes time to start

/** What an import makes of a document that says what the published one does. */
export async function readFacts({ file, bytes }: Produced): Promise<readonly Fact[]> {
  const read = file.endsWith('.pdf') ? readPdf : await sourceOf(file, bytes, world);
  const blocks = await read(file, bytes);
  if (!blocks.ok)
    return [{ what: 'file', wanted: 'readable', got: JSON.stringify(blocks.problems[0]?.facts) }];
  return factsOf(understand(blocks.value, workspace, { file }));
}
