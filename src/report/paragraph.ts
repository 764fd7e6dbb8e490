import { widthOf } from './cells.ts';

/** A paragraph as lines of at most so many columns, those after the first set in further; a long word stands alone. */
export function paragraph(
  text: string,
  columns: number | undefined,
  indent: number,
  hang: number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = (columns ?? Number.POSITIVE_INFINITY) - (lines.length === 0 ? indent : hang);
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((words, i) => ' '.repeat(i === 0 ? indent : hang) + words);
}
