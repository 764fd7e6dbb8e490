import type { Disk, Machine } from './disk.ts';
/**
 * Takes a folder for this process. Nothing comes back if that was done; otherwise the lock file of another process
 * that is still at work. A lock that its process left behind when it died is taken over.
 */
export declare function lockFolder(area: string, { disk, processes }: Machine): Promise<string | undefined>;
export declare function unlockFolder(area: string, disk: Disk): Promise<void>;
