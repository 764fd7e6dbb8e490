import { plainProse } from '../base/prose.ts';
import { ANCHORS, type ContentsEntry, type Headlines, OWN_WORDS } from '../levels/headlines.ts';
import type { Workspace } from '../record/workspace.ts';

/** With more items than this, a document has a list of contents unless the workspace wants none. */
const FEW = 10;

/** Whether documents have a list of contents. It depends on the items that their readers see. */
export function wantsContents(items: readonly unknown[], { contents }: Pick<Workspace, 'contents'>): boolean {
  return contents ?? items.length > FEW;
}

/** The headings below the title, in the order of the document. */
export function contentsOf(
  headlines: Pick<
    Headlines,
    'attendance' | 'summary' | 'sections' | 'next' | 'corrections' | 'abbreviations'
  >,
): readonly ContentsEntry[] {
  const { attendance, summary, sections } = headlines;
  const own = (part: keyof typeof ANCHORS, { length }: { readonly length: number }) =>
    length === 0 ? [] : [{ anchor: ANCHORS[part], number: '', title: plainProse(OWN_WORDS[part]) }];
  return [
    ...own('attendance', attendance.groups),
    ...[...summary, ...sections].map(({ anchor, number, title }) => ({ anchor, number, title })),
    ...own('next', headlines.next),
    ...own('corrections', headlines.corrections),
    ...own('abbreviations', headlines.abbreviations),
  ];
}
