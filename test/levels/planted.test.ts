import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/base/artifact.ts';
import type { Level } from '../../src/base/policy.ts';
import { haystackOf } from '../../src/levels/fragment.ts';
import { inspect } from '../../src/levels/inspect.ts';
import { secretsOf } from '../../src/levels/secret.ts';
import { decodings } from '../../src/read/decodings.ts';
import { passagesOf } from '../../src/read/passages.ts';
import { runInMemory } from '../program.ts';
import { EVERYTHING } from './everything-templates.ts';
import { PLANTED_ARCHIVES } from './planted-archives.ts';
import { PLANTED_FILES } from './planted-files.ts';
import { MARKER, PLANTED_RECORDS } from './planted-records.ts';

const RECORD = 'r.yaml';
const SETTINGS = { 'opsg.yaml': 'contents: true\nsummary: [decisions, actions]\n' };
const EVERY_FORMAT = ['--format', FORMATS.join(',')];
const WORDS = ['quagga', 'marzipan', 'obelisk', 'truffle', 'vortex', '987654'];

async function wordsIn(bytes: Uint8Array): Promise<readonly string[]> {
  const { passages } = await passagesOf(bytes);
  const texts = passages.flatMap(({ text }) => decodings(text)).map((text) => haystackOf(text).letters);
  return WORDS.filter((word) => texts.some((text) => text.includes(word)));
}

describe('a marker that White readers may not see', () => {
  test('is planted in at least thirty places', () => {
    expect(PLANTED_RECORDS.length).toBeGreaterThanOrEqual(30);
  });

  test.each(PLANTED_RECORDS)('stays out of everything when it is $place', async ({ record }) => {
    for (const templates of [{}, EVERYTHING]) {
      const argv = [
        'render',
        RECORD,
        ...EVERY_FORMAT,
        ...(templates === EVERYTHING ? ['--templates', 'own'] : []),
      ];
      const { exit, out, talk, written } = await runInMemory(argv, {
        [RECORD]: record,
        ...SETTINGS,
        ...templates,
      });
      expect({ exit, talk }).toMatchObject({ exit: 0 });
      expect(written.size).toBe(FORMATS.length);
      const said = [...written.keys(), talk, new TextDecoder().decode(out)].join('\n');
      expect(await wordsIn(new TextEncoder().encode(said))).toEqual([]);
      for (const bytes of written.values()) expect(await wordsIn(bytes)).toEqual([]);
    }
  });

  test('stays out of a comparison with a version that shows it, whichever is older', async () => {
    let compared = 0;
    for (const { place, record } of PLANTED_RECORDS) {
      const shown = record.replaceAll('classification: Amber', 'classification: White');
      const files = { 'old.yaml': record, 'new.yaml': shown, ...SETTINGS };
      for (const argv of [
        ['old.yaml', 'new.yaml', '-f', 'html'],
        ['new.yaml', 'old.yaml', '--correction'],
      ]) {
        const { exit, out, talk } = await runInMemory(['diff', ...argv, '-a', 'White'], files);
        expect(exit, place).toBeLessThan(3);
        if (exit !== 0) continue; // without its label, it is no good record
        expect(await wordsIn(Buffer.concat([Buffer.from(talk), Buffer.from(out)])), place).toEqual([]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(PLANTED_RECORDS.length);
  });

  test.each(PLANTED_RECORDS.filter(({ place }) => !/notes|comment/.test(place)))(
    'reaches Red readers when it is $place, so that the search is not blind',
    async ({ place, record }) => {
      if (/owner|wording for Green|action with a wording|approves/.test(place))
        return expect(record).toMatch(new RegExp(`${MARKER}|987654`)); // in no Red document
      const argv = ['render', RECORD, '--audience', 'Red', ...EVERY_FORMAT];
      const { written } = await runInMemory(argv, { [RECORD]: record });
      expect(written.size).toBe(FORMATS.length);
      for (const bytes of written.values()) expect(await wordsIn(bytes)).not.toEqual([]);
    },
  );
});

describe('inspect', () => {
  const level: Level = { name: 'Amber', rank: 2, statement: [] };
  const secrets = secretsOf([{ at: ['items', 0], level, text: MARKER }], ['Something else that is shown.']);

  test('knows at least thirty places in text files, and as many in archives', () => {
    expect(PLANTED_FILES.length).toBeGreaterThanOrEqual(30);
    expect(PLANTED_ARCHIVES.length).toBeGreaterThanOrEqual(30);
  });

  test.each([...PLANTED_FILES, ...PLANTED_ARCHIVES])('finds withheld text in $place', async ({ plant }) => {
    const found = await inspect('file', bytesOf(plant(MARKER)), secrets);
    expect(found.map(({ code, facts }) => [code, facts])).toMatchObject([
      ['withheld-text-found', { found: [{ part: '1st item' }] }],
    ]);
    expect(JSON.stringify(found)).not.toContain('quagga');
  });

  test.each([...PLANTED_FILES, ...PLANTED_ARCHIVES])(
    'finds nothing where nothing is, in $place',
    async ({ plant }) => {
      expect(await inspect('file', bytesOf(plant('some other words that are shown here')), secrets)).toEqual(
        [],
      );
    },
  );

  test('finds five words in a row, or a reference, or a short text, and no less', async () => {
    const finds = async (text: string) => (await inspect('file', bytesOf(text), secrets)).length > 0;
    expect(await finds('marzipan obelisk truffle vortex INC000000987654')).toBe(true);
    expect(await finds('about INC000000987654 we know')).toBe(true);
    expect(await finds('a quagga and an obelisk')).toBe(false);
  });
});

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
