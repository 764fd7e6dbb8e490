import type { Disclosure } from '../model/disclosure.ts';
import type { World } from '../world.ts';
/**
 * How much messages may quote: up to the level that `--disclose` names; without it everything at a person's
 * terminal, and only what everyone may read where `CI` is set, since others read the log there. A name that is no
 * level is misuse.
 */
export declare function disclosureFor(named: string | undefined, world: World): Promise<Disclosure>;
