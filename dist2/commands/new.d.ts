import type { World } from '../world.ts';
import { type Outcome } from './outcome.ts';
export interface NewOptions {
    readonly group: string;
    readonly meeting: string;
    /** Absent: the date that the record of the meeting before gives. */
    readonly date?: string;
    /** Absent: `meetings/opsg-29.yaml`. */
    readonly out?: string;
}
/** A group and a number become a record to be filled in, and beside it the schema that editors read. */
export declare function newCommand(options: NewOptions, world: World): Promise<Outcome>;
