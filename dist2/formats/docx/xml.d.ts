/** The value of each attribute; one that has none is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;
/** An element with its attributes and what stands in it, which is written already. */
export declare function element(name: string, attributes?: Attributes, ...content: readonly string[]): string;
/** Text for an element or a quoted attribute; a character that XML forbids becomes a replacement character. */
export declare function xmlText(value: string): string;
/** A whole file of XML, with its root. */
export declare function xmlFile(root: string): string;
