import { expect, test } from 'vitest';
import { systemError } from '../../src/host/errors.ts';
import { LOG_NOTE } from '../../src/render/log-note.ts';
import { faultAt } from '../memory-disk.ts';
import { memoryWorld } from '../memory-world.ts';
import { runIn } from '../program.ts';
import { SLIP, SMALL_RECORD } from '../small-record.ts';

const LOG = `# White: ${LOG_NOTE}\n`;

/** Commands that write, with a record for each. */
const COMMANDS: Readonly<Record<string, readonly [argv: string, record: string]>> = {
  'validate --fix': ['validate --fix r.yaml', SLIP],
  new: ['new OPSG 29 --date 2020-02-04 --out n.yaml', SMALL_RECORD],
  redact: ['redact r.yaml --audience White --out white.yaml', SMALL_RECORD],
  'render --redaction-log': ['render r.yaml --format md --redaction-log log.yaml', SMALL_RECORD],
};
const SENTENCE = /^opsg had to stop at .+: .+\. No document is half-written\. .+\.\n$/;

test.each(Object.entries(COMMANDS))(
  '%s: whichever operation fails, one sentence says so, the exit code is 4, and no file is new without the others',
  async (_, [argv, record]) => {
    const files = { 'r.yaml': record, 'log.yaml': LOG };
    const { changes: whole } = await changesOf(argv, files, Number.POSITIVE_INFINITY);
    expect(whole.length).toBeGreaterThan(0);
    let stops = 0;
    for (let n = 1; ; n++) {
      const { exit, talk, changes, wasMet, isUnfinished } = await changesOf(argv, files, n);
      if (!wasMet) break;
      const isDecided = changes.some((path) => path.endsWith('plan.json'));
      const documents = changes.filter((path) => !path.includes('.opsg'));
      if (!isDecided) expect([[], whole]).toContainEqual(documents);
      if (exit === 0) continue;
      stops++;
      expect([exit, talk]).toEqual([4, expect.stringMatching(SENTENCE)]);
      expect(talk.includes('Publish nothing from there until you have run')).toBe(isUnfinished);
    }
    expect(stops).toBeGreaterThan(5);
  },
);

test('a document that another program has open: the sentence names it, and no document is touched', async () => {
  const render = 'render r.yaml --format md,html'.split(' ');
  const world = memoryWorld(
    { 'r.yaml': SMALL_RECORD },
    {
      before: (operation, path) => {
        if (operation === 'checkFree' && path.endsWith('.html')) throw systemError('EBUSY', path);
      },
    },
  );
  expect((await runIn(world, render)).exit).toBe(0);
  const documents = () => [...world.entries].filter(([path]) => path.includes('/out/White/'));
  const before = documents();
  const changed = SMALL_RECORD.replace('two', 'three');
  world.entries.set('/records/r.yaml', { kind: 'file', bytes: new TextEncoder().encode(changed) });
  const { exit, talk } = await runIn(world, render);
  expect([exit, talk]).toEqual([4, expect.stringMatching(SENTENCE)]);
  expect(talk).toMatch(/-White\.html: another program is using it\..* Close it in that program\. Then run /);
  expect(documents()).toEqual(before);
});

/** Runs a command on a disk of which the n-th operation fails: which files are other than they were. */
async function changesOf(argv: string, files: Readonly<Record<string, string>>, n: number) {
  const fault = faultAt(n, 'EIO');
  const world = memoryWorld(files, { before: fault.before });
  const before = new Map(world.entries);
  fault.arm();
  const { exit, talk } = await runIn(world, argv.split(' '));
  const changed = [...world.entries].filter(([path, entry]) => before.get(path) !== entry);
  const changes = changed.map(([path]) => path).filter((path) => !path.endsWith('/manifest.json'));
  const isUnfinished = [...world.entries.keys()].some((path) => /\.opsg\/[^/]+\/plan\.json$/.test(path));
  return { exit, talk, changes: changes.sort(), wasMet: fault.wasMet(), isUnfinished };
}
