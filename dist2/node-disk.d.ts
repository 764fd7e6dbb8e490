import type { Disk, Processes } from './storage/disk.ts';
/** The real disk. */
export declare const nodeDisk: Disk;
/** The processes of this machine. */
export declare const nodeProcesses: Processes;
