import type { Artifact, ExistingDocuments, FindReusable, Format } from '../base/artifact.ts';
import { hashOf, keyOf } from '../base/key.ts';
import type { FileText } from '../base/passage.ts';
import { type Level, nameInFiles } from '../base/policy.ts';
import { failed, ok, type Problem, type Result, together } from '../base/problem.ts';
import { startOf } from '../base/source.ts';
import { complete } from '../levels/complete.ts';
import { blank, type Headlines } from '../levels/headlines.ts';
import { inspectText } from '../levels/inspect.ts';
import type { Redacted } from '../levels/redacted.ts';
import { type Secret, withoutKnown } from '../levels/secret.ts';
import type { WithheldText } from '../levels/withheld.ts';
import { readText, readTexts } from '../read/passages.ts';
import type { AllowedLabel } from '../record/meeting.ts';
import { editionOf } from './edition.ts';
import type { PreparedRenderer, Renderers } from './prepare.ts';
import { pathOf, type Rendition, render } from './render.ts';

/** What the summary of a run says about a document for one audience. */
export interface KnownDocument {
  readonly headlines: Pick<Headlines, 'fileStem'>;
  readonly audience: Level;
  /** The name of the record. */
  readonly record: string;
  readonly withheld: readonly WithheldText[];
  readonly allowed: readonly AllowedLabel[];
  /** What the document says of withheld parts. */
  readonly notices?: readonly LoggedNotice[];
}

/** A notice of an item, which its number names, or its title. */
export interface LoggedNotice {
  readonly item: string;
  readonly words: string;
}

/** A document for one audience, and what its files must not contain. */
export interface Document extends KnownDocument {
  readonly headlines: Headlines;
  /** The source of the headlines. */
  readonly shown: Redacted;
  /** The folder of its files, below the output folder; absent: the folder of its readers. */
  readonly folder?: string;
  readonly secrets: readonly Secret[];
}

/** How documents are rendered. */
export interface DocumentOptions {
  readonly renderers: Renderers;
  /** The formats that were asked for. */
  readonly formats: readonly Format[];
  /** Existing documents, which are renewed in their formats; absent: none are. */
  readonly existing: ExistingDocuments | undefined;
  /** Seconds since 1970, for formats that contain a time; absent: the date of each meeting. */
  readonly timestamp: number | undefined;
  /** Documents of earlier runs; absent: everything is rendered. */
  readonly findReusable: FindReusable | undefined;
}

/** A rendition; if it uses other templates, also the built-in rendition and the parts that the others leave out. */
type InspectedRendition = Rendition & Pick<PreparedRenderer, 'builtIn' | 'omits'>;

/** One document in each format that was asked for, and in each that exists already. */
export async function renderDocument(
  document: Document,
  options: DocumentOptions,
): Promise<Result<readonly Artifact[]>> {
  const { headlines, shown, audience, folder, record, secrets } = document;
  const { renderers, formats, findReusable, existing, timestamp = headlines.timestamp } = options;
  const earlier = (await existing?.documents(audience.name, record, headlines)) ?? [];
  const renewed = earlier.filter(({ isEdited }) => !isEdited).map(({ format }) => format);
  const content = contentOf(headlines);
  const edition = editionOf(shown);
  const rendered: Result<Artifact>[] = [];
  const refusals: Problem[] = [];
  for (const [format, { render: renderer, key: ofRenderer, builtIn, omits }] of renderers) {
    const key = ofRenderer && keyOf([ofRenderer, audience.name, String(timestamp), content]);
    const rendition = {
      headlines,
      audience,
      ...(folder !== undefined && { folder }),
      record,
      format,
      renderer,
      timestamp,
      content,
      edition,
      ...(builtIn && { builtIn }),
      omits,
      ...(key && { key }),
    };
    if (formats.includes(format) || renewed.includes(format))
      rendered.push(await renderInspected(rendition, findReusable, secrets));
    for (const { name, path, bytes } of earlier.filter((one) => one.isEdited && one.format === format)) {
      const at = `${nameInFiles(audience.name)}/${name}`;
      const found = secrets.length > 0 ? await search(at, await readText(bytes), rendition, secrets) : [];
      refusals.push(...found.map((problem) => asEdited(problem, path)));
    }
  }
  const artifacts = together(rendered);
  if (refusals.length === 0) return artifacts;
  return failed(artifacts.ok ? refusals : [...artifacts.problems, ...refusals]);
}

/** The same problem for a document that a person has changed. It exists already, and has a whole path. */
function asEdited(problem: Problem, path: string): Problem {
  return {
    ...problem,
    place: startOf({ file: path, text: '' }),
    facts: { ...problem.facts, isEdited: true },
  };
}

/** The key of everything that a renderer gets. */
export function contentOf({ look, ...headlines }: Headlines): string {
  const { logo, fonts, ...plainLook } = look;
  const picture = logo && { ...logo, bytes: hashOf(logo.bytes) };
  const own = fonts?.map(({ bytes }) => hashOf(bytes));
  return hashOf(JSON.stringify([headlines, plainLook, picture, ...(own ? [own] : [])]));
}

async function renderInspected(
  rendition: InspectedRendition,
  findReusable: FindReusable | undefined,
  secrets: readonly Secret[],
): Promise<Result<Artifact>> {
  const artifact = await renderOnce(rendition, findReusable);
  if (!artifact.ok) return artifact;
  const { path, bytes } = artifact.value;
  const text = secrets.length > 0 ? await readText(bytes) : undefined;
  const withheld = text ? await search(path, text, rendition, secrets) : [];
  if (withheld.length > 0) return failed(withheld);
  const { headlines, omits, builtIn } = rendition;
  const templates = { omits, areBuiltIn: builtIn === undefined };
  const missing = await complete(artifact.value, headlines, templates, text);
  return missing.length > 0 ? failed(missing) : artifact;
}

/** The problems of finished bytes, ours or a person's. */
async function search(
  path: string,
  text: FileText,
  rendition: InspectedRendition,
  secrets: readonly Secret[],
): Promise<readonly Problem[]> {
  const found = inspectText(path, text, secrets);
  if (found.length === 0) return [];
  const innocent = await wordsOfTemplates(rendition);
  return inspectText(path, text, withoutKnown(secrets, innocent));
}

/** If an earlier run has left the very same document, its bytes are used. */
async function renderOnce(
  rendition: Rendition,
  findReusable: FindReusable | undefined,
): Promise<Result<Artifact>> {
  const { key } = rendition;
  const unchanged = key ? await findReusable?.(pathOf(rendition), key) : undefined;
  if (!unchanged) return render(rendition);
  const artifact = await render({ ...rendition, renderer: async () => ok(unchanged.bytes) });
  return artifact.ok ? ok({ ...artifact.value, unchanged }) : artifact;
}

/**
 * The words of a document with the built-in templates and without a record. A withheld part can contain them only by
 * chance. The words of the user's own templates are checked like those of a record.
 */
async function wordsOfTemplates({ builtIn, ...rendition }: InspectedRendition): Promise<readonly string[]> {
  const renderer = builtIn ? await builtIn() : ok(rendition.renderer);
  if (!renderer.ok) return [];
  const headlines = blank(rendition.headlines);
  const empty = await render({ ...rendition, headlines, renderer: renderer.value });
  return empty.ok ? readTexts(empty.value.bytes) : [];
}
