/**
 * A change to one declaration of the program: a piece that is there once, and what takes its place. It is found by
 * the name of the declaration, in whichever file that is, and however its lines are broken. A long piece is also found
 * where the declaration has another name by now, if the program has that piece once.
 */
export interface Change {
  readonly within: string;
  readonly find: string;
  readonly put: string;
}

/** A leak as a hurried change could bring it into the program. It need not pass the type checker. */
export interface SeededLeak {
  readonly name: string;
  readonly changes: readonly Change[];
}

export function change(within: string, find: string, put: string): Change {
  return { within, find, put };
}

/** A statement at the beginning of a function. */
export function atOnce(within: string, put: string): Change {
  return { within, find: '', put: `${put}\n` };
}

export function leak(name: string, ...changes: readonly Change[]): SeededLeak {
  return { name, changes };
}

/** The pipeline without its last stage, to see what the property finds by itself. */
export const WITHOUT_INSPECT = atOnce('inspectText', 'return [];');

/** What `redact` must never do: the whole meeting rides along, and later stages can look into it. */
export const CARRIED: readonly Change[] = [
  change('redact', 'return sealRedacted({', 'return sealRedacted({\n    origin: meeting,'),
  change('chosenItem', 'at: item.at,', 'at: item.at,\n      origin: item,'),
  change(
    'shownItem',
    '({ title, presenters, points, actions, items,',
    '({ origin, title, presenters, points, actions, items,',
  ),
  change('shownItem', 'points: points.map(shownPoint),', 'origin,\n    points: points.map(shownPoint),'),
  change(
    'compose',
    '    language: workspace.language,',
    '    origin: meeting.origin,\n    language: workspace.language,',
  ),
  change(
    'sectionsOf',
    '      anchor,\n      depth,',
    '      origin: item.origin,\n      anchor,\n      depth,',
  ),
];
