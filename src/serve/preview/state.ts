import type { Artifact, Format } from '../../base/artifact.ts';
import { hashOf } from '../../base/key.ts';
import { type Level, nameInFiles } from '../../base/policy.ts';
import type { Code, Problem, Result } from '../../base/problem.ts';
import { gather } from '../../check/check-records.ts';
import type { World } from '../../host/world.ts';
import type { Cache } from '../../output/cache.ts';
import { renderIn } from '../../pipeline.ts';
import { type PublishedSite, publishIn } from '../../publish/publish.ts';
import type { Workspace } from '../../record/workspace.ts';
import type { RegisterKind } from '../../registers/formats.ts';
import { type MadeRegister, makeRegister, type UnknownGroup } from '../../registers/register.ts';
import type { KeptRenderers } from '../../render/prepare.ts';
import { type CheckedFacts, checkTogether } from '../../workers/check-together.ts';

/** What is shown. */
export interface PreviewedInputs {
  readonly records: readonly string[];
  readonly templates?: string;
}

/** A record, as far as it is known. */
export interface PreviewedRecord {
  /** Its name in addresses, which says nothing of it. */
  readonly id: string;
  readonly file: string;
  /** Its settings; where they have a problem, those before. */
  readonly workspace?: Workspace;
  /** What it said when it last had no problem. */
  readonly facts?: CheckedFacts;
  /** Its settings have a problem, so that it cannot be checked. */
  readonly isUnchecked: boolean;
}

/** The documents of a record in one format, or those that it gave when it last had no problem. */
export interface PreviewedDocuments {
  /** One for each level at which readers get another document, the lowest first. */
  readonly artifacts: readonly Artifact[];
  readonly isOld: boolean;
  readonly problems: readonly Problem[];
}

/** All records, and all that is wrong with them. */
export interface PreviewedWorkspace {
  readonly records: readonly PreviewedRecord[];
  readonly problems: readonly Problem[];
  readonly levels: readonly Level[];
}

/** What the pages of the preview show. Only what is asked for is made, and once until something changes. */
export interface PreviewState {
  readonly all: () => Promise<PreviewedWorkspace>;
  readonly record: (id: string) => Promise<PreviewedRecord | undefined>;
  readonly documents: (record: PreviewedRecord, format: Format) => Promise<PreviewedDocuments>;
  readonly register: (kind: RegisterKind, level: Level) => Promise<Result<MadeRegister | UnknownGroup>>;
  readonly site: (level: Level) => Promise<Result<PublishedSite>>;
  /** Forgets what was made, and tells all listeners. */
  readonly changed: () => void;
  /** Calls after each change, until the function that it returns is called. */
  readonly listen: (tell: () => void) => () => void;
}

/** Documents of so many records are kept for the time in which a record is broken. */
const MOST_KEPT = 40;
/** Nothing is there yet, which a list without meetings says better. */
const EMPTY: readonly Code[] = ['no-such-file', 'nothing-matched'];
/** Templates that change often leave so many renderers before they are forgotten. */
const MOST_RENDERERS = 20;

export function previewState(
  { records, templates }: PreviewedInputs,
  cache: Cache | undefined,
  world: World,
): PreviewState {
  const listeners = new Set<() => void>();
  const lastGood = new Map<string, readonly Artifact[]>();
  const lastFacts = new Map<string, CheckedFacts>();
  const kept: KeptRenderers = new Map();
  const own = templates === undefined ? {} : { templates };
  let made = new Map<string, Promise<unknown>>();

  /** What is made once until something changes. A failure of the machine is not kept. */
  const once = <T>(key: string, make: () => Promise<T>): Promise<T> => {
    const before = made;
    const known = before.get(key);
    if (known) return known as Promise<T>; // each key has one type
    const making = make();
    before.set(key, making);
    making.catch(() => before.delete(key));
    return making;
  };

  const gathered = () => once('records', () => gather(records, world));
  const checked = () =>
    once('checked', async () => {
      const found = await checkTogether(records, { cache, keeps: true }, world);
      for (const facts of found.good) lastFacts.set(facts.file, facts);
      return found;
    });
  const recordsNow = async (): Promise<readonly PreviewedRecord[]> => {
    const found = await gathered();
    if (!found.ok) return [];
    const { records: files, workspaces } = found.value;
    return files.map((file, i) => {
      const facts = lastFacts.get(file);
      const now = workspaces[i];
      const workspace = now?.ok ? now.value : facts?.workspace;
      return {
        id: idOf(file),
        file,
        ...(workspace && { workspace }),
        ...(facts && { facts }),
        isUnchecked: now?.ok !== true,
      };
    });
  };
  const makeDocuments = async (file: string, format: Format): Promise<PreviewedDocuments> => {
    if (kept.size > MOST_RENDERERS) kept.clear();
    const request = { records: [file], formats: [format], audience: 'all', ...own };
    const rendered = await renderIn({ kept }, request, world);
    const name = `${format} ${file}`;
    if (!rendered.ok)
      return { artifacts: lastGood.get(name) ?? [], isOld: true, problems: rendered.problems };
    const artifacts = rendered.value.artifacts.flatMap((artifact) => ('bytes' in artifact ? [artifact] : []));
    lastGood.delete(name);
    lastGood.set(name, artifacts);
    for (const first of lastGood.keys()) if (lastGood.size > MOST_KEPT) lastGood.delete(first);
    return { artifacts, isOld: false, problems: rendered.warnings };
  };

  return {
    all: () =>
      once('all', async () => {
        const { result } = await checked();
        const now = await recordsNow();
        const levels = now.flatMap(({ workspace }) => workspace?.policy.levels ?? []);
        return {
          records: now,
          problems: (result.ok ? result.warnings : result.problems).filter(
            ({ code }) => !EMPTY.includes(code),
          ),
          levels: [...new Map(levels.map((level) => [level.name, level])).values()],
        };
      }),
    record: async (id) => (await recordsNow()).find((record) => record.id === id),
    documents: ({ file }, format) => once(`${format} ${file}`, () => makeDocuments(file, format)),
    register: (kind, { name }) =>
      once(`${kind} ${name}`, () => {
        const request = {
          kind,
          records,
          audience: name,
          format: 'html',
          columns: 0,
          file: `${kind}.html`,
        } as const;
        return makeRegister(request, world);
      }),
    site: ({ name }) =>
      once(`site ${name}`, () =>
        publishIn({ kept }, { records, audience: name, drafts: true, yes: true, ...own }, world),
      ),
    changed: () => {
      made = new Map();
      for (const tell of listeners) tell();
    },
    listen: (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}

/** Addresses stay in the history of a browser, so they name no file. */
function idOf(file: string): string {
  return hashOf(file).slice(0, 16);
}

/** The readers of each document, from the level for which it is made up to the next one that gets another. */
export function readersOf(artifact: Artifact, { artifacts }: PreviewedDocuments, all: readonly Level[]) {
  const next = artifacts.find(({ audience }) => audience.rank > artifact.audience.rank);
  return all.filter(
    ({ rank }) => rank >= artifact.audience.rank && (next === undefined || rank < next.audience.rank),
  );
}

/** The document that readers of a level get. */
export function documentFor(
  level: string,
  { artifacts }: PreviewedDocuments,
  { workspace }: PreviewedRecord,
): Artifact | undefined {
  const wanted = workspace?.policy.levels.find(({ name }) => nameInFiles(name) === level);
  return wanted && artifacts.findLast(({ audience }) => audience.rank <= wanted.rank);
}

/** All levels of a record, from the lowest. */
export function levelsFor({ workspace }: PreviewedRecord): readonly Level[] {
  return workspace ? workspace.policy.levels : [];
}
