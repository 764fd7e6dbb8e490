import { keyOf } from '../base/key.ts';
import type { PublishedMeeting } from './facts.ts';

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

/** The name of a meeting in feeds: its group and its reference, not where its page stands or when it was made. */
export function meetingId({ group, reference }: Pick<PublishedMeeting, 'group' | 'reference'>): string {
  return uuidOf(['meeting', group.reference, reference]);
}
