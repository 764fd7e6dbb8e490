import { isFixable } from '../model/fixable.js';
import { pathInWords } from '../model/source.js';
import { positionIn } from './line-index.js';
import { SENTENCES } from './sentences.js';
/** Problems become findings, those of a file together and in the order of their places. */
export function findingsOf(problems, disclosure) {
    const files = [...new Set(problems.map(({ place }) => place.source.file))];
    const rank = new Map(files.map((file, i) => [file, i]));
    const fileRank = ({ place }) => rank.get(place.source.file) ?? 0;
    return [...problems]
        .sort((a, b) => fileRank(a) - fileRank(b) || a.place.start - b.place.start)
        .map((problem) => findingOf(problem, disclosure));
}
/** Every file of a report: those that were looked at, and those that are at fault without being records. */
export function filesOf({ files }, findings) {
    return [...new Set([...files, ...findings.map(({ file }) => file)])];
}
function findingOf(problem, disclosure) {
    const { code, severity, facts, place } = problem;
    const entry = SENTENCES[code];
    const isOpen = mayQuote(problem, disclosure);
    const span = spanOf(problem);
    return {
        code,
        severity,
        file: place.source.file,
        ...(span && { span }),
        ...(isOpen && pathOf(place.path)),
        message: isOpen ? entry.say(facts) : entry.plain,
        ...(entry.why !== undefined && { why: entry.why }),
        fix: (isOpen && entry.advise?.(facts)) || entry.fix,
        fixable: isOpen && isFixable(problem),
        ...(span && disclosure.upToRank === undefined && { quotable: place }),
    };
}
/** A text may be quoted if its level is known and not above the disclosure. */
function mayQuote({ level }, { upToRank }) {
    return upToRank === undefined || (level !== undefined && level.rank <= upToRank);
}
function pathOf(path) {
    return path.length === 0 ? {} : { path: pathInWords(path) };
}
/** Problems that are shown at the first line, though no text of the file could be read. */
const ABOUT_BEGINNING = new Set(['empty-file', 'not-utf8']);
function spanOf({ code, place: { source, start, end } }) {
    if (source.text === '' && !ABOUT_BEGINNING.has(code))
        return undefined;
    const from = positionIn(source, start);
    const to = positionIn(source, Math.max(start, end));
    return { ...from, endLine: to.line, endColumn: to.column };
}
//# sourceMappingURL=finding.js.map