import { isoTime, unixSeconds } from '../base/date.ts';
import { ok, type Result } from '../base/problem.ts';
import { visibleText } from '../base/prose.ts';
import { HEAD_PARTS, mapHead, plainTitle } from '../levels/headlines.ts';
import { type PlacedPart, placedTexts } from '../levels/placed-text.ts';
import { html } from '../render/html.ts';
import { viewOf } from '../render/templates/view.ts';
import { meetingPage } from '../series/address.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import { meetingId, uuidOf } from '../series/identity.ts';
import { addressOf, inAddress } from './links.ts';
import { markingOf } from './page.ts';
import type { PageMaker, ShownTexts, Site, SiteFile } from './site.ts';
import { textFile } from './site.ts';
import { element, emptyElement, xmlHead } from './xml.ts';

/** How many meetings a feed has: its readers fetch it again and again, and the archive is on the pages. */
const MOST_ENTRIES = 50;

/**
 * The meetings that were held or corrected last, as Atom (RFC 4287) and as JSON Feed 1.1
 * (https://www.jsonfeed.org/version/1.1/).
 */
export const feeds: PageMaker = (site) => {
  const newestFirst = site.meetings
    .toReversed()
    .toSorted((a, b) => (stampOf(a) > stampOf(b) ? -1 : stampOf(a) < stampOf(b) ? 1 : 0));
  const entries: FeedEntry[] = [];
  for (const meeting of newestFirst.slice(0, MOST_ENTRIES)) {
    const content = contentOf(meeting, site);
    if (!content.ok) return content;
    entries.push({ meeting, content: content.value });
  }
  const shown = entries.map((entry) => shownIn(entry, site));
  return ok([atom(entries, site), jsonFeed(entries, site)].map((file) => ({ ...file, entries: shown })));
};

/** A meeting, and its headlines as HTML. */
interface FeedEntry {
  readonly meeting: PublishedMeeting;
  readonly content: string;
}

/** The parts of headlines that an entry has besides its title. */
const ENTRY_PARTS: readonly PlacedPart[] = [
  'statement',
  ...HEAD_PARTS.filter((part) => part !== 'title'),
  'sections',
  'number',
  'presenters',
  'points',
  'next',
  'corrections',
];

function contentOf({ headlines }: PublishedMeeting, site: Site): Result<string> {
  const view = viewOf({ ...headlines, look: site.look }, html);
  const { level, statement, draft, introductionBlocks, sections, next, corrections } = view;
  const head = mapHead((part) => view[part]);
  return site.templates.fill('entry', {
    ...head,
    introductionBlocks,
    level,
    statement,
    draft,
    sections,
    next,
    corrections,
  });
}

function shownIn({ meeting: { headlines } }: FeedEntry, { look }: Site): ShownTexts {
  const texts = placedTexts({ ...headlines, look }).filter(({ part }) => ENTRY_PARTS.includes(part));
  return { marking: headlines.marking, texts };
}

/** A feed must say when it was last updated, even one without entries. */
const BEFORE_ALL = isoTime(0);

/** No clock is asked: an entry is as old as its meeting, or as the newest correction that these readers see. */
function stampOf({ date, headlines }: PublishedMeeting): string {
  const corrected = headlines.corrections.map(({ iso }) => `${iso}T00:00:00Z`);
  return [publishedStamp({ date }), ...corrected].sort().at(-1) ?? BEFORE_ALL;
}

function publishedStamp({ date }: Pick<PublishedMeeting, 'date'>): string {
  return isoTime(unixSeconds(date));
}

/** The name of a feed: that of the site, and of its audience. No meeting that comes or goes changes it. */
function feedId({ lastingName, audience }: Site): string {
  return uuidOf(['feed', lastingName, audience.name]);
}

function markedFor(site: Site): string {
  return visibleText(markingOf({ about: site.meetings }, site).statement);
}

function atom(entries: readonly FeedEntry[], site: Site): SiteFile {
  const [newest] = entries;
  const self = addressOf('atom.xml', site);
  const front = addressOf('index.html', site) || 'index.html';
  const lines = [
    xmlHead,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${html.text(site.language)}">`,
    element('id', feedId(site)),
    element('title', site.title),
    element('updated', newest ? stampOf(newest.meeting) : BEFORE_ALL),
    `<author>${element('name', site.look.organisation || site.title)}</author>`,
    ...(self === '' ? [] : [emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: self })]),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: front }),
    element('rights', markedFor(site)),
    ...entries.flatMap((entry) => atomEntry(entry, site)),
    '</feed>',
  ];
  return textFile('atom.xml', `${lines.join('\n')}\n`);
}

function atomEntry({ meeting, content }: FeedEntry, site: Site): readonly string[] {
  const { headlines, group } = meeting;
  const stamp = stampOf(meeting);
  return [
    '<entry>',
    element('id', meetingId(meeting)),
    element('title', plainTitle(headlines)),
    element('updated', stamp),
    element('published', publishedStamp(meeting)),
    `<author>${element('name', group.name)}</author>`,
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: pageOf(meeting, site) }),
    element('rights', visibleText(headlines.marking.statement)),
    `<content type="html"><![CDATA[${content.trim().replaceAll(']]>', ']]&gt;')}]]></content>`,
    '</entry>',
  ];
}

function pageOf(meeting: PublishedMeeting, site: Site): string {
  const path = meetingPage(meeting);
  return addressOf(path, site) || inAddress(path);
}

function jsonFeed(entries: readonly FeedEntry[], site: Site): SiteFile {
  const { address, language, title, look } = site;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    ...(address !== '' && { home_page_url: address, feed_url: addressOf('feed.json', site) }),
    description: markedFor(site),
    language,
    authors: [{ name: look.organisation || title }],
    items: entries.map(({ meeting, content }) => ({
      id: meetingId(meeting),
      ...(address !== '' && { url: pageOf(meeting, site) }),
      title: plainTitle(meeting.headlines),
      content_html: content.trim(),
      date_published: publishedStamp(meeting),
      date_modified: stampOf(meeting),
      authors: [{ name: meeting.group.name }],
    })),
  };
  return textFile('feed.json', `${JSON.stringify(feed, null, 1)}\n`);
}
