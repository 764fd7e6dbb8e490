/** The known key that an author most likely means by another name for it; nothing if several could be meant. */
export declare function keyByOtherName(given: string, known: readonly string[]): string | undefined;
/** Every key that authors call by this name, in whatever part. */
export declare function keysCalled(name: string): readonly string[];
