/** Every key that a record or an `opsg.yaml` can have, wherever it may stand there. */
export declare function knownKeys(): ReadonlySet<string>;
/** Whether a part that has these keys can have this one too. Keys that nobody knows say nothing. */
export declare function canStandBeside(key: string, names: ReadonlySet<string>): boolean;
/** The keys of each part of a record and of `opsg.yaml`, as the schemas have them. */
export declare function partKeys(): readonly (readonly string[])[];
