import { join } from 'node:path';
import type { Disk, Processes } from './disk.ts';
import { hasCode } from './errors.ts';

/** Who holds a folder: a process, on a machine. */
interface Holder {
  readonly id: number;
  readonly host: string;
}

const LOCK = 'lock';

/**
 * Takes a folder for this process. Nothing comes back if that was done; otherwise the lock file of another process
 * that is still at work. A lock that its process left behind when it died is taken over.
 */
export async function lockFolder(
  area: string,
  disk: Disk,
  processes: Processes,
): Promise<string | undefined> {
  const path = join(area, LOCK);
  const { id, host } = processes;
  const content = new TextEncoder().encode(JSON.stringify({ id, host }));
  for (let tries = 0; tries < 2; tries++) {
    if (await created(path, content, disk)) return undefined;
    if (isAtWork(await holderOf(path, disk), processes)) return path;
    await takeAway(path, `${path}-${id}`, disk);
  }
  return path;
}

export async function unlockFolder(area: string, disk: Disk): Promise<void> {
  await disk.remove(join(area, LOCK));
}

async function created(path: string, content: Uint8Array, disk: Disk): Promise<boolean> {
  try {
    await disk.create(path, content);
    return true;
  } catch (thrown) {
    if (hasCode(thrown, 'EEXIST')) return false;
    throw thrown;
  }
}

/** Of two processes that find the same dead lock, only one can rename it. */
async function takeAway(path: string, aside: string, disk: Disk): Promise<void> {
  try {
    await disk.rename(path, aside);
  } catch (thrown) {
    if (!hasCode(thrown, 'ENOENT')) throw thrown;
  }
  await disk.remove(aside);
}

async function holderOf(path: string, disk: Disk): Promise<Holder | undefined> {
  try {
    const { id, host } = JSON.parse(new TextDecoder().decode(await disk.read(path)));
    return typeof id === 'number' && typeof host === 'string' ? { id, host } : undefined;
  } catch {
    return undefined; // half-written by a process that died, or gone already
  }
}

/** Of a process on another machine nothing can be known, so that it counts as alive. */
function isAtWork(holder: Holder | undefined, { id, host, isRunning }: Processes): boolean {
  if (!holder) return false;
  return holder.host !== host || (holder.id !== id && isRunning(holder.id));
}
