import type { Prose } from '../../base/prose.ts';
import {
  type Attendance,
  type AttendanceGroup,
  isTable,
  OWN_WORDS,
  withoutEmptyRest,
} from '../../levels/headlines.ts';
import { partsOfAttendance } from '../attendance.ts';
import { ownHeading, paragraph, type Register } from './blocks.ts';
import { element } from './package.ts';
import { partInColumns, TEXT_WIDTH } from './page.ts';
import { run, runsIn, runsOf, TAB } from './parts.ts';

/** Who was there: names below headings, and tables whose first row is repeated at the top of each page. */
export function attendanceParts(attendance: Attendance, register: Register): readonly string[] {
  const parts = partsOfAttendance(attendance);
  if (parts.length === 0) return [];
  const title = ownHeading('attendance');
  const gap = paragraph('TableEnd', '');
  const blocks = parts.flatMap((part, i) =>
    isTable(part)
      ? [...(i > 0 ? [gap] : []), table(part, register), gap]
      : part.groups.flatMap((group) => list(group, register)),
  );
  return [title, ...blocks];
}

/** With fewer names than this, they stand below one another. */
const IN_COLUMNS = 4;

/** Names run down two columns, where there are several, as in the PDF. The last paragraph before them ends a part. */
function list({ heading, people }: AttendanceGroup, { idOfLink }: Register): readonly string[] {
  const names = people.flat();
  const columns = names.length < IN_COLUMNS ? undefined : [partInColumns(1), partInColumns(2)];
  return [
    paragraph('Heading2', TAB + runsIn('Heading2', heading, idOfLink), columns?.slice(0, 1)),
    ...names.map((name, i) =>
      paragraph('Name', runsOf(name, idOfLink), i === names.length - 1 ? columns?.slice(1) : []),
    ),
  ];
}

/** The width of the column of initials; the other columns share the rest. */
const INITIALS = 1000;

/** A table (ECMA-376-1, 17.4), in which each heading has a row of its own. */
function table({ columns, groups }: Attendance, { idOfLink }: Register): string {
  const others = columns.filter((key) => key !== 'initials').length;
  const width = Math.floor((TEXT_WIDTH - INITIALS * (columns.length - others)) / Math.max(1, others));
  const widths = columns.map((key) => (key === 'initials' ? INITIALS : width));
  const cell = (style: string, runs: string, column: number, span = 1) => {
    const whole = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    const size = element('w:tcW', { 'w:w': whole, 'w:type': 'dxa' });
    const merged = span > 1 ? element('w:gridSpan', { 'w:val': span }) : '';
    return element('w:tc', {}, element('w:tcPr', {}, size, merged), paragraph(style, runs));
  };
  const row = (cells: readonly string[], besides = '') =>
    element('w:tr', {}, element('w:trPr', {}, element('w:cantSplit'), besides), ...cells);
  const texts = (person: readonly Prose[]) => {
    const said = withoutEmptyRest(person);
    const span = said.length === 1 ? columns.length : 1;
    return row(said.map((prose, i) => cell('TableText', runsOf(prose, idOfLink), i, span)));
  };
  const header = columns.map((key, i) => cell('TableHeading', run(OWN_WORDS[key]), i));
  const rows = groups.flatMap(({ heading, people }) => [
    row([cell('TableHeading', runsIn('TableHeading', heading, idOfLink), 0, columns.length)]),
    ...people.map(texts),
  ]);
  const properties = element(
    'w:tblPr',
    {},
    element('w:tblStyle', { 'w:val': 'Table' }),
    element('w:tblW', { 'w:w': TEXT_WIDTH, 'w:type': 'dxa' }),
    element('w:tblLook', { 'w:val': '0020', 'w:firstRow': 1, 'w:noHBand': 1, 'w:noVBand': 1 }),
  );
  const grid = element('w:tblGrid', {}, ...widths.map((each) => element('w:gridCol', { 'w:w': each })));
  return element('w:tbl', {}, properties, grid, row(header, element('w:tblHeader')), ...rows);
}
