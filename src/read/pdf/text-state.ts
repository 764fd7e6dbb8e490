import { type Allowance, spend } from './fault.ts';

/** The pen that draws a page's text, and what it has written so far, as three readers have it. */
export interface Pen {
  readonly allowance: Allowance;
  /** Every glyph, in the order in which they are drawn, with a space wherever the pen was moved. */
  shown: string;
  /**
   * The same with ActualText in place of the glyphs that it stands for, and words in one piece: a space only where
   * a new line begins (the pen also moves inside a word of which one half is bold), no hyphen where a line ends.
   */
  spoken: string;
  /** Where lines begin in what is spoken. */
  readonly lineStarts: number[];
  /** What is spoken without artifacts (headers, footers …), so that text which crosses a page can be joined. */
  body: string;
  /** What is shown of artifacts alone. */
  margin: string;
  /** How many artifacts the pen is in, and how many stretches that ActualText stands for. */
  artifacts: number;
  replaced: number;
  /** Since the last glyph: whether the pen was placed anew, and whether it went a step along the line. */
  isMoved: boolean;
  isStepped: boolean;
  /** Since the last text that was spoken. */
  isNewLine: boolean;
  lastLength: number;
  /** The hyphen that was spoken last, if nothing was spoken after it. */
  hyphen: string;
  /** Where text was placed last, as far as that tells whether the next text stands on the same line. */
  origin: number;
  line: string;
}

export function startPen(allowance: Allowance): Pen {
  const text = { shown: '', spoken: '', body: '', margin: '' };
  const place = { origin: 0, line: '', isMoved: false, isStepped: false, isNewLine: false };
  return {
    allowance,
    ...text,
    ...place,
    lineStarts: [],
    artifacts: 0,
    replaced: 0,
    lastLength: 0,
    hyphen: '',
  };
}

export function toNextLine(pen: Pen): void {
  pen.isMoved = true;
  pen.isNewLine = true;
}

/** Places the pen at a height above its origin. */
export function moveTo(pen: Pen, height: number): void {
  const line = `${pen.origin} ${height}`;
  pen.isMoved = true;
  pen.isNewLine ||= line !== pen.line;
  pen.line = line;
}

/** Moves the pen, perhaps up or down. */
export function moveBy(pen: Pen, height: number): void {
  if (height === 0) pen.isStepped = true;
  else toNextLine(pen);
}

/** Some programs place every glyph by itself: a step along the line from one glyph to one other is no gap. */
export function write(pen: Pen, text: string): void {
  if (text === '') return;
  spend(pen.allowance, text.length);
  const isGap = pen.isMoved || (pen.isStepped && (text.length > 1 || pen.lastLength > 1));
  const apart = isGap ? ` ${text}` : text;
  pen.shown += apart;
  if (pen.artifacts > 0) pen.margin += apart;
  pen.lastLength = text.length;
  pen.isMoved = false;
  pen.isStepped = false;
  if (pen.replaced === 0) speak(pen, text);
}

/** A hyphen waits for what comes next: at the end of a line it only divides a word, and is left out. */
export function speak(pen: Pen, text: string): void {
  spend(pen.allowance, text.length);
  const space = pen.hyphen === '' ? ' ' : '';
  const before = pen.isNewLine ? space : pen.hyphen;
  const isHyphenLast = text.endsWith('-') || text.endsWith('\u00ad');
  const ready = before + (isHyphenLast ? text.slice(0, -1) : text);
  pen.hyphen = isHyphenLast ? text.slice(-1) : '';
  if (pen.isNewLine) pen.lineStarts.push(pen.spoken.length);
  pen.isNewLine = false;
  pen.spoken += ready;
  if (pen.artifacts === 0) pen.body += ready;
}
