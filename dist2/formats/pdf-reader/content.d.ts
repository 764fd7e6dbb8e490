import { type Allowance } from './fault.ts';
import { type Surroundings } from './operators.ts';
import { type Pen } from './pen.ts';
/** The text of a content stream, as three readers have it, and what else can be read there. */
export interface ContentText extends Readonly<Pick<Pen, 'shown' | 'spoken' | 'body'>> {
    /** What is spoken, where it runs from right to left. */
    readonly mirrored: string | undefined;
    /** Strings that are not shown: the properties of marked content, comments. */
    readonly strings: readonly string[];
    readonly names: ReadonlySet<string>;
}
/** A content stream becomes its text (ISO 32000-1, 7.8.2, 9.4 and 14.6). */
export declare function readContent(source: string, surroundings: Surroundings, allowance: Allowance): ContentText;
