import { expect, test } from 'vitest';
import { type Prose, plainProse } from '../../src/base/prose.ts';
import { archiveFor } from '../../src/registers/archive.ts';
import { missingIn } from '../../src/registers/checked.ts';
import { registerOf } from '../../src/registers/register.ts';
import type { PublishedMeeting } from '../../src/series/facts.ts';
import { memoryWorld } from '../memory-world.ts';
import { ARCHIVE } from '../site/archive.ts';

const WITHHELD = 'The supplier wants eleven percent more for the lost winter.';
const world = memoryWorld(ARCHIVE);
const WISH = { columns: 100, file: 'list' } as const;

/** The facts of the archive for the public, into which a text has got that the public may not read. */
async function leaking(change: (meeting: PublishedMeeting) => PublishedMeeting) {
  const archive = await archiveFor({ records: ['meetings'], isForPdf: false }, world);
  if (!archive.ok) throw new Error('the archive is good');
  return { ...archive.value, meetings: archive.value.meetings.map(change) };
}

function inActions(text: Prose): (meeting: PublishedMeeting) => PublishedMeeting {
  return (meeting) => ({ ...meeting, actions: meeting.actions.map((action) => ({ ...action, text })) });
}

function byOwner(prose: Prose): (meeting: PublishedMeeting) => PublishedMeeting {
  return (meeting) => ({
    ...meeting,
    actions: meeting.actions.map((action) => ({
      ...action,
      owners: [{ prose, level: { name: 'White', rank: 0 } }],
    })),
  });
}

const CODES = { refused: 'withheld-text-found', lost: 'text-missing' } as const;

test.each(['table', 'csv', 'json', 'ics', 'md', 'html', 'docx'] as const)(
  'a withheld text in the facts is found in the finished bytes of %s',
  async (format) => {
    for (const change of [
      inActions(plainProse(WITHHELD)),
      byOwner(plainProse('Contract with the hidden supplier')),
    ]) {
      // Only what is due on a day is in a calendar.
      const dated = (meeting: PublishedMeeting) =>
        change({
          ...meeting,
          actions: meeting.actions.map((one) => ({
            ...one,
            due: { date: { year: 2020, month: 3, day: 1 } },
          })),
        });
      const made = await registerOf(await leaking(dated), { kind: 'actions', format, ...WISH }, world);
      expect(made.ok ? [] : made.problems.map(({ code }) => code)).toEqual([CODES.refused]);
    }
    const sound = await registerOf(
      await leaking((meeting) => meeting),
      { kind: 'actions', format, ...WISH },
      world,
    );
    expect(sound.ok).toBe(true);
  },
);

test('a text that is missing from a file of data is named, and one that is there is not', () => {
  const level = { name: 'White', rank: 0, statement: [] };
  const about = {
    title: '',
    about: '',
    tables: [],
    nothing: '',
    marking: { level, statement: [], isDraft: false },
  };
  const bytes = Buffer.from('"The first text","The ""second"" text"');
  const [first, second, third] = ['The first text', 'The “second” text', 'A third'].map(plainProse);
  const codes = (texts: readonly (Prose | undefined)[]) =>
    missingIn(
      'a.csv',
      bytes,
      texts.flatMap((text) => (text ? [text] : [])),
      about,
    ).map(({ code }) => code);
  expect(codes([first, second])).toEqual([]);
  expect(codes([second, first])).toEqual([CODES.lost]);
  expect(codes([first, third])).toEqual([CODES.lost]);
});
