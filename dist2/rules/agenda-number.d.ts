/** A number as it compares: `4.10` as itself and not as `4.1`, `12A` as `12a`, `04` as `4`. */
export declare function asCompared(number: string): string;
/** Whether one number surely comes before another: 4.9 before 4.10, 12 before 12a. */
export declare function comesBefore(a: string, b: string): boolean;
