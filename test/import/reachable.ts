import type { Format } from '../../src/base/artifact.ts';
import type { Random } from '../noninterference/random.ts';

/** A record that a document can say whole, as an author could write it: what `import` has to bring back. */
export interface ReachableRecord {
  readonly record: string;
  readonly settings: string;
  readonly audience: string;
}

type Value = string | readonly Value[] | { readonly [key: string]: Value | undefined };

const LEVELS = ['White', 'Green', 'Amber', 'Red'] as const;
const OTHER_LEVELS = ['Open', 'Panel', 'Part 2', 'Sealed'] as const;

const NOUNS = [
  'outage',
  'meter',
  'plan',
  'report',
  'tariff',
  'archive',
  'harbour',
  'lantern',
  'forecast',
  'survey',
  'signal',
  'depot',
] as const;
const VERBS = ['reported', 'noted', 'discussed', 'reviewed', 'heard of', 'welcomed', 'questioned'] as const;
const NAMES = [
  'Operator',
  'Secretariat',
  'DCC',
  'SECAS',
  'Harbour Office',
  'Ida Larch',
  'Other plc',
  'CSP-N',
] as const;
const PIECES = [
  'at 10:30, as before', 'in No. 5 of the series', 'for £3 (or $4) a station', 'with “curly quotes” and ‘others’',
  'of R&D, i.e. the test', 'by 9 January', 'in Section H13.2 of the Code', 'with *emphasis* there', 'with **strong words** there',
  'in `code_with_signs`', 'see [the page](https://example.org/p?a=1)', '10% more than in 2019; less than in 2018', 'as “Phase 2: delivery” says',
  'for INC000000503961', 'with an asterisk \\* and a bar', 'in Zoë’s words', 'on the Parties’ page – twice', 'before 06:00 UTC (in summer)',
] as const; // biome-ignore format: two rows read best

/** A record for readers of the highest level of its policy, with marks wherever parts differ. */
export function reachableRecord(random: Random, format: Exclude<Format, 'eml'>): ReachableRecord {
  const levels: readonly string[] = random.chance(0.3) ? OTHER_LEVELS : LEVELS;
  const layout = random.pick(['list', 'paragraph']);
  const base = random.below(2);
  const kinds = random.chance(0.3);
  const number = random.between(2, 90);
  const writer = { random, levels, layout, base, kinds, format, number };
  const date = day(random);
  const record: Value = {
    group: 'EXWG',
    meeting: String(number),
    date,
    until: random.chance(0.1) ? next(date, random.between(1, 2)) : undefined,
    status: random.chance(0.2) ? random.pick(['draft', 'approved']) : undefined,
    classification: levels[base],
    time: random.chance(0.3) ? random.pick(['10:00', '10:00 to 12:30']) : undefined,
    venue: random.chance(0.3) ? random.pick(['Video conference', 'Room 3, Harbour House']) : undefined,
    introduction: random.chance(0.5) ? sentence(random) : undefined,
    attendance: random.chance(0.5) ? attendance(writer) : undefined,
    items: Array.from({ length: random.between(1, 5) }, (_, i) => item(writer, String(i * 2 + 1), base, 0)),
    papers: random.chance(0.2) ? papers(writer, base) : undefined,
    next: random.chance(0.6)
      ? Array.from({ length: random.between(1, 2) }, () => nextMeeting(writer))
      : undefined,
    corrections: random.chance(0.3)
      ? [labelled(writer, base, { date: '2099-03-20', text: sentence(random) })]
      : undefined,
  };
  const policy =
    levels === LEVELS
      ? ''
      : `policy:\n  name: House Rules\n  levels:\n${levels.map((name) => `    - { name: ${name}, statement: Readers of ${name} may read this. }\n`).join('')}`;
  const settings = `groups:\n  - { reference: EXWG, name: Example Working Group, title: "{name} ({group}), meeting {meeting}, {date}", introduction: "The {group} looks after harbours.", points: ${layout} }\n${policy}${random.chance(0.5) ? 'actionReviews: table\n' : ''}${kinds ? 'kinds: { noted: Noted }\n' : ''}rules: { point-too-long: off, doubled-words: off, action-without-owner: off, duplicate-action-id: off }\n`;
  return { record: `${yaml(record, 0).trimStart()}\n`, settings, audience: levels.at(-1) ?? '' };
}

interface Writer {
  readonly random: Random;
  readonly levels: readonly string[];
  readonly layout: string;
  readonly base: number;
  readonly kinds: boolean;
  readonly format: Exclude<Format, 'eml'>;
  readonly number: number;
}

function item(writer: Writer, number: string, around: number, depth: number): Value {
  const { random, levels } = writer;
  const own = random.chance(0.15) ? random.between(around, levels.length - 1) : around;
  const isNumbered = depth === 0 || random.chance(0.5);
  const name = random.chance(0.2) ? random.pick([`C0${number}/23`, `${number}(a)`, `${number}A`]) : number;
  return {
    number: isNumbered ? (depth === 0 ? name : number) : undefined,
    classification: own > around ? levels[own] : undefined,
    title: title(random),
    presenter: random.chance(0.5) ? names(writer, own) : undefined,
    points: points(writer, own),
    actions: random.chance(0.15) ? entries(writer, own) : undefined,
    papers: random.chance(0.15) ? papers(writer, own) : undefined,
    items:
      depth < 2 && random.chance(0.2)
        ? [1, 2].map((i) => item(writer, `${number}.${i}`, own, depth + 1))
        : undefined,
  };
}

/** In a paragraph, notes run on as one text: only one can come back between others. */
function points(writer: Writer, around: number): Value {
  const { random, layout } = writer;
  const all: Value[] = [];
  let wasNote = false;
  for (let i = random.between(1, 4); i > 0; i--) {
    const isNote: boolean = random.chance(0.5) && !(layout === 'paragraph' && wasNote);
    all.push(isNote ? note(writer, around) : said(writer, around));
    wasNote = isNote;
  }
  return all;
}

function note(writer: Writer, around: number): Value {
  const { random } = writer;
  const words = text(writer);
  const point = labelled(writer, around, { text: words });
  return typeof point === 'object' && Object.keys(point).length === 1 && !random.chance(0.2) ? words : point;
}

function said(writer: Writer, around: number): Value {
  const { random, kinds, number } = writer;
  if (random.chance(0.4)) return labelled(writer, around, { decision: text(writer) });
  if (kinds && random.chance(0.3)) return labelled(writer, around, { noted: sentence(random) });
  const owner = random.chance(0.6) ? names(writer, around) : undefined;
  const due = random.chance(0.5) ? random.pick(['EXWG_99', '2099-05-06']) : undefined;
  const id = random.chance(0.4) ? `${number}.${random.between(1, 900)}` : undefined;
  return labelled(writer, around, { action: sentence(random), ...defined({ id, owner, due }) });
}

function defined(values: Readonly<Record<string, Value | undefined>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

function text({ random }: Writer): string {
  if (!random.chance(0.15)) return sentence(random);
  const list = [1, 2, 3]
    .map((i) => `${random.chance(0.5) ? '-' : '-'} the ${random.pick(NOUNS)} ${i}`)
    .join('\n');
  return `${sentence(random).replace(/\.$/, ':')}\n\n${list}`;
}

function labelled(writer: Writer, around: number, said: Readonly<Record<string, Value>>): Value {
  const { random, levels } = writer;
  const own = random.chance(0.2) ? random.between(around, levels.length - 1) : around;
  return own > around ? { classification: levels[own] ?? '', ...said } : said;
}

function names({ random }: Writer, _: number): Value {
  const all = random.shuffled(NAMES).slice(0, random.between(1, 2));
  return all.length === 1 ? (all[0] ?? '') : all;
}

/** What became of actions of the meeting before. */
function entries(writer: Writer, around: number): Value {
  const { random, number } = writer;
  return [1, 2].slice(0, random.between(1, 2)).map((i) => {
    const said = defined({
      state: random.chance(0.6) ? random.pick(['open', 'closed', 'dropped']) : undefined,
      text: random.chance(0.6) ? sentence(random) : undefined,
      owner: random.chance(0.3) ? names(writer, around) : undefined,
      due: random.chance(0.3) ? random.pick(['EXWG_99', '2099-05-06']) : undefined,
    });
    return labelled(writer, around, { id: `${number - 1}.${i}`, ...said });
  });
}

function papers(writer: Writer, around: number): Value {
  const { random } = writer;
  return [1, 2].slice(0, random.between(1, 2)).map((i) => {
    const beside = random.chance(0.5) ? { reference: `EXWG_12_0${i}` } : {};
    const link = random.chance(0.4) ? { link: `https://example.org/${i}.pdf` } : {};
    const paper = labelled(writer, around, {
      title: `Report on the ${random.pick(NOUNS)} ${i}`,
      ...beside,
      ...link,
    });
    return paper;
  });
}

function attendance({ random, format, levels, base }: Writer): Value {
  const person = (name: string): Value => {
    const isMarked = random.chance(0.1) && base < levels.length - 1;
    const label = isMarked ? { classification: levels.at(-1) ?? '' } : {};
    if (format !== 'md' && random.chance(0.5)) return { name, role: 'Member', ...label };
    return isMarked ? { name, ...label } : name;
  };
  const people = random.shuffled([
    'Sam Example',
    'Ali Other, Other plc',
    'Jo Third',
    'Kim Fourth',
    'Lee Fifth',
  ]);
  return {
    Chair: person(people[0] ?? ''),
    Present: people.slice(1, 4).map(person),
    ...(random.chance(0.5) && { Apologies: [person(people[4] ?? '')] }),
  };
}

function nextMeeting(writer: Writer): Value {
  const { random } = writer;
  return labelled(writer, writer.base, {
    label: random.pick(['Next Regular Meeting', 'Next Reporting Meeting Date', 'Extraordinary meeting']),
    date: '2099-04-02',
    ...(random.chance(0.3) && { time: '10:00 to 12:30' }),
    ...(random.chance(0.3) && { venue: 'Room 3' }),
  });
}

function title(random: Random): string {
  const noun = random.pick(NOUNS);
  return random.pick([
    `${noun.charAt(0).toUpperCase()}${noun.slice(1)} of the year`,
    `Review: ${noun}`,
    `${noun.toUpperCase()} 1 vs 2`,
    `Q&A on the ${noun}`,
    `The ${noun}, part two`,
  ]);
}

function sentence(random: Random): string {
  const one = () => `The ${random.pick(NOUNS)} was ${random.pick(VERBS)} ${random.pick(PIECES)}.`;
  return random.chance(0.3) ? `${one()} ${one()}` : one();
}

function day(random: Random): string {
  return `20${random.between(10, 26)}-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 26)).padStart(2, '0')}`;
}

function next(date: string, days: number): string {
  return `${date.slice(0, 8)}${String(Number(date.slice(8)) + days).padStart(2, '0')}`;
}

function yaml(value: Value, indent: number): string {
  const pad = ' '.repeat(indent);
  if (typeof value === 'string') {
    if (!value.includes('\n')) return ` ${JSON.stringify(value)}`;
    return ` |\n${value
      .split('\n')
      .map((line) => (line === '' ? '' : pad + line))
      .join('\n')}`;
  }
  if (isList(value))
    return value.length === 0
      ? ' []'
      : `\n${value.map((one) => `${pad}- ${yaml(one, indent + 2).trimStart()}`).join('\n')}`;
  const entries = Object.entries(value).flatMap(([key, one]) =>
    one === undefined ? [] : [`${pad}${key}:${yaml(one, indent + 2)}`],
  );
  return `\n${entries.join('\n')}`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
