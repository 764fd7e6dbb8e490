import fc from 'fast-check';
import { faultAt } from '../memory-disk.ts';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { runIn } from '../program.ts';
import { type Tree, treeOf } from './published.ts';

const LEVELS = ['White', 'Green', 'Amber'] as const;
const GROUPS = ['OPSG', 'CUSC'] as const;
const STATES = ['draft', 'final', 'approved'] as const;

const CHANGES = [
  'add', 'edit', 'correct', 'raise point', 'raise correction', 'raise record', 'withdraw', 'renumber', 'regroup',
  'redate', 'move', 'status', 'settings', 'own file', 'lose a file',
] as const; // biome-ignore format: a list to be read

/** Something that a secretariat does between two runs; the numbers choose from what there is then. */
export interface Change {
  readonly do: (typeof CHANGES)[number];
  readonly which: number;
  readonly value: number;
}

/** Changes, and a run after them. */
export interface Round {
  readonly changes: readonly Change[];
  /** At which operation on the disk a run before that one is killed, if there is one. */
  readonly killedAt: number | null;
  /** Whether the runs are in a clone, which has the website, and not what lies beside it. */
  readonly isClone?: boolean;
}

const change: fc.Arbitrary<Change> = fc.record({
  do: fc.constantFrom(...CHANGES),
  which: fc.nat({ max: 20 }),
  value: fc.nat({ max: 1000 }),
});
const round: fc.Arbitrary<Round> = fc.record({
  changes: fc.array(change, { minLength: 1, maxLength: 4, size: 'max' }),
  killedAt: fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.nat({ max: 400 }) },
  ),
  isClone: fc.boolean(),
});
export const SITE_HISTORY = fc.array(round, { minLength: 2, maxLength: 4, size: 'max' });

interface Sheet {
  path: string;
  group: number;
  number: number;
  former: number[];
  day: number;
  level: number;
  status: number;
  points: { text: number; level: number }[];
  corrections: { text: number; level: number }[];
}

interface Model {
  sheets: Sheet[];
  settings: number;
  next: number;
  own: Map<string, string>;
}

/**
 * Publishes after each round. What differs from a first run comes back, in words; nothing if nothing does. `seen` gets
 * the operations on the disk of each run that is to be killed.
 */
export async function siteHistoryFails(
  rounds: readonly Round[],
  seen: string[] = [],
): Promise<string | undefined> {
  const model: Model = { sheets: [], settings: 0, next: 1, own: new Map() };
  const fault = { current: faultAt(0, ''), isArmed: false };
  const world = memoryWorld(
    {},
    {
      before: (operation, path) => {
        if (fault.isArmed) seen.push(`${operation} ${path}`);
        fault.current.before(operation, path);
      },
    },
  );
  add(model);
  add(model);
  for (const { changes, killedAt, isClone = false } of rounds) {
    for (const one of changes) apply(one, model, world);
    if (isClone) clone(world);
    write(model, world);
    const old = treeOf(world);
    if (killedAt !== null) {
      fault.current = faultAt(killedAt + 1, 'KILLED');
      fault.current.arm();
      fault.isArmed = true;
      await publish(world);
      fault.current = faultAt(0, '');
      fault.isArmed = false;
    }
    const left = treeOf(world);
    const isDecided = world.entries.has('/records/.opsg/public/plan.json');
    const { exit, talk } = await publish(world);
    const wrong = exit === 0 ? await differs(model, world) : `exit ${exit}`;
    if (wrong !== undefined) return `${wrong}\n${talk}`;
    if (!isDecided && !isSame(left, old) && !isSame(left, treeOf(world)))
      return `a run that was killed at operation ${killedAt} left a mixture, and no plan`;
  }
  return undefined;
}

/** What is beside the website is lost. A website that has lost its own list too is nobody's, and stays as it is. */
function clone({ entries }: MemoryWorld): void {
  if (!entries.has('/records/public/manifest.json')) return;
  for (const path of [...entries.keys()]) if (path.startsWith('/records/.opsg/')) entries.delete(path);
}

function isSame(some: Tree, others: Tree): boolean {
  return some.size === others.size && [...some].every(([path, text]) => others.get(path) === text);
}

async function publish(world: MemoryWorld) {
  return runIn(world, ['publish', 'm', '-f', 'md', '--drafts', '--yes']);
}

/** Work of every kind on two records, and a run that is killed at an operation over it. */
export function killedOver(killedAt: number, isClone = false): readonly Round[] {
  const start = ['add', 'correct', 'own file'] as const;
  const then = ['edit', 'raise record', 'withdraw', 'renumber', 'add'] as const;
  const changed = (kinds: readonly Change['do'][]) =>
    kinds.map((kind, i) => ({ do: kind, which: i, value: i }));
  return [
    { changes: changed(start), killedAt: null },
    { changes: changed(then), killedAt, isClone },
  ];
}

/** What is not as after a first run into an empty folder, beside a person's own files. */
async function differs(model: Model, world: MemoryWorld): Promise<string | undefined> {
  const fresh = memoryWorld({});
  write(model, fresh);
  const { exit, talk } = await publish(fresh);
  if (exit !== 0) return `the first run came to ${exit}: ${talk}`;
  const [tree, expected] = [new Map(treeOf(world)), treeOf(fresh)];
  for (const [path, text] of model.own) {
    if (tree.get(path) !== text) return `${path}, a person's own, is not as it was`;
    tree.delete(path);
  }
  const paths = [...new Set([...tree.keys(), ...expected.keys()])];
  const different = paths.filter((path) => tree.get(path) !== expected.get(path));
  if (different.length > 0) return `other than after a first run: ${different.join(', ')}`;
  const beside = [...world.entries.keys()].filter((path) => path.startsWith('/records/.opsg/'));
  const left = beside.filter((path) => !/public\/(?:manifest|state|facts)\.json$/.test(path));
  return left.length > 0 ? `left beside the site: ${left.join(', ')}` : undefined;
}

function add(model: Model): void {
  const number = model.next++;
  const points = [
    { text: model.next++, level: 0 },
    { text: model.next++, level: 0 },
  ];
  model.sheets.push({
    path: `m/${number}.yaml`, group: number % 2, number, former: [], day: number, level: 0, status: 1, points, corrections: [],
  }); // biome-ignore format: one sheet
}

function apply({ do: what, which, value }: Change, model: Model, world: MemoryWorld): void {
  const sheet = model.sheets[which % model.sheets.length];
  const point = sheet?.points[value % 2];
  if (!sheet || !point) return;
  if (what === 'add' && model.sheets.length < 5) add(model);
  if (what === 'edit') point.text = model.next++;
  if (what === 'correct') sheet.corrections.push({ text: model.next++, level: 0 });
  if (what === 'raise point') point.level = value % 3;
  if (what === 'raise correction' && sheet.corrections[0]) sheet.corrections[0].level = value % 3;
  if (what === 'raise record') sheet.level = value % 3;
  if (what === 'withdraw' && model.sheets.length > 1)
    model.sheets = model.sheets.filter((one) => one !== sheet);
  if (what === 'renumber') {
    sheet.former = value % 2 === 0 ? [...sheet.former, sheet.number] : [];
    sheet.number = model.next++;
  }
  if (what === 'regroup') sheet.group = value % 2;
  if (what === 'redate') sheet.day = model.next++;
  if (what === 'move') sheet.path = `m/${model.next++}.yaml`;
  if (what === 'status') sheet.status = value % 3;
  if (what === 'settings') model.settings = value % 3;
  if (what === 'own file') ownFile(sheet, value, model, world);
  if (what === 'lose a file') {
    const files = [...world.entries.keys()].filter((path) => path.startsWith('/records/public/'));
    const lost = files[value % Math.max(1, files.length)];
    if (lost !== undefined && !model.own.has(lost.slice('/records/public/'.length)))
      world.entries.delete(lost);
  }
}

/** A person puts a file of their own into the site, perhaps beside the documents of a meeting. */
function ownFile({ group, number }: Sheet, value: number, model: Model, world: MemoryWorld): void {
  const path = value % 2 === 0 ? 'CNAME' : `${GROUPS[group]?.toLowerCase()}/${number}/notes.txt`;
  model.own.set(path, `mine ${value}`);
  world.entries.set(`/records/public/${path}`, { kind: 'file', bytes: Buffer.from(`mine ${value}`) });
}

function write({ sheets, settings }: Model, { entries }: MemoryWorld): void {
  for (const path of [...entries.keys()]) if (path.startsWith('/records/m/')) entries.delete(path);
  const put = (path: string, text: string) =>
    entries.set(`/records/${path}`, { kind: 'file', bytes: Buffer.from(text) });
  const address =
    settings === 0
      ? ''
      : `site: { address: "https://example.org/${settings}/", title: Minutes ${settings} }\n`;
  const rules =
    'groups: [{ reference: CUSC, name: Code Panel }]\nrules: { next-not-after: warning, duplicate-meeting: warning, correction-before-meeting: warning }\n';
  put('opsg.yaml', address + rules);
  for (const sheet of sheets) put(sheet.path, asYaml(sheet));
}

function asYaml({ group, number, former, day, level, status, points, corrections }: Sheet): string {
  const label = (rank: number) => (rank > level ? `, classification: ${LEVELS[rank]}` : '');
  const date = new Date(Date.UTC(2020, 0, 1 + 7 * day)).toISOString().slice(0, 10);
  const lines = points.map(({ text, level: own }) => `      - { text: ${sentence(text)}${label(own)} }\n`);
  const corrected = corrections.map(
    ({ text, level: own }, i) =>
      `  - { date: 2040-01-0${(i % 9) + 1}, text: ${sentence(text)}${label(own)} }\n`,
  );
  return `group: ${GROUPS[group]}
meeting: ${number}
${former.length > 0 ? `formerly: [${former.join(', ')}]\n` : ''}date: ${date}
status: ${STATES[status]}
classification: ${LEVELS[level]}
items:
  - title: Outages of INC000000${100_000 + (number % 3)}
    points:
      - Nothing else was said.
      - { action: The DCC was asked for a plan., owner: DCC }
${lines.join('')}${corrected.length > 0 ? `corrections:\n${corrected.join('')}` : ''}`;
}

const WORDS = ['amber', 'brook', 'cedar', 'delta', 'ember', 'fjord', 'grove', 'heath', 'islet', 'knoll'];

/** A sentence for each number, of which no five words in a row are in another. */
function sentence(n: number): string {
  const words = [...String(n).padStart(4, '0')].map((digit, i) => `${WORDS[Number(digit)]}${'abcd'[i]}`);
  return `Members heard ${words.join(' ')} once.`;
}
