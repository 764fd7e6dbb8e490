// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the changes are source text, with templates in it

import { change, leak, type SeededLeak } from './change.ts';

const CONTENT = 'const content = contentOf(headlines);';

/** What one run leaves for the next, and what it hands to other processes. */
export const IN_RUNS: readonly SeededLeak[] = [
  leak(
    'the key of a document is that of the whole record',
    change(
      'printDocument',
      CONTENT,
      'const content = contentOf(headlines) + JSON.stringify(document.withheld);',
    ),
  ),
  leak(
    'the manifest counts what was withheld',
    change('printDocument', CONTENT, 'const content = contentOf(headlines) + document.secrets.length;'),
  ),
  leak(
    'a document that Amber readers have is taken for the same',
    change('printDocument', CONTENT, 'const content = headlines.reference;'),
    change('printDocument', 'keyOf([ofPrinter, audience.name,', 'keyOf([ofPrinter,'),
    change('recall', 'resolve(workingFolder, folder, audience);', "resolve(workingFolder, folder, 'Amber');"),
    change('recall', 'writtenIn(place, audience, disk)', "writtenIn(place, 'Amber', disk)"),
    change(
      'recall',
      '(await manifest).get(name)',
      "(await manifest).get(name.replace(/White(?=.\\w+$)/, 'Amber'))",
    ),
    change('recall', 'join(place, name)', 'join(place, written.name)'),
  ),
];
