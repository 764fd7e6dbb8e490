import { ok, type Result, together } from '../base/problem.ts';
import { type Prose, plainProse, visibleText } from '../base/prose.ts';
import { inParagraphs, type Section } from '../levels/headlines.ts';
import { placedProse } from '../levels/placed-text.ts';
import { html, severalBlocks } from '../render/html.ts';
import { meetingPage } from '../series/address.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import { linkedPattern, linkedProse, type Recurring, recurringIn } from '../series/references.ts';
import { byReference } from '../series/series.ts';
import { actionPlaces, withActionLinks } from './action-links.ts';
import { hrefFrom, inAddress, linkTo, rootFrom } from './links.ts';
import { listedOn, marksOf, meaningOn, type PageMarks, standingOn } from './marks.ts';
import { meetingTexts, pageView, shownOn } from './page.ts';
import type { PageMaker, Site, SiteFile } from './site.ts';
import { textFile } from './site.ts';

/** A page for each reference of which at least two meetings speak: what each said of it, the newest first. */
export const referencePages: PageMaker = (site) =>
  together(recurringIn(site.meetings, site.references).map((each) => onePage(each, site)));

function referencePage(name: string): string {
  return `references/${name.replace(/[^A-Za-z0-9.]+/g, '-')}.html`;
}

function onePage({ name, mentions }: Recurring, site: Site): Result<SiteFile> {
  const path = referencePage(name);
  const about = [...new Set(mentions.map(({ meeting }) => meeting))];
  const marks = marksOf(about, site);
  const said = mentions.map(({ meeting, section }) => ({
    section,
    meeting: listedOn(marks)(meeting),
    prose: whatIsSaid(section, name, marks),
  }));
  const meaning = meaningOn(marks, { about, texts: said.map(({ prose }) => prose) }, site);
  const facts = { path, title: plainProse(name), about, meaning };
  const text = site.templates.fill('reference', {
    ...pageView(facts, site),
    years: [],
    yearsOfPoints: [],
    points: said.map(({ meeting, section, prose }) => ({
      ...linkTo(meeting, path),
      href: hrefFrom(path, meetingPage(meeting), section.anchor),
      mark: '',
      text: html.prose(prose),
      blocks: severalBlocks(prose),
      id: '',
      owners: '',
      due: '',
      anchor: '',
      closed: '',
    })),
  });
  if (!text.ok) return text;
  const own = said.flatMap(({ meeting, prose }, i) => {
    const what = `text ${i + 1}, of ${meeting.reference}`;
    return [...placedProse('points', what, prose), ...meetingTexts(meeting, what)];
  });
  return ok({ ...textFile(path, text.value), shows: shownOn(facts, own, site) });
}

/** The points of an item that name a reference; its title where none does. */
function whatIsSaid({ title, level, points }: Section, name: string, marks: PageMarks): Prose {
  const naming = points.filter(({ prose }) => visibleText(prose).includes(name));
  if (naming.length === 0) return standingOn(marks, title, level);
  const standing = naming.map(({ kind, prose, level: own }) => {
    const end = marks.end(own, marks.base);
    return { kind, level: own, prose: standingOn(marks, prose, own), ...(end.length > 0 && { end }) };
  });
  return inParagraphs(standing);
}

/** Makes links of the references and the meetings that a meeting's items name, where they have pages. */
export function linker({ meetings, references }: Site): (meeting: PublishedMeeting) => readonly Section[] {
  const named = byReference(meetings);
  const ofGroups = new Set([...named.keys()].map((name) => name.slice(0, name.lastIndexOf('_'))));
  const pattern = linkedPattern(references, [...ofGroups]);
  const pages = new Map([
    ...recurringIn(meetings, references).map(({ name }) => [name, referencePage(name)] as const),
    ...[...named].map(([name, meeting]) => [name, meetingPage(meeting)] as const),
  ]);
  const places = actionPlaces(meetings);
  return (meeting) => {
    const own = meetingPage(meeting);
    const root = rootFrom(own);
    const hrefOf = (name: string) => {
      const path = pages.get(name);
      return path === undefined || path === own ? undefined : root + inAddress(path);
    };
    const linked = (section: Section): Section => ({
      ...section,
      points: section.points.map((point) => ({
        ...point,
        prose: linkedProse(withActionLinks(point.prose, meeting, places), pattern, hrefOf),
      })),
      sections: section.sections.map(linked),
    });
    return meeting.headlines.sections.map(linked);
  };
}
