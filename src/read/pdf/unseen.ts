type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
type PagePoint = readonly [x: number, y: number];
export type Box = readonly [left: number, bottom: number, right: number, top: number];
/** Shares of red, green and blue; none for a pattern. */
type ColourShares = readonly number[] | undefined;

/** The graphics state (ISO 32000-1, 8.4), as far as the visibility of text depends on it. */
interface State {
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly fill: ColourShares;
  readonly stroke: ColourShares;
  readonly alpha: number;
  readonly mode: number;
  readonly size: number;
}

/** A drawn text: its place, its height, and its pieces of the content. */
interface DrawnText {
  readonly at: PagePoint;
  readonly height: number;
  readonly pieces: readonly number[];
}

interface Painter {
  readonly pieces: string[];
  readonly alphaOf: (name: string) => number | undefined;
  operands: number[];
  state: State;
  readonly saved: State[];
  readonly text: Matrix;
  path: PagePoint[];
  clips: boolean;
  readonly fills: { readonly box: Box; readonly colour: ColourShares }[];
  drawn: DrawnText[];
  /** For each open marked content, the piece with its ActualText. */
  readonly marked: (number | undefined)[];
}

const PIECE =
  /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[^<>]*>|[[\]]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+|\s+|[\s\S]/g;
const OPERAND = /^[-+.\d/<>([\]\s]/;
const UNIT: Matrix = [1, 0, 0, 1, 0, 0];
const BLACK: ColourShares = [0, 0, 0];
const WHITE: ColourShares = [1, 1, 1];
/** Less is hardly visible: parts of a colour, of its opacity, and points. */
const LEAST_CONTRAST = 0.1;
const LEAST_ALPHA = 0.2;
const LEAST_SIZE = 1;
/** The middle of a small letter, in heights of the font. */
const MIDDLE = 0.25;

type Operator = (painter: Painter, numbers: readonly number[]) => unknown;

const setFill: Operator = (painter, numbers) => set(painter, { fill: colourOf(painter, numbers) });
const setStroke: Operator = (painter, numbers) => set(painter, { stroke: colourOf(painter, numbers) });
const clipToPath: Operator = (painter) => Object.assign(painter, { clips: true });
const placeText: Operator = (painter, matrix) => Object.assign(painter, { text: matrixOf(matrix) });
const moveText: Operator = (painter, [x = 0, y = 0]) =>
  Object.assign(painter, { text: times([1, 0, 0, 1, x, y], painter.text) });

const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['q', ({ saved, state }) => saved.push(state)],
  ['Q', (painter) => set(painter, painter.saved.pop() ?? {})],
  ['cm', (painter, matrix) => set(painter, { matrix: times(matrixOf(matrix), painter.state.matrix) })],
  ['gs', (painter) => set(painter, { alpha: painter.alphaOf(nameIn(painter)) ?? painter.state.alpha })],
  ...named('cs sc scn g rg k', setFill),
  ...named('CS SC SCN G RG K', setStroke),
  ...named('m l c v y', addPoints),
  ['re', addRectangle],
  ...named('W W*', clipToPath),
  ...named('f F f* B B* b b*', paint),
  ...named('n S s', endPath),
  ['Do', drawPicture],
  ['BT', (painter) => placeText(painter, UNIT)],
  ['Tf', (painter, [size = 0]) => set(painter, { size })],
  ['Tr', (painter, [mode = 0]) => set(painter, { mode })],
  ['Tm', placeText],
  ...named('Td TD', moveText),
  ...named('Tj TJ', draw),
  ...named('BDC BMC', mark),
  ['EMC', ({ marked }) => marked.pop()],
]);

function named(names: string, operator: Operator): readonly (readonly [string, Operator])[] {
  return names.split(' ').map((name) => [name, operator]);
}

/**
 * The content of a page, as Typst writes it, without the text that nobody can see: of next to no size, off the page
 * or cut off, transparent, in the colour of what is behind it, or under something drawn later.
 */
export function withoutUnseen(content: string, page: Box, alphaOf: Painter['alphaOf']): string {
  const painter: Painter = {
    pieces: content.match(PIECE) ?? [],
    alphaOf,
    operands: [],
    state: { matrix: UNIT, clip: page, fill: BLACK, stroke: BLACK, alpha: 1, mode: 0, size: 0 },
    saved: [],
    text: UNIT,
    path: [],
    clips: false,
    fills: [],
    drawn: [],
    marked: [],
  };
  const { pieces } = painter;
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i] ?? '';
    if (OPERAND.test(piece)) {
      painter.operands.push(i);
      continue;
    }
    const numbers = painter.operands.map((at) => Number(pieces[at]?.trim() || Number.NaN));
    OPERATORS.get(piece)?.(
      painter,
      numbers.filter((number) => !Number.isNaN(number)),
    );
    painter.operands = [];
  }
  return pieces.join('');
}

function set(painter: Painter, change: Partial<State>): void {
  painter.state = { ...painter.state, ...change };
}

function nameIn({ operands, pieces }: Painter): string {
  return (
    operands
      .map((at) => pieces[at] ?? '')
      .find((piece) => piece.startsWith('/'))
      ?.slice(1) ?? ''
  );
}

/** A colour of one, three or four parts. A colour space alone begins with black; a pattern has no colour. */
function colourOf({ operands, pieces }: Painter, numbers: readonly number[]): ColourShares {
  const [first = 0, second = 0, third = 0, black = 0] = numbers;
  if (numbers.length === 0) return /^cs$/i.test(pieces[(operands.at(-1) ?? 0) + 1] ?? '') ? BLACK : undefined;
  if (numbers.length === 1) return [first, first, first];
  return numbers.length === 3 ? numbers : [first, second, third].map((ink) => (1 - ink) * (1 - black));
}

function addPoints(painter: Painter, numbers: readonly number[]): void {
  for (let i = 0; i + 1 < numbers.length; i += 2)
    painter.path.push(moved([numbers[i] ?? 0, numbers[i + 1] ?? 0], painter.state.matrix));
}

function addRectangle(painter: Painter, [x = 0, y = 0, width = 0, height = 0]: readonly number[]): void {
  painter.path.push(...corners(x, y, width, height).map((point) => moved(point, painter.state.matrix)));
}

/** What is behind a picture may show through it. */
function drawPicture({ fills, state }: Painter): void {
  fills.push({ box: boxAround(corners(0, 0, 1, 1), state.matrix), colour: undefined });
}

/** Anything at least half a line high hides what was drawn there before. */
function paint(painter: Painter): void {
  const box = boxAround(painter.path, UNIT);
  const { fill, alpha } = painter.state;
  if (alpha > 1 - LEAST_ALPHA) {
    painter.fills.push({ box, colour: fill });
    const isUnder = ({ at, height }: DrawnText) => isIn(at, box) && box[3] - box[1] > height / 2;
    for (const text of painter.drawn.filter(isUnder)) erase(text, painter);
    painter.drawn = painter.drawn.filter((text) => !isUnder(text));
  }
  endPath(painter);
}

function endPath(painter: Painter): void {
  const { clip } = painter.state;
  const [left, bottom, right, top] = boxAround(painter.path, UNIT);
  if (painter.clips)
    set(painter, {
      clip: [
        Math.max(left, clip[0]),
        Math.max(bottom, clip[1]),
        Math.min(right, clip[2]),
        Math.min(top, clip[3]),
      ],
    });
  painter.path = [];
  painter.clips = false;
}

function draw(painter: Painter): void {
  const { state, fills, operands, marked } = painter;
  const [a, b, c, d, e, f] = times(painter.text, state.matrix);
  const height = Math.hypot(c, d) * state.size;
  const width = Math.hypot(a, b) * state.size;
  const at: PagePoint = [e + (a + c) * MIDDLE * state.size, f + (b + d) * MIDDLE * state.size];
  const actual = marked.filter((piece) => piece !== undefined);
  const text: DrawnText = { at, height, pieces: [...operands, ...actual] };
  const behind = fills.findLast(({ box }) => isIn(at, box));
  const inks =
    state.mode === 0 ? [state.fill] : state.mode === 1 ? [state.stroke] : [state.fill, state.stroke];
  const isSeen =
    state.mode < 3 &&
    state.alpha >= LEAST_ALPHA &&
    Math.min(width, height) >= LEAST_SIZE &&
    isIn(at, state.clip) &&
    inks.some((ink) => standsOut(ink, behind ? behind.colour : WHITE));
  if (isSeen) painter.drawn.push(text);
  else erase(text, painter);
}

function erase({ pieces: text }: DrawnText, { pieces }: Painter): void {
  for (const at of text) if (/^[<(]./.test(pieces[at] ?? '') && pieces[at] !== '<<') pieces[at] = '()';
}

/** Text filled with a pattern may be invisible, so it does not count. Text on a pattern counts as visible. */
function standsOut(ink: ColourShares, behind: ColourShares): boolean {
  return (
    ink !== undefined &&
    (behind?.some((share, i) => Math.abs(share - (ink[i] ?? 0)) >= LEAST_CONTRAST) ?? true)
  );
}

function mark({ operands, pieces, marked }: Painter): void {
  const key = operands.findIndex((at) => pieces[at] === '/ActualText');
  marked.push(key < 0 ? undefined : operands.slice(key).find((at) => /^[<(]/.test(pieces[at] ?? '')));
}

function times([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}

function moved([x, y]: PagePoint, [a, b, c, d, e, f]: Matrix): PagePoint {
  return [a * x + c * y + e, b * x + d * y + f];
}

function corners(x: number, y: number, width: number, height: number): readonly PagePoint[] {
  return [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ];
}

function boxAround(points: readonly PagePoint[], matrix: Matrix): Box {
  const all = points.map((point) => moved(point, matrix));
  const xs = all.map(([x]) => x);
  const ys = all.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function isIn([x, y]: PagePoint, [left, bottom, right, top]: Box): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}
