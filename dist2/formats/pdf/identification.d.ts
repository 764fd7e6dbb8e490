/**
 * A PDF by Typst that keeps the rules of PDF/UA-1 but does not say so becomes one that does, byte for byte as the
 * native build of the engine makes it.
 */
export declare function identifiedAsUa(pdf: Uint8Array): Uint8Array;
