import { spend } from './fault.js';
export function startPen(allowance) {
    const text = { shown: '', spoken: '', body: '' };
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
export function toNextLine(pen) {
    pen.isMoved = true;
    pen.isNewLine = true;
}
/** Places the pen at a height above its origin. */
export function moveTo(pen, height) {
    const line = `${pen.origin} ${height}`;
    pen.isMoved = true;
    pen.isNewLine ||= line !== pen.line;
    pen.line = line;
}
/** Moves the pen, perhaps up or down. */
export function moveBy(pen, height) {
    if (height === 0)
        pen.isStepped = true;
    else
        toNextLine(pen);
}
/** Some programs place every glyph by itself: a step along the line from one glyph to one other is no gap. */
export function write(pen, text) {
    if (text === '')
        return;
    spend(pen.allowance, text.length);
    const isGap = pen.isMoved || (pen.isStepped && (text.length > 1 || pen.lastLength > 1));
    pen.shown += isGap ? ` ${text}` : text;
    pen.lastLength = text.length;
    pen.isMoved = false;
    pen.isStepped = false;
    if (pen.replaced === 0)
        speak(pen, text);
}
/** A hyphen waits for what comes next: at the end of a line it only divides a word, and is left out. */
export function speak(pen, text) {
    spend(pen.allowance, text.length);
    const space = pen.hyphen === '' ? ' ' : '';
    const before = pen.isNewLine ? space : pen.hyphen;
    const isHyphenLast = text.endsWith('-') || text.endsWith('\u00ad');
    const ready = before + (isHyphenLast ? text.slice(0, -1) : text);
    pen.hyphen = isHyphenLast ? text.slice(-1) : '';
    if (pen.isNewLine)
        pen.lineStarts.push(pen.spoken.length);
    pen.isNewLine = false;
    pen.spoken += ready;
    if (pen.artifacts === 0)
        pen.body += ready;
}
//# sourceMappingURL=pen.js.map