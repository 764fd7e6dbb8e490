import { dirname, isAbsolute, join } from 'node:path';
import { EXIT } from '../base/exit-code.ts';
import { VERSION } from '../base/version.ts';
import type { Terminal, World } from '../host/world.ts';
import { isNamedAsRecord, mayBeRecord } from '../record/record-file.ts';
import { isBuildServer } from './disclosure.ts';
import { count, namedFirst } from './outcome.ts';

type RunCommand = (argv: readonly string[]) => Promise<number>;

/** How much of a file shows whether it is a record. */
const HEAD = 64 * 1024;
/** What to type where there is no record yet. */
const BEGIN = '  opsg new OPSG 29 --date 2020-02-04';

/**
 * What to do where nobody typed a command: after a double click on the standalone program, and after files were
 * dragged onto it. Its window closes with it, so it waits for a key. Absent: somebody or something gave a command.
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
      if (argv.length > 0) return await renderDragged(argv, run);
      terminal.talk(await introduction(world));
      return EXIT.done;
    } finally {
      terminal.talk('\nPress a key to close this window.\n');
      await waitForKey();
    }
  };
}

/** Documents go where they would go if somebody ran `opsg render` in the folder of the record. */
function renderDragged(paths: readonly string[], run: RunCommand): Promise<number> {
  const [first = ''] = paths;
  return run(['render', ...paths, '--out', join(dirname(first), 'out')]);
}

async function introduction(world: World): Promise<string> {
  const records = await recordsHere(world);
  const [first] = records;
  const seen =
    records.length === 0 ? 'no records' : `${count(records.length, 'record')}: ${namedFirst(records)}`;
  return `opsg ${VERSION} makes the headlines of committee meetings from YAML records.

In ${world.workingFolder} and the folders in it, it sees ${seen}.

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
  const texts = await Promise.all(
    named.map(async (file) => new TextDecoder().decode(await world.readFile(file, HEAD))),
  );
  return named.filter((_, i) => mayBeRecord(texts[i] ?? ''));
}

function quoted(path: string): string {
  return /[^\w./\\-]/.test(path) ? `"${path}"` : path;
}
