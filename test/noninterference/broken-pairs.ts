import { complete } from './completion.ts';
import { sentence, wordsOfLength } from './phrases.ts';
import { printYamlPlainly } from './print-yaml.ts';
import { type Random, randomFrom } from './random.ts';
import { type Data, type DataMap, dataOf } from './record-data.ts';
import { planShown } from './shown.ts';
import {
  type AttendanceSpec,
  type EntrySpec,
  type ItemSpec,
  type PaperSpec,
  type PersonSpec,
  type PointSpec,
  type RecordSpec,
  type TextSpec,
  TOP,
} from './specs.ts';
import { numbersByRank } from './withheld.ts';
import { GROUNDS } from './workspace.ts';

/** Two records that are wrong in the same way, at the same line and column, with other withheld words. */
export interface BrokenPair {
  readonly fault: string;
  /** The code of the problem that must be reported. */
  readonly code: string;
  readonly files: readonly [string | Uint8Array, string | Uint8Array];
}

/** A fault: a Red item that has it, and perhaps a change to the finished text. Both ask for words of equal length. */
interface Fault {
  readonly code: string;
  readonly item: (say: Say) => DataMap;
  readonly change?: (yaml: string, say: Say) => string | Uint8Array;
}

/** Words of an exact length, other ones for each record of a pair. */
type Say = (length: number) => string;

const RED = 'Red';
/** White readers: what is said to them is said in continuous integration, too. */
const AUDIENCE = 0;

/** A pair with the fault of this name; absent: with any. */
export function brokenPair(seed: number, wanted?: string): BrokenPair {
  const random = randomFrom(seed);
  const fault = wanted ?? random.some(FAULT_NAMES) ?? '';
  const { code, item, change } = FAULTS[fault] ?? FAULTS['unknown-level'];
  const spec = brokenSpec(random);
  const place = random.below(spec.items.length + 1);
  const [shape, words] = [random.below(2 ** 31), random];
  const file = () => {
    const say: Say = (length) => wordsOfLength(words, length);
    const data = dataOf(otherWords(spec, say), randomFrom(shape));
    const yaml = printYamlPlainly(withItem(data, { ...item(say) }, place));
    return change ? change(yaml, say) : yaml;
  };
  return { fault, code, files: [file(), file()] };
}

function brokenSpec(random: Random): RecordSpec {
  const plan = planShown(random, AUDIENCE, 2, '12');
  return complete(plan, {
    random,
    audience: AUDIENCE,
    top: TOP,
    density: 2,
    shared: [],
    shown: { prose: [], titles: [], names: [], numbers: [], ids: [] },
    numbers: numbersByRank(random, TOP),
    grounds: GROUNDS,
    hasNotice: false,
    known: [],
  });
}

function withItem(data: DataMap, item: DataMap, place: number): DataMap {
  const items = data['items'];
  const list: readonly Data[] = Array.isArray(items) ? items : [];
  return { ...data, items: list.toSpliced(place, 0, item) };
}

/** The same record with other words in every text above White, of the same length. */
function otherWords(spec: RecordSpec, say: Say): RecordSpec {
  const { label, title, venue, introduction, attendance, items, papers, next, corrections, notes } = spec;
  const { attendanceLabel = label } = spec;
  return {
    ...spec,
    title: title && otherText(title, label, say),
    venue: venue && otherText(venue, label, say),
    introduction: introduction && otherText(introduction, label, say),
    attendance: attendance.map((one) => otherAttendance(one, attendanceLabel, say)),
    items: items.map((item) => otherItem(item, label, say)),
    papers: papers.map((one) => otherPaper(one, label, say)),
    next: next.map((one) =>
      (one.label ?? label) > AUDIENCE
        ? { ...one, text: say(one.text.length), venue: one.venue && say(one.venue.length) }
        : one,
    ),
    corrections: corrections.map((one) =>
      (one.label ?? label) > AUDIENCE ? { ...one, text: say(one.text.length) } : one,
    ),
    notes: notes && say(notes.length),
  };
}

function otherPaper(paper: PaperSpec, outer: number, say: Say): PaperSpec {
  const { title, reference, label = outer } = paper;
  if (Math.max(outer, label) <= AUDIENCE) return paper;
  return { ...paper, title: say(title.length), reference: reference && say(reference.length) };
}

function otherAttendance({ heading, people }: AttendanceSpec, outer: number, say: Say): AttendanceSpec {
  const isAbove = ({ label = outer }: PersonSpec) => Math.max(outer, label) > AUDIENCE;
  const other = (person: PersonSpec): PersonSpec => {
    const texts = Object.entries(person.texts).map(([key, text]) => [key, say(text.length)]);
    return isAbove(person) ? { ...person, texts: Object.fromEntries(texts) } : person;
  };
  return {
    heading: people.every(isAbove) ? say(heading.length) : heading,
    people: people.map(other),
  };
}

function otherItem(item: ItemSpec, outer: number, say: Say): ItemSpec {
  const level = Math.max(outer, item.label ?? 0);
  return {
    ...item,
    title: otherText(item.title, level, (length) => titleOf(say, length)),
    presenters: item.presenters.map((name) => otherText(name, level, say)),
    points: item.points.map((point) => otherPoint(point, level, say)),
    actions: item.actions.map((entry) => otherEntry(entry, level, say)),
    items: item.items.map((part) => otherItem(part, level, say)),
  };
}

function otherPoint(point: PointSpec, outer: number, say: Say): PointSpec {
  const level = Math.max(outer, point.label ?? 0);
  const owners = point.owners.map((owner) => otherText(owner, level, say));
  return { ...point, ...otherText(point, outer, say), owners };
}

function otherEntry(entry: EntrySpec, outer: number, say: Say): EntrySpec {
  const level = Math.max(outer, entry.label ?? 0);
  const owners = entry.owners.map((owner) => otherText(owner, level, say));
  const { text } = entry;
  return { ...entry, ...(text !== undefined && otherText({ ...entry, text }, outer, say)), owners };
}

function otherText(text: TextSpec, outer: number, say: Say): TextSpec {
  const isAbove = Math.max(outer, text.label ?? 0) > AUDIENCE;
  const wording = [...(text.wording ?? [])].map(([rank, words]): readonly [number, string] => {
    return [rank, rank > AUDIENCE ? say(words.length) : words];
  });
  return { ...text, text: isAbove ? say(text.text.length) : text.text, wording: new Map(wording) };
}

function red(say: Say, more: DataMap = {}): DataMap {
  return { classification: RED, title: titleOf(say, 20), ...more };
}

/** An item with a text that the printer quotes and that the change then writes as it must not be written. */
function raw(code: string, bad: (say: Say) => string): Fault {
  return {
    code,
    item: (say) => red(say, { text: 'zzraw', points: [say(12)] }),
    change: (yaml, say) => yaml.replace('"zzraw"', () => bad(say)),
  };
}

function redText(code: string, text: (say: Say) => string): Fault {
  return { code, item: (say) => red(say, { text: text(say) }) };
}

/** A title begins with what no text has, so that none speaks of its item by chance. */
function titleOf(say: Say, length: number): string {
  return `zq${say(length - 2)}`;
}

/** A word of exactly this length. */
function word(say: Say, length: number): string {
  return say(length).replaceAll(' ', 'o');
}

/** One of two things of equal length: a slip that `--fix` repairs, or anything. */
function slip(say: Say, repairable: string): string {
  return say(1) < 'm' ? repairable : word(say, repairable.length);
}

/** Slips so near to a level that advice would name it. */
function nearLevel(say: Say): string {
  const near = ['Ambre', 'Grene', 'Whtie', 'Reddd'];
  return near[say(9).charCodeAt(0) % near.length] ?? 'Ambre';
}

const FAULTS: Readonly<Record<string, Fault>> & { readonly 'unknown-level': Fault } = {
  'unknown-level': {
    code: 'unknown-level',
    item: (say) => red(say, { points: [{ text: say(30), classification: slip(say, 'Ambber') }] }),
  },
  'level with a slip': {
    code: 'unknown-level',
    item: (say) => red(say, { points: [{ text: say(30), classification: nearLevel(say) }] }),
  },
  'unknown level of an item': {
    code: 'unknown-level',
    item: (say) => ({ title: titleOf(say, 20), classification: slip(say, 'Ambr'), text: say(30) }),
  },
  'unknown key': {
    code: 'unknown-key',
    item: (say) => red(say, { [slip(say, 'presentr')]: say(15), text: say(30) }),
  },
  'unknown key in a point': {
    code: 'unknown-key',
    item: (say) => red(say, { points: [{ text: say(30), [word(say, 7)]: say(9) }] }),
  },
  'sentence with a colon': {
    code: 'unknown-key',
    item: (say) => red(say, { points: [{ [word(say, 9)]: say(30) }] }),
  },
  'title missing': { code: 'missing-key', item: (say) => ({ classification: RED, text: say(30) }) },
  'list for a text': { code: 'wrong-shape', item: (say) => red(say, { text: [say(30)] }) },
  'empty text': { code: 'empty-value', item: (say) => red(say, { points: ['', say(30)] }) },
  'two lines in a title': {
    code: 'not-one-line',
    item: (say) => ({ classification: RED, title: `${say(9)}\n${say(8)}`, text: say(30) }),
  },
  'bad number': { code: 'bad-number', item: (say) => red(say, { number: `${say(6)}!`, text: say(30) }) },
  'bad due date': {
    code: 'bad-due',
    item: (say) => red(say, { points: [{ action: say(30), due: slip(say, '5 May 2020') }] }),
  },
  'due without action': {
    code: 'key-without-action',
    item: (say) => red(say, { points: [{ decision: say(30), owner: say(9) }] }),
  },
  'two sentences': {
    code: 'several-sentences',
    item: (say) => red(say, { points: [{ decision: say(30), text: say(9) }] }),
  },
  'text and points': {
    code: 'text-and-points',
    item: (say) => red(say, { text: say(30), points: [say(9)] }),
  },
  'HTML in a text': redText('not-inline', (say) => `${say(12)} <b>${say(14)}</b>.`),
  'image in a text': redText(
    'not-inline',
    (say) => `${say(12)} ![${say(14)}](https://example.org/${word(say, 9)})`,
  ),
  'unsafe link': redText('unsafe-link', (say) => `${say(12)} [${say(14)}](ftp://${word(say, 9)})`),
  'label in a text': redText(
    'label-in-prose',
    (say) => `${say(12)} classification: ${word(say, 6)} ${say(10)}`,
  ),
  'text too long': redText('prose-too-long', (say) => say(9000)),
  'control character': redText(
    'control-character',
    (say) => `${say(12)}${say(1) < 'm' ? '\u0007' : '\u001B'}${say(4)}`,
  ),
  'level below': {
    code: 'level-below-parent',
    item: (say) =>
      red(say, { points: [{ classification: say(1) < 'm' ? 'White' : 'Amber', text: say(30) }] }),
  },
  'wording not lower': {
    code: 'wording-not-lower',
    item: (say) => red(say, { points: [{ text: say(30), wording: { Red: say(20) } }] }),
  },
  'wording out of reach': {
    code: 'unreachable-wording',
    item: (say) => red(say, { points: [{ text: say(30), wording: { Amber: say(20) } }] }),
  },
  'title above its item': {
    code: 'hidden-title',
    item: (say) => ({ classification: 'Amber', title: { classification: RED, text: say(20) }, text: say(9) }),
  },
  'speaks of an item above it': {
    code: 'refers-to-withheld',
    item: (say) => ({
      classification: 'Amber',
      title: titleOf(say, 20),
      points: [`${say(9)} item zz99.`],
      items: [red(say, { number: 'zz99' })],
    }),
  },
  'twice the same key': {
    code: 'duplicate-key',
    item: (say) => red(say, { zzone: say(9), zztwo: say(8) }),
    change: (yaml, say) => {
      const key = word(say, 5);
      return yaml.replace('zzone', key).replace('zztwo', key);
    },
  },
  'stray quotation mark': raw('text-after-quote', (say) => `'${word(say, 5)}' ${say(12)}`),
  'forbidden first sign': raw('leading-sign', (say) => `@${word(say, 5)} ${say(12)}`),
  'colon without quotes': raw('unquoted-colon', (say) => `${say(9)}: ${say(7)}: ${say(5)}`),
  'open quotation mark': raw('unclosed-quote', (say) => `"${say(15)}`),
  anchor: raw('yaml-anchor', (say) => `&${word(say, 5)} ${say(12)}`),
  alias: raw('yaml-alias', (say) => `*${word(say, 5)}`),
  tag: raw('yaml-tag', (say) => `!${word(say, 5)} ${say(12)}`),
  'label in a comment': raw('label-in-comment', (say) => `${say(12)} # classification: ${word(say, 5)}`),
  'not UTF-8': {
    code: 'not-utf8',
    item: (say) => red(say),
    change: (yaml, say) => Buffer.from(`${yaml}${say(9)}\u00FF`, 'latin1'),
  },
  'file too long': {
    code: 'record-too-long',
    item: (say) => red(say),
    change: (yaml, say) => `${yaml}# ${say(300).repeat(1000)}\n`,
  },
  'a shown part': {
    code: 'not-inline',
    item: () => ({ title: 'A shown item of the agenda', text: 'Here stands <b>a tag</b> for all to see.' }),
  },
  'a shown point below a withheld one': {
    code: 'not-inline',
    item: (say) => ({
      title: 'A shown item of the agenda',
      points: [{ classification: RED, text: say(30) }, 'Here stands <b>a tag</b> for all to see.'],
    }),
  },
  'a shown action below its withheld owner': {
    code: 'unsafe-link',
    item: (say) => ({
      title: 'A shown item of the agenda',
      points: [
        {
          owner: { classification: RED, text: say(14) },
          action: 'Here stands [an address](ftp://example.org/a) for all to see.',
        },
      ],
    }),
  },
  'a shown key below a withheld presenter': {
    code: 'unknown-key',
    item: (say) => ({
      title: 'A shown item of the agenda',
      presenter: { classification: RED, text: say(14) },
      textt: 'A shown sentence.',
    }),
  },
  'only the rest is withheld': {
    code: 'unknown-key',
    item: () => ({ title: sentence(randomFrom(1)), textt: 'A shown sentence.' }),
  },
};

export const FAULT_NAMES: readonly string[] = Object.keys(FAULTS);
