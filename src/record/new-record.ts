import { type CalendarDate, isoDate } from '../base/date.ts';

/** What a new record begins with. */
export interface NewRecord {
  readonly group: string;
  readonly meeting: string | undefined;
  readonly date: CalendarDate;
  readonly level: string;
  /** The file of the schema, as the record says it. */
  readonly schema: string;
}

/**
 * The first lines of a record, valid and empty: nothing in it could be published by mistake. The first one tells
 * editors where the schema is (https://github.com/redhat-developer/yaml-language-server#using-inlined-schema).
 */
export function newRecord({ group, meeting, date, level, schema }: NewRecord): string {
  return `# yaml-language-server: $schema=${schema}

group: ${group}
${meeting === undefined ? '' : `meeting: ${meeting}\n`}date: ${isoDate(date)}
status: draft # remove this line once the headlines are final
classification: ${level} # the level of every part that does not say otherwise

# Who was there, if documents are to say it, goes before the items:
#   attendance:
#     Chair: Sam Example
#     Apologies: [Kim Fourth, Jo Third]
#
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
