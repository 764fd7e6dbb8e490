import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { runIn } from '../program.ts';

/** What opsg 0.1.0 (commit 7f5b4eb) wrote: two runs of `m`, and one of standard input, with `--cache`. */
const UPGRADE = fileURLToPath(new URL('upgrade/', import.meta.url));
const ONE = 'out/White/OPSG_1-Headlines-White';

function left(standardInput = ''): MemoryWorld {
  const files = readdirSync(UPGRADE, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const world = memoryWorld({}, { standardInput });
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    const own = path
      .slice(UPGRADE.length)
      .replace(/^written\//, 'out/')
      .replace(/^out\/opsg\//, 'out/.opsg/');
    world.entries.set(`/records/${own}`, { kind: 'file', bytes: readFileSync(path) });
  }
  return world;
}

const render = (world: MemoryWorld, argv: string) => runIn(world, ['render', ...argv.split(' ')]);
const input = readFileSync(join(UPGRADE, 'm/1.yaml'), 'utf8')
  .replace('meeting: 1', 'meeting: 3')
  .replace('2017-10', '2017-12');

function documents({ entries }: MemoryWorld): Readonly<Record<string, string>> {
  const files = [...entries].flatMap(([path, entry]) =>
    entry.kind === 'file' && path.startsWith('/records/out/') && !path.includes('.opsg')
      ? [[path.slice('/records/'.length), Buffer.from(entry.bytes).toString('latin1')] as const]
      : [],
  );
  return Object.fromEntries(files.sort());
}

async function fresh(...runs: readonly string[]) {
  const world = memoryWorld({ 'm/1.yaml': readFileSync(join(UPGRADE, 'm/1.yaml')) });
  for (const argv of runs) await render(world, argv);
  return documents(world);
}

describe('what an older opsg has left', () => {
  test.each(['', ' --cache cache'])('is renewed in each of its formats%s', async (cache) => {
    const world = left();
    const text = readFileSync(join(UPGRADE, 'm/1.yaml'), 'utf8').replace('two outages', 'three outages');
    world.entries.set('/records/m/1.yaml', { kind: 'file', bytes: Buffer.from(text) });
    const { exit, talk } = await render(world, `m -f md${cache}`);
    expect(exit).toBe(0);
    expect(talk).toContain('out/Amber is out of date (1 document).');
    const now = documents(world);
    const clean = memoryWorld({ 'm/1.yaml': text });
    await render(clean, 'm -f md,docx');
    for (const format of ['md', 'docx'])
      expect(now[`${ONE}.${format}`]).toBe(documents(clean)[`${ONE}.${format}`]);
  });

  test('is taken for what the record says where it does, and otherwise never', async () => {
    const world = left();
    await render(world, 'm -f md -a Amber --cache cache');
    expect((await render(world, 'm -f md --cache cache')).exit).toBe(0);
    const now = documents(world);
    const clean = await fresh('m -f md,docx', 'm -f md -a Amber');
    for (const [path, bytes] of Object.entries(clean)) expect(now[path]).toBe(bytes);
  });

  test('of standard input stays until the same document comes again, and is then renewed', async () => {
    const world = left(input.replace('two outages', 'three outages'));
    await render(world, 'm -f md');
    expect(Object.keys(documents(world))).toContain('out/White/OPSG_3-Headlines-White.docx');
    await render(world, '- -f md');
    const clean = memoryWorld({ 'r.yaml': input.replace('two outages', 'three outages') });
    await render(clean, 'r.yaml -f md,docx');
    for (const [path, bytes] of Object.entries(documents(clean))) expect(documents(world)[path]).toBe(bytes);
  });

  test('and that a person has edited is not overwritten', async () => {
    const world = left();
    world.entries.set(`/records/${ONE}.md`, { kind: 'file', bytes: Buffer.from('mine') });
    expect((await render(world, 'm -f md')).exit).toBe(2);
    expect((await render(world, 'm -f docx')).talk).toContain(`${ONE}.md: changed by hand, not renewed.`);
  });
});
