import { describe, expect, test } from 'vitest';
import { runInMemory } from '../program.ts';
import { problemsOf, recordWith, saidOf } from './checking.ts';

const WITHHELD = 'items: [{ title: Contract, text: It was signed., classification: Amber }]';

function rendered(record: string, audience: string, settings = '') {
  const files = { 'r.yaml': record, ...(settings && { 'opsg.yaml': settings }) };
  return runInMemory(['render', 'r.yaml', '-f', 'md', '-a', audience], files);
}

describe('a record that says nothing', () => {
  test.each([
    'items: []',
    'items: []\ntitle: A meeting',
    'items: []\nnotes: It was cancelled.',
    'items: []\nnext: [{ label: Next, date: 2020-02-04 }]',
    'items: []\nintroduction: { text: It was cancelled., classification: Amber }',
    'items: []\nintroduction: "."',
    'items: []\nintroduction: "&nbsp; –"',
    WITHHELD,
  ])('%j is a warning, and becomes no document', async (top) => {
    const record = recordWith(top);
    expect(await saidOf(record, 'empty-record')).toEqual(['warning empty-record: items']);
    for (const audience of ['White', 'all']) {
      const { exit, talk, written } = await rendered(record, audience);
      expect([exit, written.size]).toEqual([1, 0]);
      expect(talk.match(/empty-document\n.*/g)).toEqual([
        'empty-document\n  The document for White readers would say nothing about the meeting.',
      ]);
    }
  });

  test.each([
    ['items: []\nintroduction: The meeting was cancelled.', 'White'],
    ['items: [{ title: { text: Contract, classification: Amber, wording: { White: A matter } } }]', 'White'],
    [WITHHELD, 'Amber'],
    [`classification: Amber\n${WITHHELD}`, 'all'],
  ])('%j says something to %s readers', async (top, audience) => {
    const { exit, talk, written } = await rendered(recordWith(top), audience);
    expect([exit, written.size > 0, talk]).toEqual([0, true, expect.not.stringContaining('empty-')]);
  });

  test('is a problem only for readers whose document says nothing', async () => {
    const [problem] = await problemsOf({ 'r.yaml': recordWith(WITHHELD) });
    expect([problem?.code, problem?.level?.name, problem?.readers]).toEqual([
      'empty-record',
      'White',
      [0, 1],
    ]);
  });

  test('is refused by redact, and can be searched for by inspect', async () => {
    const files = { 'r.yaml': recordWith(WITHHELD), 'a.txt': 'Nothing.' };
    const redacted = await runInMemory(['redact', 'r.yaml', '-a', 'White'], files);
    expect([redacted.exit, redacted.talk]).toEqual([1, expect.stringContaining('empty-document')]);
    expect((await runInMemory(['inspect', 'a.txt', '--against', 'r.yaml', '-a', 'White'], files)).exit).toBe(
      0,
    );
  });

  test.each([
    ['White', ''],
    [
      'Open',
      'policy: { name: House, levels: [{ name: Open, statement: All. }, { name: Amber, statement: Us. }] }\n',
    ],
  ])(
    'tells %s readers no more where everything is withheld than where nothing is there',
    async (low, settings) => {
      const head = `classification: ${low}\n`;
      for (const audience of [low, 'all']) {
        const [none, all] = await Promise.all(
          [`${head}items: []`, head + WITHHELD].map((top) => rendered(recordWith(top), audience, settings)),
        );
        expect(none?.exit).toBe(1);
        expect(all).toEqual(none);
      }
    },
  );
});
