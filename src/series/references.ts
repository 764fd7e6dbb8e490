import { type Prose, visibleText } from '../base/prose.ts';
import type { Section } from '../levels/headlines.ts';
import { referencesIn } from '../record/reference.ts';
import type { PublishedMeeting } from './facts.ts';

/** The shape of references, by the letters that they begin with: `0` for a digit, `A` for a capital letter. */
export type ReferenceShapes = ReadonlyMap<string, string>;

/** Where a meeting speaks of a reference. */
export interface Mention {
  readonly meeting: PublishedMeeting;
  readonly section: Section;
}

/** A reference of which at least two meetings speak. */
export interface Recurring {
  readonly name: string;
  /** Those of the newest meeting first. */
  readonly mentions: readonly Mention[];
}

/** What is a reference to an incident or the like. */
function shapedPattern(shapes: ReferenceShapes): string {
  const shaped = [...shapes].map(
    ([prefix, shape]) =>
      prefix + shape.replaceAll('.', '\\.').replaceAll('0', '\\d').replaceAll('A', '[A-Z]'),
  );
  return `(?<![\\p{L}\\p{N}_])(?:${shaped.join('|')})(?![\\p{L}\\p{N}_])`;
}

/** The same, or a reference to a meeting of these groups, such as `OPSG_29`. */
export function linkedPattern(shapes: ReferenceShapes, groups: readonly string[]): RegExp {
  const patterns = [
    ...(shapes.size > 0 ? [shapedPattern(shapes)] : []),
    ...(groups.length > 0 ? [referencesIn(groups)] : []),
  ];
  return patterns.length === 0 ? NEVER : new RegExp(patterns.join('|'), 'gu');
}

const NEVER = /(?!)/gu;

/** The references that recur in meetings, in the order of their names. */
export function recurringIn(
  meetings: readonly PublishedMeeting[],
  shapes: ReferenceShapes,
): readonly Recurring[] {
  const pattern = shapes.size > 0 ? new RegExp(shapedPattern(shapes), 'gu') : NEVER;
  const found = new Map<string, Mention[]>();
  for (const meeting of meetings.toReversed())
    for (const section of allSections(meeting.headlines.sections))
      for (const name of namesIn(section, pattern)) {
        const mentions = found.get(name) ?? [];
        found.set(name, [...mentions, { meeting, section }]);
      }
  return [...found]
    .filter(([, mentions]) => new Set(mentions.map(({ meeting }) => meeting)).size > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, mentions]) => ({ name, mentions }));
}

function namesIn({ title, points }: Section, pattern: RegExp): ReadonlySet<string> {
  const texts = [title, ...points.map(({ prose }) => prose)].map(visibleText);
  return new Set(texts.flatMap((text) => text.match(pattern) ?? []));
}

export function allSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections)]);
}

/** Prose in which each name that a page has becomes a link to it. What is a link already stays. */
export function linkedProse(
  prose: Prose,
  pattern: RegExp,
  hrefOf: (name: string) => string | undefined,
): Prose {
  return prose.flatMap((node): Prose => {
    if (node.type === 'link') return [node];
    if (node.type !== 'text')
      return 'children' in node
        ? [{ ...node, children: linkedProse(node.children, pattern, hrefOf) }]
        : [node];
    const pieces: Prose[] = [];
    let end = 0;
    for (const { 0: name, index } of node.value.matchAll(pattern)) {
      const url = hrefOf(name);
      if (url === undefined) continue;
      pieces.push(textOf(node.value.slice(end, index)));
      pieces.push([{ type: 'link', url, children: [{ type: 'text', value: name }] }]);
      end = index + name.length;
    }
    return [...pieces.flat(), ...textOf(node.value.slice(end))];
  });
}

function textOf(value: string): Prose {
  return value === '' ? [] : [{ type: 'text', value }];
}
