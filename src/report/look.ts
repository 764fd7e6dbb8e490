/** A path becomes a URI reference (RFC 3986): `file:` where it is absolute, otherwise relative as it is. */
export function addressOf(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (parts.startsWith('/')) return `file://${parts}`;
  return /^[A-Za-z]%3A\//.test(parts) ? `file:///${parts.replace('%3A', ':')}` : parts;
}

/** How text for a person may look: what the place that it goes to can show. */
export interface TextLook {
  /** How many columns fit on a line; absent: lines are not broken. */
  readonly columns?: number;
  readonly hasColour: boolean;
  /** The address of a file, for terminals that can open it. */
  readonly linkTo?: (file: string) => string;
}

/** Text alone, as for a file. */
export const PLAIN: TextLook = { hasColour: false };

const STYLES = {
  strong: '1',
  dim: '2',
  error: '1;31',
  warning: '1;33',
  label: '36',
} as const;

/** A text in a style, by the codes of ECMA-48 (section 8.3.117, SGR), where colour is wanted. */
export function painted(text: string, style: keyof typeof STYLES, { hasColour }: TextLook): string {
  return hasColour && text !== '' ? `\u001B[${STYLES[style]}m${text}\u001B[0m` : text;
}

/** A text that opens an address (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda: OSC 8). */
export function linked(text: string, address: string | undefined): string {
  return address === undefined ? text : `\u001B]8;;${address}\u001B\\${text}\u001B]8;;\u001B\\`;
}
