// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the changes are source text, with templates in it
import { change, leak, type SeededLeak } from './change.ts';

/** What is said of documents that become records. */
export const IN_IMPORT: readonly SeededLeak[] = [
  leak(
    'the table of imported documents has the levels of all',
    change('tableOf', 'const isTold = discloses(disclosure, one.level);', 'const isTold = true;'),
  ),
  leak(
    'what was found in a document is told to the readers of its lowest part',
    change('said', 'if (!discloses(disclosure, one.level))', 'if (!discloses(disclosure, one.record.level))'),
  ),
  leak(
    'import says how many items a document has that may not be disclosed',
    change('said', 'to see what came of it', '${itemsIn(one.record.items)} items; to see what came of it'),
  ),
];
