import { fragmentsOf, haystackOf, holds } from './fragment.js';
import { OWN_WORDS } from './own-words.js';
import { targets, visibleText } from './prose.js';
/** Withheld texts as secrets. A fragment that also stands in what is shown gives nothing away, and is left out. */
export function secretsOf(withheld, shown) {
    return withoutKnown(withheld.map(({ at, text }) => ({ at, fragments: fragmentsOf(text) })), shown);
}
/** Secrets without the fragments that stand in these texts anyway. */
export function withoutKnown(secrets, known) {
    const haystack = haystackOf(known.join('\n'));
    return secrets
        .map(({ at, fragments }) => ({
        at,
        fragments: fragments.filter((fragment) => !holds(haystack, fragment)),
    }))
        .filter(({ fragments }) => fragments.length > 0);
}
/** Everything that a document shows, as plain texts. */
export function shownTexts(headlines) {
    const { title, introduction, marking, look, sections, next, abbreviations, reference, fileStem } = headlines;
    return [
        ...[title, introduction, marking.statement, look.footer].flatMap(readings),
        ...[
            reference,
            fileStem,
            marking.level.name,
            look.organisation,
            look.logo?.alternative ?? '',
            ...Object.values(OWN_WORDS),
        ],
        ...sections.flatMap(sectionTexts),
        ...next.flatMap(({ label, iso, words }) => [...readings(label), iso, words]),
        ...abbreviations.flatMap(({ short, long }) => [short, long]),
    ];
}
function sectionTexts({ anchor, number, title, presenters, points, sections }) {
    const prose = [title, presenters, ...points.map((point) => point.prose)];
    return [anchor, number, ...prose.flatMap(readings), ...sections.flatMap(sectionTexts)];
}
function readings(prose) {
    return [visibleText(prose), ...targets(prose)];
}
//# sourceMappingURL=secret.js.map