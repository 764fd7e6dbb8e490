export function addTemplates(program, { world, conclude }) {
    const templates = program
        .command('templates')
        .description('List the built-in templates, or copy them out.');
    templates
        .command('list', { isDefault: true })
        .description('List the built-in templates.')
        .action(async () => {
        const { listTemplates } = await import('../commands/templates.js');
        await conclude(listTemplates());
    });
    templates
        .command('eject')
        .description('Copy the built-in templates into a folder, to be changed there.')
        .argument('<folder>', 'where to copy them')
        .action(async (folder) => {
        const { ejectTemplates } = await import('../commands/templates.js');
        await conclude(await ejectTemplates(folder, world));
    });
}
//# sourceMappingURL=templates.js.map