import { strToU8, type Zippable, zipSync } from 'fflate';
import type { PlantedFile } from './planted-files.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const part = (root: string, body: string) =>
  `<?xml version="1.0"?><w:${root} xmlns:w="${WORD}">${body}</w:${root}>`;
const body = (paragraphs: string) => part('document', `<w:body>${paragraphs}</w:body>`);
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const inDocument = (paragraphs: string) => archive({ 'word/document.xml': body(paragraphs) });
const halves = (text: string, between: string) => text.replace(/(\w{3})(\w+)/g, `$1${between}$2`);
const SPLIT = '</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">';

function archive(files: Readonly<Record<string, string | Uint8Array>>, comment = ''): Uint8Array {
  const whole = { '[Content_Types].xml': '<Types/>', 'word/document.xml': body(run('Shown.')), ...files };
  const entries: Zippable = Object.fromEntries(
    Object.entries(whole).map(([path, text]) => [path, typeof text === 'string' ? strToU8(text) : text]),
  );
  return zipSync(comment === '' ? entries : { ...entries, 'a.xml': [strToU8(''), { comment }] }, {
    level: 9,
  });
}

/** Every place that we could think of in which a text can stand in a Word document, or in another archive. */
export const PLANTED_ARCHIVES: readonly PlantedFile[] = [
  { place: 'a paragraph', plant: (text) => inDocument(`<w:p>${run(text)}</w:p>`) },
  { place: 'words in two runs each', plant: (text) => inDocument(`<w:p>${run(halves(text, SPLIT))}</w:p>`) },
  {
    place: 'words around the mark of a comment',
    plant: (text) =>
      inDocument(`<w:p>${run(halves(text, `</w:t></w:r><w:commentRangeStart w:id="1"/><w:r><w:t>`))}</w:p>`),
  },
  {
    place: 'words with a tracked deletion inside',
    plant: (text) =>
      inDocument(
        `<w:p>${run(halves(text, '</w:t></w:r><w:del><w:r><w:delText>xx</w:delText></w:r></w:del><w:r><w:t>'))}</w:p>`,
      ),
  },
  {
    place: 'words with a tracked insertion inside',
    plant: (text) =>
      inDocument(
        `<w:p>${run(halves(text, '</w:t></w:r><w:ins w:id="1"><w:r><w:t>xx</w:t></w:r></w:ins><w:r><w:t>'))}</w:p>`,
      ),
  },
  {
    place: 'deleted text',
    plant: (text) => inDocument(`<w:p><w:del><w:r><w:delText>${text}</w:delText></w:r></w:del></w:p>`),
  },
  {
    place: 'hidden text',
    plant: (text) => inDocument(`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${text}</w:t></w:r></w:p>`),
  },
  {
    place: 'soft hyphens of Word',
    plant: (text) => inDocument(`<w:p>${run(halves(text, '</w:t><w:softHyphen/><w:t>'))}</w:p>`),
  },
  {
    place: 'one paragraph a word',
    plant: (text) =>
      inDocument(
        text
          .split(' ')
          .map((word) => `<w:p>${run(word)}</w:p>`)
          .join(''),
      ),
  },
  {
    place: 'tabs between words',
    plant: (text) => inDocument(`<w:p>${run(text.replaceAll(' ', '</w:t><w:tab/><w:t>'))}</w:p>`),
  },
  {
    place: 'a cell a word',
    plant: (text) =>
      inDocument(
        `<w:tbl><w:tr>${text
          .split(' ')
          .map((word) => `<w:tc><w:p>${run(word)}</w:p></w:tc>`)
          .join('')}</w:tr></w:tbl>`,
      ),
  },
  {
    place: 'references to characters',
    plant: (text) => inDocument(run([...text].map((c) => `&#x${c.charCodeAt(0).toString(16)};`).join(''))),
  },
  {
    place: 'a CDATA section',
    plant: (text) =>
      inDocument(run(halves(text, `</w:t></w:r><w:r><w:t><![CDATA[`).replaceAll(' ', ']]> ').concat(']]>'))),
  },
  { place: 'an XML comment', plant: (text) => inDocument(`<!-- ${text} -->`) },
  {
    place: 'a field',
    plant: (text) =>
      inDocument(`<w:r><w:instrText> HYPERLINK "https://x.org/${encodeURI(text)}" </w:instrText></w:r>`),
  },
  {
    place: 'alternative text',
    plant: (text) => inDocument(`<w:drawing><wp:docPr descr="${text}"/></w:drawing>`),
  },
  {
    place: 'a bookmark',
    plant: (text) => inDocument(`<w:bookmarkStart w:id="1" w:name="${text.replaceAll(' ', '_')}"/>`),
  },
  {
    place: 'the address of a link',
    plant: (text) =>
      archive({
        'word/_rels/document.xml.rels': `<Relationships><Relationship Id="x" Target="https://x.org/${encodeURIComponent(text)}" TargetMode="External"/></Relationships>`,
      }),
  },
  {
    place: 'the title of the document',
    plant: (text) =>
      archive({ 'docProps/core.xml': `<cp:coreProperties><dc:title>${text}</dc:title></cp:coreProperties>` }),
  },
  {
    place: 'a property of its own',
    plant: (text) =>
      archive({
        'docProps/custom.xml': `<Properties><property name="x"><vt:lpwstr>${text}</vt:lpwstr></property></Properties>`,
      }),
  },
  {
    place: 'a header',
    plant: (text) => archive({ 'word/header1.xml': part('hdr', `<w:p>${run(text)}</w:p>`) }),
  },
  {
    place: 'a footer',
    plant: (text) => archive({ 'word/footer1.xml': part('ftr', `<w:p>${run(text)}</w:p>`) }),
  },
  {
    place: 'a comment',
    plant: (text) =>
      archive({ 'word/comments.xml': part('comments', `<w:comment w:author="x">${run(text)}</w:comment>`) }),
  },
  {
    place: 'the author of a comment',
    plant: (text) => archive({ 'word/comments.xml': part('comments', `<w:comment w:author="${text}"/>`) }),
  },
  { place: 'a footnote', plant: (text) => archive({ 'word/footnotes.xml': part('footnotes', run(text)) }) },
  {
    place: 'a style',
    plant: (text) => archive({ 'word/styles.xml': part('styles', `<w:name w:val="${text}"/>`) }),
  },
  { place: 'a part that no other names', plant: (text) => archive({ 'junk/x.bin': text }) },
  {
    place: 'a part in UTF-16',
    plant: (text) => archive({ 'customXml/item1.xml': Buffer.from(`\uFEFF<x>${text}</x>`, 'utf16le') }),
  },
  { place: 'the name of a part', plant: (text) => archive({ [`word/${text}.xml`]: '<x/>' }) },
  { place: 'a comment on a part', plant: (text) => archive({}, text) },
  {
    place: 'a workbook inside',
    plant: (text) =>
      archive({
        'word/embeddings/a.xlsx': archive({ 'xl/sharedStrings.xml': `<sst><si><t>${text}</t></si></sst>` }),
      }),
  },
  {
    place: 'an OpenDocument text',
    plant: (text) =>
      archive({
        'content.xml': `<office:text><text:p>${halves(text, '<text:span>').replace(/ |$/g, '</text:span>$&')}</text:p></office:text>`,
      }),
  },
  {
    place: 'a text that is not compressed',
    plant: (text) => zipSync({ 'a.txt': [strToU8(text), { level: 0 }] }),
  },
];
