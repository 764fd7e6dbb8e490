import { levelsToTell, type OtherDocument, type OtherReaders } from '../base/disclosure.ts';
import { highestLevel, type Level, levelNamed } from '../base/policy.ts';
import type { CheckedRecord } from '../check/check-records.ts';
import type { GoodRecord } from '../check/compare-records.ts';
import { redact } from '../levels/redact.ts';
import { compose } from '../render/compose.ts';
import { contentOf } from '../render/render-document.ts';

/** What a record gives readers for whom this run renders nothing, if messages may say it. */
export function otherDocumentsOf(
  { source, meeting, workspace }: CheckedRecord,
  others: OtherReaders,
): readonly OtherDocument[] {
  return levelsToTell(workspace.policy, others).flatMap((level) => {
    const shown = redact(meeting, workspace, level);
    if (!shown) return [];
    const headlines = compose(shown, workspace);
    const { fileStem } = headlines;
    return [{ audience: level.name, record: source.file, fileStem, content: contentOf(headlines) }];
  });
}

/** The readers for whom a run renders nothing, and of whom it may speak. */
export function othersOf(
  records: readonly GoodRecord[],
  audiences: readonly Level[],
  others: OtherReaders,
): readonly Level[] {
  const own = new Set(audiences.map(({ name }) => name));
  const levels = records.flatMap(({ workspace: { policy } }) => levelsToTell(policy, others));
  return [...new Map(levels.map((level) => [level.name, level])).values()].filter(
    ({ name }) => !own.has(name),
  );
}

/** The rank of a former level is unknown, so it counts as the highest. */
export function formerReadersOf(
  records: readonly GoodRecord[],
  { audiences, upToRank = Number.POSITIVE_INFINITY }: OtherReaders,
): ReadonlyMap<string, readonly string[]> {
  const former = new Map<string, string[]>();
  for (const { file, workspace } of records) {
    const { policy } = workspace;
    if (upToRank < highestLevel(policy).rank) continue;
    for (const name of audiences.filter((audience) => !levelNamed(policy, audience)))
      former.set(name, [...(former.get(name) ?? []), file]);
  }
  return former;
}
