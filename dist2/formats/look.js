import { BUILT_IN } from '../model/built-in.js';
import { colourCode, contrast, LEAST_CONTRAST, parseColour, WHITE, withWhite, } from '../model/colour.js';
import { error, failed, ok } from '../model/problem.js';
import { onOneLine } from '../model/prose.js';
import { valuePlace } from '../model/tree.js';
import { readPicture } from './logo.js';
import { readProse } from './prose.js';
/** A logo stands in every document, so it is to be small: bytes. */
const LARGEST_LOGO = 100 * 1024;
/** The look that an `opsg.yaml` asks for, and the bytes of its logo, become a look; or what is wrong with them. */
export function readLook(authored, parsed, logoBytes) {
    const logo = authored?.logo && readLogo(authored.logo, parsed, logoBytes);
    const problems = [...(logo && !logo.ok ? logo.problems : []), ...accentProblems(authored?.accent, parsed)];
    return problems.length > 0 ? failed(problems) : ok(lookOf(authored, logo?.ok ? logo.value : undefined));
}
/** The look without what only a file can show to be wrong. */
export function lookOf({ organisation = '', accent, footer = '' } = {}, logo) {
    return {
        organisation: onOneLine(organisation.trim()),
        ...(logo && { logo }),
        accent: accentOf(accent ?? BUILT_IN.look.accent),
        footer: readProse(footer).prose,
    };
}
function readLogo({ file, alternative }, parsed, bytes) {
    const place = valuePlace(parsed, ['look', 'logo', 'file']);
    if (!bytes)
        return failed([error('no-such-logo', place, { file })]);
    const size = bytes.byteLength;
    if (size > LARGEST_LOGO) {
        return failed([error('logo-too-large', place, { bytes: size, limit: LARGEST_LOGO })]);
    }
    const picture = readPicture(bytes);
    if (picture === 'no-image')
        return failed([error('not-an-image', place, { file })]);
    if (typeof picture === 'string')
        return failed([error('logo-not-still', place, { risk: picture })]);
    return ok({ ...picture, alternative: onOneLine(alternative.trim()) });
}
function accentProblems(accent = '', parsed) {
    const colour = parseColour(accent);
    const ratio = colour ? contrast(colour, WHITE) : LEAST_CONTRAST;
    if (ratio >= LEAST_CONTRAST)
        return [];
    const measured = (Math.floor(ratio * 10) / 10).toFixed(1);
    const place = valuePlace(parsed, ['look', 'accent']);
    return [error('low-contrast', place, { ratio: measured, least: LEAST_CONTRAST })];
}
/** Whatever can be read on white is dark; with more than half of it white, it can be read on black. */
function accentOf(code) {
    const colour = parseColour(code) ?? [0, 0, 0];
    return { onLight: colourCode(colour), onDark: colourCode(withWhite(colour, 0.4)) };
}
//# sourceMappingURL=look.js.map