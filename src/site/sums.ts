import { hashOf } from '../base/key.ts';
import { ok } from '../base/problem.ts';
import type { PageMaker, Site, SiteFile } from './site.ts';
import { textFile } from './site.ts';

interface PublishedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** Every file that readers can fetch, documents among them, in the order of their paths. */
function filesOf({ meetings }: Site, before: readonly SiteFile[]): readonly PublishedFile[] {
  const documents = meetings.flatMap((meeting) =>
    meeting.documents.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
  );
  const pages = before.map(({ path, bytes }) => ({ path, size: bytes.length, sha256: hashOf(bytes) }));
  return [...documents, ...pages].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The names, sizes and hashes of published files, for programs. */
export const manifestFile: PageMaker = (site, before) => {
  const manifest = { version: 1, audience: site.audience.name, files: filesOf(site, before) };
  return ok([textFile('manifest.json', `${JSON.stringify(manifest, null, 1)}\n`)]);
};

/** The same for `sha256sum -c`. */
export const sumsFile: PageMaker = (site, before) => {
  const lines = filesOf(site, before).map(({ path, sha256 }) => `${sha256}  ${path}\n`);
  return ok([textFile('SHA256SUMS', lines.join(''))]);
};
