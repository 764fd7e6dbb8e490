import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { hireProcess } from '../../src/host/node-processes.ts';

const WORKER = fileURLToPath(new URL('../../bin/worker.js', import.meta.url));

test('a question that cannot be copied is refused, and the answers to others stay theirs', async () => {
  const hand = hireProcess(WORKER, process.env);
  const file = { file: 'r.yaml', bytes: new TextEncoder().encode('[') };
  const make = { ask: 'make', workspace: 0, file, isCheckOnly: true };
  await expect(hand.ask({ ask: 'workspace', workspace: 0, settings: () => {} })).rejects.toThrow('cloned');
  const answers = await Promise.all([
    hand.ask({ ask: 'workspace', workspace: 1, settings: {} }),
    hand.ask(make),
  ]);
  expect(answers).toEqual([undefined, expect.objectContaining({ ok: false })]);
  await hand.end();
  await expect(hand.ask(make)).rejects.toMatchObject({ code: 'ECHILD' });
});
