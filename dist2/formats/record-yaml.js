import { Document } from 'yaml';
import { isoDate } from '../model/date.js';
import { visibleText } from '../model/prose.js';
import { markdown } from './markdown.js';
/**
 * What an audience may see of a meeting, as a record of its own: valid YAML that renders to the same documents for
 * that audience. A part is labelled only where it is above the part around it.
 */
export function recordYaml(shown) {
    const { group, number, date, level, title, introduction, items, next } = shown;
    const record = {
        group: group.reference,
        meeting: number,
        date: isoDate(date),
        classification: level.name,
        ...(title && { title: textOf(title, level, visibleText) }),
        ...(introduction && { introduction: textOf(introduction, level, markdown.prose) }),
        items: items.map((item) => itemOf(item, level)),
        ...(next.length > 0 && {
            next: next.map((meeting) => ({
                label: visibleText(meeting.label),
                date: isoDate(meeting.date),
                ...labelAbove(meeting.level, level),
            })),
        }),
    };
    return new Document(record, { schema: 'failsafe' }).toString({ lineWidth: 100 });
}
/**
 * A title above its item would hide the item from readers in between, so the item takes the title's label. Its
 * other parts rise with it, which changes no document: the marking is the highest level either way.
 */
function itemOf({ number, title, presenters, points, items }, outer) {
    const level = title.level.rank > outer.rank ? title.level : outer;
    return {
        ...(number !== undefined && { number }),
        ...labelAbove(level, outer),
        title: visibleText(title.prose),
        ...(presenters.length > 0 && { presenter: namesOf(presenters, level) }),
        ...(points.length > 0 && { points: points.map((point) => pointOf(point, level)) }),
        ...(items.length > 0 && { items: items.map((item) => itemOf(item, level)) }),
    };
}
function pointOf(point, outer) {
    const { kind, level, prose, owners, due } = point;
    const words = markdown.prose(prose);
    if (kind === 'note' && level.rank <= outer.rank)
        return words;
    const own = level.rank > outer.rank ? level : outer;
    return {
        [kind === 'note' ? 'text' : kind]: words,
        ...labelAbove(level, outer),
        ...(owners.length > 0 && { owner: namesOf(owners, own) }),
        ...(due && { due: dueOf(due) }),
    };
}
function namesOf(names, outer) {
    const [first, ...others] = names.map((name) => textOf(name, outer, visibleText));
    return first !== undefined && others.length === 0
        ? first
        : names.map((name) => textOf(name, outer, visibleText));
}
function textOf({ level, prose }, outer, say) {
    const label = labelAbove(level, outer);
    return label.classification === undefined ? say(prose) : { text: say(prose), ...label };
}
function labelAbove(level, outer) {
    return level.rank > outer.rank ? { classification: level.name } : {};
}
function dueOf(due) {
    return 'date' in due ? isoDate(due.date) : due.meeting;
}
//# sourceMappingURL=record-yaml.js.map