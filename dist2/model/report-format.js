/** The formats in which a check can be reported. */
export const REPORT_FORMATS = ['text', 'json', 'sarif', 'github', 'junit', 'gitlab'];
//# sourceMappingURL=report-format.js.map