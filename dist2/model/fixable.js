/** Whether `opsg validate --fix` can repair a problem, because what was meant is certain. */
export function isFixable({ edits }) {
    return edits !== undefined;
}
//# sourceMappingURL=fixable.js.map