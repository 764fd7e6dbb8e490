import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readSettings } from '../../src/check/settings.ts';
import { startWorker } from '../../src/host/node-processes.ts';

const WORKER = fileURLToPath(new URL('../../bin/worker.js', import.meta.url));

test('a question that cannot be copied is refused, and the answers to others stay theirs', async () => {
  const worker = startWorker(WORKER, process.env);
  const task = {
    file: { file: 'r.yaml', bytes: new TextEncoder().encode('[') },
    workspace: 0,
    isCheckOnly: true,
  };
  await expect(worker.ask({ order: () => {} })).rejects.toThrow('cloned');
  const order = { formats: [], wanted: [], others: { audiences: [] }, isLogged: false };
  const settings = readSettings();
  const answers = await Promise.all([
    worker.ask({ order, workspaces: [settings] }),
    worker.ask({ ...task, earlier: [] }),
  ]);
  expect(answers).toEqual([undefined, expect.objectContaining({ ok: false })]);
  await worker.end();
  await expect(worker.ask(task)).rejects.toMatchObject({ code: 'ECHILD' });
});
