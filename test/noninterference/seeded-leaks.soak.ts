import { expect, test } from 'vitest';
import { SEED } from '../seed.ts';
import { huntFor, type LeakReport } from './leak-builder.ts';
import type { Hunt } from './leak-hunt.ts';
import type { SeededLeak } from './leaks/change.ts';
import { SEEDED_LEAKS } from './leaks/seeded-leaks.ts';

const SCALE = Number(process.env['OPSG_SOAK_SCALE'] ?? 1);
const WISH = { seed: SEED, pairs: Math.max(150, 1500 * SCALE), records: Math.max(50, 100 * SCALE) };
/** OPSG_LEAKS=commas,cache hunts only for the leaks that have one of the words in their names. */
const WORDS = (process.env['OPSG_LEAKS'] ?? '').split(',');
const WANTED = SEEDED_LEAKS.filter(({ name }) => WORDS.some((word) => name.includes(word)));

test('the program without a leak gives no alarm', async () => {
  const { property, inspect } = await huntFor(
    { name: 'none', changes: [] },
    { ...WISH, pairs: Math.min(WISH.pairs, 300) },
  );
  expect(property).toMatchObject({ caught: false, sign: '' });
  expect(inspect).toMatchObject({ caught: false, sign: '' });
});

test(`each of ${WANTED.length} seeded leaks is caught`, async () => {
  expect(SEEDED_LEAKS.length).toBeGreaterThanOrEqual(40);
  const reports = await twoAtATime(WANTED, (leak) => huntFor(leak, WISH), print);
  const caught = (hunt: keyof Omit<LeakReport, 'name'>) =>
    reports.filter((report) => report[hunt].caught).length;
  process.stdout.write(
    `${reports.length} leaks: the property caught ${caught('property')}, inspect ${caught('inspect')}.\n`,
  );
  const missed = reports.filter(({ property, inspect }) => !property.caught && !inspect.caught);
  expect(missed.map(({ name }) => name)).toEqual([]);
});

function print({ name, property, inspect }: LeakReport): void {
  process.stdout.write(`| ${name.padEnd(66)} | ${said(property, 'pairs')} | ${said(inspect, 'records')} |\n`);
}

function said({ caught, pairs, sign }: Hunt, noun: string): string {
  const broken = sign === '' ? '' : ' (it breaks the program)';
  return (caught ? `after ${pairs} ${noun}` : `not in ${pairs} ${noun}${broken}`).padEnd(20);
}

async function twoAtATime(
  leaks: readonly SeededLeak[],
  hunt: (leak: SeededLeak) => Promise<LeakReport>,
  done: (report: LeakReport) => void,
): Promise<readonly LeakReport[]> {
  const waiting = [...leaks];
  const reports: LeakReport[] = [];
  const work = async () => {
    for (let leak = waiting.shift(); leak; leak = waiting.shift()) {
      const report = await hunt(leak);
      done(report);
      reports.push(report);
    }
  };
  await Promise.all([work(), work()]);
  return reports;
}
