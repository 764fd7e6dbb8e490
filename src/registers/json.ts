import { inOneParagraph } from '../base/blocks.ts';
import { isoDate } from '../base/date.ts';
import { type Prose, visibleText } from '../base/prose.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import type { ListedAction, ListedDecision } from './listed.ts';
import { itemOf, type RegisterFrame, type WordedRegister } from './wording.ts';

/** The shape of the JSON of registers. It changes when a key goes or means something else, and not when one is added. */
const VERSION = 1;

interface JsonFrame extends RegisterFrame {
  readonly register: WordedRegister;
  readonly audience: string;
}

export function decisionsJson(decisions: readonly ListedDecision[], frame: JsonFrame): string {
  return written('decisions', decisions.map(pointOf), frame);
}

export function actionsJson(actions: readonly ListedAction[], frame: JsonFrame): string {
  const entries = actions.map((action) => {
    const { id, state, owners, due, day, isOverdue, said } = action;
    return {
      ...(id !== undefined && { id }),
      state,
      ...pointOf(action),
      owners: owners.map(({ prose }) => visibleText(prose)),
      ...(due && { due: { ...('meeting' in due && { meeting: due.meeting }), ...(day && { date: day }) } }),
      overdue: isOverdue,
      said: said.map(({ meeting, entry }) => ({
        meeting: meeting.reference,
        date: isoDate(meeting.date),
        ...(entry.state && { state: entry.state }),
        ...(entry.text && { text: plain(entry.text) }),
        classification: entry.level.name,
      })),
    };
  });
  return written('actions', entries, frame);
}

function written(
  what: 'actions' | 'decisions',
  entries: readonly object[],
  { register, audience, today }: JsonFrame,
): string {
  const { title, marking, upTo } = register;
  const whole = {
    version: VERSION,
    register: what,
    title,
    audience,
    classification: marking.level.name,
    statement: visibleText(marking.statement),
    draft: marking.isDraft,
    ...(what === 'actions' ? { asOf: today } : upTo && { upTo: isoDate(upTo) }),
    entries,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

function pointOf(point: ListedDecision) {
  const { meeting, text, level } = point;
  const item = visibleText(itemOf(point));
  return {
    text: plain(text),
    classification: level.name,
    ...sourceOf(meeting),
    ...(item !== '' && { item }),
  };
}

function sourceOf({ group, reference, date, until }: PublishedMeeting) {
  return {
    group: group.reference,
    meeting: reference,
    date: isoDate(date),
    ...(until && { until: isoDate(until) }),
  };
}

function plain(prose: Prose): string {
  return visibleText(inOneParagraph(prose));
}
