import { offsetOfLine, type Place, type Source } from '../../base/source.ts';
import type { Template } from './check.ts';
import { type Filling, fillingOf } from './filling.ts';
import type { View } from './view.ts';

/** Marks where a line of a template begins. Its first and last characters belong to no script. */
const MARK = /\ufdd0(\d+):(\d+)\ufdd1/g;

/**
 * The line of a filled text (counted from 1) becomes the line of the template that it came from. The templates are
 * filled once more, with a mark at the beginning of each line.
 */
export function placeOfLine(
  line: number,
  templates: ReadonlyMap<string, Template>,
  main: string,
  view: View,
): Place | undefined {
  const sources = [...templates.values()].map(({ source }) => source);
  const marked = [...templates].map(
    ([name, template], i) => [name, { ...template, program: withMarks(template.program, i) }] as const,
  );
  const text: Filling = fillingOf(new Map(marked))(main, view);
  if (typeof text !== 'string') return undefined;
  const lines = text.split('\n').slice(0, line);
  const [, source, number] = markOf(lines.at(-1) ?? '') ?? [...lines.join('\n').matchAll(MARK)].at(-1) ?? [];
  const found = sources[Number(source)];
  return found && placeOf(found, Number(number));
}

/** One line can come from several templates: the result is the first that put something there. */
function markOf(line: string): RegExpExecArray | undefined {
  const marks = [...line.matchAll(MARK)];
  const isSeen = ({ index, 0: mark }: RegExpExecArray) =>
    /^\s*[^\s\ufdd0]/.test(line.slice(index + mark.length));
  return marks.find(isSeen) ?? marks[0];
}

function withMarks<T extends hbs.AST.Program>(program: T, source: number): T {
  const body = program.body.map((node) => {
    if (node.type === 'ContentStatement') return markedContent(node as hbs.AST.ContentStatement, source);
    if (node.type !== 'BlockStatement') return node;
    const block = node as hbs.AST.BlockStatement; // Handlebars types a statement only by the name in `type`
    return {
      ...block,
      program: block.program && withMarks(block.program, source),
      inverse: block.inverse && withMarks(block.inverse, source),
    };
  });
  return { ...program, body };
}

/** If white space around a block was removed, content begins later than it is written. */
function markedContent(node: hbs.AST.ContentStatement, source: number): hbs.AST.ContentStatement {
  const written = typeof node.original === 'string' ? node.original : node.value;
  const skipped = written.slice(0, Math.max(0, written.indexOf(node.value))).split('\n').length - 1;
  const first = node.loc.start.line + skipped;
  const value = node.value
    .split('\n')
    .map((text, i) => `\ufdd0${source}:${first + i}\ufdd1${text}`)
    .join('\n');
  return { ...node, value };
}

function placeOf(source: Source, line: number): Place {
  const start = offsetOfLine(source.text, line);
  const [text = ''] = source.text.slice(start).split('\n', 1);
  const indent = text.length - text.trimStart().length;
  return { source, start: start + indent, end: start + text.trimEnd().length, path: [] };
}
