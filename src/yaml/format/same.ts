import { child, type Parsed, type Tree } from '../../base/tree.ts';
import { isSameText } from './paragraphs.ts';
import { type NodeShape, type OrderTerms, shapeBelow } from './shape.ts';

/** Whether two records say the same, and have the same comments. The order of keys says nothing, but of headings it does. */
export function isSame(one: Parsed, other: Parsed, shape: NodeShape, terms: OrderTerms): boolean {
  return isSameTree(one.root, other.root, shape, terms) && commentsOf(one) === commentsOf(other);
}

function isSameTree(one: Tree, other: Tree, shape: NodeShape, terms: OrderTerms): boolean {
  if (one.kind === 'text') return other.kind === 'text' && isSameText(one.value, other.value, shape.text);
  if (one.kind !== other.kind || one.entries.length !== other.entries.length) return false;
  if (one.kind === 'list')
    return one.entries.every((entry, i) => {
      const same = child(other, i);
      return same !== undefined && isSameTree(entry, same, shape, terms);
    });
  if (shape.part === 'attendance' && headingsOf(one) !== headingsOf(other)) return false;
  return one.entries.every(({ key, value }) => {
    const same = child(other, key.value);
    return same !== undefined && isSameTree(value, same, shapeBelow(shape.part, key.value, terms), terms);
  });
}

function headingsOf(tree: Tree): string {
  const keys = tree.kind === 'map' ? tree.entries.map(({ key }) => key.value) : [];
  return JSON.stringify(keys.filter((key) => key !== 'classification'));
}

function commentsOf({ source, comments }: Parsed): string {
  const texts = comments.map(({ start, end }) => source.text.slice(start, end).trimEnd());
  return JSON.stringify(texts.sort());
}
