import { basename, join, resolve } from 'node:path';
import type { ExistingDocument, ExistingDocuments, Format } from '../base/artifact.ts';
import { hashOf } from '../base/key.ts';
import { nameInFiles } from '../base/policy.ts';
import type { World } from '../host/world.ts';
import type { WrittenDocument } from './manifest.ts';
import { belongsTo, formatOf, recordSeenFrom } from './manifest.ts';
import { AREA, hashWithLineFeeds, manifestOf } from './output-folder.ts';

/** Where to look for documents of earlier runs. */
export interface ExistingQuery {
  /** The output folder. */
  readonly out: string;
  /** The formats that are rendered in any case. */
  readonly formats: readonly Format[];
  /** Whether documents that a person has changed count like others, since they are to be replaced. */
  readonly force: boolean;
}

/**
 * What earlier runs have left below an output folder in formats that are not asked for: for each audience in its own
 * folder and by its own manifest. A document that somebody has deleted does not count. Nor does a link in its place:
 * the writer refuses it, or replaces it on request.
 */
export async function findExisting(question: ExistingQuery, world: World): Promise<ExistingDocuments> {
  const { disk, workingFolder } = world;
  const folder = resolve(workingFolder, question.out);
  const names = await disk.list(join(folder, AREA));
  const manifests = new Map<string, readonly WrittenDocument[]>();
  for (const name of names) {
    const manifest = await manifestOf(join(folder, name), disk);
    const others = (manifest?.documents ?? []).filter((document) => isOther(document.name, question));
    manifests.set(name, others);
  }
  const formats = [...manifests.values()].flat().flatMap(({ name }) => formatOf(name) ?? []);
  return {
    formats: [...new Set(formats)],
    documents: async (audience, record, { fileStem, reference }) => {
      const place = resolve(folder, nameInFiles(audience));
      const seen = recordSeenFrom(place, record, { workingFolder, reference });
      const own = { records: new Set([seen]), stems: new Set([fileStem]) };
      const written = manifests.get(basename(place)) ?? [];
      const found: ExistingDocument[] = [];
      for (const document of written.filter((one) => belongsTo(one, own)))
        found.push(...(await existingAt(place, document, question, world)));
      return found;
    },
  };
}

/** The audiences for whom earlier runs have left anything below an output folder. */
export async function audiencesBelow(
  out: string,
  { disk, workingFolder }: World,
): Promise<readonly string[]> {
  const folder = resolve(workingFolder, out);
  const names = await disk.list(join(folder, AREA));
  const manifests = await Promise.all(names.map((name) => manifestOf(join(folder, name), disk)));
  return manifests.flatMap((manifest) => manifest?.audience ?? []).sort();
}

function isOther(name: string, { formats }: ExistingQuery): boolean {
  const format = formatOf(name);
  return format !== undefined && !formats.includes(format);
}

async function existingAt(
  folder: string,
  { name, sha256 }: WrittenDocument,
  { force }: ExistingQuery,
  { disk, shortName }: World,
): Promise<readonly ExistingDocument[]> {
  const [path, format] = [join(folder, name), formatOf(name)];
  const entry = await disk.entryAt(path);
  const own = { name, path: shortName(path) };
  if (format && entry === 'link' && force)
    return [{ ...own, format, isEdited: false, bytes: new Uint8Array() }];
  if (!format || entry !== 'file') return [];
  const bytes = await disk.read(path);
  const isEdited = !force && hashOf(bytes) !== sha256 && (await hashWithLineFeeds(path, disk)) !== sha256;
  return [{ ...own, format, isEdited, bytes }];
}
