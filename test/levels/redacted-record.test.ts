import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runInMemory } from '../program.ts';
import { LABELLED_RECORDS } from './label-damage.ts';
import { PLANTED_RECORDS } from './planted-records.ts';

const EXAMPLE = readFileSync(new URL('../example/exwg-12.yaml', import.meta.url), 'utf8');
const SETTINGS = readFileSync(new URL('../example/opsg.yaml', import.meta.url), 'utf8');
const WORKSPACE = `${SETTINGS}contents: true\nsummary: [decisions, actions]\n`;
const LOGO = readFileSync(new URL('../example/logo.svg', import.meta.url), 'utf8');

/** A planted marker is Amber: no other audiences than these two see different things. */
const RECORDS = [
  { name: 'the example', record: EXAMPLE, audiences: ['White', 'Green', 'Amber', 'Red'] },
  ...LABELLED_RECORDS.map((record, i) => ({
    name: `labelled record ${i + 1}`,
    record,
    audiences: ['White', 'Green', 'Amber', 'Red'],
  })),
  ...PLANTED_RECORDS.map(({ place, record }) => ({ name: place, record, audiences: ['White', 'Amber'] })),
];

describe('a redacted record', () => {
  test.each(RECORDS)('renders to the same documents: $name', async ({ record, audiences }) => {
    const shared = { 'opsg.yaml': WORKSPACE, 'logo.svg': LOGO };
    const render = (text: string | Uint8Array, audience: string) =>
      runInMemory(['render', 'r.yaml', '-a', audience, '-f', 'md,html'], { 'r.yaml': text, ...shared });
    for (const audience of audiences) {
      const argv = ['redact', 'r.yaml', '-a', audience];
      const redacted = await runInMemory(argv, { 'r.yaml': record, ...shared });
      expect(redacted).toMatchObject({ exit: 0, talk: '' });
      const { exit, written } = await render(redacted.out, audience);
      expect([exit, written.size]).toEqual([0, 2]);
      expect(written).toEqual((await render(record, audience)).written);
      const lower = await runInMemory(argv, { 'r.yaml': redacted.out, ...shared });
      expect(lower.out).toEqual(redacted.out);
    }
  });
});
