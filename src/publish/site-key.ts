import { BUILD_ID } from '../base/build-id.ts';
import { keyOf } from '../base/key.ts';
import { gather } from '../check/gather.ts';
import { read } from '../check/read.ts';
import type { World } from '../host/world.ts';
import { STANDARD_INPUT } from '../record/record-file.ts';
import { prepare } from '../render/prepare.ts';
import { siteTemplates } from '../site/templates.ts';
import { orderOf, type RunContext } from '../workers/order.ts';
import { recordKeys } from '../workers/record-cache.ts';
import { documentsOrder, type PublishRequest } from './publish.ts';

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
