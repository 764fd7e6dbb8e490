import { withoutEntities } from '../decodings.ts';

/** An element of a part of an office document. Names stand without their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text that stands directly in it. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

/** A quoted value may contain `>`, but not `<`. */
const TOKEN = /<(\/?)(?:[\w-]+:)?([\w.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|[^<]+/g;
const ATTRIBUTE = /(?:[\w-]+:)?([\w.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
const DEEPEST = 256;

/** The root of a part. An element that nothing closes ends with the part, and deeper ones than any need are left out. */
export function readXml(xml: string): XmlElement {
  const root: OpenElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  let ignored = 0;
  for (const [token, slash, name = '', rest = ''] of xml.matchAll(TOKEN)) {
    const current = open.at(-1) ?? root;
    if (slash === undefined) current.text += withoutEntities(token);
    else if (slash !== '') {
      if (ignored > 0) ignored -= 1;
      else if (open.length > 1) open.pop();
    } else if (open.length > DEEPEST) ignored += rest.endsWith('/') ? 0 : 1;
    else {
      const element = { name, attributes: attributesOf(rest), children: [], text: '' };
      current.children.push(element);
      if (!rest.endsWith('/')) open.push(element);
    }
  }
  return root.children[0] ?? root;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = [...text.matchAll(ATTRIBUTE)];
  return new Map(
    found.map(([, name = '', double = '', single = '']) => [name, withoutEntities(double || single)]),
  );
}

/** The first element of a name in another one. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The value of an element in another one: its `val`. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.get('val');
}

/** Every element of a name below another one, in the order of the file. */
export function elementsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsOf(child, name),
  ]);
}
