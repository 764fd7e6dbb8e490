import { dateInWords, daysInWords, isoDate } from '../base/date.ts';
import { hashOf } from '../base/key.ts';
import type { FileText } from '../base/passage.ts';
import { error, type Problem } from '../base/problem.ts';
import { visibleText } from '../base/prose.ts';
import { startOf } from '../base/source.ts';
import { marksOf, missingTexts } from '../levels/complete.ts';
import { inspectText, searchFor } from '../levels/inspect.ts';
import { type GuardedRecord, withoutKnownInAny } from '../levels/secret.ts';
import { decodings } from '../read/decodings.ts';
import { readText } from '../read/passages.ts';
import { feedEntries } from '../read/visible/feed-entries.ts';
import { visiblePage } from '../read/visible/pages.ts';
import type { FilledPages } from '../render/templates/run.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import { sizeInWords } from './meeting-page.ts';
import type { SiteFile } from './site.ts';
import { STYLE_SHEET } from './style-sheet.ts';
import type { SiteViews } from './views.ts';

/** What a finished site is checked against. */
export interface Measure {
  /**
   * What no file may contain: the withheld texts of all records, even of those of which these readers may know
   * nothing.
   */
  readonly guarded: readonly GuardedRecord[];
  readonly meetings: readonly PublishedMeeting[];
  /** The files of a site whose meetings say nothing, with the built-in templates. No record contains their words. */
  readonly blank: () => Promise<readonly SiteFile[]>;
  /** The program of the search, which is the same in every site. */
  readonly searchScript: Uint8Array;
  readonly templates: Pick<FilledPages<SiteViews>, 'omits' | 'isOwn'>;
}

/** What was made by templates, and the style sheet of all pages. */
interface Pages extends Pick<FilledPages<SiteViews>, 'omits' | 'isOwn'> {
  readonly sheet: string;
}

/** Searches every file of a site for withheld text of every record, and each page and entry for the texts that it must show. */
export async function inspectSite(files: readonly SiteFile[], measure: Measure): Promise<readonly Problem[]> {
  const secrets = measure.guarded.flatMap((record) => record.secrets);
  const own = secrets.length > 0 ? await ownFiles(measure) : new Map<string, FileText>();
  const search =
    secrets.length > 0 && searchFor(withoutKnownInAny(secrets, innocentTexts(files, own, measure)));
  const problems: Problem[] = [];
  const sheet = new TextDecoder().decode(files.find(({ path }) => path === STYLE_SHEET)?.bytes);
  for (const file of files) {
    if (search) problems.push(...(await withheldIn(file, own, search)));
    problems.push(...(await missingIn(file, { ...measure.templates, sheet })));
  }
  return problems;
}

/** Files that are the same whatever the records say, by the hash of their bytes. */
type OwnFiles = ReadonlyMap<string, FileText>;

/** The files of a site without words, each read once; and the program of the search, which needs no reading. */
async function ownFiles({ blank, searchScript }: Measure): Promise<OwnFiles> {
  const own = new Map<string, FileText>([[hashOf(searchScript), { passages: [], unread: [] }]]);
  for (const { bytes } of await blank()) {
    const hash = hashOf(bytes);
    if (!own.has(hash)) own.set(hash, await readText(bytes));
  }
  return own;
}

/** A file with the bytes of one that no record has a part in can only have a name that says too much. */
async function withheldIn(
  { path, bytes }: SiteFile,
  own: OwnFiles,
  search: ReturnType<typeof searchFor>,
): Promise<readonly Problem[]> {
  const same = own.get(hashOf(bytes));
  const text = same ? { passages: [], unread: same.unread } : await readText(bytes);
  return inspectText(path, text, search(path, text));
}

/** What these readers know of all records, and the words of the site itself. */
function innocentTexts(
  files: readonly SiteFile[],
  own: OwnFiles,
  { guarded, meetings }: Measure,
): readonly (readonly string[])[] {
  const words = [...own.values()].flatMap(({ passages }) => passages.flatMap(({ text }) => decodings(text)));
  const others = new Set([
    ...meetings.flatMap(ownTexts),
    ...words,
    ...files.flatMap(({ bytes }) => [String(bytes.length), hashOf(bytes)]),
    ...files.flatMap(({ shows }) => (shows ? [visibleText(shows.marking.statement)] : [])),
  ]);
  return [...guarded.map((record) => record.known), [...others]];
}

/** What pages say of meetings besides their texts. */
function ownTexts({
  reference,
  formerly = [],
  date,
  until,
  group,
  headlines,
  documents,
}: PublishedMeeting): readonly string[] {
  const files = documents.flatMap(({ path, size, sha256 }) => [
    path,
    sizeInWords(size),
    String(size),
    sha256,
  ]);
  return [
    reference,
    ...formerly,
    isoDate(date),
    dateInWords(date),
    daysInWords(date, until),
    group.reference,
    group.name,
    // “OPSG: 4 February”, in a list of meetings, has the letters of OPSG_4.
    ...headlines.next.map(({ words }) => `${group.reference} ${words}`),
    ...files,
  ];
}

async function missingIn(file: SiteFile, { sheet, omits, isOwn }: Pages): Promise<readonly Problem[]> {
  const text = new TextDecoder().decode(file.bytes);
  const contents = file.entries ? feedEntries(text) : [];
  const shown = [
    ...(file.shows ? [{ ...file.shows, html: text, styles: sheet, of: '' }] : []),
    ...(file.entries ?? []).map((entry, i) => ({
      ...entry,
      html: contents[i] ?? '',
      styles: '',
      of: ` of entry ${i + 1}`,
    })),
  ];
  const found = await Promise.all(
    shown.map(async ({ marking, texts, html, styles, of }) => {
      const page = await visiblePage(html, styles, !isOwn);
      const missing = missingTexts(texts, marksOf(marking), [page], omits);
      return missing.map((what) => what + of);
    }),
  );
  const missing = found.flat();
  const [highest] = shown.map(({ marking }) => marking.level).toSorted((a, b) => b.rank - a.rank);
  const place = startOf({ file: file.path, text: '' });
  return missing.length === 0 ? [] : [error('text-missing', place, { missing }, highest)];
}
