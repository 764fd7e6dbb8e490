import type { Disk, Machine, Target } from './disk.ts';
/** A file to be written, with its absolute path. */
export interface NewContent {
    readonly path: string;
    readonly bytes: Uint8Array;
    /** What must stand there until the end: these bytes, or nothing. Absent: whatever it is, it may be replaced. */
    readonly replaces?: Uint8Array | 'nothing';
}
/** A file that lies ready beside its target, and the name under which what it replaces is kept until all is done. */
export interface StagedFile extends NewContent {
    readonly target: Target;
    readonly temporary: string;
    readonly old: string;
}
/** Writes files beside their targets, with the targets' rights, and flushes them. A failure leaves nothing behind. */
export declare function stageFiles(files: readonly NewContent[], { disk, processes }: Machine, mustEnd: () => boolean): Promise<readonly StagedFile[]>;
/** Gives staged files their names: all of them, or none where one cannot have its own. */
export declare function giveNames(staged: readonly StagedFile[], disk: Disk): Promise<void>;
/** Puts everything back that stood at the names; what was poured into a device is gone. */
export declare function takeBack(named: readonly StagedFile[], disk: Disk): Promise<void>;
/** Removes all that was only needed on the way; where that fails, the next run does it. */
export declare function clearAway(staged: readonly StagedFile[], disk: Disk): Promise<void>;
