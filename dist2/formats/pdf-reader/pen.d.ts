import { type Allowance } from './fault.ts';
/** The pen that draws a page's text, and what it has written so far, as three readers have it. */
export interface Pen {
    readonly allowance: Allowance;
    /** Every glyph, in the order in which they are drawn, with a space wherever the pen was moved. */
    shown: string;
    /**
     * The same with ActualText in place of the glyphs that it stands for, and words in one piece: a space only where
     * a new line begins (the pen also moves inside a word of which one half is bold), no hyphen where a line ends.
     */
    spoken: string;
    /** Where lines begin in what is spoken. */
    readonly lineStarts: number[];
    /** What is spoken without artifacts (headers, footers …), so that text which crosses a page can be joined. */
    body: string;
    /** How many artifacts the pen is in, and how many stretches that ActualText stands for. */
    artifacts: number;
    replaced: number;
    /** Since the last glyph: whether the pen was placed anew, and whether it went a step along the line. */
    isMoved: boolean;
    isStepped: boolean;
    /** Since the last text that was spoken. */
    isNewLine: boolean;
    lastLength: number;
    /** The hyphen that was spoken last, if nothing was spoken after it. */
    hyphen: string;
    /** Where text was placed last, as far as that tells whether the next text stands on the same line. */
    origin: number;
    line: string;
}
export declare function startPen(allowance: Allowance): Pen;
export declare function toNextLine(pen: Pen): void;
/** Places the pen at a height above its origin. */
export declare function moveTo(pen: Pen, height: number): void;
/** Moves the pen, perhaps up or down. */
export declare function moveBy(pen: Pen, height: number): void;
/** Some programs place every glyph by itself: a step along the line from one glyph to one other is no gap. */
export declare function write(pen: Pen, text: string): void;
/** A hyphen waits for what comes next: at the end of a line it only divides a word, and is left out. */
export declare function speak(pen: Pen, text: string): void;
