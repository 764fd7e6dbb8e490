import type { LogoRisk } from '../../base/look-facts.ts';
import { cleanPng } from '../../read/png.ts';
import type { Picture } from '../../record/look.ts';
import { cleanSvg } from './svg.ts';

/** The bytes of a file become a picture without references to anything else, or the problem with it. */
export function readPicture(
  bytes: Uint8Array,
): Picture | LogoRisk | 'no-image' | { readonly pixels: readonly [width: number, height: number] } {
  const png = cleanPng(bytes);
  if (png && !('bytes' in png)) return { pixels: [png.width, png.height] };
  if (png) return { type: 'png', bytes: png.bytes, ratio: png.width / png.height };
  const svg = cleanSvg(decoded(bytes));
  if (typeof svg === 'string') return svg;
  return { type: 'svg', bytes: new TextEncoder().encode(svg.text), ratio: svg.ratio };
}

/** A picture as a URL that holds it (https://www.rfc-editor.org/rfc/rfc2397). */
export function dataUrl({ type, bytes }: Picture): string {
  const mediaType = type === 'png' ? 'image/png' : 'image/svg+xml';
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** A picture as an SVG; any other picture is put into a drawing of its own. */
export function asSvg(picture: Picture): string {
  if (picture.type === 'svg') return new TextDecoder().decode(picture.bytes);
  const size = `width="${(100 * picture.ratio).toFixed(2)}" height="100"`;
  const image = `<image ${size} href="${dataUrl(picture)}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${image}</svg>`;
}

/** A file that is not text is not a drawing. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}
