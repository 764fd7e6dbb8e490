import { ok, type Result, together } from '../base/problem.ts';
import { plainProse } from '../base/prose.ts';
import { groupFolder } from '../series/address.ts';
import { comingDates, type GroupSeries } from '../series/series.ts';
import { comingOn, comingTexts, comingView, listedTexts, meetingsTexts } from './front-page.ts';
import { linksByYear } from './links.ts';
import { listedOn, marksOf, meaningOn } from './marks.ts';
import { pageView, shownOn } from './page.ts';
import type { PageMaker, Site, SiteFile } from './site.ts';
import { textFile } from './site.ts';

/** A page for each group: its coming dates, and its meetings by year. */
export const groupPages: PageMaker = (site) => together(site.groups.map((group) => groupPage(group, site)));

function groupPage(group: GroupSeries, site: Site): Result<SiteFile> {
  const marks = marksOf(group.meetings, site);
  const meetings = group.meetings.map(listedOn(marks));
  const path = `${groupFolder(group.reference)}/index.html`;
  const coming = comingOn(marks, comingDates([group]));
  const texts = [...listedTexts(meetings), ...coming.map(({ label }) => label)];
  const meaning = meaningOn(marks, { about: meetings, texts }, site);
  const facts = { path, title: plainProse(group.name), about: meetings, meaning };
  const text = site.templates.fill('group', {
    ...pageView(facts, site),
    coming: coming.map(comingView),
    years: linksByYear(meetings, path),
  });
  if (!text.ok) return text;
  const own = [...comingTexts(coming), ...meetingsTexts(meetings)];
  return ok({ ...textFile(path, text.value), shows: shownOn(facts, own, site) });
}
