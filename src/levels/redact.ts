import type { Labelled } from '../base/policy.ts';
import { type Level, mayRead } from '../base/policy.ts';
import type { Prose } from '../base/prose.ts';
import { glossaryFor } from '../record/glossary.ts';
import type { Item, Meeting, Point } from '../record/meeting.ts';
import type { Group, Workspace } from '../record/workspace.ts';
import {
  type Redacted,
  type ShownGroup,
  type ShownItem,
  type ShownPoint,
  type ShownText,
  sealRedacted,
} from './redacted.ts';

/**
 * A meeting becomes what one audience may see of it, or nothing where the whole record is above the audience.
 * Each field that survives is named here, one by one; what is not named is withheld. A text above the audience
 * gives way to the highest alternative wording that the audience may read, or to nothing, and leaves no mark.
 */
export function redact(
  meeting: Meeting,
  { policy, abbreviations }: Pick<Workspace, 'policy' | 'abbreviations'>,
  audience: Level,
): Redacted | undefined {
  if (!mayRead(audience, meeting.level)) return undefined;
  const title = meeting.title && shownText(meeting.title, audience);
  const introduction = meeting.introduction && shownText(meeting.introduction, audience);
  return sealRedacted({
    policy,
    audience,
    group: shownGroup(meeting.group, audience),
    glossary: glossaryFor(abbreviations, audience),
    number: meeting.number,
    date: meeting.date,
    level: meeting.level,
    ...(title && { title }),
    ...(introduction && { introduction }),
    items: meeting.items.flatMap((item) => shownItem(item, audience)),
    next: meeting.next
      .filter(({ level }) => mayRead(audience, level))
      .map(({ level, label, date }) => ({ level, label, date })),
  });
}

function shownGroup({ reference, name, title, introduction, points }: Group, audience: Level): ShownGroup {
  const shown = shownText(introduction, audience);
  return { reference, name, title, points, ...(shown && { introduction: shown }) };
}

/** An item without a title that the audience may read is withheld whole. */
function shownItem(item: Item, audience: Level): readonly ShownItem[] {
  const title = shownText(item.title, audience);
  if (!title) return [];
  return [
    {
      title,
      presenters: item.presenters.flatMap((name) => shownText(name, audience) ?? []),
      points: item.points.flatMap((point) => shownPoint(point, audience)),
      items: item.items.flatMap((part) => shownItem(part, audience)),
      ...(item.number !== undefined && { number: item.number }),
    },
  ];
}

/** An alternative wording stands in as a plain note: that it was an action, its owner and its date stay behind. */
function shownPoint({ kind, prose, owners, due }: Point, audience: Level): readonly ShownPoint[] {
  const text = shownText(prose, audience);
  if (!text) return [];
  const { level, prose: words } = text;
  if (!mayRead(audience, prose.level)) return [{ kind: 'note', level, prose: words, owners: [] }];
  const shownOwners = owners.flatMap((owner) => shownText(owner, audience) ?? []);
  return [{ kind, level, prose: words, owners: shownOwners, ...(due && { due }) }];
}

function shownText({ level, value, wordings }: Labelled<Prose>, audience: Level): ShownText | undefined {
  if (mayRead(audience, level)) return { level, prose: value };
  const readable = wordings.filter((wording) => mayRead(audience, wording.level));
  const best = readable.toSorted((a, b) => b.level.rank - a.level.rank)[0];
  return best && { level: best.level, prose: best.value };
}
