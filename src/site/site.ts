import type { Level } from '../base/policy.ts';
import type { Result } from '../base/problem.ts';
import type { Marking } from '../levels/headlines.ts';
import type { PlacedText } from '../levels/placed-text.ts';
import type { Look } from '../record/look.ts';
import type { FilledPages } from '../render/templates/run.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import type { ReferenceShapes } from '../series/references.ts';
import type { GroupSeries } from '../series/series.ts';
import type { SiteViews } from './views.ts';

/** A file of a site. */
export interface SiteFile {
  /** Below the folder of the site, with `/` between its parts. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether it only leads to another page. */
  readonly isMoved?: true;
  /** What its readers must find on it, if it is a page. */
  readonly shows?: ShownTexts;
  /** What they must find in each of its entries, if it is a feed. */
  readonly entries?: readonly ShownTexts[];
}

/** What a page or an entry must show: its marking, and its texts. */
export interface ShownTexts {
  readonly marking: Marking;
  readonly texts: readonly PlacedText[];
}

/** What is the same for all pages of a site. */
export interface SiteSettings {
  readonly language: string;
  /** That of the times of meetings. */
  readonly timeZone: string;
  /** The title of the site. */
  readonly title: string;
  /** What the settings call it, or its publisher, or their first group: it depends on no meeting. */
  readonly lastingName: string;
  /** Where it will stand, with a slash at the end; empty where nobody has said. */
  readonly address: string;
  /** Who reads it. */
  readonly audience: Level;
  readonly look: Look;
  /** The shape of references, by the letters that they begin with. */
  readonly references: ReferenceShapes;
  /** The marking of pages of each level, the lowest first. */
  readonly markings: readonly [Marking, ...Marking[]];
  /** Whether parts above the level around them say so. */
  readonly hasMarks: boolean;
  readonly templates: Pick<FilledPages<SiteViews>, 'fill'>;
  /** More points than this are on a page for each year; absent: a page holds as many as loads quickly. */
  readonly mostPoints?: number;
  /** The program of the search, which browsers run. */
  readonly searchScript: Uint8Array;
}

/** Everything that pages are made from. */
export interface Site extends SiteSettings {
  /** The oldest first. */
  readonly meetings: readonly PublishedMeeting[];
  readonly groups: readonly GroupSeries[];
}

/**
 * Makes some files of a site. It gets the files that were made before, to list them. A new kind of page is a file of
 * this folder with one maker, and a line in `page-makers.ts`.
 */
export type PageMaker = (site: Site, before: readonly SiteFile[]) => Result<readonly SiteFile[]>;

/** A file of text. */
export function textFile(path: string, text: string): SiteFile {
  return { path, bytes: new TextEncoder().encode(text) };
}
