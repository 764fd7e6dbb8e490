/** What a drawing may take of whoever draws it: elements within elements, and parts that are drawn again. */
const DEEPEST = 64;
const MOST_DRAWN = 20_000;

/** An element of a drawing: its name in the tree, what it refers to, and what stands in it. */
interface Drawn {
  readonly references: readonly string[];
  readonly inside: Drawn[];
}

/** Counts what a drawing makes a program do, element by element as they are read. */
export interface WorkCounter {
  open(id: string | undefined, references: readonly string[], isAlone: boolean): void;
  close(): void;
  /** Whether it nests too deep, asks for itself, or draws its parts so often that drawing may never end. */
  isTooMuch(): boolean;
}

export function startCounting(): WorkCounter {
  const root: Drawn = { references: [], inside: [] };
  const open: Drawn[] = [root];
  const byId = new Map<string, Drawn>();
  let deepest = 0;
  return {
    open: (id, references, isAlone) => {
      const element: Drawn = { references, inside: [] };
      open.at(-1)?.inside.push(element);
      if (id !== undefined) byId.set(id, element);
      if (!isAlone) open.push(element);
      deepest = Math.max(deepest, open.length);
    },
    close: () => open.pop(),
    isTooMuch: () => deepest > DEEPEST || drawnOf(root, byId) > MOST_DRAWN,
  };
}

/** How many elements are drawn, those that others refer to each time; without end where one refers to itself. */
function drawnOf(root: Drawn, byId: ReadonlyMap<string, Drawn>): number {
  const known = new Map<Drawn, number>();
  const count = (element: Drawn): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    known.set(element, Number.POSITIVE_INFINITY); // until it is known: whoever asks for it from inside never ends
    const others = element.references.flatMap((id) => byId.get(id) ?? []);
    const sum = [...element.inside, ...others].reduce((all, part) => all + count(part), 1);
    known.set(element, sum);
    return sum;
  };
  return count(root);
}
