import type { Problem } from '../../../src/base/problem.ts';
import { stepsInto, type Tree } from '../../../src/base/tree.ts';
import { checkRecord } from '../../../src/check/check-records.ts';
import { type FixedRecord, fixRecords } from '../../../src/check/fix-records.ts';
import { workspaceFrom } from '../../../src/check/workspaces.ts';
import { LABELLED_RECORDS } from '../../levels/label-damage.ts';
import { memoryWorld } from '../../memory-world.ts';
import { type Random, randomFrom } from '../../noninterference/random.ts';
import { runIn } from '../../program.ts';

/** The names of levels by policy, from the most open on; the first are the built-in ones. */
const POLICIES: readonly (readonly [string, string, string, string])[] = [
  ['White', 'Green', 'Amber', 'Red'],
  ['Open', 'Members', 'Closed', 'Sealed'],
  ['Offen', 'Intern', 'Vertraulich', 'Geheim'],
  ['Clear', 'Restricted', 'Confidential', 'Secret'],
];
/** What stands above the lowest level in the records, and in no other place. */
const SECRETS = ['Quagga', 'Marzipan', 'Obelisk', 'Truffle', 'Vortex', 'Zeppelin'];
/** What authors slip in: signs of YAML, bullets, words with a colon, blanks of word processors. */
const SIGNS = [
  ...'#:-?|>&*!%@`\'"[]{},~=.oe',
  ' ',
  '  ',
  '\t',
  '\u00A0',
  '\u200B',
  ': ',
  ' #',
  ' #4',
  '− ',
  '• ',
  'o\t',
  '- ',
  '** ',
];
// biome-ignore format: one row

/** A damaged record of a policy, and what was done to it. */
interface Damaged {
  readonly levels: readonly string[];
  readonly record: string;
}

function damaged(random: Random): Damaged {
  const levels = random.some(POLICIES) ?? [];
  const whole = random.some(LABELLED_RECORDS) ?? '';
  const named = whole
    .replace('Closed.', 'It is settled.')
    .replace(/\b(?:White|Green|Amber|Red)\b/g, (name) => {
      return levels[POLICIES[0]?.indexOf(name) ?? 0] ?? name;
    });
  let lines = named.split('\n');
  for (let i = random.between(1, 3); i > 0; i--) lines = withSlip(lines, random);
  return { levels, record: lines.join('\n') };
}

function withSlip(lines: readonly string[], random: Random): string[] {
  const at = random.between(4, lines.length - 2);
  const line = lines[at] ?? '';
  const own = line.trimStart();
  const indent = line.length - own.length;
  const from = random.chance(0.5) ? random.below(line.length + 1) : indent;
  const slips: readonly (() => readonly string[])[] = [
    () => [' '.repeat(Math.max(0, indent + random.between(-4, 4))) + own],
    () => [line.slice(0, from) + line.slice(from + 1)],
    () => [line.slice(0, from) + (random.some(SIGNS) ?? '') + line.slice(from)],
    () => [line.slice(0, from) + (random.some(SIGNS) ?? '') + line.slice(from + 1)],
    () => [line.replace(/- /, random.some(['− ', '• ', 'o\t', '– ', '-']) ?? '')],
    () => [line.replace(/: /, random.some([':', ' ', ' = ', ': >- ', ': a: ', ': **']) ?? '')],
    () => [line.replace(/\.$/, ': and more.')],
    () => [line, `${' '.repeat(indent + 2)}- more of it.`],
    () => [line.replaceAll('  ', '\t')],
    () => [own.includes('"') ? line : line.replace(/: (\S.*)$/, ': "$1')],
  ];
  return lines.toSpliced(at, 1, ...(random.some(slips)?.() ?? [line]));
}

/** What repairs did to a damaged record that they must not do; and whether they did anything, and all. */
export interface Judged {
  readonly faults: readonly string[];
  readonly isRepaired: boolean;
  readonly isGood: boolean;
}

/** A damaged record of this seed goes through `--fix`; what comes of it is looked at from outside. */
export async function judged(seed: number): Promise<Judged> {
  const { levels, record } = damaged(randomFrom(seed));
  const policy = `policy:\n  name: P\n  levels:\n${levels.map((name) => `    - { name: ${name}, statement: Some. }\n`).join('')}`;
  const world = memoryWorld({ 'opsg.yaml': policy, 'r.yaml': record });
  const workspace = await workspaceFrom('r.yaml', world);
  const mended = await fixRecords(['r.yaml'], world);
  if (!workspace.ok || !mended.ok) throw new Error(`seed ${seed}: the policy is good`);
  const looked = mended.value.find(({ file }) => file === 'r.yaml');
  if (!looked) throw new Error(`seed ${seed}: the record is looked at`);
  const { before, after, repaired } = looked;
  const look = (text: string) => {
    const checked = checkRecord({ file: 'r.yaml', bytes: new TextEncoder().encode(text) }, workspace);
    return checked.ok
      ? { problems: checked.warnings, root: checked.value.parsed.root, isGood: true }
      : { problems: checked.problems, root: undefined, isGood: false };
  };
  const [was, is] = [look(before), look(after)];
  if (before === after) {
    const kept = unkept(was.problems, looked).map((fault) => `seed ${seed}: ${fault}`);
    return { faults: kept, isRepaired: false, isGood: false };
  }
  const faults = [
    ...unkept(is.problems, looked),
    ...hidden(was.problems, repaired, is.problems),
    ...lost(before, after),
    ...(is.root ? levelsInTexts(is.root, levels) : []),
    ...(is.isGood ? await published(after, policy) : []),
  ];
  return { faults: faults.map((fault) => `seed ${seed}: ${fault}`), isRepaired: true, isGood: is.isGood };
}

/** Problems that say after the repairs that `--fix` can do them, and of which the run does not say that they are left. */
function unkept(after: readonly Problem[], { refused, isForeign }: FixedRecord): readonly string[] {
  if (isForeign) return []; // It is named as a file that is left as it is, whatever it holds.
  const left = new Set(refused.map(({ code, place }) => `${code} ${place.start}`));
  return after
    .filter(({ code, edits, place }) => edits && !left.has(`${code} ${place.start}`))
    .map(({ code }) => `${code} still promises a repair`);
}

/** Findings that were there, were not repaired, and are not there any more. */
function hidden(
  before: readonly Problem[],
  repaired: readonly Problem[],
  after: readonly Problem[],
): readonly string[] {
  const rest = [...repaired, ...after].map(({ code }) => code);
  return before.flatMap(({ code }) => {
    const at = rest.indexOf(code);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0 ? [] : [`${code} is not found any more`];
  });
}

/** Words that only the record has, each of which must be there as often as before. */
function lost(before: string, after: string): readonly string[] {
  const count = (text: string, word: string) => text.split(word).length;
  return [...SECRETS, 'group met', 'nobody objected', 'price']
    .filter((word) => count(before, word) !== count(after, word))
    .map((word) => `“${word}” is there ${count(after, word) - 1} times, not ${count(before, word) - 1}`);
}

/** Names of levels, and the key that labels, in what has become a text. No text of the records has one. */
function levelsInTexts(root: Tree, levels: readonly string[]): readonly string[] {
  const texts = (tree: Tree): readonly string[] =>
    tree.kind === 'text'
      ? [tree.value]
      : stepsInto(tree).flatMap(([step, inner]) => (step === 'classification' ? [] : texts(inner)));
  return texts(root)
    .filter((text) => [...levels, 'classification'].some((name) => new RegExp(`\\b${name}\\b`).test(text)))
    .map((text) => `“${text}” is a text now`);
}

/** What readers of the lowest level get to read of the record after its repairs. */
async function published(record: string, policy: string): Promise<readonly string[]> {
  const world = memoryWorld({ 'opsg.yaml': policy, 'r.yaml': record });
  const { exit } = await runIn(world, ['render', 'r.yaml', '--format', 'md']);
  const text = [...world.written.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n');
  return exit === 0 ? SECRETS.filter((word) => text.includes(word)).map((word) => `publishes ${word}`) : [];
}
