import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import type { Edition, FiledArtifact } from '../base/artifact.ts';
import { BUILD_ID } from '../base/build-id.ts';
import type { PartTrouble } from '../base/facts.ts';
import { jsonWithHash, readJsonWithHash } from '../base/json.ts';
import { type Level, lowestLevel, OPEN } from '../base/policy.ts';
import { error, failed, ok, type Problem, type Result } from '../base/problem.ts';
import { startOf } from '../base/source.ts';
import type { World } from '../host/world.ts';
import { hashAt } from '../output/output-folder.ts';
import type { TreeFile } from '../output/write-tree.ts';
import { meetingPage } from '../series/address.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import { asWritten } from '../series/facts-file.ts';
import type { PageSettings } from '../site/settings.ts';
import { siteTemplates } from '../site/templates.ts';
import { type DraftsRequest, draftsRefused } from './drafts.ts';
import { inOrder, type PublishedSite, pagesOf } from './publish.ts';

/** The facts of a part, beside its documents. */
const FACTS = 'facts.json';

const meeting = z.strictObject({
  published: asWritten<PublishedMeeting>(),
  content: z.optional(z.string()),
  edition: z.optional(asWritten<Edition>()),
});
const settings = z.strictObject({
  language: z.string(),
  timeZone: z.string(),
  look: asWritten<Omit<PageSettings['look'], 'logo' | 'fonts'>>(),
  logo: z.optional(
    z.strictObject({
      type: z.enum(['svg', 'png']),
      ratio: z.number(),
      alternative: z.string(),
      base64: z.string(),
    }),
  ),
  policy: asWritten<PageSettings['policy']>(),
  portionMarks: z.enum(['shown', 'none']),
  groups: z.array(z.strictObject({ reference: z.string() })),
  references: z.array(z.tuple([z.string(), z.string()])),
  site: asWritten<PageSettings['site']>(),
});
const file = z.strictObject({
  version: z.literal(1),
  program: z.string(),
  audience: asWritten<Level>(),
  settings,
  meetings: z.array(meeting),
});
type SitePart = z.infer<typeof file>;

/** A site becomes a part of a larger one: its documents, and what its readers may know of its meetings. */
export function partOf({ documents, meetings, audience, settings }: PublishedSite): readonly TreeFile[] {
  const ofMeetings = meetings.map((published) => {
    const [first] = published.documents;
    const { content, edition } = documents.find(({ path }) => path === first?.path) ?? {};
    return { published, ...(content !== undefined && { content }), ...(edition && { edition }) };
  });
  const part: SitePart = {
    version: 1,
    program: BUILD_ID,
    audience,
    settings: settingsAsWritten(settings),
    meetings: ofMeetings,
  };
  return inOrder([...documents, { path: FACTS, bytes: jsonWithHash(part) }]);
}

function settingsAsWritten({
  language,
  timeZone,
  look,
  policy,
  groups,
  references,
  site,
  portionMarks,
}: PageSettings): SitePart['settings'] {
  const { logo, fonts: _, ...rest } = look;
  return {
    language,
    timeZone,
    policy,
    portionMarks,
    site,
    look: rest,
    ...(logo && { logo: { ...logoFacts(logo), base64: Buffer.from(logo.bytes).toString('base64') } }),
    groups: groups.slice(0, 1).map(({ reference }) => ({ reference })),
    references: [...references],
  };
}

function settingsFrom({ look, logo, references, ...others }: SitePart['settings']): PageSettings {
  return {
    ...others,
    look: {
      ...look,
      ...(logo && { logo: { ...logoFacts(logo), bytes: Buffer.from(logo.base64, 'base64') } }),
    },
    references: new Map(references),
  };
}

function logoFacts({
  type,
  ratio,
  alternative,
}: Pick<NonNullable<PageSettings['look']['logo']>, 'type' | 'ratio' | 'alternative'>) {
  return { type, ratio, alternative };
}

/** What parts are joined for. */
interface JoinRequest extends DraftsRequest {
  readonly audience?: string;
  readonly templates?: string;
}

/** Parts, each in its folder, become a site. Nothing but what its readers may know is in them, or needed. */
export async function joinParts(
  folders: readonly string[],
  { audience: wanted, templates: own, ...asked }: JoinRequest,
  world: World,
): Promise<Result<PublishedSite>> {
  const templates = await siteTemplates(own, world);
  if (!templates.ok) return templates;
  const parts: (SitePart & { readonly folder: string })[] = [];
  const problems: Problem[] = [];
  for (const folder of folders) {
    const part = await readPart(folder, world);
    const trouble = typeof part === 'string' ? part : troubleBetween(part, parts, wanted);
    const isUnnamed = trouble === 'audience' && wanted === undefined && typeof part !== 'string';
    if (trouble) problems.push(unfit(folder, trouble, isUnnamed ? part.audience.name : undefined));
    else if (typeof part !== 'string') parts.push({ ...part, folder });
  }
  const documents: FiledArtifact[] = [];
  for (const part of problems.length === 0 ? parts : []) {
    const found = await documentsIn(part, world);
    if (found) documents.push(...found);
    else problems.push(unfit(part.folder, 'document'));
  }
  const [first] = parts;
  if (!first || problems.length > 0) return failed(problems);
  const { audience } = first;
  const given = parts.flatMap(({ folder, meetings }) =>
    meetings.map(({ published }) => ({ published, record: folder, audience })),
  );
  const drafts = draftsRefused(given, asked);
  if (drafts.length > 0) return failed(drafts);
  const settings = settingsFrom(first.settings);
  const meetings = parts.flatMap((part) => part.meetings.map(({ published }) => published));
  const pages = await pagesOf(
    { settings, audience, meetings, documents, guarded: [] },
    templates.value,
    world,
  );
  if (!pages.ok) return pages;
  const files = inOrder([...documents, ...pages.value]);
  const nothing = { unseen: [], warnings: 0, known: [], passedOver: [] };
  return ok({ audience, meetings, files, documents, settings, ...nothing });
}

async function readPart(folder: string, { disk, workingFolder }: World): Promise<SitePart | PartTrouble> {
  const path = join(resolve(workingFolder, folder), FACTS);
  if ((await disk.entryAt(path)) !== 'file') return 'missing';
  const read = readJsonWithHash(await disk.read(path));
  const part = file.safeParse(read).data;
  if (part) return part.program === BUILD_ID ? part : 'program';
  return read === undefined ? 'damaged' : 'program';
}

/** Why a part does not go with those before it. */
function troubleBetween(
  part: SitePart,
  others: readonly SitePart[],
  wanted: string | undefined,
): PartTrouble | undefined {
  const [first = part] = others;
  if (part.audience.name !== (wanted ?? lowestLevel(part.settings.policy).name)) return 'audience';
  if (JSON.stringify(part.settings) !== JSON.stringify(first.settings)) return 'settings';
  const pages = (one: SitePart) => one.meetings.map(({ published }) => meetingPage(published));
  const known = new Set(others.flatMap(pages));
  return pages(part).some((page) => known.has(page)) ? 'meeting' : undefined;
}

/** The documents of a part, if each is there, byte for byte. They are copied, and the part stays as it is. */
async function documentsIn(
  { folder, meetings, audience }: SitePart & { readonly folder: string },
  { disk, workingFolder }: World,
): Promise<readonly FiledArtifact[] | undefined> {
  const documents: FiledArtifact[] = [];
  for (const { published, content, edition } of meetings)
    for (const { path, format, sha256 } of published.documents) {
      const from = join(resolve(workingFolder, folder), path);
      if ((await hashAt(from, disk)) !== sha256) return undefined;
      documents.push({
        path,
        format,
        audience,
        record: folder,
        filed: { file: from, sha256 },
        unchanged: { sha256, stamp: '' }, // so that it is copied, and not moved
        ...(content !== undefined && { content }),
        ...(edition && { edition }),
      });
    }
  return documents;
}

function unfit(folder: string, why: PartTrouble, audience?: string): Problem {
  const facts = { why, ...(audience !== undefined && { audience }) };
  return error('part-unfit', startOf({ file: folder, text: '' }), facts, OPEN);
}
