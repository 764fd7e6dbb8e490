import { dateInWords } from '../base/date.ts';
import type { LevelName } from '../base/policy.ts';
import { joinedProse, type Prose, plainProse } from '../base/prose.ts';
import { OWN_WORDS } from '../levels/headlines.ts';
import type { PortionMarks } from '../levels/portion-marks.ts';
import type { ShownPoint } from '../levels/redacted.ts';
import type { Due, PointKind } from '../record/meeting.ts';

/** What is printed before a decision, or a point of one of the workspace's own kinds. */
export function wordOf(kind: PointKind): string {
  if (typeof kind === 'object') return kind.word;
  return kind === 'decision' ? OWN_WORDS.decision : '';
}

/** `Action 28.3 for EXOP and EXSEC, due 28 March 2024`, as far as it is known. */
export function actionWords(
  { id, owners, due }: ShownPoint,
  { level, marks }: { readonly level: LevelName; readonly marks: PortionMarks },
): Prose {
  const names = listed(owners.map(({ prose, level: own }) => marks.enclosed(prose, own, level)));
  return [
    ...plainProse(OWN_WORDS.action),
    ...(id === undefined ? [] : plainProse(` ${id}`)),
    ...(names.length > 0 ? [...plainProse(` ${OWN_WORDS.for} `), ...names] : []),
    ...(due ? plainProse(`, ${dueWords(due)}`) : []),
  ];
}

export function dueWords(due: Due): string {
  return 'date' in due ? `${OWN_WORDS.due} ${dateInWords(due.date)}` : `${OWN_WORDS.dueAt} ${due.meeting}`;
}

/** `A, B and C`. */
export function listed(names: readonly Prose[]): Prose {
  const [last = [], ...before] = names.toReversed();
  const start = joinedProse(before.toReversed(), ', ');
  return before.length === 0 ? last : joinedProse([start, last], ` ${OWN_WORDS.and} `);
}
