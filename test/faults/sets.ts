import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { nodeWorld } from '../../src/host/node-world.ts';
import { BIN, runIn } from '../program.ts';

/** What every run here is asked for: two formats for each of two levels, so four files in two folders. */
export const ARGV = ['render', 'r.yaml', '--format', 'md,html', '--audience', 'all'];
export const COMMAND = [BIN, ...ARGV];
const LEVELS = ['White', 'Amber'];

/** The names of all files below a folder with their contents; opsg's own are left out. */
type Files = Readonly<Record<string, string>>;

/** A folder with a changed record over the documents of the record before, and what both records give. */
export interface Scene {
  readonly template: string;
  readonly old: Files;
  readonly fresh: Files;
  readonly remove: () => void;
}

/**
 * What a run that was stopped has left: the old documents, the new ones, a mixture that a plan beside the manifest
 * tells the next run of, or one that nobody could know of.
 */
export type State = 'old' | 'new' | 'exposed' | 'torn';

export async function scene(): Promise<Scene> {
  const template = mkdtempSync(join(tmpdir(), 'opsg-scene-'));
  const fresh = await rendered(template, 'The OPSG agreed to publish the second report.');
  rmSync(join(template, 'out'), { recursive: true });
  const old = await rendered(template, 'The OPSG agreed to publish the first report.');
  writeFileSync(join(template, 'r.yaml'), record('The OPSG agreed to publish the second report.'));
  expect(Object.keys(old)).toHaveLength(4);
  expect(Object.keys(fresh)).toEqual(Object.keys(old));
  return { template, old, fresh, remove: () => rmSync(template, { recursive: true }) };
}

function record(text: string): string {
  return `group: OPSG
meeting: 28
date: 2020-01-07
classification: White
items:
  - number: 4
    title: Reports
    text: ${text}
  - number: 5
    title: Prices
    classification: Amber
    text: ${text.replace('publish', 'withhold')}
`;
}

async function rendered(folder: string, text: string): Promise<Files> {
  writeFileSync(join(folder, 'r.yaml'), record(text));
  expect((await runIn(nodeWorld(folder), ARGV)).exit).toBe(0);
  return documentsIn(folder);
}

/** A copy of the scene, for one run. */
export function stage({ template }: Scene): string {
  const folder = mkdtempSync(join(tmpdir(), 'opsg-fault-'));
  cpSync(template, folder, { recursive: true });
  return folder;
}

export function documentsIn(folder: string): Files {
  const paths = LEVELS.flatMap((level) =>
    namesIn(join(folder, 'out', level)).map((name) => `${level}/${name}`),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, 'out', path), 'utf8')]));
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

export function stateOf(folder: string, { old, fresh }: Scene): State {
  const there = documentsIn(folder);
  if (isSame(there, old)) return 'old';
  if (isSame(there, fresh)) return 'new';
  const isWhole = Object.entries(there).every(([path, text]) => text === old[path] || text === fresh[path]);
  const isTold = LEVELS.some((level) => existsSync(join(folder, 'out/.opsg', level, 'plan.json')));
  return isWhole && isTold && Object.keys(there).length === Object.keys(old).length ? 'exposed' : 'torn';
}

function isSame(one: Files, other: Files): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Runs once more, without a fault: all must be new, and nothing else may be left. What is wrong comes back. */
export async function heal(folder: string, { fresh }: Scene): Promise<string | undefined> {
  const { exit, talk } = await runIn(nodeWorld(folder), ARGV);
  if (exit !== 0) return `exit ${exit}: ${talk}`;
  if (!isSame(documentsIn(folder), fresh)) return 'the documents are not the new ones';
  const left = LEVELS.flatMap((level) => namesIn(join(folder, 'out/.opsg', level)));
  return left.every((name) => name === 'manifest.json') ? undefined : `left behind: ${left.join(', ')}`;
}

/** What a run of many trials came to. */
export class Tally {
  readonly states: Record<State, number> = { old: 0, new: 0, exposed: 0, torn: 0 };
  readonly wrong: string[] = [];

  get trials(): number {
    return Object.values(this.states).reduce((sum, count) => sum + count, 0);
  }

  toString(): string {
    const { old, new: fresh, exposed, torn } = this.states;
    return `${this.trials} trials: ${old} left the old documents, ${fresh} the new ones, ${exposed} a plan that the next run carried out, ${torn} torn; ${this.wrong.length} wrong`;
  }
}

/** Looks at what a trial has left, heals it, and takes it away. */
export async function judge(folder: string, what: string, scene: Scene, tally: Tally): Promise<void> {
  const state = stateOf(folder, scene);
  tally.states[state]++;
  if (state === 'torn') tally.wrong.push(`${what}: torn`);
  const sick = await heal(folder, scene);
  if (sick !== undefined) tally.wrong.push(`${what}: ${sick}`);
  rmSync(folder, { recursive: true });
}
