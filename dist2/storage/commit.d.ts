import type { Machine } from './disk.ts';
import type { Manifest, Plan } from './manifest.ts';
import type { Order } from './planning.ts';
import { type NewContent } from './staged-files.ts';
export interface PlannedOrder extends Order {
    readonly plan: Plan;
    /** The manifest as it was. */
    readonly manifest: Manifest | undefined;
}
/**
 * Planned folders are written, and what stands beside them. Nothing is decided before everything is staged; what
 * cannot be staged is forgotten everywhere.
 */
export declare function commit(orders: readonly PlannedOrder[], beside: readonly NewContent[], machine: Machine, mustEnd: () => boolean): Promise<void>;
