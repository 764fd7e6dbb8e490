import { beforeAll, describe, expect, test } from 'vitest';
import { PLANTED_RECORDS } from '../levels/planted-records.ts';
import { published, type Tree } from './published.ts';

const WORDS = ['quagga', 'marzipan', 'obelisk', 'truffle', 'vortex', '987654'];
const WAYS = ['--drafts', '--yes'];

/** The newest meeting, whose announcements are in the calendar. */
const NEWEST = PLANTED_RECORDS.findIndex(({ place }) => place.includes('next meeting'));

/** All records with a marker in a place that White readers may not see, each as a meeting of its own. */
const FILES = {
  ...Object.fromEntries(
    PLANTED_RECORDS.map(({ record }, i) => [
      `meetings/${i}.yaml`,
      record.replace('meeting: 28', `meeting: ${i + 101}`).replace('01-07', i === NEWEST ? '01-08' : '01-07'),
    ]),
  ),
  'opsg.yaml': 'site: { address: https://example.org/ }\n',
};

function wordsIn(text: string): readonly string[] {
  return WORDS.filter((word) => text.toLowerCase().includes(word));
}

describe('a marker in every place that White readers may not see', () => {
  let white: Awaited<ReturnType<typeof published>>;
  let red: Tree;
  beforeAll(async () => {
    white = await published(FILES, ...WAYS);
    red = (await published(FILES, ...WAYS, '--audience', 'Red')).tree;
  });

  test('stays out of every file of their website, and of all that is said', () => {
    expect(white.run).toMatchObject({ exit: 0 });
    expect(white.run.talk).toContain(`Published ${PLANTED_RECORDS.length} meetings`);
    expect(wordsIn(`${white.run.out}${white.run.talk}`)).toEqual([]);
    for (const [path, text] of white.tree) expect([path, wordsIn(`${path}\n${text}`)]).toEqual([path, []]);
  });

  test('is in the website of Red readers, so that the search is not blind', () => {
    for (const path of [
      'atom.xml',
      'feed.json',
      'search-index.js',
      'actions.html',
      'decisions.html',
      'calendar.ics',
    ])
      expect(wordsIn(red.get(path) ?? '').length, path).toBeGreaterThan(0);
    const pages = [...red].filter(
      ([path, text]) => /^opsg\/\d+\.html$/.test(path) && wordsIn(text).length > 0,
    );
    expect(pages.length).toBeGreaterThan(20);
  });
});
