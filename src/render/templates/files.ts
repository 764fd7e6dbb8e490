import type { Format } from '../../base/artifact.ts';

/** The formats that are made from templates. */
export type TemplatedFormat = Exclude<Format, 'docx'>;

/** What a template's file name ends with, by format. The PDF is made from Typst, and so are its templates. */
export const TEMPLATE_ENDINGS: Readonly<Record<TemplatedFormat, string>> = {
  md: '.md.hbs',
  html: '.html.hbs',
  pdf: '.typ.hbs',
};

/** The templates that ship with the program, by format. */
export const TEMPLATE_NAMES: Readonly<Record<TemplatedFormat, readonly string[]>> = {
  md: ['headlines', 'item'],
  html: ['headlines', 'item', 'style'],
  pdf: ['headlines', 'item', 'style'],
};

/** The file names of all templates that ship with the program. */
export function templateFiles(): readonly string[] {
  const formats: readonly TemplatedFormat[] = ['md', 'html', 'pdf'];
  return formats.flatMap((format) => TEMPLATE_NAMES[format].map((name) => name + TEMPLATE_ENDINGS[format]));
}
