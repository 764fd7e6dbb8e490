import { pattern } from './pattern.ts';

/** Names that Windows keeps for devices, whatever follows the first full stop (Naming Files, Microsoft Learn). */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/i;
/** Signs that no name may have on Windows, and what no name may end with there. */
const UNFIT = pattern(String.raw`[<>:"\\|?*\p{Cc}\p{Cf}\p{Cs}]|[\s.]$`);
/** File systems count bytes or UTF-16 units up to 255; opsg and mail programs add some of their own. */
const LONGEST = 200;

/** Whether Windows takes a name for a device, and never for a file. */
export function isDeviceName(name: string): boolean {
  return DEVICE.test(name);
}

/** Whether a name has something that Windows does not store, or changes. */
export function hasUnfitSigns(name: string): boolean {
  return UNFIT(name).test(name);
}

/** Whether some system cannot store a file under a name, or would change it, or some shell would. */
export function isUnsafeName(name: string): boolean {
  const isTooLong = new TextEncoder().encode(name).length > LONGEST;
  return isTooLong || isDeviceName(name) || hasUnfitSigns(name) || /^[\s.-]/.test(name);
}
