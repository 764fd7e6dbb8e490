import type { Run, SourceBlock } from '../../src/import/blocks.ts';

/** Blocks as lines that a person can read: what each is, and its text, with the signs of Markdown. What is on no page is left out. */
export function shownBlocks(all: readonly SourceBlock[]): readonly string[] {
  const blocks = all.filter((block) => block.kind !== 'furniture' || !block.isUnseen);
  return blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return `${'#'.repeat(block.depth)} ${shownRuns(block.runs)}`;
      case 'entry':
        return `${'  '.repeat(block.depth)}${block.marker ?? ' '} ${shownRuns(block.runs)}`;
      case 'table':
        return block.rows.map((row) => `| ${row.map(shownRuns).join(' | ')} |`).join('\n');
      case 'furniture':
        return `~ ${shownRuns(block.runs)}`;
      default:
        return shownRuns(block.runs);
    }
  });
}

export function shownRuns(runs: readonly Run[]): string {
  return runs
    .map(({ text, strong, emphasis, link }) => {
      const sign = `${strong ? '**' : ''}${emphasis ? '_' : ''}`;
      const around = `${sign}${text}${[...sign].toReversed().join('')}`;
      return link === undefined ? around : `[${around}](${link})`;
    })
    .join('');
}
