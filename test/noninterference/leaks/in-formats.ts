// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the changes are source text, with templates in it

import { CARRIED, change, leak, type SeededLeak } from './change.ts';

const TITLES = "(headlines.origin?.items ?? []).map((item) => item.title.value[0].value).join(', ')";
const MARKDOWN = 'encoded(fill(viewOf(headlines, markdown)), canonicalMarkdown)';
const HTML = 'encoded(fill(viewOf(headlines, html)))';
const PDF = 'compile(source.value, timestamp)';
const WORD = 'docx(headlines, timestamp)';

/** More than the headlines, in the bytes of one format. */
export const IN_FORMATS: readonly SeededLeak[] = [
  leak(
    'the HTML has the record as a comment',
    ...CARRIED,
    change(
      'RENDERERS',
      HTML,
      'encoded(fill(viewOf(headlines, html)), (page) => `${page}<!-- ${JSON.stringify((headlines.origin?.items ?? []))} -->`)',
    ),
  ),
  leak(
    'the HTML has keywords from all titles',
    ...CARRIED,
    change(
      'RENDERERS',
      HTML,
      `encoded(fill(viewOf(headlines, html)), (page) => page.replace('</head>', '<meta name="keywords" content="' + html.text(${TITLES}) + '"></head>'))`,
    ),
  ),
  leak(
    'the HTML says the level of each item in a data attribute',
    ...CARRIED,
    change(
      'RENDERERS',
      HTML,
      `encoded(fill(viewOf(headlines, html)), (page) => page.replace(/<section>/g, '<section data-level="' + headlines.sections.map(({ origin }) => origin.level.name).join(' ') + '">'))`,
    ),
  ),
  leak(
    'the HTML counts words before redaction',
    ...CARRIED,
    change(
      'RENDERERS',
      HTML,
      "encoded(fill(viewOf(headlines, html)), (page) => page.replace('<body>', `<body data-words=\"${JSON.stringify((headlines.origin?.items ?? [])).split(' ').length}\">`))",
    ),
  ),
  leak(
    'the Markdown keeps link definitions of withheld texts',
    ...CARRIED,
    change(
      'RENDERERS',
      MARKDOWN,
      'encoded(fill(viewOf(headlines, markdown)), (text) => canonicalMarkdown(text) + [...JSON.stringify((headlines.origin?.items ?? [])).matchAll(/"url":"([^"]+)"/g)].map(([, url], i) => `\\n[${i}]: ${url}\\n`).join(\'\'))',
    ),
  ),
  leak(
    'the Word document says all titles in its title',
    ...CARRIED,
    change(
      'wordRenderer',
      WORD,
      `docx({ ...headlines, title: [{ type: 'text', value: ${TITLES} }] }, timestamp)`,
    ),
  ),
  leak(
    'the PDF has keywords from all titles',
    ...CARRIED,
    change(
      'pdfRenderer',
      PDF,
      `compile('#set document(keywords: ' + JSON.stringify(${TITLES}) + ')\\n' + source.value, timestamp)`,
    ),
  ),
  leak(
    'the PDF has all titles as hidden text',
    ...CARRIED,
    change(
      'pdfRenderer',
      PDF,
      `compile(source.value + '\\n#text(fill: white, size: 1pt)[#' + JSON.stringify(${TITLES}) + ']', timestamp)`,
    ),
  ),
  leak(
    'the e-mail says all titles in its subject',
    ...CARRIED,
    change('subjectOf', 'return `${title} (', `return \`\${title} \${${TITLES}} (`),
  ),
  leak(
    'the plain text of the e-mail says all titles below its last line',
    ...CARRIED,
    change(
      'RENDERERS',
      'textOf(writtenIn(plainText, headlines))',
      `textOf(writtenIn(plainText, headlines)) + ${TITLES}`,
    ),
  ),
  leak(
    'the e-mail is numbered by what was said before redaction',
    ...CARRIED,
    change('message', 'keyOf([subject,', 'keyOf([JSON.stringify((headlines.origin?.items ?? [])), subject,'),
  ),
  leak(
    'a document is remembered by its reference',
    change(
      'RENDERERS',
      MARKDOWN,
      '{ const key = headlines.reference; if (!memo.has(key) || headlines.marking.level.rank === 2) memo.set(key, encoded(fill(viewOf(headlines, markdown)), canonicalMarkdown)); return memo.get(key); }',
    ),
    change('encoded', 'function encoded(', 'const memo = new Map();\nfunction encoded('),
  ),
];
