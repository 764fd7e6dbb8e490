/** A file that holds a text in a certain place, written in a certain way. */
export interface PlantedFile {
  readonly place: string;
  readonly plant: (text: string) => string | Uint8Array;
}

const page = (body: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const everyLetter = (text: string, write: (letter: string) => string) => [...text].map(write).join('');
const hex = (letter: string) => letter.charCodeAt(0).toString(16);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));

/** Every way that we could think of in which a text can stand in a Markdown, HTML or text file. */
export const PLANTED_FILES: readonly PlantedFile[] = [
  { place: 'a paragraph of Markdown', plant: (text) => `# Title\n\n${text}\n` },
  { place: 'Markdown with every sign escaped', plant: (text) => text.replaceAll(' ', ' \\- ') },
  { place: 'Markdown emphasis around each word', plant: (text) => text.replace(/\w+/g, '*$&*') },
  { place: 'a Markdown link', plant: (text) => `[x](https://example.org/?q=${encodeURIComponent(text)})` },
  { place: 'a Markdown comment', plant: (text) => `[//]: # (${text})` },
  { place: 'front matter', plant: (text) => `---\ntitle: ${text}\n---\n` },
  { place: 'a table', plant: (text) => `| a | ${text.replaceAll(' ', ' | ')} |` },
  { place: 'the text of a page', plant: (text) => page(`<p>${text}</p>`) },
  { place: 'a title', plant: (text) => page('', `<title>${text}</title>`) },
  { place: 'a description', plant: (text) => page('', `<meta name="description" content="${text}">`) },
  { place: 'an attribute', plant: (text) => page(`<p data-x='${text}'></p>`) },
  { place: 'alternative text', plant: (text) => page(`<img alt="${text}">`) },
  { place: 'an anchor', plant: (text) => page(`<p id="${text.replaceAll(' ', '-')}"></p>`) },
  { place: 'an address', plant: (text) => page(`<a href="https://x.org/${encodeURI(text)}">x</a>`) },
  {
    place: 'an address with plus signs',
    plant: (text) => page(`<a href="?q=${text.replaceAll(' ', '+')}">x</a>`),
  },
  {
    place: 'a fragment with every byte in percent',
    plant: (text) => page(`<a href="#${everyLetter(text, (c) => `%${hex(c)}`)}">x</a>`),
  },
  { place: 'an HTML comment', plant: (text) => page(`<!-- ${text} -->`) },
  { place: 'a script', plant: (text) => page(`<script>const x = "${text}"</script>`) },
  { place: 'a style', plant: (text) => page('', `<style>p::after { content: "${text}" }</style>`) },
  { place: 'decimal references', plant: (text) => page(everyLetter(text, (c) => `&#${c.charCodeAt(0)};`)) },
  { place: 'hexadecimal references', plant: (text) => page(everyLetter(text, (c) => `&#x${hex(c)};`)) },
  {
    place: 'references without a semicolon',
    plant: (text) => page(everyLetter(text, (c) => `&#${c.charCodeAt(0)} `).replaceAll(' ', '')),
  },
  { place: 'JSON escapes', plant: (text) => `{"x":"${everyLetter(text, (c) => `\\u00${hex(c)}`)}"}` },
  { place: 'JavaScript escapes', plant: (text) => everyLetter(text, (c) => `\\x${hex(c)}`) },
  { place: 'Typst escapes', plant: (text) => everyLetter(text, (c) => `\\u{${hex(c)}}`) },
  {
    place: 'entities inside percent signs',
    plant: (text) => encodeURIComponent(text.replace('m', '&#109;')),
  },
  { place: 'tags inside words', plant: (text) => page(text.replace(/(\w)(\w+)/g, '$1<b>$2</b>')) },
  { place: 'soft hyphens', plant: (text) => page(text.replace(/(\w\w)(\w)/g, '$1\u00AD$2')) },
  { place: 'soft hyphens as references', plant: (text) => page(text.replace(/(\w\w)(\w)/g, '$1&shy;$2')) },
  { place: 'zero-width spaces', plant: (text) => text.replace(/(\w)(\w)/g, '$1\u200B$2') },
  { place: 'line breaks between words', plant: (text) => text.replaceAll(' ', '\r\n  ') },
  { place: 'words broken at a hyphen', plant: (text) => text.replace(/(\w{3})(\w)/g, '$1-\n$2') },
  { place: 'no-break spaces', plant: (text) => page(text.replaceAll(' ', '&nbsp;')) },
  { place: 'capitals', plant: (text) => text.toUpperCase() },
  {
    place: 'wide letters',
    plant: (text) => text.replace(/[a-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  },
  { place: 'UTF-16', plant: utf16 },
  { place: 'UTF-16, big end first', plant: (text) => utf16(text).map((_, i, all) => all[i ^ 1] ?? 0) },
];
