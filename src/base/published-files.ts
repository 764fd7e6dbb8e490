/** The files of a website that name all others in it. */
export const SITE_MANIFEST = 'manifest.json';
export const SITE_SUMS = 'SHA256SUMS';

/** A file that readers can fetch. */
export interface PublishedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

export function siteManifestText(audience: string, files: readonly PublishedFile[]): string {
  return `${JSON.stringify({ version: 1, audience, files }, null, 1)}\n`;
}

/** The same for `sha256sum -c`. */
export function siteSumsText(files: readonly Pick<PublishedFile, 'path' | 'sha256'>[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

export function inOrderOfPaths<T extends Pick<PublishedFile, 'path'>>(files: readonly T[]): readonly T[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
