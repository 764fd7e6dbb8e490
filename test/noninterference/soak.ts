import { expect } from 'vitest';
import { campaign, type Figures } from './campaign.ts';
import type { Tally } from './coverage.ts';
import type { Verdict } from './trials.ts';

/** A claim to be tried for long. */
export interface Claim {
  readonly name: string;
  readonly pairs: number;
  readonly trial: (seed: number, i: number, tally: Tally) => Promise<Verdict> | Verdict;
}

/** OPSG_SOAK_SCALE=0.01 makes a run of a hundredth of its length. */
const SCALE = Number(process.env['OPSG_SOAK_SCALE'] ?? 1);

export const HEAD = row(['claim', 'pairs', 'differences', 'refused', 'seconds', 'pairs/s']);

/** Tries a claim, prints a row of the table for each tenth of it and what differs, and fails if any pair differs. */
export async function soaked({ name, pairs, trial }: Claim, seed: number): Promise<Figures> {
  const start = performance.now();
  const total = Math.max(1, Math.round(pairs * SCALE));
  let [said, shown] = [0, 0];
  const figures = await campaign(seed, total, trial, (sofar) => {
    for (const difference of sofar.differences.slice(shown)) process.stdout.write(`${difference}\n`);
    shown = sofar.differences.length;
    const tenths = Math.floor((10 * sofar.pairs) / total);
    if (tenths > said && tenths < 10) process.stdout.write(rowOf(`${name}, so far`, sofar, start));
    said = tenths;
  });
  process.stdout.write(rowOf(name, figures, start));
  expect(figures.differences).toEqual([]);
  expect(figures.refused).toBeLessThanOrEqual(figures.pairs * 0.05);
  return figures;
}

function rowOf(name: string, { pairs, differing, refused }: Figures, start: number): string {
  const seconds = (performance.now() - start) / 1000;
  const numbers = [pairs, differing, refused, seconds, pairs / seconds];
  return row([name, ...numbers.map((number) => String(Math.round(number)))]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(42) : cell.padStart(11))).join(' | ')} |\n`;
}
