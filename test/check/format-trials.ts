import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { applyEdits } from '../../src/base/edit.ts';
import { ok, type Problem, type Result } from '../../src/base/problem.ts';
import { type CheckedRecord, checkRecord } from '../../src/check/check-records.ts';
import { formatFile } from '../../src/check/format.ts';
import { readSettings } from '../../src/check/settings.ts';
import type { Workspace } from '../../src/record/workspace.ts';
import { yamlComments } from '../../src/yaml/yaml-guard.ts';
import { randomFrom as chancesFrom } from '../faults/kills.ts';
import { mutated } from '../hostile/mutate.ts';
import { brokenPair } from '../noninterference/broken-pairs.ts';
import { printYaml, printYamlPlainly } from '../noninterference/print-yaml.ts';
import { type Random, randomFrom } from '../noninterference/random.ts';
import { type Data, type DataMap, dataOf } from '../noninterference/record-data.ts';
import { pairOf, type WrittenRecord } from '../noninterference/record-pairs.ts';
import { LEVELS } from '../noninterference/specs.ts';
import { workspaceOf } from '../noninterference/workspace.ts';

const RECORDS = ['test/hostile/every-key.yaml', 'meetings/opsg-28.yaml', 'test/example/exwg-12.yaml'].map(
  (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'),
);
const LAYOUTS = ['', 'layout: { prose: wrapped, width: 60 }\n', 'layout: { width: 72 }\n'];
const WORKSPACES = LAYOUTS.map((layout) => workspaceIn(`${workspaceOf(LEVELS)}${layout}`));

function workspaceIn(settings: string): Workspace {
  const read = readSettings({ file: 'opsg.yaml', bytes: encode(settings) });
  if (!read.ok) throw new Error('the settings of the trials are good');
  return read.value;
}

/** What a trial came to: a record that could not be read, or what is wrong with its layout. */
export interface Trial {
  readonly isRead: boolean;
  readonly wrong: readonly string[];
}

/** Trials of many seeds: how many records could be read, and what is wrong, with the seed that shows it again. */
export function wrongOf(trial: (seed: number) => Trial, seed: number, count: number) {
  const wrong: string[] = [];
  let read = 0;
  for (let i = seed; i < seed + count; i++) {
    const { isRead, wrong: found } = trial(i);
    read += Number(isRead);
    wrong.push(...found.map((one) => `seed ${i}: ${one}`));
  }
  return { read, wrong };
}

/** A random record, as its author could have written it, or damaged; the same for the same seed. */
export function tryLayout(seed: number): Trial {
  const random = randomFrom(seed);
  const workspace = random.some(WORKSPACES);
  const bytes = random.chance(0.5) ? written(random, seed) : damaged(random, seed);
  return workspace ? trial(bytes, workspace) : { isRead: false, wrong: [] };
}

/** A random record with one of the faults of authors. */
export function tryBroken(seed: number): Trial {
  const [workspace] = WORKSPACES;
  const [record = ''] = brokenPair(seed).files;
  const bytes = typeof record === 'string' ? encode(record) : record;
  return workspace ? trial(bytes, workspace) : { isRead: false, wrong: [] };
}

function written(random: Random, seed: number): Uint8Array {
  return encode(withComments(recordOf(seed, random).yaml, random));
}

/** A good record. A seed for which the generator fails at the second record of a pair gives the record of the next. */
function recordOf(seed: number, random: Random): WrittenRecord {
  try {
    return pairOf({ seed, audience: random.below(4), size: 4, meeting: '12' }).records[0];
  } catch {
    return recordOf(seed + 1, random);
  }
}

function damaged(random: Random, seed: number): Uint8Array {
  const [one = '', other = ''] = random.shuffled(RECORDS);
  return mutated(withComments(one, random), other, chancesFrom(seed));
}

/** Comments and empty lines where an author could have put them. Inside a text, they are its words. */
function withComments(text: string, random: Random): string {
  return text
    .split('\n')
    .flatMap((line, i) => {
      const indent = ' '.repeat(random.chance(0.7) ? line.length - line.trimStart().length : random.below(9));
      const above = random.chance(0.06) ? [`${indent}# above ${i}`] : [];
      const end = random.chance(0.04) && line.trim() !== '' ? `${line}  #  beside ${i}` : line;
      const empty = () => (random.chance(0.05) ? [''] : []);
      return [...empty(), ...above, ...empty(), end];
    })
    .join('\n');
}

/** The same data, written in two ways with its keys in two orders: there is one canonical layout of it. */
export function trySameData(seed: number): Trial {
  const random = randomFrom(seed);
  const [workspace] = WORKSPACES;
  const { notes: _, ...data } = dataOf(recordOf(seed, random).spec, random); // notes keep their lines
  const texts = [printYamlPlainly(data), withoutComments(printYaml(shuffled(data, random), random))];
  const [plain, other] = texts.map(encode);
  if (!workspace || !plain || !other) return { isRead: false, wrong: [] };
  const [one, two] = [plain, other].map((bytes) => formatFile({ file: 'record.yaml', bytes }, workspace));
  if (!one?.ok || !two?.ok) return { isRead: false, wrong: [] };
  const isSame = one.value === two.value.replaceAll('\r\n', '\n');
  return { isRead: true, wrong: isSame ? [] : ['the same data have two layouts'] };
}

/** The keys in another order, but labels first. Headings of the attendance and items have an order of their own. */
function shuffled(data: DataMap, random: Random): DataMap {
  const inner = (value: Data, key = ''): Data => {
    if (typeof value === 'string' || key === 'attendance') return value;
    return isList(value) ? value.map((one) => inner(one)) : shuffled(value, random);
  };
  const isLabel = ([key]: readonly [string, Data]) => key === 'classification';
  const keys = random
    .shuffled(Object.entries(data))
    .toSorted((a, b) => Number(isLabel(b)) - Number(isLabel(a)));
  return Object.fromEntries(keys.map(([key, value]) => [key, inner(value, key)]));
}

function withoutComments(text: string): string {
  const edits = yamlComments({ file: 'record.yaml', text }).map(({ start, end }) => ({
    start,
    end,
    text: '',
  }));
  return applyEdits(text, edits);
}

function isList(data: Data): data is readonly Data[] {
  return Array.isArray(data);
}

function trial(bytes: Uint8Array, workspace: Workspace): Trial {
  const file = 'record.yaml';
  const format = (given: Uint8Array) => formatFile({ file, bytes: given }, workspace);
  try {
    const once = format(bytes);
    if (!once.ok) return { isRead: false, wrong: [] };
    const after = encode(once.value);
    const twice = format(after);
    const check = (given: Uint8Array) => checkRecord({ file, bytes: given }, ok(workspace), (all) => all);
    const wrong = [
      ...(twice.ok && twice.value === once.value ? [] : ['a second run changes something']),
      ...(commentsIn(bytes) === commentsIn(after) ? [] : ['the comments differ']),
      ...differences(check(bytes), check(after)),
    ];
    return { isRead: true, wrong };
  } catch (thrown) {
    return { isRead: true, wrong: [String(thrown)] };
  }
}

function differences(one: Result<CheckedRecord>, other: Result<CheckedRecord>): readonly string[] {
  if (one.ok !== other.ok) return [`good ${one.ok}, then ${other.ok}: ${codesOf(one)} / ${codesOf(other)}`];
  const isSame =
    one.ok && other.ok ? isDeepStrictEqual(inOrder(one.value.meeting), inOrder(other.value.meeting)) : true;
  const codes = [one, other].map(codesOf);
  return [
    ...(isSame ? [] : ['the models differ']),
    ...(codes[0] === codes[1] ? [] : [`the problems differ: ${codes.join(' / ')}`]),
  ];
}

/** What has places comes in the order of keys, which says nothing. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder).toSorted(byPlace);
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'notes' ? String(inner).trim() : inOrder(inner),
  ]);
  return Object.fromEntries(said);
}

function byPlace(one: unknown, other: unknown): number {
  const [first, second] = [one, other].map((part) => JSON.stringify(Object(part)['at'] ?? ''));
  return (first ?? '') < (second ?? '') ? -1 : Number(first !== second);
}

function codesOf(result: Result<CheckedRecord>): string {
  const problems: readonly Problem[] = result.ok ? result.warnings : result.problems;
  return problems
    .map(({ code }) => code)
    .sort()
    .join();
}

function commentsIn(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  const found = yamlComments({ file: 'record.yaml', text });
  return found
    .map(({ start, end }) => text.slice(start, end).trimEnd())
    .sort()
    .join('\n');
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
