import type { Level, Policy } from '../base/policy.ts';
import type { Run } from './blocks.ts';
import type { ImportedPaper } from './imported.ts';
import { highestOf, labelAbove, markAt } from './levels.ts';
import { isSafeLink, textOf, trimmed } from './runs.ts';

/** `Review Report (EXWG_12_04)`, of which a link can be to the title. */
export function paperIn(
  runs: readonly Run[],
  { policy, around }: { readonly policy: Policy; readonly around: Level },
  said?: Level,
): ImportedPaper {
  const mark = markAt(trimmed(runs), policy);
  const own = mark?.runs ?? trimmed(runs);
  const link = own.find((run) => run.link !== undefined && isSafeLink(run.link))?.link;
  const text = textOf(own).replace(/\s+/g, ' ').trim();
  const [, before, inside] = /^(.+?) \(([^()]+)\)$/.exec(text) ?? [];
  const hasReference = inside !== undefined && /^(?=.*[\d_/])\S+$/.test(inside);
  const paper = {
    title: hasReference && before !== undefined ? before : text,
    ...(hasReference && { reference: inside }),
    ...(link !== undefined && { link }),
    ...labelAbove(highestOf([mark?.level, said]), around),
  };
  return Object.keys(paper).length === 1 ? paper.title : paper;
}
