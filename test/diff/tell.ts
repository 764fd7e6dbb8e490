import { run } from '../../src/cli/run.ts';
import { memoryWorld } from '../memory-world.ts';

interface Circumstances {
  readonly settings?: string;
  readonly isWatched?: boolean;
  readonly revisions?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** What `opsg diff` says of two versions, in files of these names. */
export async function told(
  old: string,
  next: string,
  flags: readonly string[],
  { settings, isWatched = false, revisions = {}, env = {} }: Circumstances = {},
) {
  const files = { 'old.yaml': old, 'new.yaml': next, ...(settings && { 'opsg.yaml': settings }) };
  const world = memoryWorld(files, { revisions, env });
  let [out, talk] = ['', ''];
  const names = flags.includes('--against') ? ['new.yaml'] : ['old.yaml', 'new.yaml'];
  const exit = await run(['diff', ...names, ...flags], world, {
    out: (text) => {
      out += Buffer.from(text).toString();
    },
    talk: (text) => {
      talk += text;
    },
    isWatched,
    showsResults: isWatched,
  });
  return { exit, out, talk, written: world.written };
}
