type Environment = Readonly<Record<string, string | undefined>>;
/**
 * Hands a file to the system's own opener, without a shell: the path is an argument of its own and begins with a
 * folder, so that nothing in it can be read as an option or a command. False where nothing took it.
 */
export declare function showFile(path: string, env: Environment): Promise<boolean>;
export {};
