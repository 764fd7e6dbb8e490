import type { DocumentsFacts, PdfRefusal } from '../../model/facts.ts';
import type { Family } from './entry.ts';

export const DOCUMENTS: Family<DocumentsFacts> = {
  'unsafe-file-name': {
    say: ({ path }) => `${path} is no name that every system can store.`,
    plain: 'A document would have a name that not every system can store.',
    why: 'Windows keeps names such as CON and NUL for itself, and no name can be very long or begin with a full stop.',
    fix: 'Change fileName, or the name of the level, in opsg.yaml.',
  },
  'same-file-name': {
    say: ({ path }) => `Two records would both become ${path}.`,
    plain: 'Two records would become files of the same name.',
    fix: 'Check the numbers of the meetings, or render the records one by one.',
  },
  'pdf-refused': {
    say: ({ reason }) => pdfRefusal(reason),
    plain: 'The PDF could not be made.',
    fix: 'Replace the character, or leave the PDF out with --format md,html.',
    advise: ({ reason }) =>
      reason === 'template' ? 'Correct your template, or run without --templates to compare.' : undefined,
  },
  'template-syntax': {
    say: () => 'The template cannot be read from here on.',
    plain: 'The template cannot be read from here on.',
    fix: 'Check that each {{#if}} and {{#each}} is closed, and that braces come in pairs.',
  },
  'template-unknown-name': {
    say: ({ name }) => `The template uses “${name}”, which does not exist here.`,
    plain: 'The template uses a name that does not exist here.',
    fix: 'Use a name that exists here.',
    advise: ({ near, known }) =>
      near ? `Did you mean “${near}”?` : known.length > 0 ? `Here exist: ${known.join(', ')}.` : undefined,
  },
  'template-missing-partial': {
    say: ({ name }) => `The template asks for a partial “${name}”, and there is none.`,
    plain: 'The template asks for a partial that does not exist.',
    fix: 'Correct the name, or add the file beside the others.',
  },
  'template-forbidden': {
    say: ({ what }) => `A template can only place texts; here stands ${what}.`,
    plain: 'A template can only place texts.',
    fix: 'Use names, {{#if}}, {{#unless}}, {{#each}} and {{> partials}}.',
  },
  'template-not-used': {
    say: ({ name }) => `No template uses “${name}”.`,
    plain: 'A template of your own is used by no other.',
    why: 'its name is most likely misspelt, and the built-in one was used in its stead.',
    fix: 'Rename it after the file that it is to replace; opsg templates lists them.',
    advise: ({ near }) => near && `Did you mean to replace “${near}”?`,
  },
};

function pdfRefusal(reason: PdfRefusal): string {
  if (reason === 'template') return 'The PDF template is not valid Typst.';
  if (reason === 'engine') return 'The PDF engine refused the document.';
  return `No font of the PDF has the character ${reason.glyph}.`;
}
