import { join } from 'node:path';
import type { Disk, Machine, Processes } from '../host/disk.ts';
import { type Holder, isAtWork, removeLeftovers } from '../host/disk.ts';
import { hasCode } from '../host/errors.ts';

const LOCK = 'lock';
/** What a process that took a lock had prepared when it was killed. */
const LEFTOVER = /^lock-(.+)-(\d+)(?:-old)?$/;

/**
 * Takes a folder for this process. Nothing comes back if that was done; otherwise the lock file of another process
 * that is still at work. A lock that its process left behind when it died is taken over.
 */
export async function lockFolder(area: string, machine: Machine): Promise<string | undefined> {
  const { disk, processes } = machine;
  const path = join(area, LOCK);
  const { id, host } = processes;
  const own = `${path}-${host}-${id}`;
  const content = new TextEncoder().encode(JSON.stringify({ id, host, since: processes.now() }));
  await disk.remove(own);
  await disk.create(own, content);
  try {
    for (let tries = 0; tries < 2; tries++) {
      if (await linked(own, path, disk)) {
        await removeLeftovers(area, LEFTOVER, machine);
        return undefined;
      }
      const held = await contentOf(path, disk);
      if (isHeld(held, processes)) return path;
      if (!(await tookAway(path, `${own}-old`, held, disk))) return path;
    }
    return path;
  } finally {
    await disk.remove(own);
  }
}

export async function unlockFolder(area: string, disk: Disk): Promise<void> {
  await disk.remove(join(area, LOCK));
}

/** The lock appears with its content or not at all: an empty one would look like that of a process that died. */
async function linked(own: string, path: string, disk: Disk): Promise<boolean> {
  try {
    await disk.link(own, path);
    return true;
  } catch (thrown) {
    if (hasCode(thrown, 'EEXIST')) return false;
    throw thrown;
  }
}

/** Takes a dead lock away. If another process took it over meanwhile, that one gets its lock back. */
async function tookAway(path: string, aside: string, dead: string, disk: Disk): Promise<boolean> {
  try {
    await disk.rename(path, aside);
  } catch (thrown) {
    if (!hasCode(thrown, 'ENOENT')) throw thrown;
    return true;
  }
  const isDead = (await contentOf(aside, disk)) === dead;
  if (!isDead) await linked(aside, path, disk);
  await disk.remove(aside);
  return isDead;
}

async function contentOf(path: string, disk: Disk): Promise<string> {
  try {
    return (await disk.entryAt(path)) === 'file' ? new TextDecoder().decode(await disk.read(path)) : '';
  } catch (thrown) {
    if (hasCode(thrown, 'ENOENT')) return '';
    throw thrown;
  }
}

function isHeld(content: string, processes: Processes): boolean {
  const holder = holderIn(content);
  const isOwn = holder?.host === processes.host && holder.id === processes.id;
  return holder !== undefined && !isOwn && isAtWork(holder, processes);
}

function holderIn(content: string): Holder | undefined {
  try {
    const { id, host, since } = JSON.parse(content);
    const isHolder = typeof id === 'number' && typeof host === 'string' && typeof since === 'number';
    return isHolder ? { id, host, since } : undefined;
  } catch {
    return undefined;
  }
}
