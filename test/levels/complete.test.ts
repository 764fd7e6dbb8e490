import { describe, expect, test } from 'vitest';
import type { VisiblePage } from '../../src/base/passage.ts';
import { missingTexts } from '../../src/levels/complete.ts';
import type { OmittablePart, Part, PlacedText } from '../../src/levels/placed-text.ts';

const placed = (part: Part, text: string): PlacedText => ({ part, what: `${part}: ${text}`, texts: [text] });

const STATEMENT = placed('statement', 'May be given to anybody at all');
const ALL: readonly PlacedText[] = [
  STATEMENT,
  placed('organisation', 'The House of Lamps'),
  placed('title', 'The meeting in March'),
  placed('introduction', 'These are the headlines'),
  placed('number', '4'),
  placed('sections', 'Outages of the network'),
  placed('presenters', 'Dan of the depot'),
  placed('points', 'Two outages were reported'),
  placed('next', 'The next of the meetings'),
  placed('abbreviations', 'Over The Air'),
  placed('footer', 'Printed on recycled paper'),
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
  return missingTexts(texts, level, pages, new Set(omits));
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

  test.each(['statement', 'organisation', 'next', 'abbreviations', 'footer', 'presenters', 'number'])(
    'but a template may place %s elsewhere',
    (part) => {
      const [text = ''] = ALL.find((one) => one.part === part)?.texts ?? [];
      const others = WORDS.filter((one) => one !== text);
      expect(missing([page(['Open', text, ...others].join('\n'))])).toEqual([]);
      expect(missing([page(['Open', ...others, text].join('\n'))])).toEqual([]);
    },
  );

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
    ['is in the body of the second page', [page('For the open', 'Open'), page('sea\nOpen')], []],
  ])('%s', (_, pages, expected) => {
    expect(missing(pages, [], texts)).toEqual(expected);
  });
});
