import * as z from 'zod/mini';
import { type RecordTerms } from './record-checks.ts';
/** The parts of a record that are maps, by the name that messages use for them. */
export type PartName = 'record' | 'item' | 'point' | 'text' | 'next meeting' | 'wording';
/** A text, or a text with a label and wordings of its own. */
export type AuthoredText = string | {
    readonly text: string;
    readonly classification?: string | undefined;
    readonly wording?: AuthoredWording | undefined;
};
export type AuthoredWording = Readonly<Record<string, string | undefined>>;
export type AuthoredNames = AuthoredText | readonly AuthoredText[];
export type AuthoredPoint = string | {
    readonly text?: string | undefined;
    readonly decision?: string | undefined;
    readonly action?: string | undefined;
    readonly owner?: AuthoredNames | undefined;
    readonly due?: string | undefined;
    readonly classification?: string | undefined;
    readonly wording?: AuthoredWording | undefined;
};
export interface AuthoredItem {
    readonly number?: string | undefined;
    readonly title: AuthoredText;
    readonly presenter?: AuthoredNames | undefined;
    readonly classification?: string | undefined;
    readonly text?: string | undefined;
    readonly points?: readonly AuthoredPoint[] | undefined;
    readonly items?: readonly AuthoredItem[] | undefined;
}
/** The record as an author may write it, every short form included. */
export type AuthoredRecord = z.infer<RecordSchema['schema']>;
export type RecordSchema = ReturnType<typeof recordSchema>;
type Text = z.ZodMiniString<string>;
/** The schema of a record, and the keys that each of its parts may have. Parsing changes nothing. */
export declare function recordSchema(terms: RecordTerms): {
    schema: z.ZodMiniObject<{
        group: z.ZodMiniString<string>;
        meeting: z.ZodMiniString<string>;
        date: z.ZodMiniString<string>;
        classification: z.ZodMiniEnum<{
            [x: string]: string;
        }>;
        title: z.ZodMiniOptional<z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniObject<{
            text: Text;
            classification: z.ZodMiniOptional<z.ZodMiniEnum<{
                [x: string]: string;
            }>>;
            wording: z.ZodMiniOptional<z.ZodMiniObject<{
                [x: string]: z.ZodMiniOptional<Text>;
            }, z.core.$strict>>;
        }, z.core.$strict>]>>;
        introduction: z.ZodMiniOptional<z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniObject<{
            text: Text;
            classification: z.ZodMiniOptional<z.ZodMiniEnum<{
                [x: string]: string;
            }>>;
            wording: z.ZodMiniOptional<z.ZodMiniObject<{
                [x: string]: z.ZodMiniOptional<Text>;
            }, z.core.$strict>>;
        }, z.core.$strict>]>>;
        items: z.ZodMiniArray<z.ZodMiniType<AuthoredItem, unknown, z.core.$ZodTypeInternals<AuthoredItem, unknown>>>;
        next: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            label: z.ZodMiniString<string>;
            date: z.ZodMiniString<string>;
            classification: z.ZodMiniOptional<z.ZodMiniEnum<{
                [x: string]: string;
            }>>;
        }, z.core.$strict>>>;
        notes: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    keys: Map<PartName, readonly string[]>;
};
export {};
