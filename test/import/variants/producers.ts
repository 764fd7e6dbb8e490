import type { SourceBlock } from '../../../src/import/blocks.ts';
import { startPdfEngine } from '../../../src/render/pdf/engine.ts';
import { memoryWorld } from '../../memory-world.ts';
import { toHtml, toMarkdown, toPlainPdf, toTypst, toWord } from './write.ts';

/** A document of a format, as a program makes it. */
export interface Produced {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export type Produce = (blocks: readonly SourceBlock[]) => Produced | Promise<Produced>;

function text(file: string, words: string): Produced {
  return { file, bytes: new TextEncoder().encode(words) };
}

const world = memoryWorld({});
let engine: ReturnType<typeof startPdfEngine> | undefined;

async function byTypst(blocks: readonly SourceBlock[]): Promise<Produced> {
  engine ??= startPdfEngine({ standard: '1.7' }, world);
  const started = await engine;
  const made = started.ok ? await started.value(toTypst(blocks), 0) : 'no engine';
  if (!(made instanceof Uint8Array)) throw new Error(JSON.stringify(made));
  return { file: 'a.pdf', bytes: made };
}

/** The producers that need no other program. */
export const PRODUCERS = {
  Markdown: (blocks) => text('a.md', toMarkdown(blocks)),
  HTML: (blocks) => text('a.html', toHtml(blocks)),
  'Word by hand': (blocks) => ({ file: 'a.docx', bytes: toWord(blocks) }),
  'PDF by Typst, with structure': byTypst,
  'PDF by hand, without structure': (blocks) => ({ file: 'a.pdf', bytes: toPlainPdf(blocks) }),
} as const satisfies Readonly<Record<string, Produce>>;
