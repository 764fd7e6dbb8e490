import { expect, test } from 'vitest';
import * as protocol from 'vscode-languageserver-protocol';
import { memoryWorld } from '../../memory-world.ts';
import { editorIn, uri } from './client.ts';

const FIRST = `group: OPSG
meeting: 26
date: 2020-01-07
classification: White
items:
  - title: Outages
    points:
      - action: The DCC is to report the cause.
        owner: DCC
        id: 26.1
`;
const SECOND = `group: OPSG
meeting: 27
date: 2020-02-04
classification: White
items:
  - title: Outages
    points:
      - The DCC reported two outages.
      - text: The supplier asked for a higher price.
        classification: Amber
        wording: { White: The supplier spoke. }
      - text: The members did not agree.
        classification: Amber
    actions:
      - id: 26.1
        state: open
  - title: Next
    points:
      - action: The DCC is to repair it.
        owner: DCC
        id: 27.1
        due: OPSG_28
`;
const THIRD = FIRST.replace('26', '28').replace('26.1', '28.1').replace('01-07', '03-03');
const PATH = 'meetings/b.yaml';
const FILES = { 'meetings/a.yaml': FIRST, 'meetings/c.yaml': THIRD };

/** Policies, by what the levels are called in them. */
const POLICIES = [
  ['the built-in policy', FILES, 'White', 'Amber'],
  [
    'another policy',
    {
      'meetings/a.yaml': FIRST.replace('White', 'Open'),
      'meetings/c.yaml': THIRD.replace('White', 'Open'),
      'opsg.yaml':
        'policy:\n  name: Own\n  levels:\n    - { name: Open, statement: A. }\n    - { name: Closed, statement: B. }\n',
    },
    'Open',
    'Closed',
  ],
] as const;

test.each(POLICIES)(
  'lenses over the protocol say what lower readers see, by %s',
  async (_, files, low, high) => {
    const editor = await editorIn(memoryWorld(files));
    const text = SECOND.replaceAll('White', low).replaceAll('Amber', high);
    editor.open(PATH, text);
    const textDocument = { uri: uri(PATH) };
    const lenses = await editor.connection.sendRequest(protocol.CodeLensRequest.type, { textDocument });
    const lines = text.split('\n');
    expect(lenses?.map(({ range, command }) => [lines[range.start.line]?.trim(), command])).toEqual([
      [
        '- text: The supplier asked for a higher price.',
        {
          title: expect.stringMatching(new RegExp(`^${low} .*readers see: “The supplier spoke\\.”`)),
          command: '',
        },
      ],
      [
        '- text: The members did not agree.',
        { title: expect.stringMatching(new RegExp(`^Not shown to ${low} .*readers\\.$`)), command: '' },
      ],
    ]);
    await editor.quit();
  },
);

test.each([
  ['a meeting', 'due: OPSG‸_28', 'meetings/c.yaml', ''],
  ['an action of another record', 'id: 26‸.1', 'meetings/a.yaml', 'action: The DCC is to report the cause.'],
])('the definition of %s over the protocol', async (_, marked, path, piece) => {
  const editor = await editorIn(memoryWorld(FILES));
  editor.open(PATH, SECOND);
  while (editor.published(PATH) < 2) await editor.next(PATH); // by then the other record has been read
  const document = editor.textOf(PATH);
  const offset = SECOND.indexOf(marked.replace('‸', '')) + marked.indexOf('‸');
  const found = await editor.connection.sendRequest(protocol.DefinitionRequest.type, {
    textDocument: { uri: uri(PATH) },
    position: document.positionAt(offset),
  });
  const [place] = found === null ? [] : [found].flat();
  if (!place || !protocol.Location.is(place)) throw new Error('nothing was found');
  expect(place.uri).toBe(uri(path));
  editor.open(path, FIRST);
  expect(editor.textOf(path).getText(place.range)).toBe(piece);
  await editor.quit();
});
