/**
 * The first rule of PDF/UA-1 that a template has broken, of those that the native build of the engine checks and
 * the WebAssembly build does not (ISO 14289-1, 7.1, 7.3 and 7.4.2), or nothing.
 */
export declare function brokenUaRule(pdf: Uint8Array): 'title' | 'headings' | 'alternative' | undefined;
