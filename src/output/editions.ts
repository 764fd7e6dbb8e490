import type { Edition } from '../base/artifact.ts';
import type { WrittenDocument } from './manifest.ts';

/**
 * Whether a document is final, and lists fewer corrections than when earlier runs wrote it as final; or as many, and its
 * words are not those.
 */
export function silentChanges(
  earlier: readonly WrittenDocument[],
): (document: { readonly edition?: Edition | undefined }) => boolean {
  const final = new Map<string, Edition[]>();
  for (const { edition } of earlier)
    if (edition && !edition.isDraft)
      final.set(edition.meeting, [...(final.get(edition.meeting) ?? []), edition]);
  return ({ edition: now }) => {
    if (!now || now.isDraft) return false;
    const before = [now.meeting, ...(now.formerly ?? [])].flatMap((meeting) => final.get(meeting) ?? []);
    return before.some(
      ({ words, corrections }) =>
        corrections > now.corrections || (corrections === now.corrections && words !== now.words),
    );
  };
}
