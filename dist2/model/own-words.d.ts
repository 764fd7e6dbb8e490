/** The words that every document has of its own accord: no author writes them, and they tell nothing of a record. */
export declare const OWN_WORDS: {
    readonly classification: 'Classification';
    readonly next: 'Next meetings';
    readonly abbreviations: 'Abbreviations';
    readonly decision: 'Decision';
    readonly action: 'Action';
    readonly for: 'for';
    readonly and: 'and';
    readonly due: 'due';
    readonly dueAt: 'due at';
};
