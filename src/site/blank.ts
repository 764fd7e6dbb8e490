import { ok } from '../base/problem.ts';
import type { World } from '../host/world.ts';
import { mapHead } from '../levels/headlines.ts';
import { levelName } from '../levels/portion-marks.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import { siteOf } from './page-makers.ts';
import type { SiteFile, SiteSettings } from './site.ts';
import { type SiteTemplates, siteTemplates } from './templates.ts';

/**
 * The files of a site whose meetings say nothing, by the built-in templates: what remains are the words that the pages
 * and the feeds say of their own accord.
 */
export async function blankSite(
  settings: SiteSettings,
  own: SiteTemplates,
  world: World,
): Promise<readonly SiteFile[]> {
  const templates = own.isOwn ? await siteTemplates(undefined, world) : ok(own);
  if (!templates.ok) return [];
  const sites = [[], [1, 2].map((day) => blankMeeting(day, settings))].map(
    (meetings) => siteOf(meetings, { ...settings, mostPoints: 1, templates: templates.value }), // so that years have pages
  );
  return sites.flatMap((files) => (files.ok ? files.value : []));
}

/** A meeting with one of everything, and without a word. */
function blankMeeting(day: number, { language, markings: [marking] }: SiteSettings): PublishedMeeting {
  const level = levelName(marking.level);
  const nothing = { anchor: '', item: [], text: [], level };
  const section = {
    anchor: '',
    depth: 1,
    level,
    number: '',
    title: [],
    presenters: [],
    layout: 'list',
  } as const;
  return {
    group: { reference: '', name: '' },
    reference: '',
    formerly: ['_0'],
    date: { year: 1, month: 1, day },
    level: marking.level,
    headlines: {
      language,
      reference: '',
      fileStem: '',
      marking,
      ...mapHead(() => []),
      attendance: { columns: ['name', 'role'], groups: [{ heading: [], people: [[[], []]] }] },
      contents: [],
      summary: [],
      sections: [{ ...section, points: [{ kind: 'note', level, prose: [] }], sections: [] }],
      next: [{ label: [], iso: '0001-01-03', words: '', days: '' }],
      corrections: [{ iso: '0001-01-03', words: ' ', mark: [], prose: [] }],
      abbreviations: [{ short: '', long: '', mark: [] }],
      timestamp: 0,
    },
    decisions: [nothing],
    papers: [nothing],
    approves: [{ meeting: '', anchor: '', level }],
    actions: [
      { ...nothing, owners: [{ prose: [{ type: 'text', value: ' ' }], level }], due: { meeting: ' ' } },
    ],
    documents: [{ format: 'pdf', path: '', size: 0, sha256: '' }],
  };
}
