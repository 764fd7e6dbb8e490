import { type Inline, onOneLine, type Prose } from '../base/prose.ts';
import type { Run } from './blocks.ts';

/** What a reader sees of runs. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** Signs that nobody sees: soft hyphens, which a line break can follow, and joiners. */
const UNSEEN = /\u00AD\s*|[\u200B\u2060\uFEFF]/g;
const BLANKS = /[^\S\n]+/g;

/** Runs without signs that nobody sees, with single blanks, and none at an end of a line. */
export function tidied(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  let before = '\n';
  for (const run of runs) {
    const text = run.text
      .replace(UNSEEN, '')
      .replace(BLANKS, ' ')
      .replace(/ ?\n ?/g, '\n');
    const own = /[\s]$/.test(before) ? text.replace(/^ /, '') : text;
    if (own === '') continue;
    kept.push({ ...run, text: own });
    before = own;
  }
  return trimmed(joined(kept));
}

/** Neighbours of one look become one. */
function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && lookOf(last) === lookOf(run)) {
      all.pop();
      all.push({ ...last, text: last.text + run.text });
    } else all.push(run);
  }
  return all;
}

function lookOf({ strong, emphasis, code, link, doubt }: Run): string {
  return JSON.stringify([strong, emphasis, code, link, doubt]);
}

/** The piece of runs from one offset of their text up to another. */
export function piece(runs: readonly Run[], start: number, end = Number.POSITIVE_INFINITY): readonly Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const from = Math.max(0, start - at);
    const to = Math.min(run.text.length, end - at);
    at += run.text.length;
    return from < to ? [{ ...run, text: run.text.slice(from, to) }] : [];
  });
}

/** Without the blanks at both ends. */
export function trimmed(runs: readonly Run[]): readonly Run[] {
  const text = textOf(runs);
  return piece(runs, text.length - text.trimStart().length, text.trimEnd().length);
}

/** The lines that a reader sees. */
export function linesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const text = textOf(runs);
  let from = 0;
  return text.split('\n').flatMap((line) => {
    const own = trimmed(piece(runs, from, from + line.length));
    from += line.length + 1;
    return own.length > 0 ? [own] : [];
  });
}

/** Where the strong words at the beginning end; 0 if it begins otherwise. */
export function strongUpTo(runs: readonly Run[]): number {
  let at = 0;
  for (const { text, strong } of runs) {
    if (!strong && text.trim() !== '') break;
    at += text.length;
  }
  const words = textOf(piece(runs, 0, at));
  return runs[0]?.strong ? words.trimEnd().length : 0;
}

const SAFE = /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@)/i;

/** Whether a link can stand in a record. */
export function isSafeLink(link: string): boolean {
  return SAFE.test(link);
}

/** Runs as inline prose. A link that a record cannot have loses its address. */
export function proseOf(runs: readonly Run[]): Prose {
  return groups(runs, ({ link }) => (link !== undefined && isSafeLink(link) ? link : '')).flatMap(
    ([link, inner]): Prose => {
      const children = marked(inner);
      return link === '' ? children : [{ type: 'link', url: link, children }];
    },
  );
}

function marked(runs: readonly Run[]): Inline[] {
  return groups(runs, ({ strong }) => (strong ? 'strong' : '')).flatMap(([strong, bold]): Inline[] => {
    const children = groups(bold, ({ emphasis }) => (emphasis ? 'emphasis' : '')).flatMap(
      ([emphasis, those]): Inline[] =>
        emphasis === '' ? those.map(inlineOf) : around('emphasis', those.map(inlineOf)),
    );
    return strong === '' ? children : around('strong', children);
  });
}

function inlineOf({ text, code }: Run): Inline {
  return { type: code ? 'inlineCode' : 'text', value: onOneLine(text) };
}

/** A mark stands close to its words: blanks at its ends are outside. */
function around(type: 'strong' | 'emphasis', children: readonly Inline[]): Inline[] {
  const [first] = children;
  const last = children.at(-1);
  const before = first?.type === 'text' && first.value.startsWith(' ');
  const after = last?.type === 'text' && last.value.endsWith(' ');
  const inner = children.map((node, i): Inline => {
    if (node.type !== 'text') return node;
    const start = i === 0 ? node.value.trimStart() : node.value;
    return { type: 'text', value: i === children.length - 1 ? start.trimEnd() : start };
  });
  const words = inner.some((node) => !('value' in node) || node.value !== '');
  const blank: Inline = { type: 'text', value: ' ' };
  if (!words) return [blank];
  return [...(before ? [blank] : []), { type, children: inner }, ...(after ? [blank] : [])];
}

function groups(
  runs: readonly Run[],
  keyOf: (run: Run) => string,
): readonly (readonly [string, readonly Run[]])[] {
  const all: [string, Run[]][] = [];
  for (const run of runs) {
    const key = keyOf(run);
    const last = all.at(-1);
    if (last?.[0] === key) last[1].push(run);
    else all.push([key, [run]]);
  }
  return all;
}
