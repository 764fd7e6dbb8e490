import { describe, expect, test } from 'vitest';
import { runInMemory } from '../program.ts';
import { SEED } from '../seed.ts';
import { BREAKS, brokenRecord } from './broken-records.ts';

/** In `npm run soak`, enough for three hundred. */
const ROUNDS = Number(process.env['OPSG_ROUNDS'] ?? 2);
const RECORD = 'meetings/r.yaml';

describe(`a broken record in continuous integration (seed ${SEED})`, () => {
  test.each(Object.keys(BREAKS))('tells the log nothing of its text, when it has %s', async (how) => {
    for (let round = 0; round < ROUNDS; round++) {
      const { text, words } = brokenRecord(how, SEED + round);
      const bytes = new Uint8Array(
        Buffer.from(text.replace('\uDC80', '\u0080'), how.includes('UTF-8') ? 'latin1' : 'utf8'),
      );
      for (const command of ['validate', 'render']) {
        const { exit, out, talk, written } = await runInMemory(
          [command, RECORD],
          { [RECORD]: bytes },
          { env: { CI: 'true' } },
        );
        const log = `${talk}${new TextDecoder().decode(out)}`.toLowerCase();
        expect({ exit, how }).toEqual({ exit: 1, how });
        expect(log).toContain(RECORD);
        expect(words.filter((word) => log.includes(word))).toEqual([]);
        expect(written.size).toBe(0);
      }
    }
  });

  test('says its text at a terminal, so that the search is not blind', async () => {
    const { text, words } = brokenRecord('an unknown key', SEED);
    const { talk } = await runInMemory(['validate', RECORD], { [RECORD]: text });
    expect(words.filter((word) => talk.includes(word))).not.toEqual([]);
  });
});
