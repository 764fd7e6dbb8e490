import { highestLevel, type Level } from '../base/policy.ts';
import { error, failed, ok, type Problem, type Result } from '../base/problem.ts';
import { visibleText } from '../base/prose.ts';
import { type Source, startOf } from '../base/source.ts';
import { fragmentsOf } from '../levels/fragment.ts';
import { noticesIn } from '../levels/notice.ts';
import { audiencesFor } from '../levels/reach.ts';
import { redact } from '../levels/redact.ts';
import { saysNothing } from '../levels/redacted.ts';
import { type GuardedRecord, secretsOf, shownTexts } from '../levels/secret.ts';
import {
  readableByWorkspace,
  readableSpeltOut,
  readableTexts,
  type WithheldText,
  withheldByWorkspace,
  withheldTexts,
  withoutTexts,
} from '../levels/withheld.ts';
import type { Meeting } from '../record/meeting.ts';
import type { Workspace } from '../record/workspace.ts';
import { compose } from './compose.ts';
import type { Document } from './render-document.ts';

/** A good record, as far as documents are made from it. */
interface DocumentSource {
  readonly source: Source;
  readonly meeting: Meeting;
  readonly workspace: Workspace;
}

/** meeting → redact → compose, once for each audience; and what each audience must not find. */
export function documentsFor(
  { source, meeting, workspace }: DocumentSource,
  wanted?: string,
): Result<readonly Document[]> {
  const audiences = audiencesFor(meeting, workspace, wanted);
  if (!audiences.ok) return audiences;
  const readings = audiences.value.flatMap((audience) => redact(meeting, workspace, audience) ?? []);
  const empty = readings.find(({ items, introduction }) => saysNothing(items, introduction?.prose));
  if (empty) return failed([emptyDocument(source, empty.audience)]);
  return ok(
    readings.map((shown) => {
      const { audience } = shown;
      const headlines = compose(shown, workspace);
      const withheld = withheldFrom({ meeting, workspace }, audience);
      return {
        headlines,
        shown,
        audience,
        record: source.file,
        withheld,
        allowed: meeting.allowed ?? [],
        notices: noticesIn(shown.items, workspace).map(({ item, words }) => ({
          item: item.number ?? visibleText(item.title.prose),
          words: visibleText(words),
        })),
        secrets: secretsOf(withheld, knownTexts({ meeting, workspace }, audience)),
      };
    }),
  );
}

/**
 * The problem that a document would say nothing. For several levels of readers, it names only the lowest, because those
 * readers must not learn how far up nothing is shown. It has no line and quotes none, because both can depend on
 * withheld text.
 */
function emptyDocument(source: Source, audience: Level): Problem {
  return error('empty-document', startOf({ ...source, text: '' }), { readers: audience.name }, audience);
}

/**
 * What readers of a level may know: every text of the record that they may read, and the words that every document
 * contains. It comes from the labels alone, because in a finished document a leak would look known.
 */
export function knownTexts(
  { meeting, workspace }: Omit<DocumentSource, 'source'>,
  audience: Level,
): readonly string[] {
  const frame = redact(withoutTexts(meeting), workspace, audience);
  if (!frame) return [];
  const own = shownTexts(compose(frame, workspace));
  const ofWorkspace = readableByWorkspace({ meeting, workspace }, audience);
  const readable = readableTexts(meeting, audience);
  const spelt = workspace.expandsAbbreviations
    ? readableSpeltOut([...ofWorkspace, ...readable], { workspace }, audience)
    : [];
  return [...readable, ...own, ...ofWorkspace, ...spelt, ...saidInNotices({ meeting, workspace }, audience)];
}

/** The notices of a record, and the names of grounds by which `redact` keeps them: words of `opsg.yaml` alone. */
function saidInNotices(
  { meeting, workspace }: Omit<DocumentSource, 'source'>,
  audience: Level,
): readonly string[] {
  const items = workspace.notice ? (redact(meeting, workspace, audience)?.items ?? []) : [];
  return noticesIn(items, workspace).flatMap(({ item, words }) => [
    visibleText(words),
    ...(item.notice ?? []),
  ]);
}

/**
 * What readers of a level may not know of a record, whether or not they may know of the record itself. Of the texts that
 * they know anyway, nothing is left out here, because they know those of other records too.
 */
export function guardedRecord(record: DocumentSource, audience: Level): GuardedRecord {
  const known = knownTexts(record, audience);
  const secrets = withheldFrom(record, audience).map(({ at, text }) => {
    return { at, record: record.source.file, fragments: fragmentsOf(text) };
  });
  return { known, secrets };
}

/** Every text that readers of a level may not know: of the record, and of the `opsg.yaml` beside it. */
export function withheldFrom(
  { meeting, workspace }: Omit<DocumentSource, 'source'>,
  audience: Level,
): readonly WithheldText[] {
  return [
    ...withheldTexts(meeting, audience, highestLevel(workspace.policy)),
    ...withheldByWorkspace({ meeting, workspace }, audience),
  ];
}
