import type { LogoRisk } from '../model/look-facts.ts';
/** A drawing that stands for itself, its width in heights; or what is wrong with it. */
export type CleanSvg = {
    readonly text: string;
    readonly ratio: number;
} | LogoRisk | 'no-image';
/**
 * An SVG (https://www.w3.org/TR/SVG2/) without comments and without what drawing programs note down for themselves.
 * One that acts, or that asks for something outside itself, is refused.
 */
export declare function cleanSvg(source: string): CleanSvg;
