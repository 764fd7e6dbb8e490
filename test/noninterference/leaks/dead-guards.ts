import { atOnce, type Change, change } from './change.ts';

/** A guard that does not guard any more, and a leak that gets past it, which the other guards would have stopped. */
export interface DeadGuard {
  readonly name: string;
  readonly changes: readonly Change[];
  /** The name of the leak. */
  readonly lets: string;
  /** The way of a run in which that shows. */
  readonly by: string;
}

const POINT = 'a withheld point is printed';

function guard(name: string, changes: Change | readonly Change[], lets = POINT, by = 'md'): DeadGuard {
  return { name, changes: 'within' in changes ? [changes] : changes, lets, by };
}

function skips(ending: string): DeadGuard {
  return guard(
    `inspect skips ${ending}`,
    atOnce('inspectText', `if (file.endsWith('.${ending}')) return [];`),
    POINT,
    ending,
  );
}

function doesNotLookFor(key: string): Change {
  const entries = 'const inner = Object.entries(value)';
  return change('textsIn', `${entries}.flatMap(`, `${entries}.filter(([key]) => key !== '${key}').flatMap(`);
}

/** What must not pass unnoticed: an `inspect` that is called, and finds nothing. */
export const DEAD_GUARDS: readonly DeadGuard[] = [
  guard('inspect finds nothing', atOnce('inspectText', 'return [];')),
  guard(
    'the known texts of inspect are those of the finished document',
    change('documentsFor', 'knownTexts({ meeting, workspace }, audience)', 'shownTexts(headlines)'),
  ),
  guard(
    'the innocent words of inspect are those of the finished document',
    change('wordsOfTemplates', 'blank(rendition.headlines)', 'rendition.headlines'),
  ),
  ...['md', 'html', 'pdf', 'docx'].map(skips),
  guard('what inspect finds stops nothing', change('renderInspected', 'withheld.length > 0', 'false')),
  guard('inspect reads the name of a file alone', change('inspectText', '[named, ...passages]', '[named]')),
  guard(
    'inspect does not look for titles',
    doesNotLookFor('title'),
    'an item with a withheld title is shown under that title',
  ),
  guard('inspect does not look for owners', doesNotLookFor('owners'), 'the level of an owner is ignored'),
  guard(
    'inspect does not look for wordings',
    change('labelledTexts', '...wordings.flatMap(', '...[].flatMap('),
    'the highest wording is chosen, whoever reads',
  ),
  guard(
    'inspect does not look for dates',
    atOnce('datesOf', 'return [];'),
    'a wording keeps the due date of its action',
  ),
  guard(
    'inspect does not look for the notes',
    change('withheldTexts', 'notes === undefined ?', 'notes !== 0 ?'),
    'the notes are the introduction where there is none',
  ),
  guard(
    'inspect does not look for texts of opsg.yaml',
    atOnce('withheldByWorkspace', 'return [];'),
    'the long forms of short forms are for everyone',
  ),
  guard(
    'what stands already is not inspected',
    change(
      'renderInspected',
      'if (!artifact.ok) return artifact;',
      'if (!artifact.ok || artifact.value.unchanged) return artifact;',
    ),
    POINT,
    'cache',
  ),
  guard(
    'worker processes do not inspect',
    change(
      'madeOf',
      'renderDocument(placed, options)',
      'renderDocument({ ...placed, secrets: [] }, options)',
    ),
    POINT,
    'pool',
  ),
  guard(
    'redacted records are not inspected',
    change('redactCommand', 'found.length > 0', 'false'),
    POINT,
    'redact',
  ),
];
