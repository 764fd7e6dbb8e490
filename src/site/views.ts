import { type HeadPart, mapHead } from '../levels/headlines.ts';
import type {
  AttendanceView,
  ContentsView,
  CorrectionView,
  NextView,
  SectionView,
} from '../render/templates/view.ts';
import {
  attendanceShape,
  contentsShape,
  correctionShape,
  sectionShape,
  type ViewShape,
} from '../render/templates/view-shape.ts';

/** What every page can show in its head and its foot. Each text is already HTML. */
export interface PageView {
  readonly language: string;
  /** The way to the folder of the site: `../`, or nothing. */
  readonly root: string;
  readonly siteTitle: string;
  /** The way to the page that has taken its place, or empty. */
  readonly movedTo: string;
  /** The whole address of the page, or empty where nobody has said where the site will stand. */
  readonly address: string;
  readonly title: string;
  readonly plainTitle: string;
  /** The title with that of the site, for the window of a browser. */
  readonly windowTitle: string;
  readonly description: string;
  readonly level: string;
  readonly tone: string;
  readonly statement: string;
  /** The word that says that the page shows a draft, or nothing. */
  readonly draft: string;
  readonly organisation: string;
  readonly logo: string;
  readonly footer: string;
  /** `isCurrent` is `page` on the page itself, and empty elsewhere. */
  readonly navigation: readonly {
    readonly href: string;
    readonly label: string;
    readonly isCurrent: string;
  }[];
}

export interface MeetingLink {
  readonly href: string;
  readonly title: string;
  readonly reference: string;
  readonly iso: string;
  readonly date: string;
  /** The day of its newest correction, or nothing. */
  readonly updated: string;
}

export interface YearView {
  readonly year: string;
  readonly meetings: readonly MeetingLink[];
}

export interface ComingView extends NextView {
  readonly group: string;
}

export interface FrontView extends PageView {
  /** One meeting, or none. */
  readonly latest: readonly (MeetingLink & {
    readonly introduction: string;
    readonly introductionBlocks: string;
  })[];
  readonly coming: readonly ComingView[];
  readonly groups: readonly { readonly href: string; readonly name: string; readonly reference: string }[];
  readonly years: readonly YearView[];
}

export interface GroupView extends PageView {
  readonly coming: readonly ComingView[];
  readonly years: readonly YearView[];
}

export interface MeetingView extends PageView, Readonly<Record<HeadPart, string>> {
  readonly introductionBlocks: string;
  readonly contents: readonly ContentsView[];
  readonly attendance: readonly AttendanceView[];
  readonly summary: readonly SectionView[];
  readonly sections: readonly SectionView[];
  readonly next: readonly NextView[];
  readonly corrections: readonly CorrectionView[];
  readonly abbreviations: readonly { readonly short: string; readonly long: string }[];
  readonly documents: readonly { readonly href: string; readonly format: string; readonly size: string }[];
  /** One meeting, or none. */
  readonly previous: readonly MeetingLink[];
  readonly following: readonly MeetingLink[];
  /** Where its minutes were approved. */
  readonly approvals: readonly MeetingLink[];
  readonly groupHref: string;
  readonly groupName: string;
}

export interface PointView extends MeetingLink {
  /** The mark of its level, or nothing. */
  readonly mark: string;
  readonly text: string;
  /** The text, if it is more than one paragraph. */
  readonly blocks: string;
  /** The number of an action, or nothing. */
  readonly id: string;
  readonly owners: string;
  readonly due: string;
  /** What links to an action with a number call it, or nothing. */
  readonly anchor: string;
  /** Where an action was closed or dropped, with a link; nothing where it is open. */
  readonly closed: string;
}

export interface PointsView extends PageView {
  /** Links to the points of each year, on this page or on pages of their own; none where there is one year. */
  readonly years: readonly { readonly href: string; readonly year: string; readonly isCurrent: string }[];
  readonly points: readonly PointView[];
  /**
   * The same points under the headings of their years; without a heading where there is one year. Where an action is
   * closed, open actions and others are below a heading of their own instead.
   */
  readonly yearsOfPoints: readonly {
    readonly year: string;
    readonly heading: string;
    readonly points: readonly PointView[];
  }[];
}

export interface ChangesView extends PageView {
  readonly corrections: readonly (MeetingLink & {
    readonly corrected: string;
    readonly correctedIso: string;
    readonly text: string;
  })[];
}

/** The content of an entry of a feed. */
export interface EntryView extends Readonly<Record<HeadPart, string>> {
  readonly introductionBlocks: string;
  readonly level: string;
  readonly statement: string;
  readonly draft: string;
  readonly sections: readonly SectionView[];
  readonly next: readonly NextView[];
  readonly corrections: readonly CorrectionView[];
}

export interface SearchView extends PageView {
  readonly years: readonly YearView[];
}

export interface StyleView {
  readonly level: string;
  readonly accent: string;
  readonly accentOnDark: string;
}

/** The templates for files of a site, and the view of each. */
export interface SiteViews {
  readonly front: FrontView;
  readonly group: GroupView;
  readonly meeting: MeetingView;
  readonly decisions: PointsView;
  readonly papers: PointsView;
  readonly actions: PointsView;
  readonly changes: ChangesView;
  readonly reference: PointsView;
  readonly search: SearchView;
  readonly moved: PageView;
  readonly 'not-found': PageView;
  readonly entry: EntryView;
  readonly 'style.css': StyleView;
}

const pageShape: ViewShape<PageView> = {
  movedTo: 'text',
  language: 'text',
  root: 'text',
  siteTitle: 'text',
  address: 'text',
  title: 'text',
  plainTitle: 'text',
  windowTitle: 'text',
  description: 'text',
  level: 'text',
  tone: 'text',
  statement: 'text',
  draft: 'text',
  organisation: 'text',
  logo: 'text',
  footer: 'text',
  navigation: () => ({ href: 'text', label: 'text', isCurrent: 'text' }),
};

const linkShape: ViewShape<MeetingLink> = {
  href: 'text',
  title: 'text',
  reference: 'text',
  iso: 'text',
  date: 'text',
  updated: 'text',
};
const nextShape: ViewShape<NextView> = { label: 'text', date: 'text', iso: 'text' };
const coming = (): ViewShape<ComingView> => ({ ...nextShape, group: 'text' });
const years = (): ViewShape<YearView> => ({ year: 'text', meetings: () => linkShape });
const pointShape: ViewShape<PointView> = {
  ...linkShape,
  mark: 'text',
  text: 'text',
  blocks: 'text',
  id: 'text',
  owners: 'text',
  due: 'text',
  anchor: 'text',
  closed: 'text',
};
const pointsShape: ViewShape<PointsView> = {
  ...pageShape,
  years: () => ({ href: 'text', year: 'text', isCurrent: 'text' }),
  points: () => pointShape,
  yearsOfPoints: () => ({ year: 'text', heading: 'text', points: () => pointShape }),
};

export const SITE_SHAPES: { readonly [N in keyof SiteViews]: ViewShape<SiteViews[N]> } = {
  front: {
    ...pageShape,
    latest: () => ({ ...linkShape, introduction: 'text', introductionBlocks: 'text' }),
    coming,
    groups: () => ({ href: 'text', name: 'text', reference: 'text' }),
    years,
  },
  group: { ...pageShape, coming, years },
  meeting: {
    ...pageShape,
    ...mapHead(() => 'text' as const),
    introductionBlocks: 'text',
    contents: () => contentsShape,
    attendance: () => attendanceShape,
    summary: () => sectionShape,
    sections: () => sectionShape,
    next: () => nextShape,
    corrections: () => correctionShape,
    abbreviations: () => ({ short: 'text', long: 'text' }),
    documents: () => ({ href: 'text', format: 'text', size: 'text' }),
    previous: () => linkShape,
    following: () => linkShape,
    approvals: () => linkShape,
    groupHref: 'text',
    groupName: 'text',
  },
  decisions: pointsShape,
  papers: pointsShape,
  actions: pointsShape,
  changes: {
    ...pageShape,
    corrections: () => ({ ...linkShape, corrected: 'text', correctedIso: 'text', text: 'text' }),
  },
  reference: pointsShape,
  search: { ...pageShape, years },
  moved: pageShape,
  'not-found': pageShape,
  entry: {
    level: 'text',
    statement: 'text',
    draft: 'text',
    ...mapHead(() => 'text' as const),
    introductionBlocks: 'text',
    sections: () => sectionShape,
    next: () => nextShape,
    corrections: () => correctionShape,
  },
  'style.css': { level: 'text', accent: 'text', accentOnDark: 'text' },
};
