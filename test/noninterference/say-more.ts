import { words } from './phrases.ts';
import type { Random } from './random.ts';
import type { ItemSpec, RecordSpec, TextSpec } from './specs.ts';

/** A record in which no wording repeats the text that it stands for: such a text gets more words. */
export function sayingMore(record: RecordSpec, random: Random): RecordSpec {
  const more = <T extends TextSpec>(text: T): T => (isRepeated(text) ? longer(text, random) : text);
  const inItem = (item: ItemSpec): ItemSpec => ({
    ...item,
    title: more(item.title),
    presenters: item.presenters.map(more),
    points: item.points.map((point) => ({ ...more(point), owners: point.owners.map(more) })),
    actions: item.actions.map(({ text, ...entry }) => ({
      ...entry,
      ...(text !== undefined && more({ ...entry, text })),
      owners: entry.owners.map(more),
    })),
    items: item.items.map(inItem),
  });
  const { title, time, venue, introduction, items } = record;
  return {
    ...record,
    title: title && more(title),
    time: time && withoutRepeated(time), // no words can be added to a time
    venue: venue && more(venue),
    introduction: introduction && more(introduction),
    items: items.map(inItem),
  };
}

/** The same without the wordings that repeat it. What is shown is none of them: `complete` has seen to that. */
function withoutRepeated<T extends TextSpec>(text: T): T {
  const others = [...(text.wording ?? [])].filter(([, one]) => !folded(one).includes(folded(text.text)));
  return isRepeated(text) ? { ...text, wording: new Map(others) } : text;
}

function isRepeated({ text, wording }: TextSpec): boolean {
  return [...(wording?.values() ?? [])].some((one) => folded(one).includes(folded(text)));
}

function folded(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

function longer<T extends TextSpec>(text: T, random: Random): T {
  if (text.text.includes('\n')) return { ...text, text: `${text.text}\n\nAnd ${words(random, 3)}.` };
  return { ...text, text: `${text.text.replace(/\.$/, '')} besides ${words(random, 3)}` };
}
