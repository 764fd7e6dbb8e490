import type { Level, LevelName } from '../base/policy.ts';
import type { NewItem, NewReview } from '../record/new-record.ts';
import type { OpenAction } from './open-actions.ts';
import type { StandingItem } from './standing-items.ts';

/** What an item is called that reviews actions, where no standing item does. */
const REVIEW = 'Review of actions';

/**
 * The items that a new record begins with: the standing ones, and the open actions, below a standing item that speaks
 * of actions or before all others. Each part above the record has its label.
 */
export function newItems(
  standing: readonly StandingItem[],
  open: readonly OpenAction[],
  record: Level,
): readonly NewItem[] {
  const items = standing.map((item) => newItem(item, record));
  const lowest = open.map(({ level }) => level).toSorted((a, b) => a.rank - b.rank)[0];
  if (!lowest) return items;
  const reviewed = items.findIndex(({ title, level }) => level === undefined && /\bactions?\b/i.test(title));
  if (reviewed >= 0)
    return items.map((item, i) => (i === reviewed ? { ...item, ...reviewsOf(open, record) } : item));
  // A title that lower readers see alone would tell them that there are actions which they do not see.
  const own = { title: REVIEW, level: nameAbove(lowest, record) };
  return [{ ...own, ...reviewsOf(open, lowest) }, ...items];
}

function newItem({ number, title, presenters, level }: StandingItem, record: Level): NewItem {
  return {
    number,
    title,
    level: nameAbove(level, record),
    presenters: presenters.map(({ name, level: own }) => ({
      text: name,
      level: own.rank > level.rank ? nameAbove(own, record) : undefined,
    })),
  };
}

function reviewsOf(open: readonly OpenAction[], record: LevelName): Pick<NewItem, 'actions' | 'withoutId'> {
  return {
    actions: open.flatMap(({ id, level, was }): readonly NewReview[] =>
      id === undefined ? [] : [{ id, level: nameAbove(level, record), was }],
    ),
    withoutId: open.flatMap(({ id, level, was }) => {
      const mark = nameAbove(level, record);
      return id === undefined ? [mark === undefined ? was : `for readers of ${mark}: ${was}`] : [];
    }),
  };
}

/** The name of a level for a label, which a part at the level of what is around it does not need. */
function nameAbove({ name, rank }: LevelName, { rank: around }: LevelName): string | undefined {
  return rank > around ? name : undefined;
}
