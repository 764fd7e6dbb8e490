import { ok, type Result, together } from '../base/problem.ts';
import { plainProse } from '../base/prose.ts';
import { groupFolder } from '../series/address.ts';
import { comingDates, type GroupSeries } from '../series/series.ts';
import { comingTexts, comingView, meetingsTexts } from './front-page.ts';
import { linksByYear } from './links.ts';
import { pageView, shownOn } from './page.ts';
import type { PageMaker, Site, SiteFile } from './site.ts';
import { textFile } from './site.ts';

/** A page for each group: its coming dates, and its meetings by year. */
export const groupPages: PageMaker = (site) => together(site.groups.map((group) => groupPage(group, site)));

function groupPage(group: GroupSeries, site: Site): Result<SiteFile> {
  const { meetings } = group;
  const path = `${groupFolder(group.reference)}/index.html`;
  const facts = { path, title: plainProse(group.name), about: meetings };
  const coming = comingDates([group]);
  const text = site.templates.fill('group', {
    ...pageView(facts, site),
    coming: coming.map(comingView),
    years: linksByYear(meetings, path),
  });
  if (!text.ok) return text;
  const own = [...comingTexts(coming), ...meetingsTexts(meetings)];
  return ok({ ...textFile(path, text.value), shows: shownOn(facts, own, site) });
}
