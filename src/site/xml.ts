import { html } from '../render/html.ts';

export const xmlHead = '<?xml version="1.0" encoding="utf-8"?>';

/** Characters that XML 1.0 cannot contain, not even as references. */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text for the body of an element or for a quoted attribute. */
function xmlText(text: string): string {
  return html.text(text.replace(NOT_IN_XML, ''));
}

export function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}

export function emptyElement(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  return `<${name}${written.join('')}/>`;
}
