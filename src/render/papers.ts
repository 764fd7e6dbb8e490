import type { LevelName } from '../base/policy.ts';
import { higher } from '../base/policy.ts';
import { type Prose, plainProse } from '../base/prose.ts';
import { OWN_WORDS, type Section, type Sentence } from '../levels/headlines.ts';
import { levelName, type PortionMarks } from '../levels/portion-marks.ts';
import type { ShownPaper } from '../levels/redacted.ts';
import { PAPER_LISTS, type PaperLists, paperWords } from '../record/paper-lists.ts';

interface AroundPapers {
  readonly around: LevelName;
  readonly marks: PortionMarks;
}

/** The papers of an item, below its points: `Papers:` and the only one, or a list of them. */
export function papersBelow(lists: PaperLists<ShownPaper>, inside: AroundPapers): readonly Sentence[] {
  return PAPER_LISTS.flatMap((key): readonly Sentence[] => {
    const [first, ...others] = (lists[key] ?? []).map((paper) => entryOf(paper, inside));
    if (!first) return [];
    const label: Prose = [{ type: 'mark', children: plainProse(`${OWN_WORDS[key]}:`) }];
    const prose: Prose =
      others.length === 0
        ? [...label, ...plainProse(' '), ...first]
        : [{ type: 'paragraph', children: label }, listOf([first, ...others])];
    return [{ kind: 'note', level: inside.around, prose, isApart: true }];
  });
}

/** The papers of a whole record, in sections at the end of the document. */
export function paperSections(
  lists: PaperLists<ShownPaper>,
  { anchorOf, ...inside }: AroundPapers & { readonly anchorOf: (word: string) => string },
): readonly Section[] {
  return PAPER_LISTS.flatMap((key): readonly Section[] => {
    const papers = lists[key] ?? [];
    if (papers.length === 0) return [];
    return [
      {
        anchor: anchorOf(key),
        depth: 1,
        level: inside.around,
        number: '',
        title: plainProse(OWN_WORDS[key]),
        presenters: [],
        layout: 'list',
        points: papers.map((paper) => ({
          kind: 'note',
          level: higher(levelName(paper.level), inside.around),
          prose: entryOf(paper, inside),
        })),
        sections: [],
      },
    ];
  });
}

function entryOf({ level, title, reference }: ShownPaper, { around, marks }: AroundPapers): Prose {
  return marks.begun(paperWords(title, reference), level, around);
}

function listOf(entries: readonly Prose[]) {
  return {
    type: 'list' as const,
    children: entries.map((children) => ({ type: 'item' as const, children })),
  };
}
