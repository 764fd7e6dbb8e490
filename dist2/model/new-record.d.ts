import { type CalendarDate } from './date.ts';
/** What a new record begins with. */
export interface NewRecord {
    readonly group: string;
    readonly meeting: string;
    readonly date: CalendarDate;
    readonly level: string;
    /** The file of the schema, as the record says it. */
    readonly schema: string;
}
/**
 * The first lines of a record, valid and empty: nothing in it could be published by mistake. The first one tells
 * editors where the schema is (https://github.com/redhat-developer/yaml-language-server#using-inlined-schema).
 */
export declare function newRecord({ group, meeting, date, level, schema }: NewRecord): string;
