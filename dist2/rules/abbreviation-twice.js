import { abbreviated } from '../model/abbreviation.js';
import { glossaryFor } from '../model/glossary.js';
import { plainProse } from '../model/prose.js';
import { expansionsIn } from './abbreviation.js';
import { finding } from './finding.js';
import { sentencesOf } from './reading.js';
/**
 * A record says once what a short form stands for. Where documents do that by themselves, at the first use of each
 * short form of the glossary, an author who does it later says it again.
 */
export function abbreviationTwice({ reading, parsed, workspace }) {
    const sentences = sentencesOf(reading);
    const known = new Set();
    const glossary = glossaryFor(workspace.abbreviations, reading.level);
    const expandedByItself = workspace.expandsAbbreviations ? glossary : NONE;
    return expansionsIn(sentences, parsed, glossary).flatMap((expansion) => {
        const { short, long, place } = expansion;
        const isSaid = known.has(short) || isExpandedBefore(expansion, sentences, expandedByItself);
        known.add(short);
        return isSaid ? [finding('abbreviation-twice', place, { short, long })] : [];
    });
}
const NONE = new Map();
function isExpandedBefore({ short, text, bracket }, sentences, glossary) {
    const term = glossary.get(short);
    if (!term)
        return false;
    const before = sentences
        .slice(0, text + 1)
        .map(({ said }, i) => (i === text ? said.slice(0, bracket) : said));
    return before.some((said) => abbreviated(plainProse(said), new Map([[short, term]])).some(({ type }) => type === 'abbreviation'));
}
//# sourceMappingURL=abbreviation-twice.js.map