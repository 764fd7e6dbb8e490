import type { Command } from 'commander';
import { FORMATS, isOfSite, SITE_FORMATS, type SiteFormat } from '../../base/artifact.ts';
import { EXAMPLES } from '../../record/examples.ts';
import { DEFAULT_RECORDS, RECORDS, type Session } from '../commands.ts';
import { progressTo } from '../terminal.ts';
import { formatList, jobs } from './render.ts';

interface Flags {
  readonly audience?: string;
  readonly format: readonly SiteFormat[];
  readonly out: string;
  readonly templates?: string;
  readonly force?: boolean;
  readonly drafts?: boolean;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly check?: boolean;
  readonly part?: boolean;
  readonly join?: boolean;
  readonly cache?: boolean;
  readonly jobs?: number;
}

const OF_SITES = FORMATS.filter(isOfSite);

export function addPublish(program: Command, { world, terminal, disclosure, conclude }: Session): void {
  program
    .command('publish')
    .description('Make a website of all meetings, as files that can be copied anywhere.')
    .argument('[record...]', RECORDS, DEFAULT_RECORDS)
    .option('-a, --audience <level>', 'who reads it: the name of one level (default: the public)')
    .option(
      '-f, --format <documents>',
      `documents beside the pages: any of ${OF_SITES.join(',')}`,
      (value: string) => formatList(value, OF_SITES),
      [...SITE_FORMATS],
    )
    .option(
      '-o, --out <folder>',
      'where to write; what opsg left there and does not give now is removed',
      'public',
    )
    .option('-t, --templates <folder>', 'templates of your own; each replaces the built-in one of its name')
    .option('--drafts', 'publish drafts too')
    .option('--yes', 'with --drafts: even drafts that everyone will read')
    .option('--part', 'write documents and facts of these records alone, for a later run with --join')
    .option('--join', 'make the website of parts: name their folders instead of records')
    .option(
      '--force',
      'replace files that somebody has changed; remove meetings whose records you did not name',
    )
    .option('--no-cache', 'use nothing that earlier runs found out, and make everything again')
    .option('--check', 'write nothing; exit 1 where the site is not what the records give, and say where')
    .option('-n, --dry-run', 'say what would be added, changed and removed, and write nothing')
    .option(
      '-j, --jobs <number>',
      'how many processes work on many records (default: one for each core)',
      jobs,
    )
    .addHelpText('after', EXAMPLES.publish)
    .action(
      async (
        records: readonly string[],
        { format, force = false, dryRun = false, check = false, ...flags }: Flags,
      ) => {
        const { publishCommand } = await import('../publish.ts');
        const onProgress = progressTo(terminal, 'records');
        const options = { records, formats: format, force, dryRun, check, onProgress, ...flags };
        await conclude(await publishCommand(options, world, (await disclosure()).talk));
      },
    );
}
