import type { Headlines } from '../model/headlines.ts';
import type { Dialect } from './dialect.ts';
/**
 * The headlines in the words of one dialect: what a template may place. Absent things are empty. `language`, `tone`,
 * `accent`, `accentOnDark`, `anchor` and `iso` are made of letters, digits, `#`, points and hyphens alone, and mean the
 * same in every syntax.
 */
export interface View {
    readonly language: string;
    readonly reference: string;
    readonly level: string;
    /** The name of the level in small letters a to z, for a style to hang on. */
    readonly tone: string;
    readonly statement: string;
    readonly organisation: string;
    readonly logo: string;
    /** The colour of the organisation, on a light page and on a dark one. */
    readonly accent: string;
    readonly accentOnDark: string;
    readonly footer: string;
    readonly title: string;
    /** The title and the introduction without mark-up, for what is said about a document elsewhere. */
    readonly plainTitle: string;
    readonly description: string;
    readonly introduction: string;
    readonly sections: readonly SectionView[];
    readonly next: readonly NextView[];
    /** Short forms and what they stand for, where a list of them is wanted. */
    readonly abbreviations: readonly {
        readonly short: string;
        readonly long: string;
    }[];
}
export interface SectionView {
    readonly anchor: string;
    readonly heading: string;
    readonly number: string;
    readonly title: string;
    readonly presenters: string;
    /** All points as one paragraph, where the group's style is a paragraph. */
    readonly paragraph: string;
    /** The points one by one, where the group's style is a list. */
    readonly points: readonly {
        readonly text: string;
    }[];
    readonly sections: readonly SectionView[];
}
export interface NextView {
    readonly label: string;
    readonly date: string;
    readonly iso: string;
}
/** What stands under a name of the view: a text, or a list of maps. The type keeps it equal to the view. */
export type Shape<T> = {
    readonly [K in keyof T]-?: T[K] extends readonly (infer Each)[] ? () => Shape<Each> : 'text';
};
export declare const viewShape: Shape<View>;
/** The headlines, with every text said in a dialect. Nothing in it has a prototype: it is given to templates. */
export declare function viewOf(headlines: Headlines, dialect: Dialect): View;
