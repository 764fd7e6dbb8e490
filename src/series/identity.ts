import { keyOf } from '../base/key.ts';
import { visibleText } from '../base/prose.ts';
import { inReference } from '../record/reference.ts';
import type { PublishedMeeting } from './facts.ts';
import type { ComingDate } from './series.ts';

/**
 * A name that lasts for ever and that nothing else in the world has, as a URN (RFC 9562, version 8: 122 bits of a
 * hash): what it is made from must never change.
 */
export function uuidOf(parts: readonly string[]): string {
  const hash = keyOf(parts);
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 3) | 8).toString(16);
  const groups = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ];
  return `urn:uuid:${groups.join('-')}`;
}

/**
 * The name of a meeting in feeds: its group and its first reference, not where its page stands or when it was made. A
 * meeting with another number keeps it.
 */
export function meetingId(meeting: Pick<PublishedMeeting, 'group' | 'reference' | 'formerly'>): string {
  const { group, reference, formerly: [first = reference] = [] } = meeting;
  const isOfGroup = first.startsWith(`${inReference(group.reference)}_`);
  return uuidOf(['meeting', isOfGroup ? group.reference : (first.split('_')[0] ?? ''), first]);
}

/** A meeting that a label names: `OPSG_29`, `Meeting 29`. */
const NAMED_MEETING = /\b[A-Z][A-Z0-9]*_(\w+)|\bmeeting (\d[\w/-]*)/i;

/**
 * The names of announced meetings in calendars. One whose label says which meeting it is keeps its name on another
 * day; any other is named by its label and its day. What has the same name was announced twice.
 */
export function eventIds(coming: readonly ComingDate[]): readonly string[] {
  const used = new Set<string>();
  return coming.map(({ group, label, iso }) => {
    const words = visibleText(label);
    const [, reference, number = reference] = NAMED_MEETING.exec(words) ?? [];
    const byNumber = number === undefined ? undefined : uuidOf(['coming', group.reference, number]);
    const isFree = byNumber !== undefined && !used.has(byNumber);
    const id = isFree ? byNumber : uuidOf(['coming', group.reference, words, iso]);
    used.add(id);
    return id.replace('urn:uuid:', '');
  });
}
