import { type Artifact, sameNames, unsafeNames } from './model/artifact.ts';
import { blank, type Headlines } from './model/headlines.ts';
import type { Level } from './model/policy.ts';
import { distinct, failed, ok, type Result, together } from './model/problem.ts';
import { type Secret, withoutKnown } from './model/secret.ts';
import type { WithheldText } from './model/withheld.ts';
import { inspect } from './stages/inspect.ts';
import type { Press } from './stages/prepare.ts';
import { readTexts } from './stages/read-texts.ts';
import { type Rendition, render } from './stages/render.ts';

/** A document for one audience, and what must not be found in its files. */
export interface Document {
  readonly headlines: Headlines;
  readonly audience: Level;
  /** The name of the record. */
  readonly record: string;
  readonly withheld: readonly WithheldText[];
  readonly secrets: readonly Secret[];
}

/** So many documents are under way at a time: enough to keep the threads of a large machine busy. */
const UNDER_WAY = 32;

/** Called after each document, for a person who waits. */
export type OnProgress = (done: number, total: number) => void;

/** Makes the files of one document. */
export type PrintDocument = typeof printDocument;

/** document → render → inspect, for each document in each format. */
export async function printAll(
  documents: readonly Document[],
  press: Press,
  timestamp: number | undefined,
  onProgress?: OnProgress,
  print: PrintDocument = printDocument,
): Promise<Result<readonly Artifact[]>> {
  let done = 0;
  const printed = await overlapping(documents, async (document) => {
    const result = await print(document, press, timestamp);
    done += press.size;
    onProgress?.(done, documents.length * press.size);
    return result;
  });
  const artifacts = together(printed);
  if (!artifacts.ok) return failed(distinct(artifacts.problems));
  const all = artifacts.value.flat();
  const clashes = [...sameNames(all), ...unsafeNames(all)];
  return clashes.length > 0 ? failed(clashes) : ok(all);
}

/** Steps of which several may be under way; their results come in the order of the values, whichever ends first. */
async function overlapping<T, R>(
  values: readonly T[],
  step: (value: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const waiting = values.entries();
  const lane = async () => {
    for (const [i, value] of waiting) results[i] = await step(value);
  };
  await Promise.all(Array.from({ length: UNDER_WAY }, lane));
  return results;
}

/** One document in each format that the press has a printer for. */
export async function printDocument(
  { headlines, audience, record, secrets }: Document,
  press: Press,
  timestamp: number | undefined,
): Promise<Result<readonly Artifact[]>> {
  const printed: Result<Artifact>[] = [];
  for (const [format, printer] of press) {
    const time = timestamp === undefined ? {} : { timestamp };
    printed.push(await renderInspected({ headlines, audience, record, format, printer, ...time }, secrets));
  }
  return together(printed);
}

async function renderInspected(rendition: Rendition, secrets: readonly Secret[]): Promise<Result<Artifact>> {
  const artifact = await render(rendition);
  if (!artifact.ok) return artifact;
  const { path, bytes } = artifact.value;
  const found = await inspect(path, bytes, secrets);
  if (found.length === 0) return artifact;
  const innocent = await wordsOfTemplates(rendition);
  const problems = await inspect(path, bytes, withoutKnown(secrets, innocent));
  return problems.length > 0 ? failed(problems) : artifact;
}

/** The words that a document has before any record is put into it. They can be a withheld part's only by chance. */
async function wordsOfTemplates(rendition: Rendition): Promise<readonly string[]> {
  const empty = await render({ ...rendition, headlines: blank(rendition.headlines) });
  return empty.ok ? readTexts(empty.value.bytes) : [];
}
