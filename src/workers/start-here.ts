import type { World } from '../host/world.ts';
import type { Maker, MakerParts } from './making.ts';

/** Makes records in this process. What checks them is loaded with the first one: a run that knows them all needs none of it. */
export function startHere(parts: MakerParts, world: World): Maker {
  let maker: Promise<Maker> | undefined;
  return {
    make: async (task) => {
      maker ??= import('./make-record.ts').then(({ makerHere }) => makerHere(parts, world));
      return (await maker).make(task);
    },
    end: async () => {},
  };
}
