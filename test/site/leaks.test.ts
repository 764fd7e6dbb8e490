import { afterEach, expect, test } from 'vitest';
import { plainProse } from '../../src/base/prose.ts';
import type { PublishedMeeting } from '../../src/series/facts.ts';
import { groupsOf } from '../../src/series/series.ts';
import { calendarFile } from '../../src/site/calendar.ts';
import { feeds } from '../../src/site/feeds.ts';
import { PAGE_MAKERS } from '../../src/site/page-makers.ts';
import { searchPage } from '../../src/site/search.ts';
import type { PageMaker } from '../../src/site/site.ts';
import { sitemap } from '../../src/site/sitemap.ts';
import { manifestFile, sumsFile } from '../../src/site/sums.ts';
import { ARCHIVE, HIDDEN } from './archive.ts';
import { published } from './published.ts';

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
        next: [{ label: plainProse(`Secret Meeting. ${WITHHELD}`), iso: '2020-03-09', words: '' }],
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

test.each(OWN_WORDS)('the own words of a site do not count as withheld: %s', async (words) => {
  const amber = `  - { title: ${words}, text: ${words}, classification: Amber }\n`;
  const files = {
    ...ARCHIVE,
    'meetings/opsg-29.yaml': (ARCHIVE['meetings/opsg-29.yaml'] ?? '').replace('next:', `${amber}next:`),
  };
  expect((await published(files)).run).toMatchObject({ exit: 0 });
});
