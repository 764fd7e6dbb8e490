import { beforeAll, describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/base/artifact.ts';
import { share } from '../share.ts';
import { PATHS, type Refusal } from './inspect-alone.ts';
import { refusalsOf, type Suspect } from './leak-builder.ts';
import { DEAD_GUARDS } from './leaks/dead-guards.ts';
import { SEEDED_LEAKS } from './leaks/seeded-leaks.ts';
import { STOPPED_BY_INSPECT } from './leaks/stopped-by-inspect.ts';

const POINT = 'a withheld point is printed';

/** In the soak, every leak in every format; in a short run, every third one in one of them, and the first in all. */
const LEAKS = Object.entries(STOPPED_BY_INSPECT)
  .filter((_, i) => i % share(3, 1) === 0)
  .map(([name, formats], i) => {
    const step = i === 0 ? 1 : share(formats.length, 1);
    return { name, ways: formats.filter((_, j) => j % step === i % step) };
  });

function changesOf(name: string) {
  const found = SEEDED_LEAKS.find((leak) => leak.name === name);
  if (!found) throw new Error(`no leak is called ${name}`);
  return found.changes;
}

/** By two processes at a time. */
async function refusals(suspects: readonly Suspect[]): Promise<readonly (readonly Refusal[])[]> {
  const half = Math.ceil(suspects.length / 2);
  return (await Promise.all([refusalsOf(suspects.slice(0, half)), refusalsOf(suspects.slice(half))])).flat();
}

/** The ways in which `inspect` did not do what it has to. */
function gaps(found: readonly Refusal[] = []): readonly string[] {
  return found.flatMap(({ way, isRefused, said }) => (isRefused ? [] : [`${way}: ${said}`]));
}

describe('inspect alone, whatever the comparison of pairs would say', () => {
  let clean: readonly Refusal[] | undefined;
  let everyPath: readonly Refusal[] | undefined;
  let leaks: readonly (readonly Refusal[])[];
  let unguarded: readonly (readonly Refusal[])[];
  beforeAll(async () => {
    const suspects: readonly Suspect[] = [
      { changes: [], ways: [...FORMATS, ...PATHS] },
      { changes: changesOf(POINT), ways: PATHS },
      ...LEAKS.map(({ name, ways }) => ({ changes: changesOf(name), ways })),
      ...DEAD_GUARDS.map(({ changes, lets, by }) => ({
        changes: [...changesOf(lets), ...changes],
        ways: [by],
      })),
    ];
    const [first, second, ...others] = await refusals(suspects);
    [clean, everyPath, leaks, unguarded] = [
      first,
      second,
      others.slice(0, LEAKS.length),
      others.slice(LEAKS.length),
    ];
  }, 300_000);

  test('refuses nothing where nothing leaks', () => {
    expect(clean?.length).toBe(FORMATS.length + PATHS.length);
    for (const { said, way } of clean ?? [])
      expect(said, way).toMatch(way === 'watch' ? /^exit 130,/ : /^exit 0,/);
  });

  test('refuses at least ten leaks in each of the formats', () => {
    expect(
      Object.values(STOPPED_BY_INSPECT).filter((formats) => formats.length === FORMATS.length).length,
    ).toBeGreaterThanOrEqual(10);
  });

  test.each(LEAKS.map(({ name }, i) => [name, i] as const))('refuses it when %s', (_, i) => {
    expect(leaks[i]?.length).toBe(LEAKS[i]?.ways.length);
    expect(gaps(leaks[i])).toEqual([]);
  });

  test('refuses a leak on every path that a run can take', () => expect(gaps(everyPath)).toEqual([]));

  test.each(DEAD_GUARDS.map(({ name }, i) => [name, i] as const))('is missed when %s', (_, i) => {
    expect(unguarded[i]?.length).toBe(1);
    expect(gaps(unguarded[i])).not.toEqual([]);
  });
});
