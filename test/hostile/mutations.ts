import { readFileSync } from 'node:fs';
import { randomFrom } from '../faults/kills.ts';
import { runInMemory } from '../program.ts';
import { mutated } from './mutate.ts';
import { watchdog } from './watchdog.ts';

const SHORT_RECORD = read('test/hostile/every-key.yaml');
const LONG_RECORDS = ['meetings/opsg-28.yaml', 'test/example/exwg-12.yaml'].map(read);
const WORKSPACE = read('test/example/opsg.yaml');
const LOGO = read('test/example/logo.svg');
const SHORT_WORKSPACE = `groups: [{ reference: EXWG, name: Example Working Group }]
grounds: { open: part 1, talks: part 2, personal: part 3, commercial: part 4, security: part 5 }
notice: This was discussed in private ({ground}).
`;
const LONGEST = 2000;
const ARGVS = [
  ['validate', 'r.yaml'],
  ['render', 'r.yaml', '--format', 'md,html', '--audience', 'all', '--dry-run'],
  ['validate', '--fix', 'r.yaml'],
  ['fmt', 'r.yaml'],
] as const;

export interface Figures {
  /** By exit code. */
  readonly exits: ReadonlyMap<number, number>;
  /** What went wrong, with the seed that shows it again. */
  readonly wrong: readonly string[];
  /** What took over two seconds of the processor. */
  readonly slow: readonly string[];
  /** The longest run, in milliseconds of the processor. */
  readonly slowest: number;
}

/** Damaged records through the program: each must end by itself, in time, and with an exit code of ours. */
export async function runMutations(count: number, seed: number): Promise<Figures> {
  const exits = new Map<number, number>();
  const wrong: string[] = [];
  const slow: string[] = [];
  let slowest = 0;
  const dog = watchdog('The damaged record of seed');
  for (let i = 0; i < count; i++) {
    dog.at(seed + i);
    const { exit, took } = await runOne(seed + i);
    exits.set(exit, (exits.get(exit) ?? 0) + 1);
    slowest = Math.max(slowest, took);
    if (![0, 1, 2].includes(exit)) wrong.push(`seed ${seed + i}: exit ${exit}`);
    if (took > LONGEST) slow.push(`seed ${seed + i}: ${Math.round(took)} ms`);
  }
  await dog.off();
  return { exits, wrong, slow, slowest };
}

async function runOne(seed: number) {
  const random = randomFrom(seed);
  const isLong = random() < 0.25;
  const [one = '', other = ''] = random() < 0.5 ? LONG_RECORDS : LONG_RECORDS.toReversed();
  const record = isLong ? one : SHORT_RECORD;
  const workspace = isLong ? WORKSPACE : SHORT_WORKSPACE;
  const files = { 'r.yaml': mutated(record, other, random), 'opsg.yaml': workspace, 'logo.svg': LOGO };
  const argv = ARGVS[seed % ARGVS.length] ?? ARGVS[0];
  const before = process.cpuUsage();
  const { exit } = await runInMemory(argv, files);
  const { user, system } = process.cpuUsage(before);
  return { exit, took: (user + system) / 1000 };
}

function read(name: string): string {
  return readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
}
