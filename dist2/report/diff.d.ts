/** Two versions of a file become a unified diff, as `diff -u` and `git` write it; nothing if they are equal. */
export declare function unifiedDiff(file: string, before: string, after: string): string;
