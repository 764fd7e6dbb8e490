import type { Inline, Prose } from '../base/prose.ts';
import { asSvg } from './look/logo.ts';
import type { Dialect } from './templates/view.ts';

/** What may not stand raw in a Typst string (https://typst.app/docs/reference/foundations/str/). */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** The longest word that fits a line of a title, if it is all of the widest letter. */
const LONG = 20;
/**
 * A word that is wider than the page would run off its edge. Its letters are set apart by less than anyone sees, so
 * that a line may end after each. This is said only where such a word stands: Typst looks for it in every text.
 */
const BREAK_ANYWHERE = `#show regex("[^ ]{${LONG},}"): word => context if measure(word).width < 140mm { word } else { word.text.clusters().join(h(0.01pt)) };`;

/** A logo is as high as the template says; one that is wider than this many heights would run off the page. */
const WIDEST_LOGO = 10;

/**
 * Typst mark-up. Every text is a string expression, `#"…";`, which Typst prints and never reads: no character in
 * it can become a command. The semicolon ends the expression, whatever follows.
 */
export const typst: Dialect = {
  text: (value) => (value === '' ? '' : breakable(value, `#${quoted(withoutSoftHyphens(value))};`)),
  prose: (prose) => prose.map(inline).join(''),
  logo: (logo) => {
    const size = logo.ratio > WIDEST_LOGO ? ', width: 100%, height: auto' : '';
    return `#image(bytes(${quoted(asSvg(logo))}), format: "svg", alt: ${quoted(logo.alternative)}${size});`;
  },
  heading: (depth) => '='.repeat(depth + 1),
};

function inline(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'abbreviation':
      return typst.text(node.value);
    case 'inlineCode':
      return breakable(node.value, `#raw(${quoted(withoutSoftHyphens(node.value))});`);
    case 'emphasis':
      return command('emph', node.children);
    case 'strong':
      return command('strong', node.children);
    case 'mark':
      return `#[#strong[${typst.prose(node.children)}]<mark>];`;
    case 'link':
      return `#link(${quoted(node.url)})[${typst.prose(node.children)}];`;
  }
}

function command(name: 'emph' | 'strong', children: Prose): string {
  return `#${name}[${typst.prose(children)}];`;
}

function breakable(value: string, written: string): string {
  const isLong = value.split(' ').some((word) => word.length >= LONG);
  return isLong ? `#[${BREAK_ANYWHERE}${written}];` : written;
}

/** No soft hyphen can be seen, and Typst 0.14 fails over one at the end of a link. */
function withoutSoftHyphens(value: string): string {
  return value.replaceAll('\u00AD', '');
}

function quoted(value: string): string {
  return `"${value.replace(/[\\"\n\r\t]/g, (character) => ESCAPES[character] ?? character)}"`;
}
