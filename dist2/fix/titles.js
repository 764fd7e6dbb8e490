import { replaced, writtenAt } from './fixer.js';
/** `12. Alerts` becomes `Alerts`, where what is left begins with a word. */
export const numberInTitle = (problem) => {
    const { place, facts } = problem;
    const isAsRead = writtenAt(problem) === facts.piece;
    return isAsRead && /^[\p{L}\p{N}]/u.test(place.source.text.slice(place.end))
        ? replaced(problem, '')
        : undefined;
};
//# sourceMappingURL=titles.js.map