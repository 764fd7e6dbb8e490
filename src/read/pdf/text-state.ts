import { type Allowance, spend } from './fault.ts';

/** What was read of the text of a page so far, and where the next glyph goes, as three readers have it. */
export interface TextState {
  readonly allowance: Allowance;
  /** Every glyph, in the order in which they are drawn, with a space wherever the text position was moved. */
  shown: string;
  /**
   * The same with ActualText in place of the glyphs that it stands for, and words in one piece: a space only where
   * a new line begins (the text position also moves inside a word of which one half is bold), no hyphen where a line ends.
   */
  spoken: string;
  /** Where lines begin in what is spoken. */
  readonly lineStarts: number[];
  /** What is spoken without artifacts (headers, footers …), so that text which crosses a page can be joined. */
  body: string;
  /** What is shown of artifacts alone. */
  margin: string;
  /** How many artifacts are open, and how many stretches that ActualText stands for. */
  artifacts: number;
  replaced: number;
  /** Since the last glyph: whether the text position was placed anew, and whether it went a step along the line. */
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

export function startText(allowance: Allowance): TextState {
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

/** Some programs place every glyph by itself: a step along the line from one glyph to one other is no gap. */
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

/** A hyphen waits for what comes next: at the end of a line it only divides a word, and is left out. */
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
