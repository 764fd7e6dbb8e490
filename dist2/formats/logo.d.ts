import type { Picture } from '../model/look.ts';
import type { LogoRisk } from '../model/look-facts.ts';
/** The bytes of a file become a picture that holds nothing but itself, or what is wrong with it. */
export declare function readPicture(bytes: Uint8Array): Picture | LogoRisk | 'no-image';
/** A picture as a URL that holds it (https://www.rfc-editor.org/rfc/rfc2397). */
export declare function dataUrl({ type, bytes }: Picture): string;
/** A picture as an SVG: one that is none stands in a drawing of its own. */
export declare function asSvg(picture: Picture): string;
