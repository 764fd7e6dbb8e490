import type { Dialect } from './dialect.ts';
/** HTML (https://html.spec.whatwg.org), for the body of an element and for a quoted attribute. */
export declare const html: Dialect;
