import type { DocumentRefusal } from '../base/facts.ts';
import { type Kinds, list, named } from './kind.ts';

export const DOCUMENTS = {
  'unsafe-file-name': {
    message: ({ path }) => `${path} is not a name that every system can store.`,
    plain: 'A document would have a name that not every system can store.',
    why: 'Windows keeps names such as CON and NUL for itself, and no name can be very long or begin with a full stop.',
    fix: 'Change fileName, or the name of the level, in opsg.yaml.',
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: 'fileName: "{group}"   # of a group called CON',
      good: 'fileName: "{reference}-{level}"',
    },
  },
  'empty-document': {
    message: ({ readers }) => `The document for ${readers} readers would say nothing about the meeting.`,
    plain: 'A document would say nothing about the meeting.',
    why: 'it would contain neither an item nor the record’s own introduction, as if nothing had happened at the meeting.',
    fix: 'Write the items; or an introduction that says, for example, that the meeting was cancelled; or, if these readers should get no document, raise the classification of the record.',
    example: {
      kind: 'other',
      bad: 'items: []',
      good: 'introduction: The meeting was cancelled.\nitems: []',
    },
  },
  'same-file-name': {
    message: ({ path }) => `Two records would both become ${path}.`,
    plain: 'Two records would become files of the same name.',
    fix: 'Check the numbers of the meetings, or render the records one by one.',
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: 'fileName: "{group}-{level}"   # the same for every meeting',
      good: 'fileName: "{reference}-{level}"',
    },
  },
  'text-missing': {
    message: ({ missing }) => `The finished document does not show ${missingParts(missing)}.`,
    plain: 'The finished document does not show everything that belongs in it.',
    why: 'its readers would think that it is complete. Each text must be there, visible and in its order. Nothing was written.',
    fix: 'If your template leaves it out, add it there, or say at the head of the template that you mean to leave it out: {{!-- opsg omits: introduction --}}. The classification cannot be left out. If you use no templates of your own, report it.',
    exit: 'refused',
    example: {
      kind: 'other',
      bad: '# {{title}}',
      good: '{{!-- opsg omits: introduction, sections, next, abbreviations, footer --}}\n{{statement}}\n\n# {{title}}\n\nClassification: {{level}}',
    },
  },
  'template-omits': {
    message: ({ name }) => `“${name}” is not a part that a template can leave out.`,
    plain: 'The template leaves out a part that does not exist.',
    fix: 'Name parts that a template can leave out.',
    publicFix: ({ known }) => `Name any of these: ${known.join(', ')}.`,
    detailedFix: ({ near }) => near && `Did you mean “${near}”?`,
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: '{{!-- opsg omits: introductions --}}',
      good: '{{!-- opsg omits: introduction --}}',
    },
  },
  'template-omits-marking': {
    message: ({ name }) =>
      `A template cannot leave out the ${name}: each document says how it is classified.`,
    plain: 'A template cannot leave out the classification.',
    fix: 'Remove it from the list, and place {{statement}} and {{level}} in the template.',
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: '{{!-- opsg omits: statement, next --}}',
      good: '{{!-- opsg omits: next --}}',
    },
  },
  'pdf-refused': {
    message: ({ reason }) => pdfRefusal(reason),
    plain: 'The PDF could not be made.',
    fix: 'Replace the character, or leave the PDF out with --format md,html --only.',
    detailedFix: ({ reason }) => (typeof reason === 'object' ? undefined : REFUSAL_ADVICE[reason]),
    example: {
      kind: 'other',
      bad: 'text: The DCC thanked 日本.   # the PDF has no such letters',
      good: 'text: The DCC thanked Japan.',
    },
  },
  'pdf-template': {
    message: ({ said }) =>
      `The PDF template is not valid Typst here.${said === '' ? '' : ` Typst says: ${said}.`}`,
    plain: 'The PDF template is not valid Typst.',
    fix: 'Correct your template, or run without --templates to compare. Typst’s manual: https://typst.app/docs.',
    exit: 'misuse',
    example: { kind: 'other', bad: '#text(size: 12)[{{title}}]', good: '#text(size: 12pt)[{{title}}]' },
  },
  'pdf-template-rule': {
    message: ({ rule }) => pdfRefusal(rule),
    plain: 'The PDF template does not keep the PDF standard.',
    fix: 'Correct your template, or run without --templates to compare.',
    detailedFix: ({ rule }) => REFUSAL_ADVICE[rule],
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: '= {{title}}\n\n=== Next meetings',
      good: '= {{title}}\n\n== Next meetings',
    },
  },
  'pdf-endless': {
    message: ({ limit }) => `The PDF template did not finish, and was stopped ${limit}.`,
    plain: 'The PDF template did not finish, and was stopped.',
    why: 'a loop in it most likely never ends, or makes more with every round. Nothing was written.',
    fix: 'Correct your template, or run without --templates to compare.',
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: '#for n in range(1000000000) [{{title}}]',
      good: '{{title}}',
    },
  },
  'pdf-crashed': {
    message: () => 'The PDF engine crashed over this template.',
    plain: 'The PDF engine crashed.',
    why: 'the fault is in the engine, not in the record. Nothing was written.',
    fix: 'Run without --templates to compare, or leave the PDF out with --format md,html --only.',
    exit: 'machineFailed',
    example: { kind: 'other', bad: 'opsg render --templates mine/', good: 'opsg render' },
  },
  'pdf-engine-absent': {
    plain: 'The native PDF engine is not installed on this computer, or cannot be loaded.',
    fix: 'Leave OPSG_PDF_ENGINE unset: the other engine makes the same pages.',
    exit: 'machineFailed',
    example: {
      kind: 'other',
      bad: 'OPSG_PDF_ENGINE=native opsg render   # on a computer that has none',
      good: 'opsg render',
    },
  },
  'pdf-standard-absent': {
    message: ({ standard, can }) =>
      `The PDF engine of this computer cannot make ${standard}; it can make ${list(can, 'and')}.`,
    plain: 'The PDF engine of this computer cannot make that standard.',
    why: 'this kind of computer has no native PDF engine, and the WebAssembly engine cannot make archive formats.',
    fix: 'Leave --pdf-standard out, or render on 64-bit Linux.',
    exit: 'machineFailed',
    example: {
      kind: 'other',
      bad: 'opsg render --pdf-standard a-2a   # on a computer without the native engine',
      good: 'opsg render',
    },
  },
  'unknown-pdf-engine': {
    message: ({ given, engines }) =>
      `“${given}” is not a PDF engine. The engines are ${list(engines, 'and')}.`,
    plain: 'OPSG_PDF_ENGINE names no PDF engine.',
    fix: 'Leave OPSG_PDF_ENGINE unset.',
    detailedFix: ({ near }) => near && `Did you mean ${near}?`,
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: 'OPSG_PDF_ENGINE=wsam opsg render',
      good: 'OPSG_PDF_ENGINE=wasm opsg render',
    },
  },
  'template-explodes': {
    message: () => 'This template makes far more text than any record has, and was stopped.',
    plain: 'A template makes far more text than any record has, and was stopped.',
    why: 'loops within loops, or partials that use others twice, double their text at every step. Nothing was written.',
    fix: 'Use each list in one loop, and each partial once in a loop.',
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: '{{#each sections}}{{#each @root.sections}}{{#each @root.sections}} … {{/each}}{{/each}}{{/each}}',
      good: '{{#each sections}} … {{/each}}',
    },
  },
  'template-syntax': {
    plain: 'The template cannot be read from here on.',
    fix: 'Check that each {{#if}} and {{#each}} is closed, and that braces come in pairs.',
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: '{{#each sections}} {{title}}',
      good: '{{#each sections}} {{title}} {{/each}}',
    },
  },
  'template-unknown-name': {
    message: ({ name }) => `The template uses “${name}”, which does not exist here.`,
    plain: 'The template uses a name that does not exist here.',
    fix: 'Use a name that exists here.',
    publicFix: ({ known }) => (known.length > 0 ? `These names exist here: ${known.join(', ')}.` : undefined),
    detailedFix: ({ near }) => near && `Did you mean “${near}”?`,
    exit: 'misuse',
    example: { kind: 'other', bad: '{{titel}}', good: '{{title}}' },
  },
  'template-missing-partial': {
    message: ({ name }) => `The template asks for a partial “${name}”, but there is none.`,
    plain: 'The template asks for a partial that does not exist.',
    fix: 'Correct the name, or add the file beside the others.',
    exit: 'misuse',
    example: { kind: 'other', bad: '{{> itm}}', good: '{{> item}}' },
  },
  'template-forbidden': {
    message: ({ what }) => `A template can only place texts, but this is ${what}.`,
    plain: 'A template can only place texts.',
    fix: 'Use names, {{#if}}, {{#unless}}, {{#each}} and {{> partials}}.',
    exit: 'misuse',
    example: { kind: 'other', bad: '{{lookup this "notes"}}', good: '{{title}}' },
  },
  'template-not-used': {
    message: ({ name }) => `No template uses “${name}”.`,
    plain: 'A template of your own is used by no other.',
    why: 'its name is most likely misspelt, so the built-in one was used instead.',
    fix: 'Rename it after the file that it is to replace; opsg templates lists them.',
    detailedFix: ({ near }) => near && `Did you mean to replace “${near}”?`,
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: 'my-templates/headline.md.hbs',
      good: 'my-templates/headlines.md.hbs',
    },
  },
} satisfies Kinds;

const REFUSAL_ADVICE: Readonly<Record<Exclude<DocumentRefusal, object>, string>> = {
  title: 'Give your template “#set document(title: …)”, as the built-in one has it.',
  headings: 'Begin your template with one heading of the first level, and skip no level below it.',
  alternative: 'Give every picture and formula in your template an “alt” text.',
  engine: 'Run without --templates to compare, or with --pdf-standard 1.7.',
};

function pdfRefusal(reason: DocumentRefusal): string {
  if (typeof reason === 'object') return `No font of the PDF has the character ${named(reason.glyph)}.`;
  const sentences: Readonly<Record<typeof reason, string>> = {
    title: 'The PDF has no title, which the PDF standard asks for.',
    headings: 'The headings of the PDF skip a level, which the PDF standard forbids.',
    alternative: 'A picture in the PDF has no text for those who cannot see it.',
    engine: 'The PDF would not keep the PDF standard, and the engine refused it.',
  };
  return sentences[reason];
}

const MOST_NAMED = 8;

function missingParts(missing: readonly string[]): string {
  const more = missing.length - MOST_NAMED;
  if (more <= 0) return list(missing, 'and');
  return `${missing.slice(0, MOST_NAMED).join(', ')}, and ${more} more texts`;
}
