import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT_IN_LIMITS } from '../../src/base/limits.ts';

const MODEL = readFileSync(new URL('../../meetings/opsg-28.yaml', import.meta.url), 'utf8');
const FIRST_DAY = Date.UTC(1990, 0, 1);
const DAY = 24 * 60 * 60 * 1000;

/** Writes an archive of so many records of the size of a real one, each with a note for the secretariat alone. */
export function writeArchive(folder: string, records: number): void {
  mkdirSync(join(folder, 'meetings'), { recursive: true });
  if (records > BUILT_IN_LIMITS.records)
    writeFileSync(join(folder, 'opsg.yaml'), `limits: { records: ${records} }\n`);
  for (let meeting = 1; meeting <= records; meeting += 1)
    writeFileSync(recordFile(folder, meeting), record(meeting));
}

export function recordFile(folder: string, meeting: number): string {
  return join(folder, 'meetings', `opsg-${String(meeting).padStart(5, '0')}.yaml`);
}

/** The real record with another number and other dates. */
export function record(meeting: number): string {
  const next = dayOf(meeting + 1);
  return MODEL.replace(/^meeting: .*/m, `meeting: ${meeting}`)
    .replace(/^date: .*/m, `date: ${dayOf(meeting)}`)
    .replace(/date: 2020-01-27|date: 2020-02-04/g, `date: ${next}`)
    .replace(/OPSG_(\d+)/g, (_, number) => `OPSG_${meeting + Number(number) - 28}`)
    .replace(
      /^items:/m,
      `notes: For the secretariat, of tender ${meeting * 977} and who may win it.\nitems:`,
    );
}

function dayOf(meeting: number): string {
  return new Date(FIRST_DAY + meeting * DAY).toISOString().slice(0, 10);
}
