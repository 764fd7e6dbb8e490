/** A quoted value may contain `>`, but not `<`. */
const TAG = /<(\/?)(?:[\w-]+:)?([\w-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g;
/** The elements of office documents that end a line or a cell, or make white space. */
const BREAKS: ReadonlySet<string> = new Set(
  'p h br cr tab line-break s tc tr si c row table-cell'.split(' '),
);
const CDATA = '<![CDATA[';

/** The kinds of context of a text: taken out or put in by a tracked change, or only interrupting a sentence. */
const TAKEN_OUT = 1;
const PUT_IN = 2;
const ASIDE = 4;
const KINDS = [TAKEN_OUT, PUT_IN, ASIDE];

/** The elements for each, by their names without a prefix, in WordprocessingML, DrawingML and OpenDocument. */
const ELEMENTS: ReadonlyMap<string, number> = new Map([
  ...['del', 'moveFrom', 'delText', 'delInstrText', 'instrText', 'tracked-changes'].map(
    (name) => [name, TAKEN_OUT] as const,
  ),
  ...['ins', 'moveTo'].map((name) => [name, PUT_IN] as const),
  ...(
    'txbxContent AlternateContent drawing pict object note note-citation note-body annotation frame number ' +
    'rt ruby-text footnote endnote'
  )
    .split(' ')
    .map((name) => [name, ASIDE] as const),
]);
const RAISED = /:val\s*=\s*["'](?:super|sub)script/;
const SYMBOL = /:char\s*=\s*["']([\da-fA-F]{1,6})/;
/** Symbol fonts have their characters in the private use area, 0xF000 above the letters of the same keys. */
const PRIVATE = 0xf000;

interface OfficeScan {
  /** Each piece of text, and the kinds of its context. */
  readonly pieces: (readonly [text: string, kinds: number])[];
  /** How many elements of each kind are open. */
  readonly open: Record<number, number>;
  isRaised: boolean;
}

/**
 * The XML of an office document in every way in which a person could read it: with runs joined to paragraphs, so that
 * a word in two runs is one; with tracked changes accepted, and refused; and each of these without what interrupts a
 * sentence, such as the number of a note or a text box. One pass reads it all.
 */
export function officeReadings(xml: string): readonly string[] {
  const { pieces } = scanned(xml);
  const found = pieces.reduce((all, [, kinds]) => all | kinds, 0);
  const masks = [0, TAKEN_OUT, PUT_IN, ASIDE, TAKEN_OUT | ASIDE, PUT_IN | ASIDE].map((mask) => mask & found);
  return [...new Set(masks)].map((mask) => {
    return pieces.map(([text, kinds]) => ((kinds & mask) === 0 ? text : '')).join('');
  });
}

function scanned(xml: string): OfficeScan {
  const scan: OfficeScan = { pieces: [], open: {}, isRaised: false };
  let at = 0;
  for (const tag of withoutCdata(xml).matchAll(TAG)) {
    const [all, slash = '', name = '', rest = ''] = tag;
    if (tag.index > at) add(tag.input.slice(at, tag.index), scan);
    at = tag.index + all.length;
    if (name === 'vertAlign' && RAISED.test(rest)) scan.isRaised = true;
    if (name === 'r' && slash !== '') scan.isRaised = false;
    if (name === 'noBreakHyphen') add('-', scan);
    if (name === 'sym') add(symbolIn(rest), scan, ASIDE);
    if (BREAKS.has(name)) add('\n', scan);
    const kind = ELEMENTS.get(name);
    if (kind === undefined || rest.endsWith('/')) continue;
    scan.open[kind] = Math.max(0, (scan.open[kind] ?? 0) + (slash === '' ? 1 : -1));
  }
  add(withoutCdata(xml).slice(at), scan);
  return scan;
}

function add(text: string, { pieces, open, isRaised }: OfficeScan, own = 0): void {
  const kinds = KINDS.reduce((all, kind) => ((open[kind] ?? 0) > 0 ? all | kind : all), own);
  pieces.push([text, isRaised ? kinds | ASIDE : kinds]);
}

/** The text of CDATA sections, which needs no escapes, becomes text with escapes. */
function withoutCdata(xml: string): string {
  if (!xml.includes(CDATA)) return xml;
  const [first = '', ...others] = xml.split(CDATA);
  const plain = others.map((piece) => {
    const end = piece.indexOf(']]>');
    if (end < 0) return piece;
    return piece.slice(0, end).replace(/&/g, '&amp;').replace(/</g, '&lt;') + piece.slice(end + 3);
  });
  return first + plain.join('');
}

function symbolIn(attributes: string): string {
  const code = Number.parseInt(SYMBOL.exec(attributes)?.[1] ?? '20', 16);
  const letter = code >= PRIVATE && code < PRIVATE + 0x100 ? code - PRIVATE : code;
  return letter <= 0x10ffff ? String.fromCodePoint(letter) : '';
}
