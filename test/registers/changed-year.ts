import { readdirSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { memoryWorld } from '../memory-world.ts';
import type { Random } from '../noninterference/random.ts';
import { runIn } from '../program.ts';

/**
 * A year of an invented group: twelve records, forty actions, eight of them for Amber readers alone, and two
 * corrections.
 */
const FOLDER = new URL('year/', import.meta.url);
export const YEAR: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [`year/${name}`, readFileSync(new URL(name, FOLDER), 'utf8')]),
);

/** 20 December 2025, after the last meeting. */
export const YEAR_END = { SOURCE_DATE_EPOCH: '1766188800' };

/** Words that are in no record of the year. */
const WORDS: readonly [string, ...string[]] = [
  'violet',
  'seven',
  'herons',
  'cannot',
  'lift',
  'granite',
  'before',
  'noon',
  'quietly',
  'again',
];
export const NEVER = /\b(?:heron|granite|violet)/i;

/** The same year with every part for Amber readers changed: other words, owners and days, some gone, some more. */
export function changedYear(random: Random): Readonly<Record<string, string>> {
  const words = () => Array.from({ length: random.between(4, 9) }, () => random.pick(WORDS)).join(' ');
  const changed = (tree: unknown): unknown => {
    if (Array.isArray(tree)) return tree.filter((each) => !(isGone(each) && random.chance(0.4))).map(changed);
    if (typeof tree !== 'object' || tree === null) return tree;
    const isAmber = 'classification' in tree && tree.classification === 'Amber';
    return Object.fromEntries(
      Object.entries(tree).map(([key, value]) => [
        key,
        isAmber ? otherValue(key, value, 'wording' in tree) : changed(value),
      ]),
    );
  };
  const otherValue = (key: string, value: unknown, isSeen: boolean): unknown => {
    if (['text', 'action', 'decision'].includes(key)) return `${random.below(1000)} ${words()}.`;
    if (isSeen) return value;
    if (key === 'owner') return `${random.pick(['Herons', 'Violets'])} ${random.below(100)}`;
    return key === 'due' ? random.pick(['2026-03-01', 'HBUG_13', '2025-12-19']) : value;
  };
  /** Without an action, what is said of it would be wrong. */
  const isGone = (each: unknown) =>
    typeof each === 'object' &&
    each !== null &&
    'classification' in each &&
    !('wording' in each) &&
    !('action' in each);
  const more = () => [
    ...(random.chance(0.5)
      ? [{ id: '6.3', text: `${words()}.`, owner: 'Herons', classification: 'Amber' }]
      : []),
    ...(random.chance(0.5)
      ? [{ id: '8.3', state: 'closed', text: `${words()}.`, classification: 'Amber' }]
      : []),
  ];
  return Object.fromEntries(
    Object.entries(YEAR).map(([name, text]) => {
      if (!name.includes('hbug-')) return [name, text];
      const record = changed(parse(text));
      if (name.includes('-12')) Object(record).items[0].actions.push(...more());
      return [name, stringify(record)];
    }),
  );
}

/** The same, with nothing changed but the layout. */
export const SAME = Object.fromEntries(
  Object.entries(YEAR).map(([name, text]) => [name, name.includes('hbug-') ? stringify(parse(text)) : text]),
);

/** What the public sees of a run for a year, and the world after it. */
export async function seenByThePublic(files: Readonly<Record<string, string>>, argv: readonly string[]) {
  const world = memoryWorld(files, { env: YEAR_END });
  const { exit, out, talk } = await runIn(world, ['--disclose', 'White', ...argv]);
  return { world, said: { exit, out: Buffer.from(out).toString(), talk } };
}

export const PUBLIC_LISTS = [
  ['actions', 'year'],
  ['actions', 'year', '--open', '-f', 'csv'],
  ['decisions', 'year', '-f', 'json'],
] as const;
