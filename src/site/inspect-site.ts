import { dateInWords, daysInWords, isoDate } from '../base/date.ts';
import { hashOf } from '../base/key.ts';
import { error, type Problem } from '../base/problem.ts';
import { startOf } from '../base/source.ts';
import { marksOf, missingTexts } from '../levels/complete.ts';
import { inspectText, searchFor } from '../levels/inspect.ts';
import { type GuardedRecord, withoutKnownInAny } from '../levels/secret.ts';
import { readText, readTexts } from '../read/passages.ts';
import { feedEntries } from '../read/visible/feed-entries.ts';
import { visiblePage } from '../read/visible/pages.ts';
import type { FilledPages } from '../render/templates/template.ts';
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
  readonly templates: Pick<FilledPages<SiteViews>, 'omits' | 'isOwn'>;
}

/** What was made by templates, and the style sheet of all pages. */
interface Pages extends Pick<FilledPages<SiteViews>, 'omits' | 'isOwn'> {
  readonly sheet: string;
}

/** Searches every file of a site for withheld text of every record, and each page and entry for the texts that it must show. */
export async function inspectSite(files: readonly SiteFile[], measure: Measure): Promise<readonly Problem[]> {
  const secrets = measure.guarded.flatMap((record) => record.secrets);
  const search =
    secrets.length > 0 && searchFor(withoutKnownInAny(secrets, await innocentTexts(files, measure)));
  const problems: Problem[] = [];
  const sheet = new TextDecoder().decode(files.find(({ path }) => path === STYLE_SHEET)?.bytes);
  for (const file of files) {
    if (search) problems.push(...(await withheldIn(file, search)));
    problems.push(...(await missingIn(file, { ...measure.templates, sheet })));
  }
  return problems;
}

async function withheldIn(
  { path, bytes }: SiteFile,
  search: ReturnType<typeof searchFor>,
): Promise<readonly Problem[]> {
  const text = await readText(bytes);
  return inspectText(path, text, search(path, text));
}

/** What these readers know of all records, and the words of the site itself. */
async function innocentTexts(
  files: readonly SiteFile[],
  { guarded, meetings, blank }: Measure,
): Promise<readonly (readonly string[])[]> {
  const own = await Promise.all((await blank()).map(({ bytes }) => readTexts(bytes)));
  const others = new Set([
    ...meetings.flatMap(ownTexts),
    ...own.flat(),
    ...files.flatMap(({ bytes }) => [String(bytes.length), hashOf(bytes)]),
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
