import { higher, type Level, levelNamed, type Policy } from '../base/policy.ts';
import { daysIn } from './days.ts';
import type { Findings } from './findings.ts';
import type { ImportedNext } from './imported.ts';
import type { OpenItem } from './items.ts';
import { markAt, marksIn } from './levels.ts';
import { isNextLine, nextIn, type ReadNext } from './next-line.ts';
import { textOf } from './runs.ts';

interface DateItemContext {
  readonly policy: Policy;
  readonly around: Level;
  readonly findings: Findings;
}

/** A paragraph that says more than a day, a time and a place. */
const LONGEST = 160;

/** The next meeting of an item that announces it, in its title or below that; said where no day can be read. */
export function nextsInItems(open: readonly OpenItem[], context: DateItemContext): readonly ImportedNext[] {
  const { findings } = context;
  const found = open.flatMap((item) => {
    if (!/\bnext meeting|\bdates? of (?:the )?next/i.test(item.line.title)) return [];
    const read = inTitle(item, context) ?? inBody(item, context);
    if (read) findings.say(item.at, `read as the next meeting, too: ${read.next.date}`);
    else
      findings.say(
        item.at,
        'no day of the next meeting could be read here: if there is one, write it as next: in the record',
      );
    return read ? [read.next] : [];
  });
  return found.slice(0, 1);
}

function levelOf({ line }: OpenItem, { policy, around }: DateItemContext): Level {
  return higher(around, levelNamed(policy, line.level ?? '') ?? around);
}

function inTitle(item: OpenItem, context: DateItemContext): ReadNext | undefined {
  const { title, rest } = item.line;
  return daysIn(textOf([{ text: title }]))
    ? nextIn([{ text: rest.length > 0 ? `${title}: ` : title }, ...rest], context, levelOf(item, context))
    : undefined;
}

/** The first short paragraph with a day, at the highest level that is said in it. */
function inBody(item: OpenItem, context: DateItemContext): ReadNext | undefined {
  const { policy } = context;
  for (const block of item.blocks) {
    if (block.kind === 'table' || block.kind === 'furniture') continue;
    const runs = markAt(block.runs, policy)?.runs ?? block.runs;
    const text = textOf(runs);
    if (text.length > LONGEST || !daysIn(text)) continue;
    const marks = marksIn(textOf(block.runs), policy).flatMap(({ level }) => level ?? []);
    const level = [block.level, ...marks].reduce<Level>(
      (most, one) => (one ? higher(most, one) : most),
      levelOf(item, context),
    );
    return nextIn(isNextLine(text) ? runs : [{ text: `${item.line.title}: ` }, ...runs], context, level);
  }
  return undefined;
}
