import { type Allowance } from './fault.ts';
/** The numbers among the parameters of a filter, by key (ISO 32000-1, Table 8). */
export type FilterParameters = ReadonlyMap<string, number>;
export interface FilterStep {
    readonly name: string;
    readonly parameters: FilterParameters;
}
/** Data as far as they are bytes of a text or of anything else; `image` names what an image's samples are packed with. */
export interface Decoded {
    readonly bytes: Uint8Array;
    readonly image?: string;
}
/** The data of a stream become what was encoded, up to the first filter that only images have (ISO 32000-1, 7.4). */
export declare function decodeData(data: Uint8Array, steps: readonly FilterStep[], allowance: Allowance): Decoded;
