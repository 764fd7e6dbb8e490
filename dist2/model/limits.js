/** What holds where `opsg.yaml` says nothing. */
export const BUILT_IN_LIMITS = {
    recordKilobytes: 256,
    recordLines: 5000,
    yamlDepth: 32,
    pointCharacters: 8192,
    pointMarks: 500,
    markdownDepth: 16,
    records: 1000,
};
/** What no `opsg.yaml` can raise a limit above: up to here, everything was tried and none took too long. */
export const HIGHEST_LIMITS = {
    recordKilobytes: 1024,
    recordLines: 20_000,
    yamlDepth: 48,
    pointCharacters: 16_384,
    pointMarks: 1000,
    markdownDepth: 24,
    records: 10_000,
};
/** The names of the limits. */
export const LIMIT_NAMES = [
    'recordKilobytes', 'recordLines', 'yamlDepth', 'pointCharacters', 'pointMarks', 'markdownDepth', 'records',
]; // biome-ignore format: one row
//# sourceMappingURL=limits.js.map