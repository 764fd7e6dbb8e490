/** A quoted value may hold a `>`, and no `<`. */
const TAG = /<\/?(?:[\w-]+:)?([\w-]*)(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g;
/** The elements of office documents that end a line or a cell, or leave white space. */
const BREAKS = new Set([
    'p',
    'h',
    'br',
    'cr',
    'tab',
    'line-break',
    's',
    'tc',
    'tr',
    'si',
    'c',
    'row',
    'table-cell',
]);
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/g;
/** Text that is not seen where it stands: what a tracked change took out, and what a field was told. */
const UNSEEN = /<(w:delText|w:delInstrText|w:instrText)\b[^<>]*>[^<]*<\/\1>/g;
const INSERTED = /<w:ins\b[^<>]*[^/<>]>[\s\S]*?<\/w:ins>/g;
/**
 * The XML of an office document in every way in which a person could read it: with its runs joined to paragraphs, so
 * that a word in two runs is one; with tracked changes accepted; and with their insertions refused.
 */
export function officeReadings(xml) {
    const plain = xml.replace(CDATA, (_, text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
    const readings = [plain, plain.replace(UNSEEN, ''), plain.replace(INSERTED, '')];
    return [...new Set(readings.map(joined))];
}
function joined(xml) {
    return xml.replace(TAG, (_, name) => {
        if (name === 'noBreakHyphen')
            return '-';
        return BREAKS.has(name) ? '\n' : '';
    });
}
//# sourceMappingURL=office-text.js.map