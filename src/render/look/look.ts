import { dirname, isAbsolute, join } from 'node:path';
import {
  type Colour,
  colourCode,
  contrast,
  LEAST_CONTRAST,
  parseColour,
  WHITE,
  withWhite,
} from '../../base/colour.ts';
import { error, failed, ok, type Problem, type Result } from '../../base/problem.ts';
import { onOneLine } from '../../base/prose.ts';
import { child, type Parsed, type Tree, valuePlace } from '../../base/tree.ts';
import type { World } from '../../host/world.ts';
import { MOST_PIXELS } from '../../read/png.ts';
import { BUILT_IN } from '../../record/built-in.ts';
import type { Accent, Logo, Look, LookFiles } from '../../record/look.ts';
import type { AuthoredWorkspace } from '../../record/workspace-schema.ts';
import { readProse } from '../../yaml/prose-syntax.ts';
import { LARGEST_FONT, readFonts } from './fonts.ts';
import { readPicture } from './logo.ts';

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

type AuthoredLook = NonNullable<AuthoredWorkspace['look']>;

/** The largest logo in bytes; it is small because every document contains it. */
const LARGEST_LOGO = 100 * 1024;

/** The look that an `opsg.yaml` asks for, and the bytes of its logo, become a look; or what is wrong with them. */
export function readLook(
  authored: AuthoredLook | undefined,
  parsed: Parsed,
  { logo: logoBytes, fonts: fontBytes = [] }: LookFiles,
): Result<Look> {
  const logo = authored?.logo && readLogo(authored.logo, parsed, logoBytes);
  const fonts = readFonts(authored?.fonts ?? [], parsed, fontBytes);
  const problems = [
    ...(logo && !logo.ok ? logo.problems : []),
    ...(fonts.ok ? [] : fonts.problems),
    ...accentProblems(authored?.accent, parsed),
  ];
  if (problems.length > 0 || !fonts.ok) return failed(problems);
  const look = lookOf(authored, logo?.ok ? logo.value : undefined);
  return ok(fonts.value.length > 0 ? { ...look, fonts: fonts.value } : look);
}

/** The look without what only a file can show to be wrong. */
export function lookOf({ organisation = '', accent, footer = '' }: AuthoredLook = {}, logo?: Logo): Look {
  return {
    organisation: onOneLine(organisation.trim()),
    ...(logo && { logo }),
    accent: accentOf(accent ?? BUILT_IN.look.accent),
    footer: readProse(footer).prose,
  };
}

function readLogo(
  { file, alternative }: NonNullable<AuthoredLook['logo']>,
  parsed: Parsed,
  bytes?: Uint8Array,
): Result<Logo> {
  const place = valuePlace(parsed, ['look', 'logo', 'file']);
  if (!bytes) return failed([error('no-such-logo', place, { file })]);
  const size = bytes.byteLength;
  if (size > LARGEST_LOGO) {
    return failed([error('logo-too-large', place, { bytes: size, limit: LARGEST_LOGO })]);
  }
  const picture = readPicture(bytes);
  if (picture === 'no-image') return failed([error('not-an-image', place, { file })]);
  if (typeof picture === 'string') return failed([error('logo-not-still', place, { risk: picture })]);
  if ('pixels' in picture) {
    const [width, height] = picture.pixels;
    return failed([error('logo-too-many-pixels', place, { width, height, limit: MOST_PIXELS })]);
  }
  return ok({ ...picture, alternative: onOneLine(alternative.trim()) });
}

function accentProblems(accent = '', parsed: Parsed): readonly Problem[] {
  const colour = parseColour(accent);
  const ratio = colour ? contrast(colour, WHITE) : LEAST_CONTRAST;
  if (ratio >= LEAST_CONTRAST) return [];
  const measured = (Math.floor(ratio * 10) / 10).toFixed(1);
  const place = valuePlace(parsed, ['look', 'accent']);
  return [error('low-contrast', place, { ratio: measured, least: LEAST_CONTRAST })];
}

/** Whatever can be read on white is dark; with more than half of it white, it can be read on black. */
function accentOf(code: string): Accent {
  const colour: Colour = parseColour(code) ?? [0, 0, 0];
  return { onLight: colourCode(colour), onDark: colourCode(withWhite(colour, 0.4)) };
}
