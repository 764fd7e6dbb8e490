import { InvalidArgumentError } from 'commander';
import { levelNamed } from '../model/policy.js';
/**
 * How much messages may quote: up to the level that `--disclose` names; without it everything at a person's
 * terminal, and only what everyone may read where `CI` is set, since others read the log there. A name that is no
 * level is misuse.
 */
export async function disclosureFor(named, world) {
    if (named === undefined)
        return world.env['CI'] ? { upToRank: 0 } : {};
    const level = levelNamed(await policyHere(world), named);
    if (!level)
        throw new InvalidArgumentError('--disclose takes the name of a level, with its capital letter.');
    return { upToRank: level.rank };
}
/** The policy of the folder in which the program runs; the built-in one if there is no good `opsg.yaml`. */
async function policyHere(world) {
    const { workspaceHere } = await import('../workspaces.js');
    return (await workspaceHere(world)).policy;
}
//# sourceMappingURL=disclosure.js.map