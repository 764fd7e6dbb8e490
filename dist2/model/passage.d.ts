/** A stretch of text that a file holds, and where a person would look for it. */
export interface Passage {
    readonly where: string;
    readonly text: string;
}
