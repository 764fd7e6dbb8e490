import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nodeWorld } from '../../src/host/node-world.ts';
import { runIn } from '../program.ts';

/** A preview on the real machine, in this process, of a folder that is gone at the end. */
export interface RealPreview {
  readonly folder: string;
  /** The address that it printed. */
  readonly address: string;
  readonly port: number;
  readonly write: (files: Readonly<Record<string, string>>) => void;
  readonly end: () => Promise<void>;
}

export async function realPreview(
  files: Readonly<Record<string, string>>,
  ...argv: readonly string[]
): Promise<RealPreview> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'opsg-preview-')));
  const write = (changed: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(changed)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  write(files);
  let end = () => {};
  const ended = new Promise<'interrupted'>((resolve) => {
    end = () => resolve('interrupted');
  });
  let serves = (_: number) => {};
  const port = new Promise<number>((resolve) => {
    serves = resolve;
  });
  const real = nodeWorld(folder);
  const world = {
    ...real,
    env: {},
    cacheFolder: undefined,
    watch: async () => {
      const watching = await real.watch();
      return { ...watching, next: () => Promise.race([watching.next(), ended]) };
    },
    newSecret: async () => 'secret',
    serve: async (...wish: Parameters<typeof real.serve>) => {
      const serving = await real.serve(...wish);
      serves(serving?.port ?? 0);
      return serving;
    },
  };
  const running = runIn(world, ['preview', ...argv]);
  const number = await port;
  return {
    folder,
    write,
    port: number,
    address: `http://127.0.0.1:${number}/secret/`,
    end: async () => {
      end();
      await running;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
