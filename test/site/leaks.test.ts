import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ok } from '../../src/base/problem.ts';
import { plainProse } from '../../src/base/prose.ts';
import type { PublishedMeeting } from '../../src/series/facts.ts';
import { groupsOf } from '../../src/series/series.ts';
import { calendarFile } from '../../src/site/calendar.ts';
import { feeds } from '../../src/site/feeds.ts';
import { frontPage } from '../../src/site/front-page.ts';
import { meetingPages } from '../../src/site/meeting-page.ts';
import { notFoundPage } from '../../src/site/not-found-page.ts';
import { PAGE_MAKERS } from '../../src/site/page-makers.ts';
import { searchPage } from '../../src/site/search.ts';
import { type PageMaker, type Site, type SiteFile, textFile } from '../../src/site/site.ts';
import { sitemap } from '../../src/site/sitemap.ts';
import { manifestFile, sumsFile } from '../../src/site/sums.ts';
import { ARCHIVE, HIDDEN } from './archive.ts';
import { published, type Tree } from './published.ts';

const makers: PageMaker[] = PAGE_MAKERS as PageMaker[]; // a leak is seeded by changing the list of makers
const clean = [...makers];
afterEach(() => {
  makers.splice(0, makers.length, ...clean);
});

const WITHHELD = 'The supplier wants eleven percent more for the lost winter.';

/** A maker that is given facts in which there is something that its readers may not know. */
function leaking(make: PageMaker, change: (meeting: PublishedMeeting) => PublishedMeeting): PageMaker {
  return (site, before) => {
    const meetings = site.meetings.map((meeting) => (isReal(meeting) ? change(meeting) : meeting));
    return make({ ...site, meetings, groups: groupsOf(meetings) }, before);
  };
}

/** A list in which a page is named that its readers may not know of. */
function listing(make: PageMaker, path: string): PageMaker {
  const page = { path, bytes: new Uint8Array() };
  return (site, before) => make(site, site.meetings.some(isReal) ? [...before, page] : before);
}

/** A file again, under this name, and with this text behind its own. */
function copying(make: PageMaker, from: string, to: string, more = ''): PageMaker {
  return (site, before) => {
    const made = make(site, before);
    if (!made.ok || !site.meetings.some(isReal)) return made;
    const others = made.value.filter(({ path }) => path !== to);
    const copies = made.value.filter(({ path }) => path === from);
    const changed = copies.map(({ bytes }) => ({
      path: to,
      bytes: Buffer.concat([bytes, Buffer.from(more)]),
    }));
    return ok([...others, ...changed]);
  };
}

/** Not of the blank site, which shows what words the pages have of their own. */
function isReal({ reference }: PublishedMeeting): boolean {
  return reference !== '';
}

function saying(text: string): (meeting: PublishedMeeting) => PublishedMeeting {
  return (meeting) => {
    const { headlines } = meeting;
    return { ...meeting, headlines: { ...headlines, introduction: plainProse(text) } };
  };
}

const LEAKS: readonly (readonly [string, string, PageMaker, PageMaker])[] = [
  ['a point in a feed', 'atom.xml', feeds, leaking(feeds, saying(WITHHELD))],
  ['a point in the JSON feed', 'feed.json', feeds, leaking(feeds, saying(`“${WITHHELD}”`))],
  [
    'a title in a feed',
    'atom.xml',
    feeds,
    leaking(feeds, (meeting) => ({
      ...meeting,
      headlines: { ...meeting.headlines, title: plainProse('Contract with the hidden supplier') },
    })),
  ],
  [
    'an announced meeting in the calendar',
    'calendar.ics',
    calendarFile,
    leaking(calendarFile, (meeting) => ({
      ...meeting,
      headlines: {
        ...meeting.headlines,
        next: [{ label: plainProse(`Secret Meeting. ${WITHHELD}`), iso: '2020-03-09', words: '', days: '' }],
      },
    })),
  ],
  [
    'a point in the index of the search',
    'search-index.js',
    searchPage,
    leaking(searchPage, saying(WITHHELD)),
  ],
  [
    'a page in the sitemap',
    'sitemap.xml',
    sitemap,
    listing(sitemap, 'opsg/an-item-that-nobody-may-know-of.html'),
  ],
  [
    'a name in the manifest',
    'manifest.json',
    manifestFile,
    listing(manifestFile, 'opsg/contract-with-the-hidden-supplier.html'),
  ],
  [
    'a name in the sums',
    'SHA256SUMS',
    sumsFile,
    listing(sumsFile, 'opsg/contract-with-the-hidden-supplier.html'),
  ],
  [
    'a point behind the program of the search',
    'search.js',
    searchPage,
    copying(searchPage, 'search.js', 'search.js', `\n// ${WITHHELD}`),
  ],
  [
    'the name of a page that says what every site says',
    'contract-with-the-hidden-supplier',
    notFoundPage,
    copying(notFoundPage, '404.html', 'contract-with-the-hidden-supplier.html'),
  ],
];

test.each(LEAKS)('%s is found', async (_, path, maker, leaky) => {
  makers.splice(makers.indexOf(maker), 1, leaky);
  const { run, tree } = await published({
    ...ARCHIVE,
    'meetings/opsg-30.yaml': HIDDEN,
    'opsg.yaml': 'site: { address: https://example.org/ }\n',
  });
  expect([run.exit, tree.size]).toEqual([3, 0]);
  expect(run.talk).toContain(path);
  expect(run.talk).toContain('withheld-text-found');
  expect(run.talk).not.toContain('eleven percent');
});

const SITE = { 'opsg.yaml': 'site: { address: https://example.org/ }\n' };

/** Whether the archive that is published now has the hidden record: what a program that leaks would know. */
let isHiddenThere = false;

/** A maker that says more where it knows that there is a hidden record. */
function knowing(
  make: PageMaker,
  leaky: (site: Site, before: readonly SiteFile[]) => ReturnType<PageMaker>,
): PageMaker {
  return (site, before) =>
    isHiddenThere && site.meetings.some(isReal) ? leaky(site, before) : make(site, before);
}

/** The same files with something else in their text. */
function rewriting(make: PageMaker, change: (text: string) => string): PageMaker {
  return knowing(make, (site, before) => {
    const made = make(site, before);
    return made.ok
      ? ok(
          made.value.map((file) => ({
            ...file,
            ...textFile(file.path, change(new TextDecoder().decode(file.bytes))),
          })),
        )
      : made;
  });
}

/** The hidden meeting among the others, with its number, its day, and no word. */
function withHidden(site: Site): Site {
  const meetings = site.meetings.flatMap((meeting) =>
    meeting.number === '29'
      ? [
          meeting,
          {
            ...meeting,
            number: '30',
            reference: 'OPSG_30',
            date: { year: 2020, month: 3, day: 3 },
            decisions: [],
            actions: [],
          },
        ]
      : [meeting],
  );
  return { ...site, meetings, groups: groupsOf(meetings) };
}

/** Leaks of what is no text, so that no search can find them. */
const SILENT_LEAKS: readonly (readonly [string, PageMaker, PageMaker])[] = [
  ['a count on the front page', frontPage, rewriting(frontPage, (text) => text.replace('</h1>', ' (3)</h1>'))],
  ['the order of meetings', frontPage, knowing(frontPage, (site, before) => frontPage({ ...site, meetings: site.meetings.toReversed() }, before))],
  ['a link to a next meeting', meetingPages, knowing(meetingPages, (site, before) => meetingPages(withHidden(site), before))],
  ['the day of a coming meeting', calendarFile, knowing(calendarFile, (site, before) => calendarFile(withHidden(site), before))],
  ['a stamp in the calendar', calendarFile, rewriting(calendarFile, (text) => text.replace(/DTSTAMP:.*/, 'DTSTAMP:20200303T000000Z'))],
  ['when a feed was updated', feeds, rewriting(feeds, (text) => text.replace(/<updated>.*?</, '<updated>2020-03-03T00:00:00Z<'))],
  ['a hash of a record', manifestFile, rewriting(manifestFile, (text) => text.replace('"version"', `"source": "${'ab'.repeat(32)}",\n "version"`))],
  ['a line more in the sums', sumsFile, rewriting(sumsFile, (text) => `${text}${'ab'.repeat(32)}  opsg/30.html\n`)],
  ['a page without a word', notFoundPage, knowing(notFoundPage, (site, before) => { const made = notFoundPage(site, before); return made.ok ? ok([...made.value, textFile('opsg/30.html', '')]) : made; })],
  ['an address in the sitemap', sitemap, knowing(sitemap, (site, before) => sitemap(site, [...before, textFile('opsg/30.html', '')]))],
  ['an entry in the index of the search', searchPage, rewriting(searchPage, (text) => text.replace('window.opsgSearch = [', 'window.opsgSearch = [\n{},'))],
]; // biome-ignore format: one row for each leak

/** The website of the archive with the hidden record, or without it. */
async function treeWith(isHidden: boolean): Promise<Tree> {
  isHiddenThere = isHidden;
  const hidden = isHidden ? { 'meetings/opsg-30.yaml': HIDDEN } : {};
  const { run, tree } = await published({ ...ARCHIVE, ...SITE, ...hidden });
  expect(run).toMatchObject({ exit: 0 });
  return tree;
}

describe('two archives of one website', () => {
  let without: Tree;
  beforeAll(async () => {
    without = await treeWith(false);
  });

  test('differ in nothing', async () => expect(await treeWith(true)).toEqual(without));

  test.each(SILENT_LEAKS)('differ in %s', async (_, maker, leaky) => {
    makers.splice(makers.indexOf(maker), 1, leaky);
    expect(await treeWith(true)).not.toEqual(without);
  });
});

test('without a leak nothing is found', async () => {
  expect((await published({ ...ARCHIVE, 'meetings/opsg-30.yaml': HIDDEN })).run.exit).toBe(0);
});

/** Words that the files of a site have of their own, and that say nothing of what a record withholds. */
const OWN_WORDS = [
  'Transparent',
  'All meetings',
  'Previous',
  'Next Meetings',
  'Published',
  'Date modified',
  'Content html',
];

test('the own words of a site do not count as withheld', async () => {
  const amber = OWN_WORDS.map((words) => `  - { title: ${words}, text: ${words}, classification: Amber }\n`);
  const files = {
    ...ARCHIVE,
    'meetings/opsg-29.yaml': (ARCHIVE['meetings/opsg-29.yaml'] ?? '').replace(
      'next:',
      `${amber.join('')}next:`,
    ),
  };
  expect((await published(files)).run).toMatchObject({ exit: 0 });
});
