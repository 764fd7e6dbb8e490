import { HIGHEST_LIMITS } from '../model/limits.js';
import { STANDARD_INPUT } from '../model/record-file.js';
/** No `opsg.yaml` allows a longer record, so that nothing beyond it has to be read. */
const MOST_BYTES = HIGHEST_LIMITS.recordKilobytes * 1024;
/** A name becomes the bytes of the record: of a long one, enough of them to show that it is too long. */
export async function read(file, world) {
    const bytes = file === STANDARD_INPUT
        ? await world.readStandardInput(MOST_BYTES)
        : await world.readFile(file, MOST_BYTES);
    return { file, bytes };
}
//# sourceMappingURL=read.js.map