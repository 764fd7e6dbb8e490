import { dirname, isAbsolute } from 'node:path';
import { EXIT } from '../base/exit-code.ts';
import { VERSION } from '../base/version.ts';
import type { Terminal, World } from '../host/world.ts';
import { isNamedAsRecord, mayBeRecord } from '../record/record-file.ts';
import { sayFailure } from '../report/failure.ts';
import { paragraph } from '../report/text.ts';
import { isBuildServer } from './disclosure.ts';
import { count, namedFirst } from './outcome.ts';
import { RECORDS_FOLDER } from './records-folder.ts';
import { lookFor } from './terminal.ts';

type RunCommand = (argv: readonly string[]) => Promise<number>;

/** How much of a file shows whether it is a record. */
const HEAD = 64 * 1024;
/** What to type where there is no record yet. */
const BEGIN = '  opsg new OPSG 29 --date 2020-02-04';

/**
 * What to do where nobody typed a command: after a double click on the standalone program, which opens a preview, and
 * after files were dragged onto it. Its window closes with it, so it waits for a key. Absent: somebody or something gave a command.
 */
export function withoutCommand(
  argv: readonly string[],
  world: World,
  terminal: Terminal,
): ((run: RunCommand) => Promise<number>) | undefined {
  if (world.standalone === undefined || isBuildServer(world.env) || !argv.every((each) => isAbsolute(each)))
    return undefined;
  const { waitForKey } = terminal;
  if (!waitForKey) return undefined;
  return async (run) => {
    try {
      if (argv.length > 0) return await renderDragged(argv, world, run);
      const records = await recordsHere(world);
      terminal.talk(fitted(introduction(records, world), lookFor(terminal, world).columns));
      return await run(['preview', '--open', ...(await previewed(records, world))]);
    } catch (thrown) {
      const { sentence, exit } = sayFailure(thrown);
      terminal.talk(sentence); // before the window closes
      return exit;
    } finally {
      terminal.talk('\nPress a key to close this window.\n');
      await waitForKey();
    }
  };
}

/** Documents go where they would go if somebody ran `opsg render` in the folder of each record. */
async function renderDragged(paths: readonly string[], world: World, run: RunCommand): Promise<number> {
  let worst: number = EXIT.done;
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    const short = world.shortName(folder);
    const beside = short === '' || short.endsWith('/') ? short : `${short}/`;
    const here = paths.filter((path) => dirname(path) === folder);
    worst = Math.max(worst, await run(['render', ...here, '--out', `${beside}out`]));
  }
  return worst;
}

/** What a preview shows: the folder of records, in which new ones appear, and the records beside it. */
async function previewed(records: readonly string[], world: World): Promise<readonly string[]> {
  if ((await world.kindOf(RECORDS_FOLDER)) !== 'folder') return records;
  return [RECORDS_FOLDER, ...records.filter((file) => !file.startsWith(`${RECORDS_FOLDER}/`))];
}

/** Lines as long as the window is wide; those that are indented are to be typed as they are. */
function fitted(text: string, columns: number | undefined): string {
  return text
    .split('\n')
    .flatMap((line) => (line.startsWith(' ') ? line : paragraph(line, columns, 0, 0)))
    .join('\n');
}

function introduction(records: readonly string[], { workingFolder }: World): string {
  const [first] = records;
  const seen =
    records.length === 0 ? 'no records' : `${count(records.length, 'record')}: ${namedFirst(records)}`;
  return `opsg ${VERSION} makes the headlines of committee meetings from YAML records.

In ${workingFolder} and the folders in it, it sees ${seen}. It now opens your browser, which shows what each reader gets, until you close this window.

To check a record and make its public documents, drag it onto opsg.exe.
For everything else, open this folder in the Explorer, type cmd into its address bar, and press Enter. Then type:

${first === undefined ? BEGIN : `  opsg validate ${quoted(first)}\n  opsg render ${quoted(first)}`}
  opsg --help
`;
}

/** The records of this folder and of the folders in it, and no deeper: it can be a folder of downloads. */
async function recordsHere(world: World): Promise<readonly string[]> {
  const { files } = await world.contentsOf('.', 1);
  const named = files.filter((file) => isNamedAsRecord(file) && !/(?:^|\/)\./.test(file));
  const are = await Promise.all(named.map((file) => isRecord(file, world)));
  return named.filter((_, i) => are[i]);
}

/** A file that cannot be read now, because another program has it open, is called a record after its name. */
async function isRecord(file: string, world: World): Promise<boolean> {
  try {
    return mayBeRecord(new TextDecoder().decode(await world.readFile(file, HEAD)));
  } catch {
    return true;
  }
}

function quoted(path: string): string {
  return /[^\w./\\-]/.test(path) ? `"${path}"` : path;
}
