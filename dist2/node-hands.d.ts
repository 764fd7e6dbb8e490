import type { Hand } from './world.ts';
/** What a process sends back: the answer to its oldest question, or what the system says of what was thrown over it. */
export type Reply = {
    readonly answer: unknown;
} | {
    readonly thrown: object;
};
/**
 * Starts the program a second time, to work for this one. A process and no thread, since what the PDF engine does
 * not give back of its memory comes back only when a process ends. It ends with this one, and keeps it alive only
 * while a question is open.
 */
export declare function hireProcess(program: string, env: NodeJS.ProcessEnv): Hand;
