import { expect, test } from 'vitest';
import { failed, ok } from '../../src/base/problem.ts';
import { closeOffice, makeRecord, openOffice } from '../../src/workers/office.ts';

/** Processes that answer at once, and tell how many were started, how many are left and were at most. */
function agency() {
  const figures = { hired: 0, atWork: 0, most: 0 };
  const hire = async () => {
    figures.hired += 1;
    figures.atWork += 1;
    figures.most = Math.max(figures.most, figures.atWork);
    let isAtWork = true;
    return {
      ask: async () => ok({ meeting: {} }),
      end: async () => {
        if (isAtWork) figures.atWork -= 1;
        isAtWork = false;
      },
    };
  };
  return { figures, hire };
}

const ORDER = {
  formats: [],
  audience: undefined,
  timestamp: undefined,
  earlierIn: undefined,
  wanted: [],
  standingIn: undefined,
  others: { audiences: [] },
  isLogged: false,
  spool: undefined,
} as const;

test.each([
  [2, 1000, 2],
  [2, 3000, 6],
  [4, 10_000, 16],
])(
  '%i processes at a time, and never more, make %i records, and %i in all take turns',
  async (jobs, records, hired) => {
    const { figures, hire } = agency();
    const heard: number[] = [];
    const office = await openOffice({ jobs, records, onRecord: (done) => heard.push(done) }, ORDER, hire);
    const record = { file: 'r.yaml', bytes: new Uint8Array() };
    for (let done = 0; done < records; done += jobs)
      await Promise.all(Array.from({ length: jobs }, () => makeRecord(office, record, failed([]))));
    expect(heard).toEqual(Array.from({ length: records }, (_, i) => i + 1));
    expect(figures).toEqual({ hired, most: jobs, atWork: jobs });
    await closeOffice(office);
    expect(figures.atWork).toBe(0);
  },
);
