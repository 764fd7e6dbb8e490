import { highestLevel, type Level } from '../base/policy.ts';
import type { CheckedRecord } from '../check/check-records.ts';
import { type DiffReport, diffReport } from '../diff/report.ts';
import { inspect } from '../levels/inspect.ts';
import type { Redacted } from '../levels/redacted.ts';
import { type Secret, secretsOf, withoutKnown } from '../levels/secret.ts';
import { readTexts } from '../read/passages.ts';
import { documentsFor, knownTexts } from '../render/documents.ts';
import type { Document } from '../render/render-document.ts';
import { misused, type Outcome, stopped } from './outcome.ts';

/** What changed for one audience, and what must not be found in what is said of it. */
export interface Compared {
  readonly old: Redacted;
  readonly next: Redacted;
  readonly report: DiffReport;
  readonly audience: Level;
  readonly secrets: readonly Secret[];
}

/** Two records as one audience sees both; or why they cannot be compared for it. */
export function comparedFor(
  [old, next]: readonly [CheckedRecord, CheckedRecord],
  audience: string,
): Compared | Outcome {
  const seen: Document[] = [];
  for (const record of [old, next]) {
    const documents = documentsFor(record, audience);
    if (!documents.ok) return stopped(documents.problems);
    const [document, ...others] = documents.value;
    if (others.length > 0)
      return misused('Name one level with --audience, because each has a comparison of its own.');
    if (!document)
      return misused(
        `${record.source.file}: it contains nothing for these readers, so there is nothing to compare.`,
      );
    seen.push(document);
  }
  const [before, after] = seen;
  if (!before || !after) return misused('Name two records.');
  return {
    old: before.shown,
    next: after.shown,
    report: diffReport(before.shown, after.shown),
    audience: after.audience,
    secrets: withheldByEither({ old, next, before, after }),
  };
}

interface Versions {
  readonly old: CheckedRecord;
  readonly next: CheckedRecord;
  readonly before: Document;
  readonly after: Document;
}

/**
 * What must not be found in a comparison: all that either version withholds. What the new version shows is known,
 * whatever the old one withheld. What the old one shows is not, except to readers of the highest level: the new one
 * may withhold it on purpose.
 */
function withheldByEither({ old, next, before, after }: Versions): readonly Secret[] {
  const { audience } = after;
  const isHighest = audience.name === highestLevel(next.workspace.policy).name;
  const shownBefore = knownTexts(old, audience);
  const shownNow = knownTexts(next, audience);
  return [
    ...secretsOf(before.withheld, [...shownBefore, ...shownNow]),
    ...secretsOf(after.withheld, isHighest ? [...shownBefore, ...shownNow] : shownNow),
  ];
}

/** What of withheld text is found; words that are there without the records are there by chance. */
export async function inspected(
  out: string,
  bytes: Uint8Array,
  secrets: readonly Secret[],
  blank: () => Uint8Array,
) {
  const found = await inspect(out, bytes, secrets);
  return found.length === 0 ? found : inspect(out, bytes, withoutKnown(secrets, await readTexts(blank())));
}

export function inUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
