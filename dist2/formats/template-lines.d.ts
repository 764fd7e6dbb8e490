import type { Place } from '../model/source.ts';
import type { Template } from './template-check.ts';
import type { View } from './view.ts';
/**
 * The line of a filled text (counted from 1) becomes the line of the template that it came from. The templates are
 * filled once more, with a mark in front of each of their lines; a mark is no line of its own.
 */
export declare function placeOfLine(line: number, templates: ReadonlyMap<string, Template>, main: string, view: View): Place | undefined;
