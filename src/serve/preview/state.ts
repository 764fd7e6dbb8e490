import type { Artifact, Format } from '../../base/artifact.ts';
import { hashOf } from '../../base/key.ts';
import type { Labelled, Level } from '../../base/policy.ts';
import type { Code, Problem, Result } from '../../base/problem.ts';
import type { Prose } from '../../base/prose.ts';
import { gather } from '../../check/gather.ts';
import type { World } from '../../host/world.ts';
import type { Cache } from '../../output/cache.ts';
import { renderIn } from '../../pipeline.ts';
import { type PublishedSite, publishIn } from '../../publish/publish.ts';
import type { Occasion, Workspace } from '../../record/workspace.ts';
import type { RegisterKind } from '../../registers/formats.ts';
import { type MadeRegister, makeRegister, type UnknownGroup } from '../../registers/register.ts';
import type { KeptRenderers } from '../../render/prepare.ts';
import { checkTogether } from '../../workers/check-together.ts';
import { type Changes, newChanges } from './changes.ts';
import { lastGoodDocuments } from './last-good.ts';
import { remembering, seeingMaker } from './making.ts';

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
  /** Its meeting, as it was when the record last had no problem. */
  readonly meeting?: Occasion;
  /** Its settings have a problem, so that it cannot be checked. */
  readonly isUnchecked: boolean;
}

/** A record with its documents in one format, or with those that it gave when it last had no problem. */
export interface PreviewedDocuments {
  readonly record: PreviewedRecord;
  /** One for each level at which readers get another document, the lowest first. */
  readonly artifacts: readonly Artifact[];
  readonly isOld: boolean;
  /** What is wrong with the record: by itself now, and between it and others as far as that is known yet. */
  readonly problems: readonly Problem[];
}

/** All records, and all that is wrong with them. */
export interface PreviewedWorkspace {
  readonly records: readonly PreviewedRecord[];
  readonly problems: readonly Problem[];
  readonly levels: readonly Level[];
}

/** What the pages of the preview show. Only what is asked for is made, and once until something changes. */
export interface PreviewState extends Changes {
  readonly all: () => Promise<PreviewedWorkspace>;
  readonly meeting: (id: string, format: Format) => Promise<PreviewedDocuments | undefined>;
  readonly register: (kind: RegisterKind, level: Level) => Promise<Result<MadeRegister | UnknownGroup>>;
  readonly site: (level: Level) => Promise<Result<PublishedSite>>;
}

/** Templates that change often leave so many renderers before they are forgotten. */
const MOST_RENDERERS = 20;
/** Nothing is there yet, which a list without meetings says better. */
const EMPTY: readonly Code[] = ['no-such-file', 'nothing-matched'];

export function previewState(
  { records, templates }: PreviewedInputs,
  cache: Cache | undefined,
  world: World,
): PreviewState {
  const lastGood = lastGoodDocuments();
  const lastMeetings = new Map<string, Occasion>();
  const lastSettings = new Map<string, Workspace>();
  const files = new Map<string, string>();
  const texts = new Map<string, readonly Labelled<Prose>[]>();
  const kept: KeptRenderers = new Map();
  const start = remembering();
  const own = templates === undefined ? {} : { templates };
  let between: readonly Problem[] = [];
  const changes = newChanges(() => checked());
  const { once } = changes;

  const checked = () =>
    once('checked', async () => {
      const found = await checkTogether(records, { cache, keeps: true, texts }, world);
      for (const { file, meeting } of found.good) lastMeetings.set(file, occasionOf(meeting));
      between = found.between;
      return found;
    });
  const gathered = () =>
    once('records', async () => {
      const found = await gather(records, world);
      files.clear();
      for (const file of found.ok ? found.value.records : []) files.set(idOf(file), file);
      return found;
    });
  const recordOf = (file: string, settings: Result<Workspace> | undefined): PreviewedRecord => {
    const meeting = lastMeetings.get(file);
    if (settings?.ok) lastSettings.set(file, settings.value);
    const workspace = lastSettings.get(file);
    const isUnchecked = settings?.ok !== true;
    return {
      ...{ id: idOf(file), file, isUnchecked },
      ...(workspace && { workspace }),
      ...(meeting && { meeting }),
    };
  };
  const makeDocuments = async (file: string, format: Format): Promise<PreviewedDocuments | undefined> => {
    if (kept.size > MOST_RENDERERS) kept.clear();
    const request = { records: [file], formats: [format], audience: 'all', ...own };
    const keep = lastGood.keeper(file, format);
    const { start, seen } = seeingMaker();
    const rendered = await renderIn({ kept, start }, request, world);
    if (!rendered.ok && rendered.problems.some(isAbout(file, 'no-such-file'))) return undefined;
    const { settings, made } = seen();
    if (made?.ok) lastMeetings.set(file, occasionOf(made.value.meeting));
    const record = recordOf(file, settings);
    const itself = made?.ok ? made.warnings : (made?.problems ?? []);
    const isSaid = ({ code }: Problem) =>
      code === 'empty-document' && itself.some((problem) => problem.code === 'empty-record');
    const more = rendered.ok
      ? []
      : rendered.problems.filter((problem) => !itself.includes(problem) && !isSaid(problem));
    const problems = [...itself, ...more];
    if (!rendered.ok) return { record, artifacts: lastGood.of(file, format), isOld: true, problems };
    const artifacts = rendered.value.artifacts.flatMap((artifact) => ('bytes' in artifact ? [artifact] : []));
    keep(artifacts);
    return { record, artifacts, isOld: false, problems };
  };

  return {
    ...changes,
    all: () =>
      once('all', async () => {
        const { result } = await checked();
        const found = await gathered();
        const now = found.ok
          ? found.value.records.map((file, i) => recordOf(file, found.value.workspaces[i]))
          : [];
        const levels = now.flatMap(({ workspace }) => workspace?.policy.levels ?? []);
        const problems = result.ok ? result.warnings : result.problems;
        return {
          records: now,
          problems: problems.filter(({ code }) => now.length > 0 || !EMPTY.includes(code)),
          levels: [...new Map(levels.map((level) => [level.name, level])).values()],
        };
      }),
    meeting: async (id, format) => {
      if (!files.has(id)) await gathered();
      const file = files.get(id);
      if (file === undefined) return undefined;
      const made = await once(`${format} ${file}`, () => makeDocuments(file, format));
      const others = between.filter(({ place }) => place.source.file === file);
      return made && { ...made, problems: [...made.problems, ...others] };
    },
    register: (kind, { name }) =>
      once(`${kind} ${name}`, () => {
        const format = 'html' as const;
        const request = { kind, records, audience: name, format, columns: 0, file: `${kind}.html` };
        return makeRegister(request, world);
      }),
    site: ({ name }) =>
      once(`site ${name}`, () =>
        publishIn({ kept, start }, { records, audience: name, drafts: true, yes: true, ...own }, world),
      ),
  };
}

function isAbout(file: string, wanted: Code): (problem: Problem) => boolean {
  return ({ code, place }) => code === wanted && place.source.file === file;
}

/** What names a meeting, and nothing else of it, because it is kept. */
function occasionOf({ group: { name, reference }, number, date, until }: Occasion): Occasion {
  return { group: { name, reference }, number, date, until };
}

/** Addresses stay in the history of a browser, so they name no file. */
function idOf(file: string): string {
  return hashOf(file).slice(0, 16);
}
