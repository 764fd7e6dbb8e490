import { FORMATS, type Format } from '../../base/artifact.ts';
import type { RegisterKind } from '../../registers/formats.ts';

/** What an address means. Levels are named as in the names of files. */
export type Route =
  | { readonly kind: 'list' }
  | { readonly kind: 'events' }
  | { readonly kind: 'asset'; readonly name: 'preview.js' | 'preview.css' }
  | { readonly kind: 'meeting'; readonly id: string; readonly asPdf: boolean }
  | {
      readonly kind: 'document';
      readonly id: string;
      readonly level: string;
      readonly format: Format;
      readonly isSaved: boolean;
    }
  | { readonly kind: 'register'; readonly register: RegisterKind; readonly level: string | undefined }
  | { readonly kind: 'register-document'; readonly register: RegisterKind; readonly level: string }
  | { readonly kind: 'site'; readonly level: string | undefined }
  | { readonly kind: 'site-file'; readonly level: string; readonly path: string };

/** The target of a request, without its token, becomes a route; nothing where there is no such page. */
export function routeOf(target: string): Route | undefined {
  const [path = '', query = ''] = target.split('?', 2);
  const parts = segmentsOf(path);
  if (!parts) return undefined;
  const [, first = '', ...rest] = parts;
  const [second, ...others] = rest;
  const wishes = new URLSearchParams(query);
  const isLeaf = others.length === 0;
  switch (first) {
    case '':
      return rest.length === 0 ? { kind: 'list' } : undefined;
    case 'events':
      return rest.length === 0 ? { kind: 'events' } : undefined;
    case 'preview.js':
    case 'preview.css':
      return rest.length === 0 ? { kind: 'asset', name: first } : undefined;
    case 'meeting':
      return second && isLeaf
        ? { kind: 'meeting', id: second, asPdf: wishes.get('as') === 'pdf' }
        : undefined;
    case 'document':
      return documentRoute(second, others, wishes.has('save'));
    case 'actions':
    case 'decisions':
      return registerRoute(first, second, others);
    case 'site':
      if (isLeaf) return { kind: 'site', level: second };
      return second
        ? { kind: 'site-file', level: second, path: others.join('/') || 'index.html' }
        : undefined;
    default:
      return undefined;
  }
}

/** `document/ID/White.html` */
function documentRoute(
  id: string | undefined,
  [name = '', ...others]: readonly string[],
  isSaved: boolean,
): Route | undefined {
  const [, level, ending] = /^(.+)\.(\w+)$/.exec(name) ?? [];
  const format = FORMATS.find((each) => each === ending);
  return id && level && format && others.length === 0
    ? { kind: 'document', id, level, format, isSaved }
    : undefined;
}

/** `actions/White`, and `actions/White/document.html` within it. */
function registerRoute(
  register: RegisterKind,
  level: string | undefined,
  others: readonly string[],
): Route | undefined {
  if (others.length === 0) return { kind: 'register', register, level };
  return level && others.length === 1 && others[0] === 'document.html'
    ? { kind: 'register-document', register, level }
    : undefined;
}

/** The parts of a path, decoded once. No part leads up, is a path of its own, or holds what no name holds. */
function segmentsOf(path: string): readonly string[] | undefined {
  try {
    const parts = path.split('/').map(decodeURIComponent);
    return parts.some((part) => part === '.' || part === '..' || UNFIT.test(part)) ? undefined : parts;
  } catch {
    return undefined;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no name of a page holds
const UNFIT = /[/\\\u0000-\u001f\u007f]/;
