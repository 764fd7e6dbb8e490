/**
 * Prose: the inline subset of Markdown, as mdast nodes (https://github.com/syntax-tree/mdast) that are narrow
 * enough for a switch to be exhaustive. Tabs and line breaks of the source are spaces here.
 */
export type Prose = readonly Inline[];
export type Inline = Text | InlineCode | Emphasis | Strong | Link | Abbreviation | Mark;
export interface Text {
    readonly type: 'text';
    readonly value: string;
}
export interface InlineCode {
    readonly type: 'inlineCode';
    readonly value: string;
}
export interface Emphasis {
    readonly type: 'emphasis';
    readonly children: Prose;
}
export interface Strong {
    readonly type: 'strong';
    readonly children: Prose;
}
export interface Link {
    readonly type: 'link';
    readonly url: string;
    readonly children: Prose;
}
/** A short form that the group's glossary knows. No author writes this node: compose finds it in the text. */
export interface Abbreviation {
    readonly type: 'abbreviation';
    readonly value: string;
    readonly expansion: string;
}
/** What stands before a decision or an action, so that a reader finds it. No author writes this node: compose does. */
export interface Mark {
    readonly type: 'mark';
    readonly children: Prose;
}
/** A plain string as prose. */
export declare function plainProse(value: string): Prose;
/** Text in which each tab and each line break is a space, with the white space around it. */
export declare function onOneLine(text: string): string;
/** What a reader sees of prose, without any mark-up. */
export declare function visibleText(prose: Prose): string;
/** Pieces of prose as one paragraph, with a separator between them. */
export declare function joinedProse(pieces: readonly Prose[], separator: string): Prose;
/** Prose with every text changed by a function, its mark-up kept. */
export declare function mapText(prose: Prose, change: (text: string) => string): Prose;
/** The addresses that the links of prose lead to. */
export declare function targets(prose: Prose): readonly string[];
