import fc from 'fast-check';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { runIn } from '../program.ts';

const LEVELS = ['White', 'Green', 'Amber', 'Red'] as const;
const FORMATS = ['md', 'html', 'docx'] as const;
const NAMES = [
  '{reference}-Headlines-{level}',
  '{reference}_{level}',
  'Minutes.{reference}.{level}',
] as const;

/** Something that a secretariat does, with numbers that choose from what there is then. */
export type Step =
  | { readonly do: 'edit' | 'renumber' | 'move' | 'delete' | 'add'; readonly which: number }
  | { readonly do: 'level' | 'record-level'; readonly which: number; readonly level: number }
  | { readonly do: 'file-name'; readonly which: number }
  | { readonly do: 'delete-document' | 'edit-document'; readonly which: number }
  | Run;

interface Run {
  readonly do: 'run';
  readonly formats: readonly (typeof FORMATS)[number][];
  /** A level, or one more: all of them. */
  readonly audience: number;
  readonly only: boolean;
  readonly force: boolean;
  readonly cache: readonly string[];
  /** One of the records, or all of them. */
  readonly one: number | null;
}

const which = fc.nat({ max: 50 });
const level = fc.nat({ max: 3 });
const run: fc.Arbitrary<Run> = fc.record({
  do: fc.constant('run' as const),
  formats: fc.subarray([...FORMATS], { minLength: 1 }),
  audience: fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 4, 4),
  only: fc.nat({ max: 4 }).map((n) => n === 0),
  force: fc.nat({ max: 9 }).map((n) => n === 0),
  cache: fc.constantFrom([], [], ['--no-cache'], ['--cache', 'c']),
  one: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: which }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: run },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'edit' as const,
        'renumber' as const,
        'move' as const,
        'delete' as const,
        'add' as const,
      ),
      which,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('level' as const, 'record-level' as const), which, level }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('file-name' as const), which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('delete-document' as const, 'edit-document' as const),
      which,
    }),
  },
);

/** Work on one output folder, with a run at its end. */
export const HISTORY = fc.tuple(fc.array(step, { minLength: 4, maxLength: 12, size: 'max' }), run);

interface Sheet {
  path: string;
  meeting: number;
  level: number;
  points: { text: number; level: number }[];
}

/** A document as it has to stand. */
interface Standing {
  readonly audience: number;
  readonly path: string;
  readonly stem: string;
  readonly format: string;
  isEdited: boolean;
}

/** What has to be true, worked out without the program. */
interface Model {
  records: Sheet[];
  documents: Standing[];
  fileName: number;
  next: number;
}

/** Does the steps on one output folder. What is wrong at its end comes back, in words; nothing if nothing is. */
export async function historyFails(steps: readonly Step[]): Promise<string | undefined> {
  const model: Model = { records: [], documents: [], fileName: 0, next: 1 };
  const world = memoryWorld({}, { cacheFolder: '/home/cache/opsg' });
  for (let i = 0; i < 2; i++) add(model);
  for (const one of steps) {
    const wrong = await doStep(one, model, world);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

async function doStep(one: Step, model: Model, world: MemoryWorld): Promise<string | undefined> {
  if (one.do === 'run') return doRun(one, model, world);
  const record = model.records[one.which % model.records.length];
  const point = record?.points[one.which % record.points.length];
  if (!record || !point) return 'there is always a record, and a point in it';
  if (one.do === 'edit') point.text = model.next++;
  if (one.do === 'renumber') record.meeting = model.next++;
  if (one.do === 'move') record.path = `m/${model.next++}.yaml`;
  if (one.do === 'delete' && model.records.length > 1)
    model.records = model.records.filter((each) => each !== record);
  if (one.do === 'add' && model.records.length < 4) add(model);
  if (one.do === 'level') point.level = one.level;
  if (one.do === 'record-level') record.level = one.level;
  if (one.do === 'file-name') model.fileName = one.which % NAMES.length;
  if (one.do === 'delete-document' || one.do === 'edit-document') touchDocument(one, model, world);
  return undefined;
}

function add(model: Model): void {
  const meeting = model.next++;
  const points = [model.next++, model.next++].map((text) => ({ text, level: 0 }));
  model.records.push({ path: `m/${meeting}.yaml`, meeting, level: 0, points });
}

function touchDocument(
  { do: what, which: n }: { readonly do: 'delete-document' | 'edit-document'; readonly which: number },
  model: Model,
  world: MemoryWorld,
): void {
  const document = model.documents[n % Math.max(1, model.documents.length)];
  if (!document) return;
  const path = `/records/${pathOf(document)}`;
  if (what === 'delete-document') {
    world.entries.delete(path);
    model.documents = model.documents.filter((each) => each !== document);
  } else {
    world.entries.set(path, { kind: 'file', bytes: Buffer.from('A person wrote this.') });
    document.isEdited = true;
  }
}

async function doRun(
  { formats, audience, only, force, cache, one }: Run,
  model: Model,
  world: MemoryWorld,
): Promise<string | undefined> {
  writeRecords(model, world);
  const chosen = one === null ? undefined : model.records[one % model.records.length];
  const named = LEVELS[audience] ?? 'all';
  const options = [...(only ? ['--only'] : []), ...(force ? ['--force'] : []), ...cache];
  const argv = ['render', chosen?.path ?? 'm', '-a', named, '-f', formats.join(), ...options];
  const before = documentsIn(world);
  const expected = after(model, { formats, audience, only, force, chosen });
  const { exit, talk } = await runIn(world, argv);
  const said = `${argv.join(' ')}\n${talk}`;
  const now = documentsIn(world);
  if (!expected) {
    if (exit !== 2) return `${said}exit ${exit}, though a document that a person has edited is in the way`;
    return isSame(before, now) ? undefined : `${said}a run that was refused has changed something`;
  }
  if (exit !== 0) return `${said}exit ${exit}`;
  model.documents = expected;
  const names = [...now.keys()];
  const wanted = expected.map(pathOf).sort();
  if (names.join() !== wanted.join())
    return `${said}stands:\n${names.join('\n')}\nshould stand:\n${wanted.join('\n')}`;
  return differsFromFresh(model, { audience, chosen }, world, now, said);
}

type Chosen = { readonly audience: number; readonly chosen: Sheet | undefined };

/** What has to stand after a run; nothing where it has to be refused. */
function after(
  model: Model,
  { formats, audience, only, force, chosen }: Pick<Run, 'formats' | 'only' | 'force'> & Chosen,
): Standing[] | undefined {
  const records = chosen ? [chosen] : model.records;
  const paths = new Set(model.records.map(({ path }) => path));
  let isRefused = false;
  const folders = audiencesOf(audience).flatMap((readers) => {
    const standing = model.documents.filter((document) => document.audience === readers);
    const given = records.flatMap((record) => {
      const stem = stemFor(record, readers, audience, model);
      return stem === undefined ? [] : [{ path: record.path, stem }];
    });
    const isOf = (document: Standing) =>
      records.some(({ path }) => path === document.path) || given.some(({ stem }) => stem === document.stem);
    const isGiven = (document: Standing) =>
      given.some(({ path, stem }) => path === document.path || stem === document.stem);
    const own = standing.filter(isOf);
    const others = standing.filter((document) => !isOf(document));
    const gone = others.filter(({ path }) => !paths.has(path));
    const isLeft = (document: Standing) =>
      document.isEdited &&
      !force &&
      !only &&
      isGiven(document) &&
      paths.has(document.path) &&
      !formats.some((format) => format === document.format);
    const left = own.filter(isLeft);
    const made = given.flatMap(({ path, stem }): Standing[] => {
      const renewed = own.filter(
        (document) =>
          !isLeft(document) &&
          (document.path === path || document.stem === stem) &&
          !(document.isEdited && !force),
      );
      const all = new Set<string>([...formats, ...(only ? [] : renewed.map(({ format }) => format))]);
      return [...all].map((format) => ({ audience: readers, path, stem, format, isEdited: false }));
    });
    const inTheWay = [...own, ...gone].filter((document) => document.isEdited && !left.includes(document));
    const clash = left.some((document) => made.some((one) => pathOf(one) === pathOf(document)));
    if (!force && (inTheWay.length > 0 || clash)) isRefused = true;
    return [...others.filter((document) => !gone.includes(document)), ...left, ...made];
  });
  if (isRefused) return undefined;
  const run = audiencesOf(audience);
  return [...model.documents.filter((document) => !run.includes(document.audience)), ...folders];
}

function audiencesOf(audience: number): readonly number[] {
  return audience < LEVELS.length ? [audience] : LEVELS.map((_, rank) => rank);
}

/** The name of a record's document for readers; nothing where there is none. A run for all makes one for each level. */
function stemFor(record: Sheet, readers: number, audience: number, { fileName }: Model): string | undefined {
  const levels = [record.level, ...record.points.map((point) => Math.max(point.level, record.level))];
  const readable = levels.filter((rank) => rank <= readers);
  if (readers < record.level || (audience >= LEVELS.length && !levels.includes(readers))) return undefined;
  const highest = LEVELS[Math.max(...readable)] ?? '';
  return (NAMES[fileName] ?? '').replace('{reference}', `OPSG_${record.meeting}`).replace('{level}', highest);
}

function pathOf({ audience, stem, format }: Standing): string {
  return `out/${LEVELS[audience]}/${stem}.${format}`;
}

/** Documents of the run's records have to be, to the byte, what a first run into an empty folder makes. */
async function differsFromFresh(
  model: Model,
  { audience, chosen }: Chosen,
  world: MemoryWorld,
  now: ReadonlyMap<string, string>,
  said: string,
): Promise<string | undefined> {
  const sources = [...world.entries].flatMap(([path, entry]) =>
    entry.kind === 'file' && path.endsWith('.yaml') ? [[path, entry.bytes] as const] : [],
  );
  const empty = memoryWorld(Object.fromEntries(sources));
  const argv = ['render', chosen?.path ?? 'm', '-a', LEVELS[audience] ?? 'all', '-f', FORMATS.join()];
  const { exit, talk } = await runIn(empty, argv);
  if (exit !== 0) return `the first run came to ${exit}: ${talk}`;
  const fresh = documentsIn(empty);
  const paths = new Set((chosen ? [chosen] : model.records).map(({ path }) => path));
  const run = audiencesOf(audience);
  const own = model.documents.filter(
    (document) => run.includes(document.audience) && paths.has(document.path) && !document.isEdited,
  );
  const different = own.map(pathOf).filter((path) => now.get(path) !== fresh.get(path));
  return different.length > 0 ? `${said}other than in an empty folder: ${different.join()}` : undefined;
}

function writeRecords({ records, fileName }: Model, world: MemoryWorld): void {
  for (const path of [...world.entries.keys()])
    if (path.startsWith('/records/m/')) world.entries.delete(path);
  const put = (path: string, text: string) =>
    world.entries.set(path, { kind: 'file', bytes: Buffer.from(text) });
  put('/records/opsg.yaml', `fileName: "${NAMES[fileName]}"\nlimits: { records: 100 }\n`);
  for (const record of records) put(`/records/${record.path}`, asYaml(record));
}

function asYaml({ meeting, level, points }: Sheet): string {
  const lines = points.map((point) => {
    const rank = Math.max(point.level, level);
    const label = rank > level ? `, classification: ${LEVELS[rank]}` : '';
    return `      - { text: ${sentence(point.text)}${label} }\n`;
  });
  const day = String((meeting % 28) + 1).padStart(2, '0');
  return `group: OPSG\nmeeting: ${meeting}\ndate: 2020-01-${day}\nclassification: ${LEVELS[level]}\nitems:\n  - title: Outages\n    points:\n      - Nothing else was said.\n${lines.join('')}`;
}

const WORDS = ['amber', 'brook', 'cedar', 'delta', 'ember', 'fjord', 'grove', 'heath', 'islet', 'knoll'];

/** A sentence for each number, of which no five words in a row stand in another. */
function sentence(n: number): string {
  const words = [...String(n).padStart(4, '0')].map((digit, i) => `${WORDS[Number(digit)]}${'abcd'[i]}`);
  return `Members heard ${words.join(' ')} once.`;
}

function documentsIn({ entries }: MemoryWorld): ReadonlyMap<string, string> {
  const files = [...entries].flatMap(([path, entry]) => {
    const isDocument = path.startsWith('/records/out/') && !path.includes('/.opsg/');
    return isDocument && entry.kind === 'file'
      ? [[path.slice('/records/'.length), Buffer.from(entry.bytes).toString('latin1')] as const]
      : [];
  });
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isSame(some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): boolean {
  return some.size === others.size && [...some].every(([path, bytes]) => others.get(path) === bytes);
}
