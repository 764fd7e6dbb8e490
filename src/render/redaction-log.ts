import { Document } from 'yaml';
import { isoDate } from '../base/date.ts';
import { type Ground, higher, type Level } from '../base/policy.ts';
import { pathAsKeys } from '../base/source.ts';
import type { WithheldText } from '../levels/withheld.ts';
import type { AllowedLabel } from '../record/meeting.ts';
import { LOG_NOTE } from './log-note.ts';
import type { LoggedNotice } from './render-document.ts';

/** What one document leaves out. */
export interface Redaction {
  readonly record: string;
  readonly document: string;
  readonly audience: Level;
  readonly withheld: readonly WithheldText[];
  /** Texts in the record that look like labels and were allowed. */
  readonly allowed: readonly AllowedLabel[];
  /** What the document says of what is left out. */
  readonly notices?: readonly LoggedNotice[];
}

/**
 * The record of a redaction, as YAML for the secretariat: what was left out of which document, and why. It is marked
 * with the highest level of its texts.
 */
export function redactionLog(redactions: readonly Redaction[]): string {
  const levels = redactions.flatMap(({ audience, withheld, allowed }) => [
    audience,
    ...[...withheld, ...allowed].map(({ level }) => level),
  ]);
  const mark = levels.reduce<Level | undefined>((a, b) => (a ? higher(a, b) : b), undefined)?.name ?? 'none';
  const documents = redactions.map(({ record, document, audience, withheld, allowed, notices = [] }) => ({
    document,
    record,
    readers: audience.name,
    ...(notices.length > 0 && { notices: notices.map(({ item, words }) => ({ item, words })) }),
    withheld: withheld.map((text) => entry(text, audience)),
    ...(allowed.length > 0 && { allowed: allowed.map(allowedEntry) }),
  }));
  const content = new Document({ classification: mark, documents }, { schema: 'failsafe' });
  content.commentBefore = ` ${mark}: ${LOG_NOTE}`;
  return content.toString({ lineWidth: 100 });
}

/** A text that looks like a label, and why the record may contain it. */
function allowedEntry({ at, reason }: AllowedLabel) {
  return { part: pathAsKeys(at), looksLike: 'a label', reason };
}

const KEPT_OUT = { notes: 'No document shows notes.', names: 'opsg.yaml says “names: roles”.' } as const;

function entry({ at, level, text, instead, keptOut, ground }: WithheldText, audience: Level) {
  return {
    part: pathAsKeys(at),
    level: level.name,
    ...(ground && groundEntry(ground)),
    why: keptOut ? KEPT_OUT[keptOut] : `${level.name} is above ${audience.name}.`,
    instead: instead ? `the wording for ${instead.name}` : 'nothing',
    text,
  };
}

function groundEntry({ because, review }: Ground) {
  return {
    ...(because !== undefined && { because }),
    ...(review && { review: isoDate(review) }),
  };
}
