import { expect, test } from 'vitest';
import { runInMemory } from '../program.ts';
import { SEED } from '../seed.ts';
import { BREAKS, brokenRecord } from './broken-records.ts';
import { damages, LABELLED_RECORDS, published } from './label-damage.ts';

const SCALE = Number(process.env['OPSG_SOAK_SCALE'] ?? 1);
const DAMAGES = 20_000;
const BROKEN = 300;

test('damage to the line of a label', async () => {
  const all = LABELLED_RECORDS.flatMap(damages);
  const count = Math.min(all.length, Math.round(DAMAGES * SCALE));
  const leaks: string[] = [];
  for (let i = 0; i < count; i++) {
    const damage = all[Math.floor((i * all.length) / count)];
    if (damage && (await published(damage)).length > 0) leaks.push(`${damage.what}\n${damage.record}`);
  }
  process.stdout.write(
    `${count} damages to the line of a label, ${leaks.length} of them published withheld text\n`,
  );
  expect(leaks).toEqual([]);
});

test('broken records in continuous integration', async () => {
  const kinds = Object.keys(BREAKS);
  const count = Math.max(kinds.length, Math.round(BROKEN * SCALE));
  const told: string[] = [];
  for (let i = 0; i < count; i++) {
    const { how, text, words } = brokenRecord(kinds[i % kinds.length] ?? '', SEED + i);
    const files = { 'meetings/r.yaml': text };
    const { out, talk } = await runInMemory(['validate', 'meetings/r.yaml'], files, { env: { CI: 'true' } });
    const log = `${talk}${new TextDecoder().decode(out)}`.toLowerCase();
    if (words.some((word) => log.includes(word))) told.push(how);
  }
  process.stdout.write(
    `${count} broken records (seed ${SEED}), ${told.length} of which told the log a word\n`,
  );
  expect(told).toEqual([]);
});
