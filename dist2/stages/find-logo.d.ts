import { type Parsed } from '../model/tree.ts';
import type { World } from '../world.ts';
/** The bytes of the logo that an `opsg.yaml` names, from beside it; nothing where it names none, or none is there. */
export declare function findLogo(parsed: Parsed, world: World): Promise<Uint8Array | undefined>;
