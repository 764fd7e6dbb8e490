import type { Labelled } from '../base/policy.ts';
import type { Prose } from '../base/prose.ts';
import { type Context, inside, plainLine, raised } from './context.ts';
import { mapPapers, type Paper, type PaperList, type PaperLists } from './paper-lists.ts';
import type { AuthoredPaper } from './record.ts';

/** The papers of a record or an item, from what its author wrote. */
export function papersOf(
  lists: { readonly [K in PaperList]?: readonly AuthoredPaper[] | undefined },
  outer: Context,
  label: (text: string, read: (text: string) => Prose, context: Context) => Labelled<Prose>,
): PaperLists<Paper> {
  return mapPapers(lists, (authored, key, i) => {
    const place = inside(outer, key, i);
    if (typeof authored === 'string')
      return [{ at: place.at, level: place.level, title: label(authored, plainLine, place) }];
    const { title, reference, link } = authored;
    const context = raised(place, authored);
    return [
      {
        at: context.at,
        level: context.level,
        title: label(title, (text) => linkedTo(link, plainLine(text)), inside(context, 'title')),
        ...(reference !== undefined && {
          reference: label(reference, plainLine, inside(context, 'reference')),
        }),
      },
    ];
  });
}

function linkedTo(link: string | undefined, children: Prose): Prose {
  return link === undefined ? children : [{ type: 'link', url: link.trim(), children }];
}
