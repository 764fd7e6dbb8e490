import { join, resolve } from 'node:path';
import type { Earlier } from '../base/earlier.ts';
import { hashOf, sealOf } from '../base/key.ts';
import { nameInFiles } from '../base/policy.ts';
import type { World } from '../host/world.ts';
import type { WrittenDocument } from './manifest.ts';
import { manifestOf } from './output-folder.ts';

type Written = ReadonlyMap<string, WrittenDocument>;

/**
 * What earlier runs have written below an output folder can be found again, each audience's in its own folder and by
 * its own manifest alone. A file is read only where the manifest promises it, and believed only where its bytes are
 * those that were sealed with the key.
 */
export function recall(folder: string, { disk, workingFolder }: World): Earlier {
  const manifests = new Map<string, Promise<Written>>();
  return async (audience, name, key) => {
    const place = resolve(workingFolder, folder, nameInFiles(audience));
    const manifest = manifests.get(place) ?? writtenIn(place, audience, disk);
    manifests.set(place, manifest);
    const written = (await manifest).get(name);
    if (written?.seal !== sealOf(key, written?.sha256 ?? '')) return undefined;
    const path = join(place, name);
    const stamp = await disk.stampOf(path);
    if (stamp === undefined) return undefined;
    const [bytes, { sha256 }] = [await disk.read(path), written];
    return hashOf(bytes) === sha256 ? { bytes, sha256, stamp } : undefined;
  };
}

async function writtenIn(folder: string, audience: string, disk: World['disk']): Promise<Written> {
  const manifest = await manifestOf(folder, disk);
  const documents = manifest?.audience === audience ? manifest.documents : [];
  return new Map(documents.map((document) => [document.name, document]));
}
