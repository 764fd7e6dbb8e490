import type { Look } from '../report/look.ts';
import type { World } from '../world.ts';
import type { Terminal } from './command.ts';
/**
 * How messages may look: in colour where a person watches, unless `NO_COLOR` (https://no-color.org) or `FORCE_COLOR`
 * (https://force-color.org) say otherwise; with links where the terminal is known to open them.
 */
export declare function lookFor({ isWatched, columns }: Terminal, { env, workingFolder }: World): Look;
