import { describe, expect, test } from 'vitest';
import { builtInWorkspace } from '../../src/check/workspaces.ts';
import { nodeWorld } from '../../src/host/node-world.ts';
import { sourceOf } from '../../src/import/sources.ts';
import { type UnderstoodDocument, understand, type Wishes } from '../../src/import/understand.ts';
import {
  AS_PUBLISHED,
  documentIn,
  FACTS,
  factsOf,
  ITEMS,
  type PublishedItem,
  type Style,
} from './published.ts';

async function understood(
  text: string,
  file = 'minutes.md',
  wishes: Partial<Wishes> = {},
): Promise<UnderstoodDocument> {
  const bytes = new TextEncoder().encode(text);
  const read = await (await sourceOf(file, bytes, nodeWorld()))(file, bytes);
  if (!read.ok) throw new Error('not read');
  return understand(read.value, builtInWorkspace(), { file, ...wishes });
}

async function factsIn(text: string, file?: string): Promise<readonly string[]> {
  const result = await understood(text, file);
  return 'record' in result ? factsOf(result.record) : [result.trouble.why];
}

const by = ({ presenter }: PublishedItem) => (presenter === undefined ? '' : ` (${presenter})`);
const numbered = ({ number }: PublishedItem, after = '.') =>
  number === undefined ? '' : `${number}${after} `;
const style = (changed: Partial<Style>): string => documentIn({ ...AS_PUBLISHED, ...changed });
const items = (item: Style['item'], between?: string) =>
  style({ item, ...(between !== undefined && { between }) });
const heading = (item: PublishedItem) =>
  `${item.number === undefined ? '###' : '##'} ${numbered(item)}${item.title}${by(item)}\n\n${item.text}`;
const page = (body: string) =>
  `<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`;
const html = (
  item: (item: PublishedItem) => string,
  around: (items: string) => string = (all) => `<ul>${all}</ul>`,
) =>
  page(
    `<p>This document is classified as <b>White</b>.</p><h1>Operations Group (OPSG) Meeting 28 on 7&nbsp;January 2020 Headlines</h1><p>Introduction.</p>${around(ITEMS.map(item).join(''))}<p>Next Reporting Meeting: 27 January 2020</p><p>Next Regular Meeting Date: 4 February 2020</p>`,
  );

describe('the published shape, as it is and otherwise', () => {
  test.each<[string, string, string?]>([
    ['as published', documentIn(AS_PUBLISHED)],
    [
      'the number outside the bold',
      items((one) => `- ${numbered(one)}**${one.title}${by(one)}:** ${one.text}`),
    ],
    ['no colon', items((one) => `- **${numbered(one)}${one.title}${by(one)}** ${one.text}`)],
    ['no bold', items((one) => `- ${numbered(one)}${one.title}${by(one)}: ${one.text}`)],
    ['paragraphs', items((one) => `**${numbered(one)}${one.title}${by(one)}:** ${one.text}`, '\n\n')],
    [
      'paragraphs without bold',
      items((one) => `${numbered(one, ')')}${one.title}${by(one)}: ${one.text}`, '\n\n'),
    ],
    ['headings', items(heading, '\n\n')],
    [
      '“Item 4:”',
      items((one) => `- **${one.number ? `Item ${one.number}: ` : ''}${one.title}${by(one)}** – ${one.text}`),
    ],
    ['a dash', items((one) => `- **${numbered(one)}${one.title}${by(one)}** – ${one.text}`)],
    [
      'the presenter outside the bold',
      items((one) => `- **${numbered(one)}${one.title}**${by(one)}: ${one.text}`),
    ],
    [
      'a sub-item that is a bullet inside',
      items((one) => `${one.number ? '' : '  '}- **${numbered(one)}${one.title}${by(one)}:** ${one.text}`),
    ],
    ['other bullets', items((one) => `* **${numbered(one)}${one.title}${by(one)}:** ${one.text}`)],
    ['soft hyphens', documentIn(AS_PUBLISHED).replaceAll('Incidents', 'Inci\u00ADdents')],
    ['blanks that do not break', documentIn(AS_PUBLISHED).replace(/(\d) (January|February)/g, '$1\u00A0$2')],
    [
      'a title in small pieces',
      style({ title: '# Operations Group (OPSG)\n\n## Meeting 28\n\n7 January 2020' }),
    ],
    ['a title of another form', style({ title: '# OPSG_28 Headlines – Tuesday 7th January 2020' })],
    ['numbers for the day', style({ title: '**OPSG Meeting No. 28, 07/01/2020**' })],
    [
      'the 28th meeting',
      style({ title: 'Headlines of the 28th meeting of the Operations Group, 7 Jan 2020' }),
    ],
    [
      'dates below the title',
      style({ title: '# Operations Group headlines\n\nMeeting: 28\n\nDate: 7 January 2020' }),
    ],
    ['the level below', style({ statement: '' }).concat('\n\nClassification: White\n')],
    ['the level alone', style({ statement: '**WHITE**' })],
    [
      'next meetings as a list',
      style({
        next: [
          '## Next meetings',
          '- Next Reporting Meeting: 27 January 2020\n- Next Regular Meeting Date: 4 February 2020',
        ],
      }),
    ],
    [
      'next meetings with dashes',
      style({
        next: [
          'Next Reporting Meeting – Monday 27 January 2020',
          'Next Regular Meeting Date – 4th February 2020',
        ],
      }),
    ],
    [
      'next meetings as a table',
      style({
        next: [
          '## Next meetings',
          '| Meeting | Date |\n|---|---|\n| Next Reporting Meeting | 27 January 2020 |\n| Next Regular Meeting Date | 4 February 2020 |',
        ],
      }),
    ],
    ['line ends of Windows', documentIn(AS_PUBLISHED).replaceAll('\n', '\r\n')],
    ['plain text', documentIn(AS_PUBLISHED).replaceAll('**', '').replaceAll('\n- ', '\n\n• '), 'minutes.txt'],
    [
      'plain text without bullets',
      items((one) => `${numbered(one)}${one.title}${by(one)}: ${one.text}`, '\n\n').replaceAll('**', ''),
      'minutes.txt',
    ],
    ['plain text in short lines', wrapped(documentIn(AS_PUBLISHED).replaceAll('**', '')), 'minutes.txt'],
    [
      'plain text with titles apart',
      items(
        (one) => `${numbered(one)}${one.title}${by(one)}${one.number ? '' : ':'}\n\n${one.text}`,
        '\n\n',
      ).replaceAll('**', ''),
      'minutes.txt',
    ],
    ['HTML: a list', html((one) => `<li><b>${numbered(one)}${one.title}${by(one)}:</b> ${one.text}</li>`)],
    [
      'HTML: paragraphs in Word’s way',
      html(
        (one) =>
          `<p class=MsoNormal><span style="font-weight:bold">${numbered(one)}${one.title}${by(one)}:</span><o:p></o:p> ${one.text}</p>`,
        (all) => all,
      ),
    ],
    [
      'HTML: headings',
      html(
        (one) =>
          `<h${one.number ? 2 : 3}>${numbered(one)}${one.title}${by(one)}</h${one.number ? 2 : 3}><p>${one.text}</p>`,
        (all) => all,
      ),
    ],
    [
      'HTML: a table for the layout',
      html(
        (one) =>
          `<tr><td><p><strong>${numbered(one)}${one.title}${by(one)}:</strong> ${one.text}</p></td></tr>`,
        (all) => `<table>${all}</table>`,
      ),
    ],
  ])('%s', async (_, text, file) => {
    expect(await factsIn(text, file)).toEqual(FACTS);
  });
});

const MINUTES = `Classification: **Amber**

# Operations Group (OPSG)

## Minutes of Meeting No. 31

**Date:** Tuesday 7th April 2020
**Time:** 10:00 – 12:30
**Venue:** Video conference

## Attendees

| Name | Organisation | Role |
|---|---|---|
| Ann Able | Supplier plc | Chair |
| Bob Best | DCC | Presenter |

Apologies: Carol Cane (Networks Ltd); Dan Dove

## 1. Welcome

The Chair welcomed everyone.

## 3. Actions

| Ref | Action | Owner | Due | Status |
|---|---|---|---|---|
| 30.1 | Circulate the plan | DCC | 1 March 2020 | Closed |
| 30.2 | Provide the costs | SECAS | next meeting | Open |

## 4. Outages (DCC)

Two outages were reported:

- Leeds
- York

**Decision:** The OPSG agreed to publish the report.

### 4.1 Method

See [the page](/relative/page) and the note[^1].

[^1]: A footnote.

## AOB

None.

Next meeting: TBC

**Date of next meeting:** 5 May 2020 at 10:00, Room 3
`;

describe('minutes of another kind', () => {
  test('attendance, apologies, a table of actions, a decision, and what has no place', async () => {
    const result = await understood(MINUTES);
    if (!('record' in result)) throw new Error(result.trouble.why);
    const { record, findings } = result;
    expect(record).toMatchObject({ meeting: '31', time: '10:00 to 12:30', venue: 'Video conference' });
    expect([...record.attendance]).toEqual([
      [
        'Present',
        [
          { name: 'Ann Able', role: 'Chair', organisation: 'Supplier plc' },
          { name: 'Bob Best', role: 'Presenter', organisation: 'DCC' },
        ],
      ],
      ['Apologies', ['Carol Cane (Networks Ltd)', 'Dan Dove']],
    ]);
    const [, actions, outages, aob] = record.items;
    expect(actions?.actions).toEqual([
      { id: '30.1', state: 'closed', words: 'Circulate the plan', owners: ['DCC'] },
      { id: '30.2', state: 'open', words: 'Provide the costs', owners: ['SECAS'] },
    ]);
    expect(outages?.points).toMatchObject([
      { key: 'text', words: 'Two outages were reported:\n\n* Leeds\n* York' },
      { key: 'decision', words: 'The OPSG agreed to publish the report.' },
    ]);
    expect(outages?.items).toMatchObject([{ number: '4.1', title: 'Method' }]);
    expect(aob?.title).toBe('AOB');
    expect(record.next).toEqual([
      { label: 'Date of next meeting', date: '2020-05-05', time: '10:00', venue: 'Room 3' },
    ]);
    expect(findings.map(({ at, words }) => [at.line, words])).toEqual([
      [26, 'Circulate the plan (due: 2020-03-01)'],
      [26, 'Provide the costs (due: next meeting)'],
      [42, 'the page: /relative/page'],
      [50, 'Next meeting: TBC'],
    ]);
  });

  test('plain text that is centred, indented and broken', async () => {
    const text = `              OPERATIONS GROUP
   Headlines of OPSG Meeting 32, Tuesday 5 May 2020
                   WHITE

Present: Ann Able (Chair), Bob Best
Apologies: Dan Dove

1   Welcome
    The Chair opened the meeting about outages.

2   Outages (DCC)
    The DCC reported two outa-
    ges.

3   AOB
    (a) a first thing
    (b) a second thing

                            - 1 -
`;
    const result = await understood(text, 'x.txt');
    if (!('record' in result)) throw new Error(result.trouble.why);
    expect(factsOf(result.record)).toEqual([
      'OPSG 32 2020-05-05 White',
      '1 | Welcome | ',
      'The Chair opened the meeting about outages',
      '2 | Outages | DCC',
      'The DCC reported two outages',
      '3 | AOB | ',
      'a a first thing b a second thing',
    ]);
    expect([...result.record.attendance]).toEqual([
      ['Present', ['Ann Able (Chair)', 'Bob Best']],
      ['Apologies', ['Dan Dove']],
    ]);
  });

  test.each([
    ['text', 'x.txt', 'Present:\nAnn Able\nBob Best, DCC\nApologies: Dan Dove\n'],
    ['bullets', 'x.md', '**Present**\n\n- Ann Able\n- Bob Best, DCC\n\nApologies: Dan Dove\n'],
    ['numbered people', 'x.md', 'Present\n\n1. Ann Able\n2. Bob Best, DCC\n\nApologies: Dan Dove\n'],
  ])('items and the next meeting after people, one in each line: %s', async (_, file, people) => {
    const items = '1. Minutes\n\nThey were approved.\n\n2. Outages (DCC)\n\nThere were two.\n';
    const text = `OPSG Meeting 31, 7 April 2020\n\nClassification: White\n\n${people}\n${items}\nDate of next meeting: 5 May 2020\n`;
    const result = await understood(text, file);
    if (!('record' in result)) throw new Error(result.trouble.why);
    expect([...result.record.attendance]).toEqual([
      ['Present', ['Ann Able', 'Bob Best, DCC']],
      ['Apologies', ['Dan Dove']],
    ]);
    expect(result.record.items).toMatchObject([
      { number: '1', title: 'Minutes' },
      { number: '2', title: 'Outages' },
    ]);
    expect(result.record.next).toMatchObject([{ date: '2020-05-05' }]);
  });

  test.each([
    [
      'references below “Action”',
      '| Action | Description | Owner |',
      'A1',
      'Write.',
      { id: 'A1', words: 'Write.' },
      [],
    ],
    [
      'references in words',
      '| Action | Description | Owner |',
      'OPSG 31/2',
      'Write.',
      { id: 'OPSG 31/2' },
      [],
    ],
    [
      'a marked reference',
      '| Action | Description | Owner |',
      '(Amber) A1',
      'Write.',
      { id: 'A1', classification: 'Amber' },
      [],
    ],
    [
      'two columns of words',
      '| Action | Description | Owner |',
      'Write.',
      'Soon.',
      { words: 'Write.' },
      ['Write. (Description: Soon.)'],
    ],
    [
      'two of owners',
      '| Action | Lead | Owner |',
      'Write.',
      'Ann',
      { owners: ['Ann'] },
      ['Write. (Owner: DCC)'],
    ],
  ])('a table of actions keeps every cell: %s', async (_, head, first, second, point, beside) => {
    const text = `OPSG Meeting 31, 7 April 2020\n\nClassification: White\n\n## 4. Actions\n\n${head}\n|---|---|---|\n| ${first} | ${second} | DCC |\n`;
    const result = await understood(text);
    if (!('record' in result)) throw new Error(result.trouble.why);
    expect(result.record.items[0]?.points).toMatchObject([{ key: 'action', ...point }]);
    expect(result.findings.flatMap(({ words }) => words ?? [])).toEqual(beside);
  });

  test('a column that says who was there and who was not', async () => {
    const table =
      '| Category | Name | Note |\n|---|---|---|\n| Chair | Ann | |\n| Apologies | Tom | |\n| | Una | |\n| Member | Vic | Absent |\n| | Wil | |\n';
    const text = `OPSG Meeting 31, 7 April 2020\n\nClassification: White\n\n## Attendance\n\n${table}\n## 4. Outages\n\nTwo.\n`;
    const result = await understood(text);
    if (!('record' in result)) throw new Error(result.trouble.why);
    expect([...result.record.attendance]).toEqual([
      ['Present', [{ name: 'Ann', role: 'Chair' }, 'Wil']],
      ['Apologies', ['Tom', 'Una']],
      ['Absent', [{ name: 'Vic', role: 'Member' }]],
    ]);
  });

  test.each([
    ['a line break', 'Next Reporting Meeting: 27 April 2020<br>Next Regular Meeting Date: 5 May 2020'],
    ['a break that is lost', 'Next Reporting Meeting: 27 April 2020 Next Regular Meeting Date: 5 May 2020'],
    [
      'three, with places',
      'Next Reporting Meeting: 27 April 2020, Room 3 Next Regular Meeting Date: 5 May 2020, 10:00 to 12:00, the large meeting room on the ground floor Date of next workshop meeting: 12 May 2020, by telephone',
    ],
  ])('each of the next meetings of one paragraph: %s', async (_, words) => {
    const text = `OPSG Meeting 31, 7 April 2020\n\nClassification: White\n\n## 4. Outages\n\nTwo.\n\n${words}\n`;
    const result = await understood(text);
    if (!('record' in result)) throw new Error(result.trouble.why);
    expect(result.record.next.map(({ date }) => date).slice(0, 2)).toEqual(['2020-04-27', '2020-05-05']);
    expect(result.record.next).toHaveLength(words.split(': ').length - 1);
    expect(result.record.items[0]?.points).toMatchObject([{ words: 'Two.' }]);
  });

  test.each([
    [
      '(Amber) Next Reporting Meeting: 27 April 2020 Next Regular Meeting Date: 5 May 2020',
      ['Amber', 'Amber'],
    ],
    [
      'Next Reporting Meeting: 27 April 2020 (Amber) Next Regular Meeting Date: 5 May 2020',
      [undefined, 'Amber'],
    ],
  ])('the level of each next meeting of one paragraph: %s', async (words, levels) => {
    const text = `OPSG Meeting 31, 7 April 2020\n\nClassification: White\n\n## 4. Outages\n\nTwo.\n\n## Next meetings\n\n${words}\n`;
    const result = await understood(text);
    if (!('record' in result)) throw new Error(result.trouble.why);
    expect(result.record.next.map(({ classification }) => classification)).toEqual(levels);
  });

  test('plain text whose lines hang: a day begins no item, and a numbered sentence is none', async () => {
    const text = `OPSG Meeting 31, 7 April 2020

Classification: White

2.  OUTAGES (DCC)

    2.1  The DCC reported two outages, and the OPSG asked whether the plan of
         Leeds is realistic.

    2.2  DECISION: The OPSG agreed that the change proposal should go to the
         Panel.

    2.3  Action 31.1: The DCC is to circulate a new assessment of it before
         17 September 2020.

3.  AOB

    None.
`;
    const result = await understood(text, 'x.txt');
    if (!('record' in result)) throw new Error(result.trouble.why);
    const [outages, aob] = result.record.items;
    expect(outages?.items).toEqual([]);
    expect(outages?.points).toMatchObject([
      {
        number: '2.1',
        words: 'The DCC reported two outages, and the OPSG asked whether the plan of Leeds is realistic.',
      },
      {
        number: '2.2',
        key: 'decision',
        words: 'The OPSG agreed that the change proposal should go to the Panel.',
      },
      {
        number: '2.3',
        key: 'action',
        id: '31.1',
        words: 'The DCC is to circulate a new assessment of it before 17 September 2020.',
      },
    ]);
    expect(aob?.title).toBe('AOB');
  });

  test('an item whose title has the day of the next meeting gives it no venue', async () => {
    const text =
      'OPSG Meeting 31, 7 April 2020\n\nClassification: White\n\n## 4. Outages\n\nTwo.\n\n## 5. Date of next meeting: 5 May 2020 at 10:00\n';
    const result = await understood(text);
    if (!('record' in result)) throw new Error(result.trouble.why);
    expect(result.record.next).toEqual([
      { label: 'Date of next meeting', date: '2020-05-05', time: '10:00' },
    ]);
  });

  test('minutes numbered by year, as councils do', async () => {
    const text = `OPSG Meeting 31, 7 April 2020

Classification: White

**20/045 Declarations of interest**

None were received.

**2020/046 Finance**

2019/20 was a good year.

(a) The Clerk reported a balance.

(b) It was RESOLVED to pay the following invoices:

**20/047 Highways**

There is a hole in Mill Lane.
`;
    const result = await understood(text);
    if (!('record' in result)) throw new Error(result.trouble.why);
    expect(result.record.items).toMatchObject([
      { number: '20/045', title: 'Declarations of interest', items: [] },
      { number: '2020/046', title: 'Finance', items: [] },
      { number: '20/047', title: 'Highways', items: [] },
    ]);
  });

  test.each([
    ['DECISION: The OPSG agreed.', { key: 'decision', words: 'The OPSG agreed.' }],
    ['**ACTION:** The DCC is to report.', { key: 'action', words: 'The DCC is to report.' }],
    ['**Action (BJ):** report by 1 May.', { key: 'action', owners: ['BJ'], words: 'report by 1 May.' }],
    ['3.4 **Action:** report.', { number: '3.4', key: 'action', words: 'report.' }],
    ['Action DCC: report.', { key: 'action', owners: ['DCC'], words: 'report.' }],
    ['Action 31/01: The DCC is to report.', { key: 'action', id: '31/01', words: 'The DCC is to report.' }],
    ['Action (BJ, by May): report.', { key: 'text', words: 'Action (BJ, by May): report.' }],
  ])('a label as committees write it: %s', async (words, point) => {
    const text = `OPSG Meeting 31, 7 April 2020\n\nClassification: White\n\n## 4. Outages\n\n${words}\n`;
    const result = await understood(text);
    if (!('record' in result)) throw new Error(result.trouble.why);
    expect(result.record.items[0]?.points).toEqual([point]);
    expect(result.record.items[0]?.actions).toEqual([]);
  });
});

/** Lines of at most 80 characters, as an e-mail breaks them. */
function wrapped(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/(.{1,76})(?: |$)/g, (part, _, at: number) => `${at > 0 ? '  ' : ''}${part.trim()}\n`)
        .trimEnd(),
    )
    .join('\n');
}
