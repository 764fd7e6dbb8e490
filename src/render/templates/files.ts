import type { Format } from '../../base/artifact.ts';

/** The formats with templates. */
export type TemplatedFormat = Exclude<Format, 'docx'>;

/** The ending of a template's file name, by format. The PDF is made from Typst, and so are its templates; those of e-mails are HTML. */
export const TEMPLATE_ENDINGS: Readonly<Record<TemplatedFormat, string>> = {
  md: '.md.hbs',
  html: '.html.hbs',
  pdf: '.typ.hbs',
  eml: '.eml.hbs',
};

/** The templates of the program, by format. */
export const TEMPLATE_NAMES: Readonly<Record<TemplatedFormat, readonly string[]>> = {
  md: ['headlines', 'item'],
  html: ['headlines', 'attendance', 'item', 'style'],
  pdf: ['headlines', 'item', 'style'],
  eml: ['headlines', 'item', 'part'],
};

/** The templates of a site, in a separate folder: its pages, its style sheet, and their partials. */
export const SITE_FOLDER = 'site';
export const SITE_ENDING = '.hbs';
export const SITE_TEMPLATES: readonly string[] = [
  'front.html',
  'group.html',
  'meeting.html',
  'decisions.html',
  'papers.html',
  'actions.html',
  'changes.html',
  'reference.html',
  'search.html',
  'moved.html',
  'not-found.html',
  'entry.html',
  'head.html',
  'foot.html',
  'by-year.html',
  'years.html',
  'coming.html',
  'style.css',
];
/** The HTML document's partials that pages use as they are, by their name there. */
export const SHARED_TEMPLATES: Readonly<Record<string, string>> = {
  attendance: 'attendance.html',
  item: 'item.html',
  style: 'style.html',
};

/** The files of the templates of a site, by the names that other templates call them by: pages without `.html`. */
export const SITE_FILES: ReadonlyMap<string, string> = new Map([
  ...SITE_TEMPLATES.map((name) => [nameOfPage(name), `${SITE_FOLDER}/${name}${SITE_ENDING}`] as const),
  ...Object.entries(SHARED_TEMPLATES).map(([name, file]) => [name, file + SITE_ENDING] as const),
]);

export function nameOfPage(name: string): string {
  return name.replace(/\.html$/, '');
}

/** The file names of all templates of the program. */
export function templateFiles(): readonly string[] {
  const formats: readonly TemplatedFormat[] = ['md', 'html', 'pdf', 'eml'];
  const ofSite = SITE_TEMPLATES.map((name) => `${SITE_FOLDER}/${name}${SITE_ENDING}`);
  return [
    ...formats.flatMap((format) => TEMPLATE_NAMES[format].map((name) => name + TEMPLATE_ENDINGS[format])),
    ...ofSite,
  ];
}

/** Windows editors end lines with CR and LF. Documents have LF alone, whoever saved the template. */
export function templateText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
}
