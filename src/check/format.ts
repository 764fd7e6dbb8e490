import { error, failed, ok, type Problem, type Result } from '../base/problem.ts';
import type { Source } from '../base/source.ts';
import type { Workspace } from '../record/workspace.ts';
import type { GroupLayout, NodeLayout } from '../yaml/format/layout.ts';
import { type Printing, printLayout } from '../yaml/format/print.ts';
import { readLayout } from '../yaml/format/read-layout.ts';
import { isSame } from '../yaml/format/same.ts';
import type { Layout } from '../yaml/format/scalar.ts';
import { RECORD_SHAPE } from '../yaml/format/shape.ts';
import { parse } from './parse.ts';

/** What the canonical layout of a record depends on. */
export type FormatTerms = Pick<Workspace, 'policy' | 'kinds' | 'limits'>;

const LAYOUT: Layout = { prose: 'sentences', width: 100 };

/**
 * The text of a record becomes the same record in the one canonical layout: the same words, the same comments. A text
 * that cannot be read without a mistake gives its problems, because what was meant is not certain. Problems of what it
 * says do not matter here.
 */
export function formatRecord(source: Source, { policy, kinds, limits }: FormatTerms): Result<string> {
  const read = (text: string) => parse(source.file, new TextEncoder().encode(text), limits);
  const text = source.text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const before = read(text);
  if (!before.ok) return before;
  const layout = readLayout(text);
  const late = lateLabels(layout.root, { ...source, text });
  if (late.length > 0) return failed(late);
  const printing: Printing = {
    layout: LAYOUT,
    levels: policy.levels.map(({ name }) => name),
    kinds: [...kinds.keys()],
  };
  const printed = printLayout(layout, RECORD_SHAPE, printing);
  const after = read(printed);
  if (!after.ok || !isSame(before.value, after.value, RECORD_SHAPE, printing))
    throw new Error('The canonical layout of a record is not the same record.');
  return ok(source.text.includes('\r\n') ? printed.replaceAll('\n', '\r\n') : printed);
}

/** A label below a list or a group could have been moved inside by a mistake. Moving it would hide the mistake. */
function lateLabels(node: NodeLayout, source: Source): readonly Problem[] {
  if (node.kind === 'text') return [];
  const inner = node.entries.flatMap(({ value }) => lateLabels(value, source));
  const label = node.entries.findIndex(({ key }) => key === 'classification');
  const nested = node.entries.slice(0, Math.max(0, label)).find(({ value }) => hasOwnLines(value));
  const start = node.entries[label]?.start;
  if (nested?.key === undefined || start === undefined) return inner;
  const place = { source, start, end: start + 'classification'.length, path: [] };
  return [error('label-after-nested', place, { key: nested.key }), ...inner];
}

function hasOwnLines(node: NodeLayout): node is GroupLayout {
  return node.kind !== 'text' && !node.isFlow;
}
