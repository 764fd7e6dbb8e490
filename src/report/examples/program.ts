import type { DocumentsFacts, ReadingFacts, WritingFacts } from '../../base/facts.ts';
import type { Examples } from './example.ts';

export const READING_EXAMPLES: Examples<ReadingFacts> = {
  'no-such-file': {
    kind: 'other',
    bad: 'opsg validate meeting/opsg-28.yaml',
    good: 'opsg validate meetings/opsg-28.yaml',
  },
  'nothing-matched': {
    kind: 'other',
    bad: 'opsg validate out/',
    good: 'opsg validate meetings/',
  },
  'nothing-to-inspect': {
    kind: 'other',
    bad: 'opsg inspect empty/ --against meetings/ --audience White',
    good: 'opsg inspect out/White --against meetings/ --audience White',
  },
  'cannot-read': {
    kind: 'other',
    bad: 'opsg inspect public/ --against meetings/ --audience White, where public/ holds a folder of somebody else’s',
    good: 'chmod -R u+rX public/, then the same command',
  },
  'too-short-to-find': {
    kind: 'other',
    bad: 'text: Acme   # withheld, and looked for in no file',
    good: 'text: The supplier is Acme of Leeds.',
  },
  'also-shown': {
    kind: 'other',
    bad: 'the same sentence in a White record and in a Red part of another one',
    good: 'the sentence in the Red part alone',
  },
  'unknown-audience': {
    kind: 'other',
    bad: 'opsg render --audience Ambr',
    good: 'opsg render --audience Amber',
  },
  'not-utf8': {
    kind: 'other',
    bad: 'a file saved with the encoding “Windows-1252” or “ANSI”',
    good: 'the same file saved with the encoding “UTF-8”',
  },
  'control-character': {
    kind: 'points',
    bad: '- The DCC reported\b two outages.',
    good: '- The DCC reported two outages.',
  },
  'record-too-long': {
    kind: 'other',
    bad: 'a file of 300,000 characters',
    good: 'a file for each meeting',
  },
  'record-too-many-lines': {
    kind: 'other',
    bad: 'a file of 10,000 lines',
    good: 'a file for each meeting',
  },
  'too-many-records': {
    kind: 'other',
    bad: 'opsg render archive/   # 20,000 records',
    good: 'opsg render archive/2020/',
  },
  'more-problems': {
    kind: 'other',
    bad: 'a table saved as meetings/opsg-28.yaml',
    good: 'a record saved as meetings/opsg-28.yaml',
  },
  'empty-file': {
    kind: 'file',
    bad: '',
    good: 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems: [{ title: Outages, text: There were two. }]',
  },
};

export const DOCUMENT_EXAMPLES: Examples<DocumentsFacts> = {
  'unsafe-file-name': {
    kind: 'other',
    bad: 'fileName: "{group}"   # of a group called CON',
    good: 'fileName: "{reference}-{level}"',
  },
  'empty-document': {
    kind: 'other',
    bad: 'items: []',
    good: 'introduction: The meeting was cancelled.\nitems: []',
  },
  'same-file-name': {
    kind: 'other',
    bad: 'fileName: "{group}-{level}"   # the same for every meeting',
    good: 'fileName: "{reference}-{level}"',
  },
  'text-missing': {
    kind: 'other',
    bad: '# {{title}}',
    good: '{{!-- opsg omits: introduction, sections, next, abbreviations, footer --}}\n{{statement}}\n\n# {{title}}\n\nClassification: {{level}}',
  },
  'template-omits': {
    kind: 'other',
    bad: '{{!-- opsg omits: introductions --}}',
    good: '{{!-- opsg omits: introduction --}}',
  },
  'template-omits-marking': {
    kind: 'other',
    bad: '{{!-- opsg omits: statement, next --}}',
    good: '{{!-- opsg omits: next --}}',
  },
  'pdf-refused': {
    kind: 'other',
    bad: 'text: The DCC thanked 日本.   # the PDF has no such letters',
    good: 'text: The DCC thanked Japan.',
  },
  'pdf-template': { kind: 'other', bad: '#text(size: 12)[{{title}}]', good: '#text(size: 12pt)[{{title}}]' },
  'pdf-template-rule': {
    kind: 'other',
    bad: '= {{title}}\n\n=== Next meetings',
    good: '= {{title}}\n\n== Next meetings',
  },
  'pdf-endless': {
    kind: 'other',
    bad: '#for n in range(1000000000) [{{title}}]',
    good: '{{title}}',
  },
  'pdf-crashed': { kind: 'other', bad: 'opsg render --templates mine/', good: 'opsg render' },
  'pdf-engine-absent': {
    kind: 'other',
    bad: 'OPSG_PDF_ENGINE=native opsg render   # on a computer that has none',
    good: 'opsg render',
  },
  'pdf-standard-absent': {
    kind: 'other',
    bad: 'opsg render --pdf-standard a-2a   # on a computer without the native engine',
    good: 'opsg render',
  },
  'unknown-pdf-engine': {
    kind: 'other',
    bad: 'OPSG_PDF_ENGINE=wsam opsg render',
    good: 'OPSG_PDF_ENGINE=wasm opsg render',
  },
  'template-explodes': {
    kind: 'other',
    bad: '{{#each sections}}{{#each @root.sections}}{{#each @root.sections}} … {{/each}}{{/each}}{{/each}}',
    good: '{{#each sections}} … {{/each}}',
  },
  'template-syntax': {
    kind: 'other',
    bad: '{{#each sections}} {{title}}',
    good: '{{#each sections}} {{title}} {{/each}}',
  },
  'template-unknown-name': { kind: 'other', bad: '{{titel}}', good: '{{title}}' },
  'template-missing-partial': { kind: 'other', bad: '{{> itm}}', good: '{{> item}}' },
  'template-forbidden': { kind: 'other', bad: '{{lookup this "notes"}}', good: '{{title}}' },
  'template-not-used': {
    kind: 'other',
    bad: 'my-templates/headline.md.hbs',
    good: 'my-templates/headlines.md.hbs',
  },
};

export const WRITING_EXAMPLES: Examples<WritingFacts> = {
  'folder-is-link': {
    kind: 'other',
    bad: 'opsg render --out website   # a link to a folder elsewhere',
    good: 'opsg render --out out',
  },
  'folder-in-use': {
    kind: 'other',
    bad: 'opsg render, while another opsg render is at work',
    good: 'opsg render, after the other has ended',
  },
  'folder-in-the-way': {
    kind: 'other',
    bad: 'mkdir out/White/OPSG_28-Headlines-White.md',
    good: 'rmdir out/White/OPSG_28-Headlines-White.md',
  },
  'changed-by-hand': {
    kind: 'other',
    bad: 'a document in out/ that was corrected by hand',
    good: 'the record, corrected; then opsg render',
  },
  'other-audience': {
    kind: 'other',
    bad: 'opsg render --audience Amber --out out/White',
    good: 'opsg render --audience Amber --out out',
  },
};
