import type { World } from '../world.ts';
import { type Outcome } from './outcome.ts';
export interface RedactOptions {
    readonly record: string;
    readonly audience: string;
    /** A file that is not there yet, or `-` for standard output. */
    readonly out: string;
}
/** A record becomes the record of what an audience may see of it: YAML that renders to the same documents for them. */
export declare function redactCommand({ record, audience, out }: RedactOptions, world: World): Promise<Outcome>;
