import { test } from 'vitest';
import { pairOf } from './record-pairs.ts';
import { difference, seenIn, worldOf } from './runs.ts';

test('try', { timeout: 600_000 }, async () => {
  const n = Number(process.env['N'] ?? 300);
  const s0 = Number(process.env['SEED'] ?? 1);
  const aud = Number(process.env['AUD'] ?? 0);
  const codes = new Map<string, number>();
  let gen = 0;
  let running = 0;
  let diffs = 0;
  const level = ['White', 'Green', 'Amber'][aud] ?? '';
  for (let i = 0; i < n; i++) {
    let t = performance.now();
    const pair = pairOf({ seed: s0 + i, audience: aud, size: (i + Number(process.env['OFF'] ?? 0)) % 4, meeting: '12' });
    gen += performance.now() - t;
    t = performance.now();
    const seen = [];
    for (const { yaml } of pair.records)
      seen.push(await seenIn(worldOf({ 'r.yaml': yaml }), ['render', 'r.yaml', '-f', 'md,html', '-a', level]));
    running += performance.now() - t;
    const [a, b] = seen;
    if (!a || !b) throw new Error();
    for (const [k, s] of seen.entries()) {
      codes.set(String(s.exit), (codes.get(String(s.exit)) ?? 0) + 1);
      if (s.exit !== 0 && (codes.get('shown') ?? 0) < 5) {
        codes.set('shown', (codes.get('shown') ?? 0) + 1);
        console.log(s0 + i, k, s.exit, s.talk);
        if (process.env['YAML']) console.log(pair.records[k]?.yaml);
      }
    }
    const d = difference(a, b);
    if (d !== undefined && diffs++ < 3 && a.exit === 0 && b.exit === 0) console.log('DIFF', s0 + i, d);
  }
  console.log(Object.fromEntries(codes), 'diffs', diffs, 'gen', (gen / n).toFixed(2), 'run', (running / n / 2).toFixed(2));
});
