import { higher, type LevelName } from '../base/policy.ts';
import type { ActionState } from '../record/keys.ts';
import type { Due } from '../record/meeting.ts';
import type { PublishedAction, PublishedEntry, PublishedMeeting } from './facts.ts';
import { inOrder } from './series.ts';

export type { ActionState };

/** What is needed of a meeting, of its actions, and of what it says of actions, to follow these. */
interface OfSeries extends Pick<PublishedMeeting, 'reference' | 'date'> {
  readonly group: Pick<PublishedMeeting['group'], 'reference'>;
}
type OfAction = Pick<PublishedAction, 'id' | 'owners' | 'due' | 'level'>;
type OfEntry = Pick<PublishedEntry, 'id' | 'state' | 'owners' | 'due' | 'level'>;

/** Where a meeting says what became of an action. */
export interface TrackedEntry<M = PublishedMeeting, E = PublishedEntry> {
  readonly meeting: M;
  readonly entry: E;
}

/** An action and what became of it, as one audience sees it. */
export interface TrackedAction<M = PublishedMeeting, A = PublishedAction, E = PublishedEntry> {
  readonly meeting: M;
  readonly action: A;
  readonly state: ActionState;
  /** The latest that was said. */
  readonly owners: PublishedAction['owners'];
  readonly due?: Due;
  /** The highest of all that is said here: an entry can be above its action. */
  readonly level: LevelName;
  /** The oldest first. */
  readonly entries: readonly TrackedEntry<M, E>[];
}

/**
 * The actions of meetings, those of the oldest first, each with what that meeting and later ones of its group say of it
 * by its id. All of it is from what was redacted for one audience: a closing that others know leaves it open for these.
 */
export function trackedActions<M extends OfSeries, A extends OfAction, E extends OfEntry>(
  meetings: readonly (M & { readonly actions: readonly A[]; readonly entries?: readonly E[] })[],
): readonly TrackedAction<M, A, E>[] {
  const ordered = inOrder(meetings);
  const said = new Map<string, (TrackedEntry<M, E> & { readonly place: number })[]>();
  for (const [place, meeting] of ordered.entries())
    for (const entry of meeting.entries ?? []) {
      const name = nameOf(meeting, entry.id);
      const own = said.get(name);
      if (own) own.push({ meeting, entry, place });
      else said.set(name, [{ meeting, entry, place }]);
    }
  return ordered.flatMap((meeting, since) =>
    meeting.actions.map((action) => {
      const all = action.id === undefined ? [] : (said.get(nameOf(meeting, action.id)) ?? []);
      const later = all.filter(({ place }) => place >= since);
      return tracked(
        meeting,
        action,
        later.map(({ meeting, entry }) => ({ meeting, entry })),
      );
    }),
  );
}

/** Ids are compared within a group. */
function nameOf({ group }: OfSeries, id: string): string {
  return JSON.stringify([group.reference, id]);
}

function tracked<M extends OfSeries, A extends OfAction, E extends OfEntry>(
  meeting: M,
  action: A,
  entries: readonly TrackedEntry<M, E>[],
): TrackedAction<M, A, E> {
  const said = entries.map(({ entry }) => entry).toReversed();
  const { state = 'open' } = said.find((entry) => entry.state !== undefined) ?? {};
  const { owners } = said.find((entry) => entry.owners.length > 0) ?? action;
  const { due } = said.find((entry) => entry.due) ?? action;
  const level = said.map((entry) => entry.level).reduce<LevelName>(higher, action.level);
  return { meeting, action, state, owners, ...(due && { due }), level, entries };
}
