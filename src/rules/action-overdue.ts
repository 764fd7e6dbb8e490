import { type CalendarDate, dateInWords, isoDate } from '../base/date.ts';
import { valuePlace } from '../base/tree.ts';
import type { Due } from '../record/meeting.ts';
import { referenceOf } from '../record/reference.ts';
import { type ActionHistory, actionHistories, isMadeBefore } from './action-histories.ts';
import type { ComparedRecord } from './compared.ts';
import { type Finding, finding, ruleOfToday } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'action-overdue': { readonly id: string; readonly due: string };
  }
}

/** No action is open after the day on which it is due. One without an id cannot be closed, so nothing is said of it. */
export const actionOverdue = ruleOfToday({
  code: 'action-overdue',
  severity: 'warning',
  judge: (records, today) => actionHistories(records).flatMap((history) => overdue(history, today)),
  message: ({ id, due }) => `Action ${id} was due ${due}, and no record says what became of it.`,
  plain: 'The day has passed on which an open action was due.',
  why: 'readers see that it is late, or that nobody closed it.',
  fix: 'Say below “actions:” of a later record what became of it, such as a new “due:”.',
  example: {
    kind: 'other',
    bad: '- { action: Send the plan., id: 28.1, owner: DCC, due: 2020-02-04 }',
    good: '# in the next record\n- title: Review of actions\n  actions:\n    - { id: 28.1, state: closed }',
  },
});

function overdue({ id, actions, entries, records }: ActionHistory, today: string): readonly Finding[] {
  return actions.flatMap((action) => {
    const said = entries.filter((entry) => isMadeBefore(action, entry)).toReversed();
    const { state = 'open' } = said.map((entry) => entry.said).find((entry) => entry.state) ?? {};
    const { said: last, record } = [...said, action].find((one) => one.said.due) ?? action;
    const day = last.due && dayOf(last.due, records);
    if (state !== 'open' || !last.due || !day || isoDate(day) >= today) return [];
    const due =
      'date' in last.due ? `on ${dateInWords(day)}` : `at ${last.due.meeting}, on ${dateInWords(day)}`;
    return [finding('action-overdue', valuePlace(record.parsed, [...last.at, 'due']), { id, due })];
  });
}

/** The day of a meeting is known where its record is. */
function dayOf(due: Due, records: readonly ComparedRecord[]): CalendarDate | undefined {
  if ('date' in due) return due.date;
  const found = records.find(({ meeting }) => referenceOf(meeting) === due.meeting);
  return found && (found.meeting.until ?? found.meeting.date);
}
