export const RULE_SETTINGS = ['error', 'warning', 'off'];
/** Every house rule, and how it counts where no `opsg.yaml` says otherwise. */
export const HOUSE_RULES = {
    'next-not-after': 'error',
    'next-far-away': 'warning',
    'due-before-meeting': 'error',
    'due-at-past-meeting': 'error',
    'duplicate-number': 'error',
    'number-in-title': 'error',
    'item-order': 'warning',
    'refers-to-itself': 'error',
    'no-such-meeting': 'warning',
    'bad-reference': 'error',
    'abbreviation-late': 'warning',
    'abbreviation-twice': 'warning',
    'personal-data': 'warning',
    'action-without-owner': 'warning',
    'empty-item': 'warning',
    'point-too-long': 'warning',
    'singular-and-plural': 'warning',
    'doubled-words': 'warning',
    'double-space': 'warning',
    'title-punctuation': 'warning',
    'mixed-quotes': 'warning',
    'duplicate-meeting': 'error',
    'date-out-of-sequence': 'warning',
    'next-contradicted': 'warning',
};
/** The rules that look at several records at once; a run over one record cannot tell whether they hold. */
export const RULES_ACROSS_RECORDS = [
    'duplicate-meeting',
    'date-out-of-sequence',
    'next-contradicted',
];
/** The codes about levels. They are always errors, and nothing can allow them. */
const ABOUT_LEVELS = {
    'unknown-level': true,
    'level-in-other-case': true,
    'look-alike': true,
    'label-in-prose': true,
    'label-in-comment': true,
    'label-after-nested': true,
    'level-below-parent': true,
    'wording-not-lower': true,
    'unreachable-wording': true,
    'hidden-title': true,
    'refers-to-withheld': true,
    'statement-in-text': true,
    'withheld-text-found': true,
    'cannot-inspect': true,
};
/** The names of all house rules. */
export function ruleCodes() {
    return Object.keys(HOUSE_RULES).filter(isRule);
}
/** Whether a word is the name of a house rule. */
export function isRule(word) {
    return Object.hasOwn(HOUSE_RULES, word);
}
/** Whether a word is the name of a rule about levels. */
export function isAboutLevels(word) {
    return Object.hasOwn(ABOUT_LEVELS, word);
}
//# sourceMappingURL=rule.js.map