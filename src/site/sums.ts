import { hashOf } from '../base/key.ts';
import { ok } from '../base/problem.ts';
import {
  inOrderOfPaths,
  type PublishedFile,
  SITE_MANIFEST,
  SITE_SUMS,
  siteManifestText,
  siteSumsText,
} from '../base/published-files.ts';
import type { PageMaker, Site, SiteFile } from './site.ts';
import { textFile } from './site.ts';

/** Every file that readers can fetch, documents among them, in the order of their paths. */
function filesOf({ meetings }: Site, before: readonly SiteFile[]): readonly PublishedFile[] {
  const documents = meetings.flatMap((meeting) =>
    meeting.documents.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
  );
  const pages = before.map(({ path, bytes }) => ({ path, size: bytes.length, sha256: hashOf(bytes) }));
  return inOrderOfPaths([...documents, ...pages]);
}

/** The names, sizes and hashes of published files, for programs. */
export const manifestFile: PageMaker = (site, before) =>
  ok([textFile(SITE_MANIFEST, siteManifestText(site.audience.name, filesOf(site, before)))]);

/** The same for `sha256sum -c`. */
export const sumsFile: PageMaker = (site, before) =>
  ok([textFile(SITE_SUMS, siteSumsText(filesOf(site, before)))]);
