/** What a hired process does: it answers one question after the other, until nobody can ask any more. */
export declare function workForOthers(): void;
