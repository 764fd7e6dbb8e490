import type { Level } from '../base/policy.ts';
import type { Workspace } from '../record/workspace.ts';
import { markingOf } from '../render/compose.ts';
import type { FilledPages } from '../render/templates/run.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import type { SiteSettings } from './site.ts';
import type { SiteViews } from './views.ts';

/** What pages need of a workspace. All of it is for every reader. */
export interface PageSettings
  extends Pick<
    Workspace,
    'language' | 'timeZone' | 'look' | 'policy' | 'references' | 'site' | 'portionMarks'
  > {
  readonly groups: readonly Pick<Workspace['groups'][number], 'reference'>[];
}

/** The settings of a workspace for all pages. A site without a title has the name of its publisher, or of its only group. */
export function settingsFor(
  { language, timeZone, look, policy, groups: [firstGroup], references, site, portionMarks }: PageSettings,
  audience: Level,
  meetings: readonly PublishedMeeting[],
  templates: FilledPages<SiteViews>,
  searchScript: Uint8Array,
): SiteSettings {
  const [lowest, ...others] = policy.levels;
  const [group, ...more] = new Set(meetings.map((meeting) => meeting.group.name));
  const onlyGroup = more.length === 0 ? group : undefined;
  return {
    language,
    timeZone,
    title: site.title || look.organisation || onlyGroup || 'Headlines of meetings',
    lastingName: site.title || look.organisation || (firstGroup?.reference ?? ''),
    address: site.address,
    audience,
    look,
    references,
    markings: [markingOf(lowest, policy), ...others.map((level) => markingOf(level, policy))],
    hasMarks: portionMarks === 'shown',
    templates,
    searchScript,
  };
}
