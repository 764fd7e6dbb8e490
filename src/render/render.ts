import type { Artifact, Edition, Format } from '../base/artifact.ts';
import { type Level, nameInFiles } from '../base/policy.ts';
import { ok, type Result } from '../base/problem.ts';
import type { Headlines } from '../levels/headlines.ts';

/** Renders headlines in one format: the bytes of the file, or why it cannot be made. */
export type Renderer = (headlines: Headlines, timestamp: number) => Promise<Result<Uint8Array>>;

/** One rendition to make: a document, its readers, the format and its renderer. */
export interface Rendition {
  readonly headlines: Headlines;
  readonly audience: Level;
  /** The folder of the document; absent: the folder of its readers. */
  readonly folder?: string;
  readonly record: string;
  readonly format: Format;
  readonly renderer: Renderer;
  /** The key of everything that the document is made from, if there is one. */
  readonly key?: string;
  /** What it says, whatever the format. */
  readonly content?: string;
  readonly edition?: Edition;
  /** Seconds since 1970, for formats that contain a time; absent: the date of the meeting. */
  readonly timestamp?: number;
}

/** A document in one format becomes an artifact: its bytes, and its path below the output folder. */
export async function render(rendition: Rendition): Promise<Result<Artifact>> {
  const { headlines, audience, record, format, renderer, key, content, edition } = rendition;
  const { timestamp = headlines.timestamp } = rendition;
  const path = pathOf(rendition);
  const printed = await renderer(headlines, timestamp);
  if (!printed.ok) return printed;
  return ok({
    path,
    audience,
    record,
    format,
    bytes: printed.value,
    ...(key !== undefined && { key }),
    ...(content !== undefined && { content }),
    ...(edition && { edition }),
  });
}

/** The path of a document, below the output folder. */
export function pathOf({
  headlines,
  audience,
  folder = nameInFiles(audience.name),
  format,
}: Pick<Rendition, 'headlines' | 'audience' | 'folder' | 'format'>): string {
  return `${folder}/${headlines.fileStem}.${format}`;
}
