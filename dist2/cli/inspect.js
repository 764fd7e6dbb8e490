import { EXAMPLES } from '../examples.js';
import { AUDIENCE } from './command.js';
export function addInspect(program, { world, conclude }) {
    program
        .command('inspect')
        .description('Search finished files for text that an audience may not read: the check before an upload.')
        .argument('<file...>', 'PDF, HTML, Markdown, text or Word files, or folders of them')
        .requiredOption('--against <record...>', 'the records whose withheld text is looked for')
        .requiredOption('-a, --audience <level>', AUDIENCE)
        .addHelpText('after', EXAMPLES.inspect)
        .action(async (files, flags) => {
        const { inspectCommand } = await import('../commands/inspect.js');
        await conclude(await inspectCommand({ files, ...flags }, world));
    });
}
//# sourceMappingURL=inspect.js.map