import { HIGHEST_LIMITS } from '../../model/limits.js';
export function list(words, last = 'or') {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
export function short(text) {
    return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
/** How a limit is raised, for the end of the advice on what goes beyond it. */
export function raising(name) {
    return `If that is meant, set ${name} under limits: in opsg.yaml (at most ${HIGHEST_LIMITS[name]}).`;
}
//# sourceMappingURL=entry.js.map