import { daysInWords } from '../../../base/date.ts';
import { hashOf } from '../../../base/key.ts';
import { type Level, nameInFiles, toneOf } from '../../../base/policy.ts';
import { editorLink } from '../editor-link.ts';
import { levelsFor, readersOf } from '../readers.ts';
import type { PreviewedDocuments, PreviewedRecord } from '../state.ts';
import { type PageFrame, pageWith, part, readersInWords, text } from './layout.ts';
import { recordName } from './list-page.ts';
import { problemList, tally } from './problem-list.ts';

const SAVED = { pdf: 'PDF', docx: 'Word', md: 'Markdown', eml: 'E-mail' } as const;

/** One meeting: what is wrong with its record, and the documents of all readers side by side. */
export function meetingPage(shown: PreviewedDocuments, asPdf: boolean, frame: PageFrame): string {
  const { record } = shown;
  const { meeting, file } = record;
  const name = recordName(record);
  const day = meeting ? ` <span class="day">${text(daysInWords(meeting.date, meeting.until))}</span>` : '';
  const main = [
    `<div class="title">`,
    part('title', `<h1>${text(name)}${day}</h1>\n<p class="file">${fileLink(file, frame)}</p>`),
    views(record, asPdf, frame),
    '</div>',
    part('problems', problemsOf(shown, frame)),
    `<div class="panels" data-panels="${panelNames(shown)}">\n${panels(shown, asPdf, frame)}\n</div>`,
  ];
  return pageWith({ title: name, main: main.join('\n'), isWide: true }, frame);
}

function fileLink(file: string, { editor, workingFolder }: PageFrame): string {
  const href = editorLink(editor, { file, line: 1, column: 1 }, workingFolder);
  return href === undefined ? text(file) : `<a href="${text(href)}">${text(file)}</a>`;
}

function problemsOf({ problems, isOld, artifacts }: PreviewedDocuments, frame: PageFrame): string {
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  const causes = hasErrors ? 'the errors below' : 'what is said below';
  const old = !isOld
    ? ''
    : artifacts.length === 0
      ? `<p class="old"><strong>No document can be made yet.</strong> The documents appear here when you have corrected ${causes}.</p>\n`
      : `<p class="old"><strong>These documents are old.</strong> They show the record as it was before ${causes}. New ones appear when that is corrected.</p>\n`;
  if (problems.length === 0) return `${old}<p class="state good">No problems</p>`;
  return `${old}<details${hasErrors || isOld ? ' open' : ''}>
<summary><h2>${text(tally(problems))}</h2></summary>
${problemList(problems, frame)}
</details>`;
}

function views({ id }: PreviewedRecord, asPdf: boolean, { root }: PageFrame): string {
  const link = (label: string, href: string, isCurrent: boolean) =>
    `<li><a href="${root}meeting/${id}${href}"${isCurrent ? ' aria-current="page"' : ''}>${label}</a></li>`;
  return `<nav class="choice" aria-label="View"><p>Show</p><ul>
${link('pages', '', !asPdf)}
${link('PDF', '?as=pdf', asPdf)}
</ul></nav>`;
}

function panelNames({ artifacts }: PreviewedDocuments): string {
  return artifacts.map(({ audience }) => text(nameInFiles(audience.name))).join(' ');
}

function panels(documents: PreviewedDocuments, asPdf: boolean, frame: PageFrame): string {
  const { artifacts, record } = documents;
  const all = levelsFor(record);
  const [first] = artifacts;
  const without = first ? all.filter(({ rank }) => rank < first.audience.rank) : [];
  const shown = artifacts.map((artifact, i) => {
    const readers = readersOf(artifact, documents, all);
    const before = artifacts[i - 1];
    const below = before ? readersOf(before, documents, all) : without;
    const version = hashOf(artifact.bytes).slice(0, 16);
    return panel({ readers, below, isFirst: !before, version, asPdf }, documents, frame);
  });
  return [...(without.length > 0 ? [emptyPanel(without)] : []), ...shown].join('\n');
}

/** Readers who get nothing of a meeting. */
function emptyPanel(readers: readonly Level[]): string {
  const name = text(readersInWords(readers));
  return `<section class="panel ${toneClass(readers)}" aria-label="${name}">
${part(`head-${name}`, `<h2>${name}</h2>\n<p>They get nothing of this meeting: no document, and no word that there is a record.</p>`)}
</section>`;
}

interface Panel {
  readonly readers: readonly Level[];
  /** The readers of the panel before, with which this one is compared. */
  readonly below: readonly Level[];
  readonly isFirst: boolean;
  readonly version: string;
  readonly asPdf: boolean;
}

function panel(
  { readers, below, isFirst, version, asPdf }: Panel,
  { record: { id }, isOld }: PreviewedDocuments,
  { root }: PageFrame,
): string {
  const [lowest] = readers;
  const level = nameInFiles(lowest?.name ?? '');
  const name = text(readersInWords(readers));
  const address = (format: string, query: string) =>
    text(`${root}document/${id}/${encodeURIComponent(level)}.${format}${query}`);
  const saves = Object.entries(SAVED).map(
    ([format, label]) =>
      `<li><a href="${address(format, '?save')}">${label}<span class="hidden"> for ${name}</span></a></li>`,
  );
  const lower = text(readersInWords(below));
  const compared = isFirst
    ? below.length > 0
      ? `<p class="compared">${lower} get nothing of it.</p>`
      : '<p class="compared">The most open document of this meeting.</p>'
    : `<p class="compared"${asPdf ? '' : ` data-compared="${lower}"`}>More than ${lower} get.</p>`;
  const old = isOld ? '<p class="old"><strong>Old</strong></p>\n' : '';
  const save = isOld ? '' : `\n<ul class="saves" aria-label="Save">\n${saves.join('\n')}\n</ul>`;
  const head = `<h2>${name}</h2>\n${old}${compared}${save}`;
  const frameOf = asPdf
    ? `<iframe src="${address('pdf', `?v=${version}#toolbar=0&navpanes=0&view=FitH`)}" title="PDF for ${name}"></iframe>`
    : `<iframe src="${address('html', `?v=${version}`)}" title="Document for ${name}" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  return `<section class="panel ${toneClass(readers)}" aria-label="${name}">
${part(`head-${level}`, head)}
${frameOf}
</section>`;
}

function toneClass([level]: readonly Level[]): string {
  return `tone-${text(level ? toneOf(level.name) : '')}`;
}
