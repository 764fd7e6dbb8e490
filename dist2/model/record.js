import * as z from 'zod/mini';
import { EDITOR_VIEW } from './editor-view.js';
import { namedParts } from './named-parts.js';
import { actionKeys, agendaNumber, checkOfMap, dueDay, existingDay, knownGroup, meetingNumber, noLevel, notEmpty, oneLine, oneSentence, sane, textOrPoints, } from './record-checks.js';
const INLINE = 'a paragraph of inline Markdown, such as *emphasis*, **strong**, `code`, [words](https://…).';
/** The schema of a record, and the keys that each of its parts may have. Parsing changes nothing. */
export function recordSchema(terms) {
    const { part, keys } = namedParts();
    const texts = textsOf(terms, part);
    const { level, line, day, labelledLine, labelledProse } = texts;
    const next = part('next meeting', {
        label: line.check(z.describe('What the meeting is called.')),
        date: day,
        classification: z.optional(level),
    });
    const group = { enum: terms.groups, description: 'The reference of the committee, such as OPSG.' };
    const schema = part('record', {
        group: z.string().check(knownGroup(terms), z.meta(group)),
        meeting: z.string().check(meetingNumber, z.meta(EDITOR_VIEW.meeting)),
        date: day,
        classification: level.check(z.describe('The level of every part that does not say otherwise.')),
        title: optional(labelledLine, "Replaces the group's title pattern."),
        introduction: optional(labelledProse, "Replaces the group's introduction."),
        items: z.array(itemOf(texts, part)).check(z.describe('The items of the agenda, in their order.')),
        next: optional(z.array(next), 'The next meetings.'),
        notes: z.optional(z.string().check(noLevel, z.meta(EDITOR_VIEW.notes))),
    });
    return { schema, keys };
}
/** The texts of which a record is made, with and without labels of their own. */
function textsOf(terms, part) {
    const level = z.enum(terms.levels).check(z.describe('A level of the information policy. Capitals matter.'));
    const line = z.string().check(oneLine, z.meta(EDITOR_VIEW.line));
    const prose = z.string().check(notEmpty, sane(terms), z.meta(EDITOR_VIEW.prose));
    const day = z.string().check(existingDay, z.meta(EDITOR_VIEW.day));
    const wordingOf = (text) => {
        const wordings = Object.fromEntries(terms.levels.map((name) => [name, z.optional(text)]));
        const description = 'What readers of a lower level get instead, by level.';
        return part('wording', wordings).check(z.describe(description));
    };
    const labelled = (text) => part('text', {
        text: text.check(z.describe('The text itself.')),
        classification: z.optional(level),
        wording: z.optional(wordingOf(text)),
    });
    const lineMap = labelled(line);
    const labelledLine = z.union([line, lineMap]);
    const labelledProse = z.union([prose, labelled(prose)]);
    const names = z
        .union([line, lineMap, z.array(labelledLine)])
        .check(z.describe('A name, or a list of names.'));
    return { level, line, prose, day, names, labelledLine, labelledProse, proseWording: wordingOf(prose) };
}
function itemOf(texts, part) {
    const { level, prose, names, labelledLine } = texts;
    const point = z.union([prose, pointOf(texts, part)]);
    const item = part('item', {
        number: z.optional(z.string().check(agendaNumber, z.meta(EDITOR_VIEW.number))),
        title: labelledLine.check(z.describe('The title of the item.')),
        presenter: optional(names, 'Who presented it: a name, or a list of names.'),
        classification: optional(level, 'The level of the whole item, its title too.'),
        text: optional(prose, `The short form of a single point: ${INLINE}`),
        points: optional(z.array(point), 'What was said, decided and asked for, a sentence or two each.'),
        items: optional(z.lazy(() => z.array(item)), 'Items inside this one.'),
    }).check(checkOfMap(textOrPoints), z.meta({ id: 'item', ...EDITOR_VIEW.textOrPoints }));
    return item;
}
function pointOf({ level, prose, names, proseWording }, part) {
    return part('point', {
        text: optional(prose, `What was said: ${INLINE}`),
        decision: optional(prose, 'The whole sentence of a decision, printed as written.'),
        action: optional(prose, 'The whole sentence of an action, printed as written.'),
        owner: optional(names, 'Who does the action.'),
        due: z.optional(z.string().check(dueDay, z.meta(EDITOR_VIEW.due))),
        classification: z.optional(level),
        wording: z.optional(proseWording),
    }).check(checkOfMap(oneSentence), checkOfMap(actionKeys), z.meta(EDITOR_VIEW.oneSentence));
}
function optional(schema, description) {
    return z.optional(schema).check(z.describe(description));
}
//# sourceMappingURL=record.js.map