import type { WritingFacts } from '../../base/facts.ts';
import { type Family, list } from './entry.ts';

export const WRITING: Family<WritingFacts> = {
  'folder-is-link': {
    say: () => 'This folder is a link to another place.',
    plain: 'An output folder is a link to another place.',
    why: 'documents would be written where nobody asked for them.',
    fix: 'Name the real folder with --out, or remove the link.',
  },
  'folder-in-use': {
    say: () => 'Another run of opsg is writing into this folder.',
    plain: 'Another run of opsg is writing into an output folder.',
    why: 'two runs at once would mix their documents.',
    fix: 'Wait until it has ended, and run the command again.',
    advise: ({ lock }) =>
      `Wait until it has ended, and run the command again. If none is running, delete ${lock}.`,
  },
  'changed-by-hand': {
    say: ({ names }) =>
      `${list(names, 'and')} ${names.length === 1 ? 'is' : 'are'} not as opsg left ${names.length === 1 ? 'it' : 'them'}.`,
    plain: 'A document is not as opsg left it.',
    why: 'somebody has changed it, or put it there, and that work would be lost. Nothing was written.',
    fix: 'Move the file away to keep it, or replace it with --force.',
  },
  'folder-in-the-way': {
    say: ({ names }) => `A folder stands where a document is to be written: ${list(names, 'and')}.`,
    plain: 'A folder stands where a document is to be written.',
    fix: 'Move the folder away, or name another output folder with --out.',
  },
  'other-audience': {
    say: ({ holds, wanted }) =>
      `This folder holds documents for ${holds} readers, and these are for ${wanted} readers.`,
    plain: 'An output folder holds documents for other readers.',
    why: 'documents of two levels in one folder would be sent together.',
    fix: 'Name another folder with --out.',
  },
};
