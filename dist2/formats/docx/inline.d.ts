import type { Prose } from '../../model/prose.ts';
/** The id of the relationship that leads to an address. */
export type IdOfLink = (url: string) => string;
/** How a stretch of text is marked up, by all that it stands in. */
export interface MarkUp {
    readonly isLink?: boolean;
    readonly isCode?: boolean;
    readonly isMark?: boolean;
    readonly isStrong?: boolean;
    readonly isEmphasised?: boolean;
    readonly isPresenter?: boolean;
}
/** Prose becomes runs of WordprocessingML (ECMA-376-1, 17.3.2), in character styles that Word's users know. */
export declare function runsOf(prose: Prose, idOfLink: IdOfLink, markUp?: MarkUp): string;
/** Plain text as one run. */
export declare function run(value: string, markUp?: MarkUp): string;
