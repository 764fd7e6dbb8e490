import { inOneParagraph } from '../base/blocks.ts';
import { dayAfter, isoDate, parseDate } from '../base/date.ts';
import { highestLevel, levelNamed, type Policy } from '../base/policy.ts';
import { visibleText } from '../base/prose.ts';
import { draftWord, type Marking } from '../levels/headlines.ts';
import { markingOf } from '../render/compose.ts';
import { listed } from '../render/point-label.ts';
import { uuidOf } from '../series/identity.ts';
import { contentLine, escapedText } from '../site/icalendar.ts';
import type { ListedAction } from './listed.ts';
import type { WordedRegister } from './wording.ts';

/** A calendar must have a component, so one without events says what UTC is. */
const NO_EVENTS = [
  ['BEGIN', 'VTIMEZONE'],
  ['TZID', 'UTC'],
  ['BEGIN', 'STANDARD'],
  ['DTSTART', '19700101T000000'],
  ['TZOFFSETFROM', '+0000'],
  ['TZOFFSETTO', '+0000'],
  ['END', 'STANDARD'],
  ['END', 'VTIMEZONE'],
];

/**
 * The open actions of which the day is known, each as an event of that whole day. Tasks (VTODO) would say more, but
 * Google's and Microsoft's calendars show none that they are sent. An event does not make anyone busy. It is seen apart
 * from the others, so it has the statement of its own level; that of the whole list describes the calendar.
 */
export function actionsCalendar(
  actions: readonly ListedAction[],
  { title, marking }: Pick<WordedRegister, 'title' | 'marking'>,
  policy: Policy,
): string {
  const about = escapedText(saidOf(marking, marking.level.name));
  const events = onCalendar(actions).flatMap((action) => {
    const date = parseDate(action.day ?? '');
    if (!date) return [];
    return [
      ['BEGIN', 'VEVENT'],
      ['UID', idOf(action)],
      ['DTSTAMP', `${compact(lastDay(action))}T000000Z`],
      ['DTSTART;VALUE=DATE', compact(isoDate(date))],
      ['DTEND;VALUE=DATE', compact(isoDate(dayAfter(date)))],
      ['TRANSP', 'TRANSPARENT'],
      ['SUMMARY', escapedText(summaryOf(action))],
      ['DESCRIPTION', escapedText(`${wordsOf(action)}\n${markingOfEvent(action, policy)}`)],
      ['END', 'VEVENT'],
    ];
  });
  const lines = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//opsg//Actions//EN'],
    ['NAME', escapedText(title)],
    ['X-WR-CALNAME', escapedText(title)],
    ['DESCRIPTION', about],
    ['X-WR-CALDESC', about],
    ...(events.length > 0 ? events : NO_EVENTS),
    ['END', 'VCALENDAR'],
  ];
  return lines.map(([name = '', value = '']) => contentLine(name, value)).join('');
}

/** Whether its meeting is a draft, its level, and what that means. */
function markingOfEvent({ level, meeting }: ListedAction, policy: Policy): string {
  const own = levelNamed(policy, level.name) ?? highestLevel(policy);
  const { isDraft } = meeting.headlines.marking;
  return saidOf({ ...markingOf(own, policy), isDraft }, own.name);
}

function saidOf(marking: Marking, level: string): string {
  const words = [draftWord(marking), level].filter((word) => word !== '');
  return `${words.join('. ')}. ${visibleText(marking.statement)}`;
}

/** The actions that a calendar has, each once. */
export function onCalendar(actions: readonly ListedAction[]): readonly ListedAction[] {
  const dated = actions.filter(({ state, day }) => state === 'open' && day !== undefined);
  const ids = dated.map(idOf);
  return dated.filter((_, i) => ids.indexOf(ids[i] ?? '') === i);
}

/** An action with an id keeps its name in calendars; any other is named by its meeting and its words. */
function idOf({ id, meeting, text }: ListedAction): string {
  const parts = id === undefined ? [meeting.reference, visibleText(text)] : [id];
  return uuidOf(['action', meeting.group.reference, ...parts]).replace('urn:uuid:', '');
}

/** `Due: action 28.3 of the OPSG (DCC)`. */
function summaryOf({ id, meeting, owners }: ListedAction): string {
  const names = visibleText(listed(owners.map(({ prose }) => prose)));
  const what =
    id === undefined ? `action of ${meeting.reference}` : `action ${id} of the ${meeting.group.reference}`;
  return `Due: ${what}${names === '' ? '' : ` (${names})`}`;
}

function wordsOf({ text }: ListedAction): string {
  return visibleText(inOneParagraph(text));
}

/** No clock is asked: the day of the meeting that last spoke of it. */
function lastDay({ meeting, said }: ListedAction): string {
  return isoDate((said.at(-1)?.meeting ?? meeting).date);
}

function compact(iso: string): string {
  return iso.replaceAll('-', '');
}
