import { type Level, nameInFiles } from '../../../base/policy.ts';
import type { Problem } from '../../../base/problem.ts';
import { levelChoice, type PageFrame, type PreviewSection, pageWith, part, text } from './layout.ts';
import { problemList, tally } from './problem-list.ts';

/** What one document of all meetings, or a website of them, is shown as. */
export interface FramedContent {
  readonly section: 'actions' | 'decisions' | 'site';
  readonly level: Level;
  /** What the frame shows, below the page's own address, and what changes with it. */
  readonly document: string;
  readonly version: string;
  readonly problems: readonly Problem[];
}

const TITLES: Readonly<Record<PreviewSection, string>> = {
  meetings: 'Meetings',
  actions: 'Actions of all meetings',
  decisions: 'Decisions of all meetings',
  site: 'Website',
};
const MADE_BY = { actions: 'opsg actions', decisions: 'opsg decisions', site: 'opsg publish' } as const;

/** A list, or the website, for the readers of one level, or why there can be none. */
export function framedPage(
  { section, level, document, version, problems }: FramedContent,
  frame: PageFrame,
): string {
  const title = TITLES[section];
  const name = text(level.name);
  const isSandboxed = section !== 'site'; // a website has a search, which is a program
  const address = text(
    `${frame.root}${section}/${encodeURIComponent(nameInFiles(level.name))}/${document}?v=${version}`,
  );
  const sandbox = isSandboxed
    ? ' sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"'
    : '';
  const errors = problems.filter(({ severity }) => severity === 'error');
  const obstacles = errors.length > 0 ? errors : problems; // warnings stop nothing
  const shown =
    version === ''
      ? part(
          'problems',
          `<h2>${text(tally(obstacles))}</h2>\n<p>There is nothing to show until this is corrected.</p>\n${problemList(obstacles, frame)}`,
        )
      : `<iframe src="${address}" title="${title} for ${name} readers"${sandbox}></iframe>`;
  const drafts =
    section === 'site'
      ? ' Drafts are in it, too, which <code>opsg publish</code> leaves out until you say otherwise.'
      : '';
  const main = `${part('title', `<h1>${title} <span class="day">for ${name} readers</span></h1>\n<p>As <code>${MADE_BY[section]} --audience ${name}</code> makes it.${drafts}</p>`)}
${levelChoice(section, level, frame)}
<div class="panels one" data-panels="${version === '' ? 'none' : name}">
<section class="panel" aria-label="${title} for ${name} readers">
${shown}
</section>
</div>`;
  return pageWith(
    { title: `${title} for ${level.name} readers`, current: section, main, isWide: true },
    frame,
  );
}
