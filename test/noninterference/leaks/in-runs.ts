// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the changes are source text, with templates in it

import { change, leak, type SeededLeak } from './change.ts';

const CONTENT = 'const content = contentOf(headlines);';

/** What one run leaves for the next, and what it hands to other processes. */
export const IN_RUNS: readonly SeededLeak[] = [
  leak(
    'the key of a document is that of the whole record',
    change(
      'renderDocument',
      CONTENT,
      'const content = contentOf(headlines) + JSON.stringify(document.withheld);',
    ),
  ),
  leak(
    'the manifest counts what was withheld',
    change('renderDocument', CONTENT, 'const content = contentOf(headlines) + document.secrets.length;'),
  ),
  leak(
    'a document that Amber readers have is taken for the same',
    change('renderDocument', CONTENT, 'const content = headlines.reference;'),
    change('renderDocument', 'keyOf([ofRenderer, audience.name,', 'keyOf([ofRenderer,'),
    change('recordKeys', 'String(audience), ', ''),
    change(
      'reusableFrom',
      'resolve(workingFolder, reuseFrom, path)',
      'resolve(workingFolder, reuseFrom, documents.find((one) => one.key === key)?.path ?? path)',
    ),
  ),
  leak(
    'worker processes make Amber documents where no audience is named',
    change('documentsOf', 'order.audience', "(order.audience ?? 'Amber')"),
  ),
  leak(
    'worker processes number their documents by how many items a record has',
    change(
      'documentsOf',
      'if (!documents.ok) return documents;',
      [
        'if (!documents.ok) return documents;',
        'for (const one of documents.value)',
        '  one.headlines = { ...one.headlines, reference: one.headlines.reference + record.meeting.items.length };',
      ].join('\n'),
    ),
  ),
  leak(
    'a cache does not ask for whom it knows a document',
    change('recordKeys', 'JSON.stringify([audience, timestamp', 'JSON.stringify([timestamp'),
    change('recordKeys', 'String(audience), ', ''),
  ),
  leak(
    'a watch says how much is withheld',
    change(
      'renderAgain',
      'No document has changed.',
      '${now.redactions.flatMap(({ withheld }) => withheld).length} texts, and no document has changed.',
    ),
  ),
  leak(
    'a new record takes any date that the one before gives',
    change('newCommand', 'seen[0]?.meetings', 'seen.at(-1)?.meetings'),
  ),
  leak(
    'a new record reviews hidden actions below a title for everyone',
    change('newItems', 'level: nameAbove(lowest, record)', 'level: undefined'),
  ),
  leak(
    'inspect says how many texts it has looked for',
    change('report', 'nothing that is withheld', '${secrets.length} texts, nothing that is withheld'),
  ),
  leak(
    'a run with a redaction log says how long that is',
    change(
      'redactionLog',
      'return { path,',
      'return { path: `${redactions.flatMap(({ withheld }) => withheld).length}${path}`,',
    ),
  ),
];
