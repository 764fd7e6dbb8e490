import { isoDate } from '../base/date.ts';
import type { LevelName } from '../base/policy.ts';
import { onOneLine, visibleText } from '../base/prose.ts';
import { type TrackedAction, trackedActions } from './actions.ts';
import type { SeenMeetings } from './standing-items.ts';

/** An action that a new record carries on. */
export interface OpenAction {
  /** Absent: no record can say what becomes of it. */
  readonly id?: string;
  /** That of the first audience that sees it open. */
  readonly level: LevelName;
  /** What it was, in words. */
  readonly was: string;
}

/** Every action that some audience sees open, once, as the lowest of these audiences sees it. */
export function openActions(seen: readonly SeenMeetings[]): readonly OpenAction[] {
  const found = new Map<string, OpenAction>();
  for (const { audience, facts } of seen)
    for (const action of trackedActions(facts).filter(({ state }) => state === 'open')) {
      const name = JSON.stringify(action.action.id ?? [action.meeting.reference, wordsOf(action)]);
      if (!found.has(name)) found.set(name, openAction(action, audience));
    }
  return [...found.values()];
}

function openAction(action: TrackedAction, level: LevelName): OpenAction {
  const { id } = action.action;
  const owners = action.owners.map(({ prose }) => visibleText(prose)).join(', ');
  const due = action.due && ('date' in action.due ? isoDate(action.due.date) : action.due.meeting);
  const about = [owners, due === undefined ? '' : `due ${due}`].filter((part) => part !== '').join(', ');
  const was = `${action.meeting.reference}: ${wordsOf(action)}${about === '' ? '' : ` (${about})`}`;
  return { ...(id !== undefined && { id }), level, was };
}

function wordsOf({ action }: TrackedAction): string {
  return onOneLine(visibleText(action.text));
}
