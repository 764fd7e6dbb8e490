import type { Change } from './change.ts';

/** The sources of a program, by file. */
export type Sources = ReadonlyMap<string, string>;

interface Piece {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

/** Makes changes to sources, one after the other: the files that are other ones afterwards. Each must find its place. */
export function patched(sources: Sources, changes: readonly Change[]): Sources {
  const now = new Map<string, string>();
  for (const change of changes) {
    const texts = [...sources].map(([file, text]) => [file, now.get(file) ?? text] as const);
    const within = texts.flatMap(([file, text]) => piecesOf(change, file, text));
    const [piece, ...others] = within.length > 0 ? within : anywhere(change, texts);
    if (!piece || others.length > 0) throw new Error(whyNot(change, texts, others.length));
    const text = now.get(piece.file) ?? sources.get(piece.file) ?? '';
    now.set(piece.file, text.slice(0, piece.from) + change.put + text.slice(piece.to));
  }
  return now;
}

/** Where the text of a change stands in the declarations of its name. */
function piecesOf({ within, find }: Change, file: string, text: string): readonly Piece[] {
  return declarations(within, text).flatMap(({ from, to }) => {
    const body = text.slice(from, to);
    return placesOf(find, body).map((place) => ({ file, from: from + place.from, to: from + place.to }));
  });
}

/** A long text that is elsewhere now, because its function was renamed or split: it is found if it is there once. */
function anywhere({ find }: Change, texts: readonly (readonly [string, string])[]): readonly Piece[] {
  if (tokensOf(find).length < 6) return [];
  const all = texts.flatMap(([file, text]) => placesOf(find, text).map((place) => ({ file, ...place })));
  return all.length === 1 ? all : [];
}

type Stretch = Omit<Piece, 'file'>;

/** The declarations at the top level of a file that have a name, each up to the next one. */
function declarations(name: string, text: string): readonly Stretch[] {
  if (!text.includes(name)) return [];
  const begin = new RegExp(`^(?:export )?(?:async )?(?:function|const|let) ${name}\\b`, 'gm');
  return [...text.matchAll(begin)].map(({ index }) => {
    const next = /\n(?=(?:export|async|function|const|let|interface|type|class|import)\b|\/[/*])/g;
    next.lastIndex = index;
    return { from: index, to: next.exec(text)?.index ?? text.length };
  });
}

/** An empty text stands for the beginning of a function's body. */
function placesOf(find: string, declaration: string): readonly Stretch[] {
  const pattern = find === '' ? /(?<=^(?:(?:export |async |function).*|\).*) \{\n)/m : loosely(find);
  const places = [...declaration.matchAll(new RegExp(pattern, 'gm'))];
  const all = places.map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
  return find === '' ? all.slice(0, 1) : all;
}

/** The same tokens in the same order, with any space between them and perhaps a comma before a closing bracket. */
function loosely(find: string): RegExp {
  const tokens = tokensOf(find);
  const source = tokens.map((token, i) => {
    const isWord = /[\w$]/.test(token);
    const gap = isWord && /[\w$]/.test(tokens[i - 1] ?? '') ? '\\s+' : '\\s*';
    const comma = /[)\]}]/.test(token) && tokens[i - 1] !== ',' ? '(?:,\\s*)?' : '';
    return `${i === 0 ? '' : gap}${comma}${token.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')}`;
  });
  return new RegExp(source.join(''));
}

function tokensOf(find: string): readonly string[] {
  return find.match(/[\w$]+|[^\s\w$]/g) ?? [];
}

function whyNot(
  { within, find }: Change,
  texts: readonly (readonly [string, string])[],
  others: number,
): string {
  const files = texts.flatMap(([file, text]) => (declarations(within, text).length > 0 ? [file] : []));
  if (files.length === 0)
    return `Nothing is called ${within} any more. Name what took its place, and mend the change.`;
  const times = others > 0 ? `${others + 1} times` : 'no more';
  return `${within} (${files.join(', ')}) has this ${times}, and should have it once: ${find || 'a body'}`;
}
