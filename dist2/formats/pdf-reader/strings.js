import { stringText } from './text.js';
const FONT_PROGRAM = /^FontFile[23]?$/;
const WHERE = new Map([
    ['Title', 'a title'],
    ['Author', 'metadata'],
    ['Subject', 'metadata'],
    ['Keywords', 'metadata'],
    ['Creator', 'metadata'],
    ['Producer', 'metadata'],
    ['URI', 'a link'],
    ['Alt', 'alternative text'],
    ['ActualText', 'alternative text'],
    ['E', 'alternative text'],
    ['TU', 'alternative text'],
    ['Contents', 'a comment'],
    ['RC', 'a comment'],
    ['V', 'a form field'],
    ['DV', 'a form field'],
    ['UF', 'an attachment'],
    ['Names', 'a name'],
    ['Dest', 'a name'],
    ['D', 'a name'],
]);
/** Every string and name in the objects of a file, whether or not anything leads to them. */
export function readStrings({ objects, trailers, loose }) {
    const passages = loose.map((text) => ({ where: 'between the objects', text }));
    const into = { passages, names: new Set(), fontPrograms: new Set(), attachments: new Set() };
    for (const { value } of objects)
        collect(value, '', into);
    for (const value of trailers)
        collect(value, '', into);
    return into;
}
/** The depth of a value is bounded where it is read. */
function collect(value, key, into) {
    switch (value.kind) {
        case 'string':
            into.passages.push({ where: WHERE.get(key) ?? 'a string', text: stringText(value.text) });
            break;
        case 'name':
            into.names.add(value.text);
            break;
        case 'list':
            for (const item of value.items)
                collect(item, key, into);
            break;
        case 'dictionary':
            collectEntries(value, key, into);
            break;
        case 'reference':
            if (FONT_PROGRAM.test(key))
                into.fontPrograms.add(value.number);
    }
}
function collectEntries({ entries, stray }, key, into) {
    for (const value of stray)
        collect(value, '', into);
    for (const [inner, value] of entries) {
        into.names.add(inner);
        collect(value, inner, into);
        if (key === 'EF' && value.kind === 'reference')
            into.attachments.add(value.number);
    }
}
//# sourceMappingURL=strings.js.map