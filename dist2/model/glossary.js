import { mayRead } from './policy.js';
/** Of these short forms, those that readers of a level know. For equal short forms it is made once. */
export function glossaryFor(abbreviations, audience) {
    const known = GLOSSARIES.get(abbreviations) ?? new Map();
    GLOSSARIES.set(abbreviations, known);
    const glossary = known.get(audience.rank) ?? readable(abbreviations, audience);
    known.set(audience.rank, glossary);
    return glossary;
}
function readable(abbreviations, audience) {
    const own = [...abbreviations].filter(([, { level }]) => mayRead(audience, level));
    return new Map(own.map(([short, { level, value }]) => [short, { level, long: value }]));
}
const GLOSSARIES = new WeakMap();
//# sourceMappingURL=glossary.js.map