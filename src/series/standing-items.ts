import type { Level, LevelName } from '../base/policy.ts';
import { visibleText } from '../base/prose.ts';
import type { Redacted, ShownItem } from '../levels/redacted.ts';
import type { PublishedMeeting } from './facts.ts';

/** What one audience sees of the meetings of a group, the oldest first. */
export interface SeenMeetings {
  readonly audience: Level;
  readonly meetings: readonly Redacted[];
  /** The same meetings as facts. */
  readonly facts: readonly PublishedMeeting[];
}

/** An item to begin with, in plain words. */
export interface StandingItem {
  readonly number?: string;
  readonly title: string;
  readonly presenters: readonly { readonly name: string; readonly level: LevelName }[];
  readonly level: LevelName;
}

/** An item stands if it was on the agenda of so many meetings in a row, the last of them too. */
const IN_A_ROW = 3;

/**
 * The items that were on the agenda of the last three meetings, as the first audience sees them that sees them stand,
 * with the presenters that any audience sees. The audiences are in order, the lowest first: what others see of an
 * agenda adds to the items and the presenters that they see, and does not change their order.
 */
export function standingItems(seen: readonly SeenMeetings[]): readonly StandingItem[] {
  const found = new Map<string, StandingItem>();
  const order: string[] = [];
  for (const { meetings } of seen) {
    let place = 0;
    for (const item of standingIn(meetings)) {
      const name = item.number ?? keyOf(item);
      const known = found.get(name);
      const own = standing(item);
      if (!known) order.splice(place, 0, name);
      place = order.indexOf(name) + 1;
      if (!known) found.set(name, own);
      else if (known.title === own.title)
        found.set(name, { ...known, presenters: together(known.presenters, own.presenters) });
    }
  }
  return order.flatMap((name) => found.get(name) ?? []);
}

function together(
  known: StandingItem['presenters'],
  others: StandingItem['presenters'],
): StandingItem['presenters'] {
  return [...known, ...others.filter(({ name }) => known.every((one) => one.name !== name))];
}

function standingIn(meetings: readonly Redacted[]): readonly ShownItem[] {
  const recent = meetings.slice(-IN_A_ROW);
  const last = recent.at(-1);
  if (!last || recent.length < IN_A_ROW) return [];
  const agendas = recent.map(({ items }) => new Set(items.map(keyOf)));
  return last.items.filter((item) => agendas.every((agenda) => agenda.has(keyOf(item))));
}

function standing({ number, title, presenters }: ShownItem): StandingItem {
  return {
    ...(number !== undefined && { number }),
    title: visibleText(title.prose),
    presenters: presenters.map(({ prose, level }) => ({ name: visibleText(prose), level })),
    level: title.level,
  };
}

/** Items of two meetings are the same if they have the same title. */
function keyOf({ title }: ShownItem): string {
  return visibleText(title.prose).toLowerCase();
}
