import { expect, test } from 'vitest';
import { LOG_NOTE } from '../../src/render/redaction-log.ts';
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
