import { higher, type Level } from '../base/policy.ts';
import type { Redacted, ShownItem, ShownPaper, ShownText } from '../levels/redacted.ts';
import type { PaperLists } from '../record/paper-lists.ts';
import { textsOfPart } from '../record/part-texts.ts';
import { type Body, shortFormsIn } from './short-forms.ts';

/** A document is marked with the highest level that it contains, and never below its record's own. */
export function highestShown(meeting: Redacted, body: Body): Level {
  const { introduction, group, glossary, attendance, items, next, corrections } = meeting;
  const ofGroup = introduction ? [] : [group.introduction].flatMap((text) => text ?? []);
  const texts = [...textsOfPart<'record', ShownText>('record', meeting), ...ofGroup];
  const terms = shortFormsIn(body).flatMap((short) => glossary.get(short) ?? []);
  const people = attendance.flatMap((one) => one.people);
  const parts = [
    ...texts,
    ...terms,
    ...people,
    ...items.flatMap(shownTexts),
    ...papersIn(meeting),
    ...next,
    ...corrections,
  ];
  const levels = parts.map(({ level }) => level);
  return levels.reduce(higher, meeting.level);
}

/** What a document prints of an item. */
function shownTexts(item: ShownItem): readonly { readonly level: Level }[] {
  const { presenters, points, actions, items } = item;
  const owners = [...points, ...actions].flatMap((one) => one.owners);
  const texts = textsOfPart<'item', ShownText>('item', item);
  return [
    ...texts,
    ...presenters,
    ...points,
    ...actions,
    ...owners,
    ...papersIn(item),
    ...items.flatMap(shownTexts),
  ];
}

function papersIn({ papers = [], annexes = [] }: PaperLists<ShownPaper>): readonly ShownPaper[] {
  return [...papers, ...annexes];
}
