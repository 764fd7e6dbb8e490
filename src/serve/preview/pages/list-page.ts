import { daysInWords, isoDate } from '../../../base/date.ts';
import type { Problem } from '../../../base/problem.ts';
import type { PreviewedRecord, PreviewedWorkspace } from '../state.ts';
import { type PageFrame, pageWith, part, text } from './layout.ts';
import { problemList, tally } from './problem-list.ts';

/** How a record is called: its meeting, or its file where that was never read. */
export function recordName({ meeting, file }: PreviewedRecord): string {
  if (!meeting) return file;
  const { group, number } = meeting;
  return number === undefined ? group.reference : `${group.reference} ${number}`;
}

/** All meetings, the newest first, with what is wrong; and problems that are of no record. */
export function listPage(all: PreviewedWorkspace, frame: PageFrame): string {
  const { records, problems } = all;
  const files = new Set(records.map(({ file }) => file));
  const others = problems.filter(({ place }) => !files.has(place.source.file));
  const rows = inOrder(records).map((record) => row(record, problems, frame));
  const list =
    rows.length === 0
      ? `<p>There is no record here yet. <code>opsg new</code> begins one; this page shows it as soon as it is saved.</p>`
      : `<ul class="meetings">\n${rows.join('\n')}\n</ul>`;
  const wrong =
    others.length === 0
      ? ''
      : `<section aria-labelledby="others"><h2 id="others">${text(tally(others))} outside the records</h2>\n${problemList(others, frame)}</section>\n`;
  const main = part('meetings', `<h1>Meetings</h1>\n${rows.length === 0 ? list + wrong : wrong + list}`);
  return pageWith({ title: 'Meetings', current: 'meetings', main }, frame);
}

function inOrder(records: readonly PreviewedRecord[]): readonly PreviewedRecord[] {
  const day = ({ meeting }: PreviewedRecord) => (meeting ? isoDate(meeting.date) : '9999');
  return records.toSorted((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? 1 : -1));
}

function row(record: PreviewedRecord, problems: readonly Problem[], { root }: PageFrame): string {
  const { id, file, meeting, isUnchecked } = record;
  const own = problems.filter(({ place }) => place.source.file === file);
  const hasErrors = isUnchecked || own.some(({ severity }) => severity === 'error');
  const worst = hasErrors ? 'error' : own.length > 0 ? 'warning' : 'good';
  const state = isUnchecked && own.length === 0 ? 'Not checked: see the settings' : tally(own);
  const date = meeting ? daysInWords(meeting.date, meeting.until) : 'Date not read yet';
  return `<li${meeting ? '' : ' class="unread"'}><time${meeting ? ` datetime="${isoDate(meeting.date)}"` : ''}>${text(date)}</time>
<a href="${root}meeting/${id}">${text(recordName(record))}</a>
${
  meeting
    ? `<span class="file">${text(file)}</span>
`
    : ''
}<span class="state ${worst}">${text(state)}</span></li>`;
}
