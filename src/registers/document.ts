import { tableOf } from '../base/blocks.ts';
import { plainProse } from '../base/prose.ts';
import type { Headlines, Section } from '../levels/headlines.ts';
import type { Workspace } from '../record/workspace.ts';
import type { RegisterTable, WordedRegister } from './wording.ts';

/** A register becomes a document in the look of the house: each table is a section of its own. */
export function documentOf(
  { title, about, marking, tables, nothing }: WordedRegister,
  { language, look }: Pick<Workspace, 'language' | 'look'>,
  timestamp: number,
): Headlines {
  return {
    language,
    reference: title,
    fileStem: title,
    look,
    marking,
    title: plainProse(title),
    venue: about === '' ? [] : plainProse(about),
    status: [],
    introduction: tables.length === 0 ? plainProse(nothing) : [],
    contents: [],
    attendance: { columns: [], groups: [] },
    summary: [],
    sections: tables.map(sectionOf),
    next: [],
    corrections: [],
    abbreviations: [],
    timestamp,
  };
}

function sectionOf({ heading, level, columns, rows }: RegisterTable, i: number): Section {
  const table = tableOf([columns.map((column) => plainProse(column.title)), ...rows]);
  const wide = columns.findIndex(({ key }) => key === 'text');
  return {
    anchor: `list-${i + 1}`,
    depth: 1,
    level,
    number: '',
    title: heading,
    presenters: [],
    layout: 'paragraph',
    points: [{ kind: 'note', level, prose: [{ ...table, wide }] }],
    sections: [],
  };
}
