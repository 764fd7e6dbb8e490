import { visibleText } from '../base/prose.ts';
import type { Workspace } from '../record/workspace.ts';
import type { SourceBlock, Where } from './blocks.ts';
import type { Findings } from './findings.ts';
import type { OpenItem } from './items.ts';
import { plainLine, plainWords } from './prose.ts';
import { textOf } from './runs.ts';

/** An item that says nothing but the day of the next meeting. */
export function dateItems(open: readonly OpenItem[]) {
  return open.flatMap(({ line, at }) =>
    /\bnext meeting|\bdate of next/i.test(line.title)
      ? [{ at, names: [{ text: `${line.title}: ` }, ...line.rest] }]
      : [],
  );
}

/** What every document of a workspace says. */
export function isOfAll(block: SourceBlock, { look }: Workspace): boolean {
  if (block.kind === 'table' || block.kind === 'furniture') return false;
  const text = textOf(block.runs).trim();
  return [look.organisation, visibleText(look.footer), look.logo?.alternative].includes(text);
}

export function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** A header or a footer, once, unless it only repeats what the document says. */
export function addFurniture(at: Where, words: string, seen: Set<string>, findings: Findings): void {
  const text = oneLine(words);
  const isPage = /^(?:page\s*)?[-–]?\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?\s*[-–]?$/i.test(text);
  const key = text.replace(/\d+/g, '#');
  if (isPage || seen.has(text) || seen.has(key)) return;
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
