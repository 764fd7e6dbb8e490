import type { Level } from '../base/policy.ts';
import { error, type Problem } from '../base/problem.ts';
import { startOf } from '../base/source.ts';
import type { PublishedMeeting } from '../series/facts.ts';

/** What is asked for of drafts. */
export interface DraftsRequest {
  /** Whether drafts may be in the site, and whether those that everyone reads may. */
  readonly drafts?: boolean;
  readonly yes?: boolean;
}

/** A meeting of a site, and the record or the part that it comes from. */
interface GivenMeeting {
  readonly published?: PublishedMeeting | undefined;
  readonly record: string;
  readonly audience: Level;
}

/** A problem for each draft that was not asked for. Its readers may know that it is one. */
export function draftsRefused(
  meetings: readonly GivenMeeting[],
  { drafts = false, yes = false }: DraftsRequest,
): readonly Problem[] {
  return meetings.flatMap(({ published, record, audience }) => {
    const isForAll = audience.rank === 0;
    if (!published?.headlines.marking.isDraft || (drafts && (yes || !isForAll))) return [];
    const { reference, level } = published;
    return [error('draft-in-site', startOf({ file: record, text: '' }), { reference, isForAll }, level)];
  });
}
