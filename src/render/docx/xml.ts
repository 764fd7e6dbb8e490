/** The value of each attribute; one that has none is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Mark-up, and what some readers take for the end of a line, and so for a space. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
};
/** What no XML file may hold, however it is written (https://www.w3.org/TR/xml/#charsets). */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** An element with its attributes and what stands in it, which is written already. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const opening = [name, ...given.map(([key, value]) => `${key}="${xmlText(String(value))}"`)].join(' ');
  const inner = content.join('');
  return inner === '' ? `<${opening}/>` : `<${opening}>${inner}</${name}>`;
}

/** Text for an element or a quoted attribute; a character that XML forbids becomes a replacement character. */
export function xmlText(value: string): string {
  return value
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"\t\n\r\u0085\u2028]/g, (character) => ENTITIES[character] ?? character);
}

/** A whole file of XML, with its root. */
export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
