import { isoDate } from './date.js';
/**
 * The first lines of a record, valid and empty: nothing in it could be published by mistake. The first one tells
 * editors where the schema is (https://github.com/redhat-developer/yaml-language-server#using-inlined-schema).
 */
export function newRecord({ group, meeting, date, level, schema }) {
    return `# yaml-language-server: $schema=${schema}

group: ${group}
meeting: ${meeting}
date: ${isoDate(date)}
classification: ${level} # the level of every part that does not say otherwise

# Write the items of the agenda below "items:", in the place of the [], like this:
#   - number: 4
#     title: Outages
#     presenter: DCC
#     points:
#       - The DCC reported two outages.
#       - decision: The ${group} agreed to publish the report.
items: []
`;
}
//# sourceMappingURL=new-record.js.map