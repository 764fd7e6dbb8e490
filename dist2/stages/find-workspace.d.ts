import { type RecordFile } from '../model/record-file.ts';
import type { World } from '../world.ts';
/** The `opsg.yaml` that holds for a record: in its folder, or in the nearest folder above; or none. */
export declare function findWorkspace(record: string, world: World): Promise<RecordFile | undefined>;
