/** An element of XML: its attributes, the elements in it, and its text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface OpenElement extends Element {
  readonly children: OpenElement[];
  text: string;
}

const TOKEN = /<\?xml [^?]*\?>|<\/([\w:-]+)>|<([\w:-]+)((?: [\w:-]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
const CHARACTERS = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** XML of the plain kind that reports use becomes its root; whatever is not well-formed is an error. */
export function parseXml(xml: string): Element {
  if (!CHARACTERS.test(xml)) throw new Error('a character stands in the file that XML cannot hold');
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let end = 0;
  for (const token of xml.matchAll(TOKEN)) {
    end = token.index + token[0].length;
    read(token, open);
  }
  const [first, ...others] = root.children;
  if (end !== xml.length || open.length > 1 || !first || others.length > 0)
    throw new Error(`not well-formed after ${JSON.stringify(xml.slice(end - 40, end))}`);
  return first;
}

function read(
  [, closed, opened, attributes = '', isEmpty, text]: RegExpMatchArray,
  open: OpenElement[],
): void {
  const current = open.at(-1);
  if (!current) throw new Error('an element is closed too often');
  if (text !== undefined) current.text += decoded(text);
  if (closed !== undefined && open.pop()?.name !== closed) throw new Error(`${closed} is not open`);
  if (opened === undefined) return;
  const element = { name: opened, attributes: attributesOf(attributes), children: [], text: '' };
  current.children.push(element);
  if (isEmpty === '') open.push(element);
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decoded(value)]));
}

function decoded(text: string): string {
  return text.replace(/&([^;]*);?/g, (all, name: string) => {
    const code = /^#(\d+)$/.exec(name)?.[1];
    const numbered = code === undefined ? undefined : String.fromCodePoint(Number(code));
    const meant = all.endsWith(';') ? (ENTITIES[name] ?? numbered) : undefined;
    if (meant === undefined) throw new Error(`${all} is no entity`);
    return meant;
  });
}

export function elementsOf(element: Element, name: string): readonly Element[] {
  return element.children.filter((child) => child.name === name);
}
