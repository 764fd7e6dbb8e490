/** What a template's file name ends with, by format. The PDF is made from Typst, and so are its templates. */
export const TEMPLATE_ENDINGS = {
    md: '.md.hbs',
    html: '.html.hbs',
    pdf: '.typ.hbs',
};
/** The templates that ship with the program, by format. */
export const TEMPLATE_NAMES = {
    md: ['headlines', 'item'],
    html: ['headlines', 'item', 'style'],
    pdf: ['headlines', 'item', 'style'],
};
/** The file names of all templates that ship with the program. */
export function templateFiles() {
    const formats = ['md', 'html', 'pdf'];
    return formats.flatMap((format) => TEMPLATE_NAMES[format].map((name) => name + TEMPLATE_ENDINGS[format]));
}
//# sourceMappingURL=template-files.js.map