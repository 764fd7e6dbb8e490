import { Document } from 'yaml';
import { higher } from '../model/policy.js';
import { LOG_NOTE } from '../model/redaction.js';
import { pathInWords } from '../model/source.js';
/**
 * The record of a redaction, as YAML for the secretariat: what was left out of which document, and why. It is
 * marked with the highest level of the text that it holds.
 */
export function redactionLog(redactions) {
    const levels = redactions.flatMap(({ audience, withheld }) => [
        audience,
        ...withheld.map(({ level }) => level),
    ]);
    const mark = levels.reduce((a, b) => (a ? higher(a, b) : b), undefined)?.name ?? 'none';
    const documents = redactions.map(({ record, document, audience, withheld }) => ({
        document,
        record,
        readers: audience.name,
        withheld: withheld.map((text) => entry(text, audience)),
    }));
    const content = new Document({ classification: mark, documents }, { schema: 'failsafe' });
    content.commentBefore = ` ${mark}: ${LOG_NOTE}`;
    return content.toString({ lineWidth: 100 });
}
function entry({ at, level, text, instead }, audience) {
    const isNote = at[0] === 'notes';
    return {
        part: pathInWords(at),
        level: level.name,
        why: isNote ? 'Notes are for no document.' : `${level.name} is above ${audience.name}.`,
        instead: instead ? `the wording for ${instead.name}` : 'nothing',
        text,
    };
}
//# sourceMappingURL=redaction-log.js.map