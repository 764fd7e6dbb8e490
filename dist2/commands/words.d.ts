/** A number and its noun: `1 document`, `3 documents`. */
export declare function count(number: number, noun: string): string;
