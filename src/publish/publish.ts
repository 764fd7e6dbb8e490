import {
  type Artifact,
  type FiledArtifact,
  SITE_FORMATS,
  type SiteFormat,
  sameNames,
  unsafeNames,
} from '../base/artifact.ts';
import { type Level, levelNamed, lowestLevel, OPEN } from '../base/policy.ts';
import { error, failed, ok, type Result } from '../base/problem.ts';
import { startOf } from '../base/source.ts';
import type { GoodRecord } from '../check/compare-records.ts';
import type { World } from '../host/world.ts';
import type { GuardedRecord } from '../levels/secret.ts';
import type { TreeFile } from '../output/write-tree.ts';
import { madeIn } from '../pipeline.ts';
import type { Workspace } from '../record/workspace.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import type { KnownRecord } from '../series/facts-file.ts';
import { blankSite } from '../site/blank.ts';
import { inspectSite } from '../site/inspect-site.ts';
import { siteOf } from '../site/page-makers.ts';
import { searchScript } from '../site/search.ts';
import { type PageSettings, settingsFor } from '../site/settings.ts';
import type { SiteFile } from '../site/site.ts';
import { isForPagesAlone, type SiteTemplates, siteTemplates } from '../site/templates.ts';
import type { MadeRecord } from '../workers/making.ts';
import type { RenderRequest, RunContext } from '../workers/order.ts';
import { type DraftsRequest, draftsRefused } from './drafts.ts';

/** What a site is made for: one audience. */
export interface PublishRequest extends Omit<RenderRequest, 'formats'>, DraftsRequest {
  /** The formats of its documents. */
  readonly formats?: readonly SiteFormat[];
}

/** A site that has been inspected, but not written. */
export interface PublishedSite {
  readonly audience: Level;
  readonly meetings: readonly PublishedMeeting[];
  readonly files: readonly TreeFile[];
  /** Those of the files that are documents. */
  readonly documents: readonly (Artifact | FiledArtifact)[];
  readonly settings: PageSettings;
  /** The records of which its readers may see nothing. */
  readonly unseen: readonly Pick<GoodRecord, 'file'>[];
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
  const guarded = records.flatMap(({ forSite }) => forSite?.guarded ?? []);
  const parts = { settings: workspace.value, audience, meetings, documents: artifacts, guarded };
  const pages = await pagesOf(parts, templates.value, world);
  if (!pages.ok) return pages;
  const files = inOrder([...artifacts, ...pages.value]);
  const unseen = known.filter((_, i) => documents[i]?.length === 0);
  const ofKnown = records.map(({ forSite }) => (forSite?.isKnown ? forSite.warnings : 0));
  const warnings = ofKnown.reduce((sum, one) => sum + one, made.warnings.length);
  const forNext = records.flatMap((record, i) => knownRecord(record, keys[i]) ?? []);
  return ok(
    {
      ...{ audience, meetings, files, unseen, warnings, known: forNext, passedOver },
      ...{ settings: workspace.value, documents: artifacts },
    },
    made.warnings,
  );
}

/** What pages are made of, and what they must not contain. */
interface PageParts {
  readonly settings: PageSettings;
  readonly audience: Level;
  readonly meetings: readonly PublishedMeeting[];
  readonly documents: readonly TreeFile[];
  readonly guarded: readonly GuardedRecord[];
}

/** facts → pages → look over. */
export async function pagesOf(
  { settings, audience, meetings, documents, guarded }: PageParts,
  templates: SiteTemplates,
  world: World,
): Promise<Result<readonly SiteFile[]>> {
  const forPages = settingsFor(settings, audience, meetings, templates, await searchScript(world));
  const pages = siteOf(meetings, forPages);
  if (!pages.ok) return pages;
  const clashes = [...documents, ...pages.value];
  const unfit = [...sameNames(clashes), ...unsafeNames(clashes)];
  if (unfit.length > 0) return failed(unfit);
  const blank = () => blankSite(forPages, templates, world);
  const { searchScript: script } = forPages;
  const wrong = await inspectSite(pages.value, { guarded, meetings, blank, searchScript: script, templates });
  return wrong.length > 0 ? failed(wrong) : pages;
}

/** Files by their paths. */
export function inOrder(files: readonly TreeFile[]): readonly TreeFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
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

/** The documents of a site. A folder with templates for pages alone has none for them. */
export async function documentsOrder(request: PublishRequest, world: World): Promise<RenderRequest> {
  const { templates, formats = SITE_FORMATS, ...others } = request;
  const isOwn = templates !== undefined && !(await isForPagesAlone(templates, world));
  return { ...others, formats, ...(isOwn && { templates }) };
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
