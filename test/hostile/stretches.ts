import { runInMemory } from '../program.ts';
import { watchdog } from './watchdog.ts';

const HEAD =
  'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems:\n  - title: A title\n    text: A text.\n';

/** Where a value begins, in each way in which one can. */
const OPENERS = [
  '    presenter: ', '    presenter: { text: a,', '    presenter: [ a', "    presenter: '",
  '    notes: "', '    notes: {', '    notes: >-\n      ', '    notes: |\n      ', 'notes: ',
  '    points:\n      - ', '    points:\n      - text: ', '    points:\n      - decision: **',
  '    points:\n      - action: a\n        owner: ', '    points:\n      - text: a\n        classification: ',
  '    points:\n      - text: a\n        wording: { White: ', '    items:\n      - title: { text: ',
  '# opsg: allow ', '    number: ', 'next:\n  - label: ', 'next: [{ label: a, date: ',
]; // biome-ignore format: a list of pieces

const PIECES = [
  ' ', '  a', 'a ', 'a: ', 'a:', '#', ' #', '"', "'", '\\', '{', '}', '[', ']', ',', ', ', '“', '”', '‘a’ ',
  '-', '- ', '*', '**', '_', '`', '<', '>', '&', '!', '(', ')', 'a(', '[a](', '](', '.', '. ', '1', '1.',
  '\t', '\u00a0', 'é', 'а', 'aа ', '\u200b', '|', '/', 'http://', 'www.', '@', 'a@', 'a.', 'item 1 ', '1, ',
  'Amber ', 'White', 'classification: ', 'text: ', '={', '{{', '}}', '$', '%', '£', '“a” ', '"a" ', ':', '://',
  'a#', 'A', 'AB ', '(AB) ', 'the the ', 'OPSG_28 ', 'ir ', '1/1/', '2020-', '7th Jan ', 'T', '00:', '~', ';',
  '?', '+', '=', '^', '\u0301', '\u202e', '😀', 'Mr A ', 'a@b.c ', '(a)', 'A title', 'x\n', '\n', '\n  ',
]; // biome-ignore format: a list of pieces

const CLOSERS = ['', ' c }', 'c ]', '"', '\n    x: y', '**'];

const ARGVS = [
  ['validate', 'r.yaml'],
  ['validate', '--fix', 'r.yaml'],
  ['render', 'r.yaml', '--format', 'md,html', '--dry-run'],
] as const;

/** A record can be four times as long as this: what takes the square of a length takes over two seconds here. */
const LENGTH = 60_000;
const LONGEST = 2000;

export const STRETCHES = OPENERS.length * PIECES.length * CLOSERS.length;

/** Of records that consist of one piece again and again, those that take over two seconds, or end badly. */
export async function wrongStretches(numbers: readonly number[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  const dog = watchdog('The stretch of number');
  for (const number of numbers) {
    dog.at(number);
    const [opener, piece, closer] = partsOf(number);
    const stretch = piece.repeat(Math.ceil(LENGTH / piece.length));
    const files = { 'r.yaml': `${HEAD}${opener}${stretch}${closer}\n` };
    const before = process.cpuUsage();
    const { exit } = await runInMemory(ARGVS[number % ARGVS.length] ?? ARGVS[0], files);
    const { user, system } = process.cpuUsage(before);
    const took = Math.round((user + system) / 1000);
    if (took > LONGEST || ![0, 1, 2].includes(exit))
      wrong.push(`${number} ${JSON.stringify([opener, piece, closer])}: exit ${exit}, ${took} ms`);
  }
  await dog.off();
  return wrong;
}

function partsOf(number: number): readonly [string, string, string] {
  const [perPiece, perOpener] = [CLOSERS.length, CLOSERS.length * PIECES.length];
  const opener = OPENERS[Math.floor(number / perOpener)] ?? '';
  const piece = PIECES[Math.floor(number / perPiece) % PIECES.length] ?? '';
  return [opener, piece, CLOSERS[number % perPiece] ?? ''];
}
