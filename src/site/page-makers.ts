import { ok, type Result } from '../base/problem.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import { groupsOf, inOrder } from '../series/series.ts';
import { calendarFile } from './calendar.ts';
import { changesPage } from './changes-page.ts';
import { feeds } from './feeds.ts';
import { frontPage } from './front-page.ts';
import { groupPages } from './group-page.ts';
import { logoFile } from './logo-file.ts';
import { meetingPages } from './meeting-page.ts';
import { movedPages } from './moved-pages.ts';
import { notFoundPage } from './not-found-page.ts';
import { actionsPage, decisionsPage, papersPage } from './points-page.ts';
import { referencePages } from './references.ts';
import { searchPage } from './search.ts';
import type { PageMaker, SiteFile, SiteSettings } from './site.ts';
import { sitemap } from './sitemap.ts';
import { styleSheet } from './style-sheet.ts';
import { manifestFile, sumsFile } from './sums.ts';

/** Everything in a site except its documents, in the order in which it is made: lists of files come last. */
export const PAGE_MAKERS: readonly PageMaker[] = [
  frontPage,
  groupPages,
  meetingPages,
  movedPages,
  decisionsPage,
  actionsPage,
  papersPage,
  changesPage,
  feeds,
  referencePages,
  searchPage,
  calendarFile,
  notFoundPage,
  styleSheet,
  logoFile,
  sitemap,
  manifestFile,
  sumsFile,
];

/** Facts become the files of a site, apart from the documents, which exist already. */
export function siteOf(
  meetings: readonly PublishedMeeting[],
  settings: SiteSettings,
): Result<readonly SiteFile[]> {
  const ordered = inOrder(meetings);
  const site = { ...settings, meetings: ordered, groups: groupsOf(ordered) };
  let files: readonly SiteFile[] = [];
  for (const make of PAGE_MAKERS) {
    const made = make(site, files);
    if (!made.ok) return made;
    files = [...files, ...made.value];
  }
  return ok(files);
}
