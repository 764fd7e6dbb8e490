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

/** Tries a claim, prints its row of the table, and fails if any pair differs. */
export async function soaked({ name, pairs, trial }: Claim, seed: number): Promise<Figures> {
  const start = performance.now();
  const figures = await campaign(seed, Math.max(1, Math.round(pairs * SCALE)), trial);
  const seconds = (performance.now() - start) / 1000;
  const numbers = [figures.pairs, figures.differing, figures.refused, seconds, figures.pairs / seconds];
  process.stdout.write(row([name, ...numbers.map((number) => String(Math.round(number)))]));
  expect(figures.differences).toEqual([]);
  expect(figures.refused).toBeLessThanOrEqual(figures.pairs * 0.05);
  return figures;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(42) : cell.padStart(11))).join(' | ')} |\n`;
}
