/** Text alone, as for a file. */
export const PLAIN = { hasColour: false };
const STYLES = {
    strong: '1',
    dim: '2',
    error: '1;31',
    warning: '1;33',
    label: '36',
};
/** A text in a style, by the codes of ECMA-48 (section 8.3.117, SGR), where colour is wanted. */
export function painted(text, style, { hasColour }) {
    return hasColour && text !== '' ? `\u001B[${STYLES[style]}m${text}\u001B[0m` : text;
}
/** A text that opens an address (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda: OSC 8). */
export function linked(text, address) {
    return address === undefined ? text : `\u001B]8;;${address}\u001B\\${text}\u001B]8;;\u001B\\`;
}
//# sourceMappingURL=look.js.map