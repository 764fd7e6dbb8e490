/** How text for a person may look: what the place that it goes to can show. */
export interface Look {
    /** How many columns fit on a line; absent: lines are not broken. */
    readonly columns?: number;
    readonly hasColour: boolean;
    /** The address of a file, for terminals that can open it. */
    readonly linkTo?: (file: string) => string;
}
/** Text alone, as for a file. */
export declare const PLAIN: Look;
declare const STYLES: {
    readonly strong: '1';
    readonly dim: '2';
    readonly error: '1;31';
    readonly warning: '1;33';
    readonly label: '36';
};
/** A text in a style, by the codes of ECMA-48 (section 8.3.117, SGR), where colour is wanted. */
export declare function painted(text: string, style: keyof typeof STYLES, { hasColour }: Look): string;
/** A text that opens an address (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda: OSC 8). */
export declare function linked(text: string, address: string | undefined): string;
export {};
