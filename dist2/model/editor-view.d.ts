export declare const EDITOR_VIEW: {
    readonly line: {
        type: undefined;
        anyOf: ({
            type: string[];
            pattern?: string;
        } | {
            not: {
                type: string[];
            };
        })[];
    };
    readonly prose: {
        type: undefined;
        anyOf: ({
            type: string[];
            pattern?: string;
        } | {
            not: {
                type: string[];
            };
        })[];
    };
    readonly day: {
        readonly pattern: `^(?:${string})$`;
        readonly patternErrorMessage: 'Write a date of the calendar as year-month-day, such as 2020-01-07.';
        readonly examples: readonly ['2020-01-07', '2020-02-04'];
        readonly description: 'A date as year-month-day: 2020-01-07.';
    };
    readonly due: {
        readonly pattern: `^(?:${string}|[A-Z][A-Z0-9]*_\\d+[A-Za-z]?)$`;
        readonly patternErrorMessage: 'Write a date such as 2020-01-09, or a meeting such as OPSG_29.';
        readonly examples: readonly ['2020-01-09', 'OPSG_29'];
        readonly description: 'A date, or a meeting such as OPSG_29.';
    };
    readonly meeting: {
        readonly type: readonly ['integer', 'string'];
        readonly minimum: 0;
        readonly pattern: '^\\d+[A-Za-z]?$';
        readonly examples: readonly [28, 29];
        readonly description: 'The number of the meeting.';
    };
    readonly number: {
        readonly type: undefined;
        readonly anyOf: ({
            type: string[];
            pattern?: string;
        } | {
            not: {
                type: string[];
            };
        })[];
        readonly minimum: 0;
        readonly examples: readonly [4, 4.1, '12a'];
        readonly description: 'The number on the agenda, as printed there.';
    };
    readonly notes: {
        readonly type: undefined;
        readonly not: {
            readonly type: readonly ['object', 'array'];
        };
        readonly description: 'For the secretariat; in no document.';
    };
    readonly oneSentence: {
        readonly oneOf: readonly [{
            readonly required: readonly ['text'];
        }, {
            readonly required: readonly ['decision'];
        }, {
            readonly required: readonly ['action'];
        }];
        readonly dependencies: {
            readonly owner: readonly ['action'];
            readonly due: readonly ['action'];
        };
    };
    readonly textOrPoints: {
        readonly not: {
            readonly required: readonly ['text', 'points'];
        };
    };
};
