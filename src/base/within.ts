/**
 * Everything in plain data that has a shape, in its order, and nothing inside of that. What is searched is large, and
 * searched for each record: one list is filled, because many small ones cost three times as much.
 */
export function allWithin<T extends object>(
  data: unknown,
  hasShape: (part: object) => part is T,
): readonly T[] {
  const found: T[] = [];
  const search = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if (hasShape(part)) found.push(part);
    else for (const value of Object.values(part)) search(value);
  };
  search(data);
  return found;
}
