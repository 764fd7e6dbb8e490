/** A PNG without its remarks (https://www.w3.org/TR/png-3/#5DataRep), and its size in pixels; or nothing if it is none. */
export declare function cleanPng(bytes: Uint8Array): {
    bytes: Uint8Array;
    width: number;
    height: number;
} | undefined;
