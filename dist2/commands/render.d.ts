import type { Disclosure } from '../model/disclosure.ts';
import type { World } from '../world.ts';
import { type Outcome } from './outcome.ts';
import { type RenderOptions } from './render-options.ts';
/** Records become documents below a folder, or one document on standard output. */
export declare function renderCommand(options: RenderOptions, world: World, disclosure: Disclosure): Promise<Outcome>;
