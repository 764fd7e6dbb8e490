export const RECORDS = 'files, folders or patterns of records, or - for standard input';
export const DEFAULT_RECORDS = ['meetings/'];
export const AUDIENCE = 'who reads it: the name of a level, such as White, Green, Amber or Red';
//# sourceMappingURL=command.js.map