/** The house rules as a table in Markdown: the code, what it reports, and how it counts. */
export declare function ruleTable(): string;
/** A text with the table of rules between its two marks, in place of what stood there. */
export declare function withRuleTable(text: string): string;
