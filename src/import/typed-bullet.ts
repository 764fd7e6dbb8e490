import type { Run } from './blocks.ts';

export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** Runs as they are read: without white space at the ends, and those of one look together. */
export function tidyRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = joined.at(-1);
    // White space has no look: it goes with what stands before it.
    if (last && (isAlike(last, run) || (run.text.trim() === '' && last.link === run.link)))
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  const [first, ...others] = joined;
  if (!first) return [];
  const trimmed = [{ ...first, text: first.text.trimStart() }, ...others];
  const last = trimmed.at(-1) ?? first;
  const ended = [...trimmed.slice(0, -1), { ...last, text: last.text.trimEnd() }];
  return ended.some(({ text }) => text === '') ? tidyRuns(ended) : ended;
}

function isAlike(a: Run, b: Run): boolean {
  return a.strong === b.strong && a.emphasis === b.emphasis && a.link === b.link;
}

/** Runs without so many characters at their start. */
export function runsFrom(runs: readonly Run[], at: number): readonly Run[] {
  let left = at;
  return runs.map((run) => {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    return { ...run, text: run.text.slice(cut) };
  });
}

/** A sign that only begins an entry of a list; a hyphen, dash or letter does so only before white space. */
const TYPED = /^\s*([•·∙●○◦▪▫■□‣⁃➢✓\uf0b7\uf0a7]|[-–—*](?=\s)|o(?=\t))\s*/u;

/** The bullet that an author typed, where there is one, and the text behind it. */
export function typedBullet(
  runs: readonly Run[],
): { readonly marker: string; readonly runs: readonly Run[] } | undefined {
  const found = TYPED.exec(textOf(runs));
  if (!found) return undefined;
  const rest = tidyRuns(runsFrom(runs, found[0].length));
  return rest.length > 0 ? { marker: found[1] ?? '•', runs: rest } : undefined;
}
