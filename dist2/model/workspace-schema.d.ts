import * as z from 'zod/mini';
/** The parts of `opsg.yaml` that are maps, by the name that messages use for them. */
export type WorkspacePart = 'opsg.yaml' | 'policy' | 'level' | 'group' | 'text' | 'look' | 'logo' | 'limits';
/** A text for every reader, or one with a label. */
export type AuthoredLabelled = string | {
    readonly text: string;
    readonly classification: string;
};
/** `opsg.yaml` as a secretariat writes it. */
export type AuthoredWorkspace = z.infer<ReturnType<typeof workspaceSchema>['schema']>;
/**
 * The schema of `opsg.yaml`, and the keys that each of its parts may have. Every key is optional; what is absent is
 * as built in.
 */
export declare function workspaceSchema(): {
    schema: z.ZodMiniObject<{
        language: z.ZodMiniOptional<z.ZodMiniString<string>>;
        policy: z.ZodMiniOptional<z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            marking: z.ZodMiniOptional<z.ZodMiniString<string>>;
            levels: z.ZodMiniArray<z.ZodMiniObject<{
                name: z.ZodMiniString<string>;
                statement: z.ZodMiniString<string>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
        groups: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            reference: z.ZodMiniString<string>;
            name: z.ZodMiniString<string>;
            title: z.ZodMiniOptional<z.ZodMiniString<string>>;
            introduction: z.ZodMiniOptional<z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniObject<{
                text: z.ZodMiniString<string>;
                classification: z.ZodMiniString<string>;
            }, z.core.$strict>]>>;
            points: z.ZodMiniOptional<z.ZodMiniEnum<{
                list: "list";
                paragraph: "paragraph";
            }>>;
        }, z.core.$strict>>>;
        look: z.ZodMiniOptional<z.ZodMiniObject<{
            organisation: z.ZodMiniOptional<z.ZodMiniString<string>>;
            logo: z.ZodMiniOptional<z.ZodMiniObject<{
                file: z.ZodMiniString<string>;
                alternative: z.ZodMiniString<string>;
            }, z.core.$strict>>;
            accent: z.ZodMiniOptional<z.ZodMiniString<string>>;
            footer: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
        abbreviations: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniObject<{
            text: z.ZodMiniString<string>;
            classification: z.ZodMiniString<string>;
        }, z.core.$strict>]>>>;
        abbreviate: z.ZodMiniOptional<z.ZodMiniEnum<{
            "as-written": "as-written";
            expand: "expand";
        }>>;
        abbreviationList: z.ZodMiniOptional<z.ZodMiniEnum<{
            "at-end": "at-end";
            none: "none";
        }>>;
        fileName: z.ZodMiniOptional<z.ZodMiniString<string>>;
        rules: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>>;
        wordsPerPoint: z.ZodMiniOptional<z.ZodMiniString<string>>;
        limits: z.ZodMiniOptional<z.ZodMiniObject<{
            markdownDepth: z.ZodMiniOptional<z.ZodMiniString<string>>;
            pointCharacters: z.ZodMiniOptional<z.ZodMiniString<string>>;
            pointMarks: z.ZodMiniOptional<z.ZodMiniString<string>>;
            recordKilobytes: z.ZodMiniOptional<z.ZodMiniString<string>>;
            recordLines: z.ZodMiniOptional<z.ZodMiniString<string>>;
            records: z.ZodMiniOptional<z.ZodMiniString<string>>;
            yamlDepth: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
        references: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>>;
    }, z.core.$strict>;
    keys: Map<WorkspacePart, readonly string[]>;
};
