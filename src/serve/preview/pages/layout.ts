import { type Level, nameInFiles } from '../../../base/policy.ts';
import { html } from '../../../render/html.ts';

/** What every page needs to know. */
export interface PageFrame {
  /** What every address begins with: a slash, the token, a slash. */
  readonly root: string;
  /** The levels of all records, the lowest first. */
  readonly levels: readonly Level[];
  /** The pattern of addresses that open an editor. */
  readonly editor: string;
  readonly workingFolder: string;
}

interface PageContent {
  /** For the title of the window. */
  readonly title: string;
  /** Which entry of the navigation is this page, if one is. */
  readonly current?: PreviewSection;
  readonly main: string;
  /** Whether the page takes the width of the window. */
  readonly isWide?: boolean;
}

const SECTIONS = {
  meetings: 'Meetings',
  actions: 'Actions',
  decisions: 'Decisions',
  site: 'Website',
} as const;
export type PreviewSection = keyof typeof SECTIONS;

export const text = html.text;

/** A whole page: the warning that every page has, the navigation, and what the page shows. */
export function pageWith({ title, current, main, isWide = false }: PageContent, frame: PageFrame): string {
  const { root, levels } = frame;
  const highest = levels.at(-1)?.name;
  const entries = Object.entries(SECTIONS).map(([name, label]) => {
    const href = name === 'meetings' ? root : `${root}${name}`;
    return `<li><a href="${href}"${name === current ? ' aria-current="page"' : ''}>${label}</a></li>`;
  });
  const reach = highest === undefined ? 'every level' : `every level up to ${text(highest)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)} – opsg preview</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}preview.css">
<script src="${root}preview.js" defer></script>
</head>
<body data-root="${root}">
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<p class="own"><strong>Your own window.</strong> This preview can show ${reach}. It is on this machine alone: do not share its address.</p>
<nav aria-label="Preview">
<ul>
${entries.join('\n')}
</ul>
<p id="live" role="status">Reload the page to see changes.</p>
</nav>
</header>
<main id="main" tabindex="-1"${isWide ? ' class="wide"' : ''}>
${main}
</main>
</body>
</html>
`;
}

/** A part of a page that is renewed by itself when something changes. */
export function part(name: string, content: string): string {
  return `<div data-part="${text(name)}">\n${content}\n</div>`;
}

/** `White and Green readers` */
export function readersInWords(levels: readonly Pick<Level, 'name'>[]): string {
  const names = levels.map(({ name }) => name);
  const last = names.at(-1) ?? 'No';
  return `${names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last} readers`;
}

/** Links to the same page for each level. */
export function levelChoice(section: PreviewSection, current: Level, { root, levels }: PageFrame): string {
  const links = levels.map(({ name }) => {
    const isCurrent = name === current.name;
    return `<li><a href="${text(`${root}${section}/${encodeURIComponent(nameInFiles(name))}`)}"${isCurrent ? ' aria-current="page"' : ''}>${text(name)}</a></li>`;
  });
  return `<nav class="choice" aria-label="Readers"><p>For readers of</p><ul>\n${links.join('\n')}\n</ul></nav>`;
}
