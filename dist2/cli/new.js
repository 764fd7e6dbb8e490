import { EXAMPLES } from '../examples.js';
export function addNew(program, { world, conclude }) {
    program
        .command('new')
        .description('Begin the record of a meeting: a file to be filled in, never over one that is there.')
        .argument('<group>', 'the committee, such as OPSG')
        .argument('<meeting>', 'the number of the meeting')
        .option('-d, --date <day>', 'its date, such as 2020-02-04 (default: as the record before announces it)')
        .option('-o, --out <file>', 'the file to write (default: such as meetings/opsg-29.yaml)')
        .addHelpText('after', EXAMPLES.new)
        .action(async (group, meeting, flags) => {
        const { newCommand } = await import('../commands/new.js');
        await conclude(await newCommand({ group, meeting, ...flags }, world));
    });
}
//# sourceMappingURL=new.js.map