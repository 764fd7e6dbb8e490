import type { World } from '../host/world.ts';
import type { Workspace } from '../record/workspace.ts';
import { markingOf } from '../render/compose.ts';
import type { FilledPages } from '../render/templates/template.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import { siteOf } from './page-makers.ts';
import type { SiteFile, SiteSettings } from './site.ts';
import { siteTemplates } from './templates.ts';
import type { SiteViews } from './views.ts';

/** The settings of a workspace for all pages. A site has the name of its publisher, or of its only group. */
export function settingsFor(
  { language, look, policy }: Workspace,
  meetings: readonly PublishedMeeting[],
  templates: FilledPages<SiteViews>,
): SiteSettings {
  const [lowest, ...others] = policy.levels;
  const [group, ...more] = new Set(meetings.map((meeting) => meeting.group.name));
  const onlyGroup = more.length === 0 ? group : undefined;
  return {
    language,
    title: look.organisation || onlyGroup || 'Headlines of meetings',
    look,
    markings: [markingOf(lowest, policy), ...others.map((level) => markingOf(level, policy))],
    templates,
  };
}

/** The files of a site without meetings, with the built-in templates. */
export async function blankSite(settings: SiteSettings, world: World): Promise<readonly SiteFile[]> {
  const templates = await siteTemplates(undefined, world);
  const files = templates.ok ? siteOf([], { ...settings, templates: templates.value }) : templates;
  return files.ok ? files.value : [];
}
