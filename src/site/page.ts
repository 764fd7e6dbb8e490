import { daysInWords } from '../base/date.ts';
import { toneOf } from '../base/policy.ts';
import { joinedProse, type Prose, plainProse, visibleText } from '../base/prose.ts';
import { draftWord, type Marking, plainTitle } from '../levels/headlines.ts';
import type { PlacedPart, PlacedText } from '../levels/placed-text.ts';
import { html } from '../render/html.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import { addressOf, hrefFrom, inAddress, markedName, rootFrom } from './links.ts';
import { logoPath } from './logo-file.ts';
import type { ShownTexts, Site } from './site.ts';
import type { PageView } from './views.ts';

/** A page: its path, its title, and its meetings. */
export interface PageFacts {
  readonly path: string;
  readonly title: Prose;
  readonly description?: string;
  /** The page that has taken its place. */
  readonly movedTo?: string;
  /** What leads to the folder of the site, where that is not known from the path: the page is shown at any address. */
  readonly root?: string;
  /** The page is marked with the highest level of any of their documents. */
  readonly about: readonly PublishedMeeting[];
  /** Whether it shows a draft. */
  readonly isDraft?: boolean;
  /** What the marks of its parts mean. */
  readonly meaning?: Prose;
  /** Meetings that it only mentions. */
  readonly mentions?: readonly PublishedMeeting[];
}

/** The pages that every page links to. */
const NAVIGATION = [
  { path: 'index.html', label: 'Meetings' },
  { path: 'decisions.html', label: 'Decisions' },
  { path: 'actions.html', label: 'Actions' },
  { path: 'papers.html', label: 'Papers' },
  { path: 'changes.html', label: 'Changes' },
  { path: 'search.html', label: 'Search' },
] as const;

/** There is no page of papers where no meeting has any. */
function navigationOf({ meetings }: Site): readonly (typeof NAVIGATION)[number][] {
  const hasPapers = meetings.some(({ papers }) => papers);
  return NAVIGATION.filter(({ path }) => hasPapers || path !== 'papers.html');
}

/** The texts of the head and the foot of a page. */
export function pageView(facts: PageFacts, site: Site): PageView {
  const { path, title, description = '', root = rootFrom(path) } = facts;
  const { look, language } = site;
  const marking = markingOf(facts, site);
  const { level, statement } = marking;
  const ownTitle = plainTitle({ title, marking });
  const logo = look.logo && logoPath(look.logo);
  return {
    language,
    root: html.text(root),
    siteTitle: html.text(site.title),
    movedTo: facts.movedTo === undefined ? '' : hrefFrom(path, facts.movedTo),
    address: html.text(facts.root === undefined ? addressOf(facts.movedTo ?? path, site) : ''),
    title: html.prose(title),
    plainTitle: html.text(ownTitle),
    windowTitle: html.text(ownTitle === site.title ? ownTitle : `${ownTitle} – ${site.title}`),
    description: html.text(description),
    level: html.text(level.name),
    tone: toneOf(level.name),
    statement: html.prose(statement),
    draft: html.text(draftWord(marking)),
    organisation: html.prose(plainProse(look.organisation)),
    logo: logo
      ? `<img src="${html.text(root + inAddress(logo))}" alt="${html.text(look.logo?.alternative ?? '')}">`
      : '',
    footer: html.prose(look.footer),
    navigation: navigationOf(site).map((entry) => ({
      href: html.text(root + inAddress(entry.path)),
      label: entry.label,
      isCurrent: entry.path === path ? 'page' : '',
    })),
  };
}

/** The marking for the highest level of anything on a page. */
export function markingOf(
  {
    about,
    mentions = [],
    isDraft = false,
    meaning = [],
  }: Pick<PageFacts, 'about' | 'mentions' | 'isDraft' | 'meaning'>,
  { markings }: Pick<Site, 'markings'>,
): Marking {
  const levels = [
    ...about.map(({ headlines }) => headlines.marking.level),
    ...mentions.map(({ level }) => level),
  ];
  const rank = Math.max(0, ...levels.map((level) => level.rank));
  const { level, statement } = markings.find((each) => each.level.rank === rank) ?? markings[0];
  const parts = [statement, ...(meaning.length > 0 ? [meaning] : [])];
  return { level, statement: joinedProse(parts, ' '), isDraft };
}

/** What a page must show besides its own texts. */
export function shownOn(facts: PageFacts, own: readonly PlacedText[], site: Site): ShownTexts {
  const { title } = facts;
  const marking = markingOf(facts, site);
  const { look } = site;
  return {
    marking,
    texts: [
      placed('statement', 'the statement of the classification', visibleText(marking.statement)),
      placed('organisation', 'the organisation', look.organisation),
      placed('title', 'the title', visibleText(title)),
      ...own,
      placed('footer', 'the footer', visibleText(look.footer)),
    ].filter(({ texts }) => texts.some((text) => /[\p{L}\p{N}]/u.test(text))),
  };
}

/** How a page names the meeting of a text. */
export function meetingTexts(meeting: PublishedMeeting, what: string): readonly PlacedText[] {
  return [
    placed('meeting', `the meeting of ${what}`, markedName(meeting)),
    placed('meeting', `the date of ${what}`, daysInWords(meeting.date, meeting.until)),
  ];
}

export function placed(part: PlacedPart, what: string, text: string): PlacedText {
  return { part, what, texts: [text] };
}
