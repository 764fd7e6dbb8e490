import { type Command, InvalidArgumentError } from 'commander';
import { DEFAULT_FORMATS, FORMATS, type Format } from '../../base/artifact.ts';
import { nearestWord } from '../../base/spelling.ts';
import type { Terminal } from '../../host/world.ts';
import { EXAMPLES } from '../../record/examples.ts';
import { PDF_STANDARDS, type PdfStandard } from '../../record/pdf-options.ts';
import { DEFAULT_RECORDS, RECORDS, type Session } from '../commands.ts';
import { progressTo } from '../terminal.ts';

interface RenderFlags {
  readonly audience?: string;
  readonly format: readonly Format[];
  readonly out: string;
  readonly templates?: string;
  readonly pdfStandard?: PdfStandard;
  readonly redactionLog?: string;
  readonly only?: boolean;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly check?: boolean;
  readonly cache?: boolean | string;
  readonly open?: boolean;
  readonly watch?: boolean;
  readonly jobs?: number;
}

export function addRender(program: Command, { world, terminal, disclosure, conclude }: Session): void {
  program
    .command('render')
    .description('Write the headlines of records as Markdown, HTML, PDF, Word and e-mail.')
    .argument('[record...]', RECORDS, DEFAULT_RECORDS)
    .option(
      '-a, --audience <level|all>',
      'who reads it: White, Green, Amber, Red, or all (default: the public)',
    )
    .option(
      '-f, --format <list>',
      `any of ${FORMATS.join(',')}`,
      (value: string) => formatList(value, FORMATS),
      [...DEFAULT_FORMATS],
    )
    .option('-o, --out <folder>', 'where to write, or - for one document to standard output', 'out')
    .option('-t, --templates <folder>', 'your own templates; each replaces the built-in one of the same name')
    .option(
      '--pdf-standard <name>',
      `one of ${PDF_STANDARDS.join(', ')} (default: ua-1, accessible)`,
      pdfStandard,
    )
    .option(
      '--redaction-log <file>',
      'also write what was withheld and why; keep that file apart from the documents',
    )
    .option('--only', 'remove documents in other formats, in place of renewing them')
    .option('--force', 'replace documents that somebody has changed')
    .option('--cache <folder>', 'the folder for the cache (default: in your own cache folder)')
    .option('--no-cache', 'ignore the cache, and make every document again')
    .option(
      '--check',
      'write nothing; name the documents that are not what the records give, and exit 1 if there are any',
    )
    .option('-n, --dry-run', 'say what would be written, and write nothing')
    .option(
      '-j, --jobs <number>',
      'how many processes to use for many records (default: one for each core)',
      jobs,
    )
    .option('--open', 'show one of the documents in the program that your system has for it')
    .option(
      '-w, --watch',
      'keep running, and render again whenever a record, an opsg.yaml or a template changes',
    )
    .addHelpText('after', EXAMPLES.render)
    .action(
      async (
        records: readonly string[],
        {
          format,
          only = false,
          force = false,
          dryRun = false,
          check = false,
          open = false,
          watch,
          cache,
          ...flags
        }: RenderFlags,
      ) => {
        const onProgress = progressTo(terminal, 'records');
        const caching = typeof cache === 'string' ? { cacheFolder: cache } : { cache: cache !== false };
        const options = {
          records,
          formats: format,
          only,
          force,
          dryRun,
          check,
          open,
          onProgress,
          ...caching,
          ...flags,
        };
        if (watch) {
          const { watchCommand } = await import('../watch.ts');
          const mayQuote = async () => (await disclosure()).talk;
          return watchCommand(options, world, {
            disclosure: mayQuote,
            conclude,
            sayFailure: sayTo(terminal),
          });
        }
        const { renderCommand } = await import('../render.ts');
        await conclude(await renderCommand(options, world, (await disclosure()).talk));
      },
    );
}

/** A list of formats, as far as they are known, in the order in which they are. */
export function formatList<F extends Format>(value: string, known: readonly F[]): readonly F[] {
  const names = value.split(',').map((name) => name.trim());
  const isKnown = (name: string) => known.some((format) => format === name);
  if (!names.every(isKnown)) throw new InvalidArgumentError(`The formats are ${known.join(', ')}.`);
  return known.filter((format) => names.includes(format));
}

export function jobs(value: string): number {
  if (!/^[1-9]\d?$/.test(value)) throw new InvalidArgumentError('--jobs takes a number from 1 to 99.');
  return Number(value);
}

function pdfStandard(value: string): PdfStandard {
  const list = `${PDF_STANDARDS.slice(0, -1).join(', ')} or ${PDF_STANDARDS.at(-1)}`;
  if (/[,+ ]/.test(value.trim()))
    throw new InvalidArgumentError(`A PDF keeps one standard at a time. Name ${list}.`);
  const standard = PDF_STANDARDS.find((name) => name === value.toLowerCase());
  if (standard) return standard;
  const near = nearestWord(value, PDF_STANDARDS);
  throw new InvalidArgumentError(near ? `Did you mean ${near}?` : `The standards are ${list}.`);
}

/** A watch continues after a failure, so it reports the failure itself. */
function sayTo({ talk }: Terminal): (thrown: unknown) => Promise<void> {
  return async (thrown) => {
    const { sayFailure } = await import('../../report/failure.ts');
    talk(`${sayFailure(thrown).sentence}Watching goes on.\n`);
  };
}
