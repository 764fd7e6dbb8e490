import { type Format, SITE_FORMATS, sameNames, unsafeNames } from './base/artifact.ts';
import { BUILD_ID } from './base/build-id.ts';
import { keyOf } from './base/key.ts';
import { type Level, levelNamed, lowestLevel, OPEN } from './base/policy.ts';
import { error, failed, ok, type Problem, type Result } from './base/problem.ts';
import { startOf } from './base/source.ts';
import { type GoodRecord, gather } from './check/check-records.ts';
import { read } from './check/parse.ts';
import type { World } from './host/world.ts';
import type { TreeFile } from './output/write-tree.ts';
import { madeIn, orderOf, type RenderRequest, type RunContext } from './pipeline.ts';
import { STANDARD_INPUT } from './record/record-file.ts';
import type { Workspace } from './record/workspace.ts';
import { prepare } from './render/prepare.ts';
import type { PublishedMeeting } from './series/facts.ts';
import type { KnownRecord } from './series/facts-file.ts';
import { blankSite } from './site/blank.ts';
import { inspectSite } from './site/inspect-site.ts';
import { siteOf } from './site/page-makers.ts';
import { searchScript } from './site/search.ts';
import { settingsFor } from './site/settings.ts';
import { isForPagesAlone, siteTemplates } from './site/templates.ts';
import { recordKeys } from './workers/cached-records.ts';
import type { MadeDocument, MadeRecord } from './workers/making.ts';

/** What a site is made for: one audience. */
export interface PublishRequest extends Omit<RenderRequest, 'formats'> {
  /** The formats of its documents. */
  readonly formats?: readonly Format[];
  /** Whether drafts may be in the site, and whether those that everyone reads may. */
  readonly drafts?: boolean;
  readonly yes?: boolean;
}

/** A site that has been inspected, but not written. */
export interface PublishedSite {
  readonly audience: Level;
  readonly meetings: readonly PublishedMeeting[];
  readonly files: readonly TreeFile[];
  /** The records of which its readers may see nothing. */
  readonly unseen: readonly GoodRecord[];
  /** How many warnings are about what these readers read. */
  readonly warnings: number;
  /** What the next run may use again. */
  readonly known: readonly KnownRecord[];
  readonly passedOver: readonly string[];
}

/** records → documents and facts ┃ pages → look over: the files of a site. */
export async function publishIn(
  context: RunContext,
  request: PublishRequest,
  world: World,
): Promise<Result<PublishedSite>> {
  const templates = await siteTemplates(request.templates, world);
  if (!templates.ok) return templates;
  const order = await documentsOrder(request, world);
  const made = await madeIn({ ...context, isForSite: true }, order, world);
  if (!made.ok) return made;
  const { known, records, documents, artifacts, keys, passedOver } = made.value;
  const workspace = oneWorkspace(
    known.filter((_, i) => documents[i]?.length),
    known,
    request,
  );
  if (!workspace.ok) return workspace;
  const meetings = documents.flat().flatMap(({ published }) => published ?? []);
  const drafts = draftsRefused(documents.flat(), request);
  if (drafts.length > 0) return failed(drafts);
  const { policy } = workspace.value;
  const named = request.audience === undefined ? undefined : levelNamed(policy, request.audience);
  const audience = named ?? lowestLevel(policy);
  const settings = settingsFor(
    workspace.value,
    audience,
    meetings,
    templates.value,
    await searchScript(world),
  );
  const pages = siteOf(meetings, settings);
  if (!pages.ok) return pages;
  const clashes = [...artifacts, ...pages.value];
  const unfit = [...sameNames(clashes), ...unsafeNames(clashes)];
  if (unfit.length > 0) return failed(unfit);
  const wrong = await inspectSite(pages.value, {
    guarded: records.flatMap(({ forSite }) => forSite?.guarded ?? []),
    meetings,
    blank: () => blankSite(settings, world),
    templates: templates.value,
  });
  if (wrong.length > 0) return failed(wrong);
  const files = [...artifacts, ...pages.value].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const unseen = known.filter((_, i) => documents[i]?.length === 0);
  const ofKnown = records.map(({ forSite }) => (forSite?.isKnown ? forSite.warnings : 0));
  const warnings = ofKnown.reduce((sum, one) => sum + one, made.warnings.length);
  const forNext = records.flatMap((record, i) => knownRecord(record, keys[i]) ?? []);
  return ok({ audience, meetings, files, unseen, warnings, known: forNext, passedOver }, made.warnings);
}

/** What the next run may use again of a record. */
function knownRecord({ documents, forSite }: MadeRecord, key: string | undefined): KnownRecord | undefined {
  if (key === undefined || !documents?.ok || !forSite) return undefined;
  const [document] = documents.value;
  const rendered = document?.rendered.ok ? document.rendered.value : [];
  const { content, edition } = rendered[0] ?? {};
  const { published } = document ?? {};
  if (document && !published) return undefined;
  return {
    key,
    warnings: forSite.warnings,
    ...(content !== undefined && { content }),
    ...(edition && { edition }),
    ...(published && { published }),
  };
}

/** A problem for each draft that was not asked for. Its readers may know that it is one. */
function draftsRefused(
  documents: readonly MadeDocument[],
  { drafts = false, yes = false }: PublishRequest,
): readonly Problem[] {
  return documents.flatMap(({ published, record, audience }) => {
    const isForAll = audience.rank === 0;
    if (!published?.headlines.marking.isDraft || (drafts && (yes || !isForAll))) return [];
    const { reference, level } = published;
    return [error('draft-in-site', startOf({ file: record, text: '' }), { reference, isForAll }, level)];
  });
}

/** The documents of a site. A folder with templates for pages alone has none for them. */
async function documentsOrder(request: PublishRequest, world: World): Promise<RenderRequest> {
  const { templates, formats = SITE_FORMATS, ...others } = request;
  const isOwn = templates !== undefined && !(await isForPagesAlone(templates, world));
  return { ...others, formats, ...(isOwn && { templates }) };
}

/**
 * The key of all that a site is made from: every record and its settings byte for byte, the templates and the program.
 * Nothing where that cannot be said, or where something is wrong.
 */
export async function siteKey(
  { kept }: Pick<RunContext, 'kept'>,
  request: PublishRequest,
  world: World,
): Promise<string | undefined> {
  if (request.records.includes(STANDARD_INPUT)) return undefined;
  const templates = await siteTemplates(request.templates, world);
  const gathered = await gather(request.records, world);
  if (!templates.ok || !gathered.ok || gathered.value.records.length === 0) return undefined;
  const order = orderOf(await documentsOrder(request, world), { isForSite: true }, world);
  const renderers = await prepare(order, world, kept);
  if (!renderers.ok) return undefined;
  const keysOf = recordKeys(renderers.value, order, world);
  const { drafts = false, yes = false } = request;
  const keys: string[] = [BUILD_ID, templates.value.key, JSON.stringify({ drafts, yes })];
  for (const [i, name] of gathered.value.records.entries()) {
    const workspace = gathered.value.workspaces[i];
    const key = workspace?.ok ? keysOf(await read(name, world), workspace.value) : undefined;
    if (!key) return undefined;
    keys.push(key.verdict);
  }
  return gathered.value.settings.every(({ workspace }) => workspace.ok) ? keyOf(keys) : undefined;
}

/** The settings for all meetings of a site; if there are none, those of the first record. */
function oneWorkspace(
  seen: readonly GoodRecord[],
  known: readonly GoodRecord[],
  { records }: PublishRequest,
): Result<Workspace> {
  const [workspace, ...others] = new Set(
    (seen.length > 0 ? seen : known.slice(0, 1)).map((one) => one.workspace),
  );
  if (workspace && others.length === 0) return ok(workspace);
  const place = startOf({ file: records.join(' '), text: '' });
  return failed([error('several-settings', place, {}, OPEN)]);
}
