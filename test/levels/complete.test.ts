import { describe, expect, test } from 'vitest';
import type { FileText, VisiblePage } from '../../src/base/passage.ts';
import { plainProse } from '../../src/base/prose.ts';
import { complete, marksOf, missingTexts } from '../../src/levels/complete.ts';
import { type Headlines, OWN_WORDS } from '../../src/levels/headlines.ts';
import type { OmittablePart, PlacedPart, PlacedText } from '../../src/levels/placed-text.ts';

const placed = (part: PlacedPart, text: string): PlacedText => ({
  part,
  what: `${part}: ${text}`,
  texts: [text],
});

const STATEMENT = placed('statement', 'May be given to anybody at all');
const ALL: readonly PlacedText[] = [
  STATEMENT,
  placed('organisation', 'The House of Lamps'),
  placed('title', 'The meeting in March'),
  placed('introduction', 'These are the headlines'),
  placed('summary', 'Who has to light the lamps'),
  placed('number', '4'),
  placed('sections', 'Outages of the network'),
  placed('presenters', 'Dan of the depot'),
  placed('points', 'Two outages were reported'),
  placed('next', 'The next of the meetings'),
  placed('corrections', 'There was one outage'),
  placed('abbreviations', 'Over The Air'),
  placed('footer', 'Printed on recycled paper'),
  placed('meeting', 'The thirtieth in April'),
  placed('owners', 'Ann of the works'),
  placed('due', 'Until the summer'),
  placed('groups', 'The board of engineers'),
];
const WORDS = ALL.map(({ texts: [text = ''] }) => text);
const BODY = ['Open', ...WORDS].join('\n');
const page = (body: string, margin = ''): VisiblePage => ({ body, margin });

function missing(
  pages: readonly VisiblePage[],
  omits: readonly OmittablePart[] = [],
  texts = ALL,
  level = 'Open',
) {
  return missingTexts(texts, [{ what: 'the level', word: level }], pages, new Set(omits));
}

test('a document that shows all its texts and its level misses nothing', () => {
  expect(missing([page(BODY)])).toEqual([]);
  expect(missing([page(BODY.toUpperCase().replaceAll(' ', '\n'))])).toEqual([]);
});

describe('a text that is not there is named', () => {
  test.each(ALL.map(({ what, texts: [text = ''] }) => [what, text] as const))('%s', (what, text) => {
    expect(missing([page(BODY.replace(`\n${text}`, ''))])).toEqual([what]);
  });

  test.each(ALL.map(({ part }) => part).filter((part) => part !== 'statement'))(
    'but %s may be left out by a template that says so',
    (part) => {
      const [text = ''] = ALL.find((one) => one.part === part)?.texts ?? [];
      expect(missing([page(BODY.replace(`\n${text}`, ''))], [part as OmittablePart])).toEqual([]);
    },
  );

  test('the statement may not be left out', () => {
    const omits = ['statement'] as unknown as readonly OmittablePart[];
    expect(missing([page(BODY.replace('May be given', ''))], omits)).toEqual([STATEMENT.what]);
  });

  test('a template without items has nothing that stands under them', () => {
    const texts = ['number', 'sections', 'presenters', 'points'];
    const body = ALL.filter(({ part }) => !texts.includes(part)).flatMap((one) => one.texts);
    expect(missing([page(['Open', ...body].join('\n'))], ['sections'])).toEqual([]);
    expect(missing([page(['Open', ...body].join('\n'))], ['points'])).toHaveLength(3);
    const noTitle = body.filter((text) => text !== 'The meeting in March').join('\n');
    expect(missing([page(`Open\n${noTitle}`)], ['sections'])).toEqual(['title: The meeting in March']);
  });
});

describe('the order of texts', () => {
  test('is that of the document', () => {
    const turned = BODY.replace('These are the headlines', 'x').replace(
      'The next of',
      'These are the headlines\nThe next of',
    );
    expect(missing([page(turned)])).toEqual(['introduction: These are the headlines']);
  });

  test.each([
    ...[
      'statement',
      'organisation',
      'next',
      'corrections',
      'abbreviations',
      'footer',
      'presenters',
      'summary',
      'number',
    ],
    ...['meeting', 'owners', 'due', 'groups'],
  ])('but a template may place %s elsewhere', (part) => {
    const [text = ''] = ALL.find((one) => one.part === part)?.texts ?? [];
    const others = WORDS.filter((one) => one !== text);
    expect(missing([page(['Open', text, ...others].join('\n'))])).toEqual([]);
    expect(missing([page(['Open', ...others, text].join('\n'))])).toEqual([]);
  });

  test('a text that is part of another has to stand apart from it', () => {
    const texts = [STATEMENT, placed('title', 'Two lamps'), placed('points', 'Two lamps were lit')];
    expect(
      missing([page('Open. May be given to anybody at all. Two lamps were lit')], [], texts),
    ).not.toEqual([]);
    expect(
      missing([page('Open. May be given to anybody at all. Two lamps. Two lamps were lit')], [], texts),
    ).toEqual([]);
  });

  test('a title may be part of the name of the organisation above it', () => {
    const texts = [
      STATEMENT,
      placed('title', 'House of Lamps'),
      placed('organisation', 'The House of Lamps Ltd'),
    ];
    const body = 'Open. May be given to anybody at all. The House of Lamps Ltd. House of Lamps';
    expect(missing([page(body)], [], texts)).toEqual([]);
  });
});

test('short texts that are parts of others are found where all are in the usual order', () => {
  const texts = [
    STATEMENT,
    placed('organisation', 'House of Lamps'),
    placed('title', 'Lamps'),
    placed('next', 'Lamps'),
  ];
  const body = (...words: readonly string[]) => [
    page(['Open', 'May be given to anybody at all', ...words].join('. ')),
  ];
  expect(missing(body('House of Lamps', 'Lamps', 'Lamps'), [], texts)).toEqual([]);
  expect(missing(body('House of Lamps', 'Lamps'), [], texts)).not.toEqual([]);
});

describe('the margin of a page', () => {
  test.each(['organisation', 'footer'])('may hold the %s', (part) => {
    const [text = ''] = ALL.find((one) => one.part === part)?.texts ?? [];
    expect(missing([page(BODY.replace(`\n${text}`, ''), `${text} Open`)])).toEqual([]);
  });

  test.each(['title', 'statement', 'points'])('does not do for the %s', (part) => {
    const [text = ''] = ALL.find((one) => one.part === part)?.texts ?? [];
    expect(missing([page(BODY.replace(`\n${text}`, ''), `${text} Open`)])).toEqual([`${part}: ${text}`]);
  });
});

describe('the level', () => {
  const texts = [placed('statement', 'For the open sea')];
  test.each<[string, readonly VisiblePage[], readonly string[]]>([
    ['stands in the body', [page('Open\nFor the open sea')], []],
    ['stands in the margin', [page('For the open sea', 'OPEN')], []],
    ['stands there with an accent', [page('O\u0301pen\nFor the open sea')], []],
    ['is broken by a line', [page('O-\npen\nFor the open sea')], []],
    ['is not there', [page('For the open sea')], ['the level']],
    ['is part of a word', [page('Opening\nFor the open sea')], ['the level']],
    ['is the end of a word', [page('Reopen\nFor the open sea')], ['the level']],
    ['is in the margins of both pages', [page('For the open', 'Open'), page('sea', 'Open')], []],
    ['is on the first page alone', [page('For the open', 'Open'), page('sea')], ['the level on page 2']],
    ['is on no page', [page('For the'), page('open sea')], ['the level on page 1', 'the level on page 2']],
    [
      'is on the first page more often than it must',
      [page('Open. Open. Open. For the open sea'), page('and land')],
      ['the level on page 1', 'the level on page 2'],
    ],
    ['is in the body of the second page', [page('For the open', 'Open'), page('sea\nOpen')], []],
  ])('%s', (_, pages, expected) => {
    expect(missing(pages, [], texts)).toEqual(expected);
  });

  test.each([
    ['Κλειστός', 'ΚΛΕΙΣΤΟΣ'],
    ['Κλειστός', 'Κλειστός'],
    ['Öffentlich', 'O\u0308FFENTLICH'],
  ])('%s is found as %s', (level, printed) => {
    expect(missing([page(`${printed}\nFor the open sea`)], [], texts, level)).toEqual([]);
    expect(missing([page('For the open sea')], [], texts, level)).toEqual(['the level']);
  });
});

/** A document by hand: its title is the only text that its readers must find, beside the marking. */
function headlines(more: Partial<Headlines> = {}): Headlines {
  const statement = plainProse('May be given to anybody at all');
  return {
    language: 'en-GB',
    reference: 'HC_7',
    fileStem: 'HC_7',
    look: { organisation: 'House of Lamps', accent: { onLight: '#000000', onDark: '#ffffff' }, footer: [] },
    marking: { level: { name: 'Inner', rank: 1, statement }, statement, isDraft: false },
    title: plainProse('The meeting in March'),
    venue: [],
    status: [],
    introduction: [],
    attendance: { columns: [], groups: [] },
    contents: [],
    summary: [],
    sections: [],
    next: [],
    corrections: [],
    abbreviations: [],
    timestamp: 0,
    ...more,
  };
}

describe('the bytes of a document', () => {
  const FULL = 'Inner: May be given to anybody at all. House of Lamps. The meeting in March';
  const HIDDEN = FULL.replace('House', '<!-- House').replace('Lamps', 'Lamps -->');
  const noTitle = 'Inner: May be given to anybody at all. House of Lamps.';
  const given = { omits: new Set<OmittablePart>(), areBuiltIn: true };
  const read = (body: string): FileText => ({ passages: [], unread: [], pages: [page(body)] });
  test.each<[string, string, Parameters<typeof complete>[2], FileText | undefined, readonly string[]]>([
    ['show every text', FULL, given, undefined, []],
    ['lack one', noTitle, given, undefined, ['the title']],
    [
      'lack one that the template leaves out',
      noTitle,
      { ...given, omits: new Set(['title']) },
      undefined,
      [],
    ],
    ['have been read already', noTitle, given, read(FULL), []],
    ['have been read as something without pages', FULL, given, { passages: [], unread: [] }, []],
    [
      'are read again where a template may hide a text',
      noTitle,
      { ...given, areBuiltIn: false },
      read(FULL),
      ['the title'],
    ],
    [
      'of such a template hide a text',
      HIDDEN,
      { ...given, areBuiltIn: false },
      undefined,
      ['the organisation'],
    ],
  ])('%s', async (_, text, templates, known, expected) => {
    const artifact = { path: 'Inner/HC_7.md', format: 'md', bytes: new TextEncoder().encode(text) } as const;
    const document = headlines();
    expect(await complete(artifact, document, templates, known)).toEqual(
      expected.length === 0
        ? []
        : [
            {
              code: 'text-missing',
              severity: 'error',
              level: document.marking.level,
              place: { source: { file: 'Inner/HC_7.md', text: '' }, start: 0, end: 0, path: [] },
              facts: { missing: expected },
            },
          ],
    );
  });
});

test('a marking has the word of its level, and that of a draft where it is one', () => {
  const { marking } = headlines();
  const level = { what: 'the level', word: marking.level.name };
  expect(marksOf(marking)).toEqual([level]);
  expect(marksOf({ ...marking, isDraft: true })).toEqual([
    level,
    { what: 'the mark of a draft', word: OWN_WORDS.draft },
  ]);
});
