import { dirname, isAbsolute, join } from 'node:path';
import { child, type Parsed, type Tree } from '../../base/tree.ts';
import type { World } from '../../host/world.ts';
import type { LookFiles } from '../../record/look.ts';
import { LARGEST_FONT } from './fonts.ts';

/** The bytes of the logo and the fonts that an `opsg.yaml` names, from beside it. */
export async function findLookFiles(parsed: Parsed, world: World): Promise<LookFiles> {
  const look = child(parsed.root, 'look');
  const logo = look && child(look, 'logo');
  const fonts = look && child(look, 'fonts');
  const bytesOf = (named: Tree | undefined, atMost?: number) => read(named, atMost, parsed, world);
  return {
    logo: await bytesOf(logo && child(logo, 'file')),
    ...(fonts?.kind === 'list' && {
      fonts: await Promise.all(fonts.entries.map((font) => bytesOf(font, LARGEST_FONT))),
    }),
  };
}

async function read(
  named: Tree | undefined,
  atMost: number | undefined,
  { source }: Parsed,
  world: World,
): Promise<Uint8Array | undefined> {
  if (named?.kind !== 'text' || named.value === '') return undefined;
  const path = isAbsolute(named.value) ? named.value : join(dirname(source.file), named.value);
  return (await world.kindOf(path)) === 'file' ? world.readFile(path, atMost) : undefined;
}
