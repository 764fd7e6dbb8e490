import { visibleText } from '../base/prose.ts';
import { OWN_WORDS } from '../levels/headlines.ts';
import type { Workspace } from '../record/workspace.ts';
import type { SourceBlock, Where } from './blocks.ts';
import type { Findings } from './findings.ts';
import { plainLine, plainWords } from './prose.ts';
import { textOf } from './runs.ts';

/** What every document of a workspace says. */
export function isOfAll(block: SourceBlock, { look }: Workspace): boolean {
  if (block.kind === 'table') return false;
  const text = textOf(block.runs).trim();
  return [look.organisation, visibleText(look.footer), look.logo?.alternative].includes(text);
}

/** The letters of a text, for comparison. */
function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

/** Whether a text only repeats what the document says: a header with its title, or a list of contents. */
function repeats(text: string, said: readonly string[]): boolean {
  const phrases = text.split(/\d+\p{L}?|(?:\s*\.){3,}|[.:|]\s/u).map(lettersOf);
  return phrases.every(
    (phrase) =>
      phrase === '' ||
      said.some((own) => (phrase.includes(' ') ? own.includes(phrase) : own.startsWith(phrase))),
  );
}

/** What the blocks of a document say, and what all documents do, for `addFurniture`. */
export function saidIn(blocks: readonly SourceBlock[]): readonly string[] {
  const texts = blocks.flatMap((block) =>
    block.kind === 'furniture' || block.kind === 'table' ? [] : [lettersOf(textOf(block.runs))],
  );
  return [lettersOf(OWN_WORDS.contents), lettersOf(OWN_WORDS.next), 'page', 'of', ...texts];
}

/** A header or a footer, once, unless it only repeats what the document says. */
export function addFurniture(
  at: Where,
  words: string,
  said: readonly string[],
  seen: Set<string>,
  findings: Findings,
): void {
  const text = words.replace(/\s+/g, ' ').trim();
  const key = lettersOf(text);
  if (seen.has(key) || repeats(text, said)) return;
  seen.add(key);
  findings.aside(at, text, 'a header or footer, kept under notes');
}

/** Abbreviations are settings of the workspace; one that is not there is kept. */
export function addAbbreviations(block: SourceBlock, { abbreviations }: Workspace, findings: Findings): void {
  if (block.kind === 'furniture') return;
  const lines = block.kind === 'table' ? plainWords(block) : [plainLine(block.runs)];
  for (const line of lines) {
    const [short = ''] = line.split(/[:|–-]/);
    if (!abbreviations.has(short.trim())) findings.aside(block.at, line);
  }
}
