import { type Prose, type ProseNode, visibleText } from '../base/prose.ts';
import { ANCHORS, type Headlines, OWN_WORDS, type Section } from '../levels/headlines.ts';

/**
 * The headlines with the anchors that GitHub gives to the headings of a Markdown file, which others give, too: the words
 * in small letters, with hyphens for blanks and without other signs; a number at the end where two would be equal.
 */
export function withGitHubAnchors(headlines: Headlines): Headlines {
  const { summary } = headlines;
  if (summary.length === 0) return headlines;
  const anchors = anchorsIn(headlines);
  const lead = (prose: Prose): Prose => prose.map((node) => leading(node, anchors));
  return {
    ...headlines,
    summary: summary.map((section) => ({
      ...section,
      points: section.points.map((point) => ({ ...point, prose: lead(point.prose) })),
    })),
  };
}

function leading(node: ProseNode, anchors: ReadonlyMap<string, string>): ProseNode {
  if (!('children' in node)) return node;
  const children = node.children.map((child) => leading(child, anchors));
  return node.type === 'itemLink'
    ? { ...node, anchor: anchors.get(node.anchor) ?? node.anchor, children }
    : { ...node, children };
}

/** The anchor of GitHub for each of ours, in the order in which the built-in templates have the headings. */
function anchorsIn(headlines: Headlines): ReadonlyMap<string, string> {
  const { title, attendance, summary, sections, next, corrections, abbreviations } = headlines;
  const used = new Set<string>();
  const anchors = new Map<string, string>();
  const add = (words: string, own = '') => anchors.set(own, unlike(slugOf(words), used));
  const addSection = (section: Section): void => {
    add(headingOf(section), section.anchor);
    section.sections.forEach(addSection);
  };
  add(visibleText(title));
  if (attendance.groups.length > 0) add(OWN_WORDS.attendance, ANCHORS.attendance);
  for (const { heading } of attendance.groups) add(visibleText(heading));
  [...summary, ...sections].forEach(addSection);
  if (next.length > 0) add(OWN_WORDS.next, ANCHORS.next);
  if (corrections.length > 0) add(OWN_WORDS.corrections, ANCHORS.corrections);
  if (abbreviations.length > 0) add(OWN_WORDS.abbreviations, ANCHORS.abbreviations);
  return anchors;
}

function headingOf({ number, title, presenters }: Section): string {
  const names = visibleText(presenters);
  return `${number === '' ? '' : `${number}. `}${visibleText(title)}${names === '' ? '' : ` (${names})`}`;
}

function slugOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

function unlike(slug: string, used: Set<string>): string {
  let name = slug;
  for (let n = 1; used.has(name); n++) name = `${slug}-${n}`;
  used.add(name);
  return name;
}
