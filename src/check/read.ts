import { HIGHEST_LIMITS } from '../base/limits.ts';
import type { World } from '../host/world.ts';
import { type RecordFile, STANDARD_INPUT } from '../record/record-file.ts';

/** No `opsg.yaml` allows a longer record, so reading can stop here. */
const MOST_BYTES = HIGHEST_LIMITS.recordKilobytes * 1024;

/** A name becomes the bytes of the record: of a long one, enough of them to show that it is too long. */
export async function read(file: string, world: World): Promise<RecordFile> {
  const bytes =
    file === STANDARD_INPUT
      ? await world.readStandardInput(MOST_BYTES)
      : await world.readFile(file, MOST_BYTES);
  return { file, bytes };
}
