import { type RecordFile } from '../model/record-file.ts';
import type { World } from '../world.ts';
/** A name becomes the bytes of the record: of a long one, enough of them to show that it is too long. */
export declare function read(file: string, world: World): Promise<RecordFile>;
