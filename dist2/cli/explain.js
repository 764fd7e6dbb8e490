import { EXAMPLES } from '../examples.js';
export function addExplain(program, { conclude }) {
    program
        .command('explain')
        .description('Say what a code of a message means, why it matters, and how to do it right.')
        .argument('[code]', 'the code, as it stands in the message; without one, all codes are listed')
        .addHelpText('after', EXAMPLES.explain)
        .action(async (code) => {
        const { explainCommand } = await import('../commands/explain.js');
        await conclude(explainCommand(code));
    });
}
//# sourceMappingURL=explain.js.map