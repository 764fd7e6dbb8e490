import { type ReadingAllowance, spend } from '../fault.ts';

/** The text of a page so far, and where the next glyph goes, as three readers see it. */
export interface TextState {
  readonly allowance: ReadingAllowance;
  /** Every glyph in drawing order, with a space wherever the text position was moved. */
  shown: string;
  /**
   * The same with ActualText in place of its glyphs, and with whole words: a space only at a new line (the text
   * position also moves inside a word of which one half is bold), and no hyphen at the end of a line.
   */
  spoken: string;
  /** Where the lines of the spoken text begin. */
  readonly lineStarts: number[];
  /** The spoken text without artifacts (headers, footers …), so that text across two pages can be joined. */
  body: string;
  /** The shown text of artifacts. */
  margin: string;
  /** How many artifacts are open, and how many stretches with ActualText. */
  artifacts: number;
  replaced: number;
  /** Since the last glyph: whether the text position was set anew, and whether it moved along the line. */
  isMoved: boolean;
  isStepped: boolean;
  /** Since the last spoken text. */
  isNewLine: boolean;
  lastLength: number;
  /** The last spoken hyphen, if nothing was spoken after it. */
  hyphen: string;
  /** Where text was placed last, to tell whether the next text is on the same line. */
  origin: number;
  line: string;
}

export function startText(allowance: ReadingAllowance): TextState {
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

export function toNextLine(textState: TextState): void {
  textState.isMoved = true;
  textState.isNewLine = true;
}

/** Places the next text at a height above its origin. */
export function moveTo(textState: TextState, height: number): void {
  const line = `${textState.origin} ${height}`;
  textState.isMoved = true;
  textState.isNewLine ||= line !== textState.line;
  textState.line = line;
}

/** Moves the text position, perhaps up or down. */
export function moveBy(textState: TextState, height: number): void {
  if (height === 0) textState.isStepped = true;
  else toNextLine(textState);
}

/** Some programs place every glyph separately. A step along the line from one single glyph to the next is not a gap. */
export function write(textState: TextState, text: string): void {
  if (text === '') return;
  spend(textState.allowance, text.length);
  const isGap = textState.isMoved || (textState.isStepped && (text.length > 1 || textState.lastLength > 1));
  const apart = isGap ? ` ${text}` : text;
  textState.shown += apart;
  if (textState.artifacts > 0) textState.margin += apart;
  textState.lastLength = text.length;
  textState.isMoved = false;
  textState.isStepped = false;
  if (textState.replaced === 0) speak(textState, text);
}

/** A hyphen waits for the next text. At the end of a line it only divides a word, and is left out. */
export function speak(textState: TextState, text: string): void {
  spend(textState.allowance, text.length);
  const space = textState.hyphen === '' ? ' ' : '';
  const before = textState.isNewLine ? space : textState.hyphen;
  const isHyphenLast = text.endsWith('-') || text.endsWith('\u00ad');
  const ready = before + (isHyphenLast ? text.slice(0, -1) : text);
  textState.hyphen = isHyphenLast ? text.slice(-1) : '';
  if (textState.isNewLine) textState.lineStarts.push(textState.spoken.length);
  textState.isNewLine = false;
  textState.spoken += ready;
  if (textState.artifacts === 0) textState.body += ready;
}
