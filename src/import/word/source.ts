import type { ReadSource } from '../blocks.ts';
import { orProblem } from '../unread.ts';
import { wordBlocks } from './blocks.ts';
import { readWordDocument } from './document.ts';

/** A Word document becomes its blocks. */
export const readWord: ReadSource = (file, bytes) =>
  orProblem(file, async () => wordBlocks(await readWordDocument(bytes)));
