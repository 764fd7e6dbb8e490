import { pattern } from '../base/pattern.ts';
import { short } from '../problems/kind.ts';
import { textsOf } from './reading.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';
import { piecesOf } from './written.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'link-in-title': { readonly piece: string };
  }
}

const LINK = pattern(String.raw`\[[^[\]\n]{1,200}\]\((?:https?:\/\/|mailto:)[^()\s]{1,2000}\)`, 'g');

/** A title or a name is plain: a link of Markdown would be printed with its brackets and its address. */
export const linkInTitle = rule({
  code: 'link-in-title',
  severity: 'warning',
  check,
  message: ({ piece }) => `“${short(piece)}” would be printed as it is written, with its brackets.`,
  plain: 'A title, a name or a label contains a link.',
  why: 'titles, names and labels are plain; only texts can have links.',
  fix: 'Write the words alone. A paper has its address beside its title, as “link: https://…”.',
  example: {
    kind: 'items',
    bad: '- title: "[Outages](https://example.org/)"\n  text: There were two.',
    good: '- title: Outages\n  text: There were [two](https://example.org/).',
  },
});

function check({ reading, parsed }: RuleContext): readonly Finding[] {
  return textsOf(reading).flatMap(({ at, said }) =>
    piecesOf(LINK, said, at, parsed).map(({ match: [piece], place }) =>
      finding('link-in-title', place, { piece }),
    ),
  );
}
