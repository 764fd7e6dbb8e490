import type { Format } from '../model/artifact.ts';
/** The formats that are made from templates. */
export type TemplatedFormat = Exclude<Format, 'docx'>;
/** What a template's file name ends with, by format. The PDF is made from Typst, and so are its templates. */
export declare const TEMPLATE_ENDINGS: Readonly<Record<TemplatedFormat, string>>;
/** The templates that ship with the program, by format. */
export declare const TEMPLATE_NAMES: Readonly<Record<TemplatedFormat, readonly string[]>>;
/** The file names of all templates that ship with the program. */
export declare function templateFiles(): readonly string[];
