import { join } from 'node:path';
import * as z from 'zod/mini';
import { parseJson } from '../base/json.ts';
import { hashOf } from '../base/key.ts';
import {
  inOrderOfPaths,
  SITE_MANIFEST,
  SITE_SUMS,
  siteManifestText,
  siteSumsText,
} from '../base/published-files.ts';
import type { Disk } from '../host/disk.ts';
import { fileBelow, type Manifest, sha256, type WrittenDocument } from './manifest.ts';
import { manifestOf } from './output-folder.ts';

const siteManifest = z.strictObject({
  version: z.literal(1),
  audience: z.string(),
  files: z.array(z.strictObject({ path: fileBelow, size: z.number(), sha256 })),
});

/**
 * What a website says of itself, as the manifest of its folder. A copy of the website, such as a clone, has no other.
 * Its two lists are in it as far as they agree.
 */
export async function siteManifestIn(folder: string, disk: Disk): Promise<Manifest | undefined> {
  const text = await textAt(join(folder, SITE_MANIFEST), disk);
  const site = siteManifest.safeParse(parseJson(text ?? '')).data;
  if (text === undefined || !site) return undefined;
  const names = new Set([...site.files.map(({ path }) => path), SITE_MANIFEST, SITE_SUMS]);
  if (names.size !== site.files.length + 2) return undefined;
  const sums = await textAt(join(folder, SITE_SUMS), disk);
  const manifestFile = { path: SITE_MANIFEST, sha256: hashOf(text) };
  const wanted = siteSumsText(inOrderOfPaths([...site.files, manifestFile]));
  const isOwn = text === siteManifestText(site.audience, site.files) && (sums ?? wanted) === wanted;
  const lists = isOwn ? [manifestFile, { path: SITE_SUMS, sha256: hashOf(wanted) }] : [];
  const documents = inOrderOfPaths([...site.files, ...lists]).map(({ path, sha256 }) => ({
    ...{ name: path, sha256, record: '' },
  }));
  return { version: 1, audience: site.audience, documents };
}

/**
 * What opsg wrote into the folder of a website: what the manifest beside it says and, where another run's website has
 * come into the folder since (a clone, or a pull), what that one says.
 */
export function withSite(own: Manifest | undefined, site: Manifest | undefined): Manifest | undefined {
  if (!own || !site) return own ?? site;
  const hashIn = ({ documents }: Manifest) => documents.find(({ name }) => name === SITE_MANIFEST)?.sha256;
  const now = hashIn(site);
  if (now === undefined || now === hashIn(own)) return own;
  const editions = new Map(own.documents.map(({ name, edition }) => [name, edition]));
  const names = new Set(site.documents.map(({ name }) => name));
  const documents: readonly WrittenDocument[] = [
    ...own.documents.filter(({ name }) => !names.has(name)),
    ...site.documents.map((document) => {
      const edition = editions.get(document.name);
      return { ...document, ...(edition && { edition }) };
    }),
  ];
  return { ...own, audience: site.audience, documents: [...documents] };
}

/** The files of a folder that opsg wrote, as far as that is known. */
export async function knownFiles(folder: string, disk: Disk): Promise<readonly string[]> {
  const manifest = withSite(await manifestOf(folder, disk), await siteManifestIn(folder, disk));
  return (manifest?.documents ?? []).map(({ name }) => name);
}

/** A text with the line ends that opsg writes: version control can have changed them. */
async function textAt(path: string, disk: Disk): Promise<string | undefined> {
  if ((await disk.entryAt(path)) !== 'file') return undefined;
  return new TextDecoder().decode(await disk.read(path)).replaceAll('\r\n', '\n');
}
