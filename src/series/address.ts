import { numberOrDay } from '../record/reference.ts';
import type { PublishedMeeting } from './facts.ts';

/** What an address is made from. None of it depends on other meetings. */
type Addressed = Pick<PublishedMeeting, 'group' | 'number' | 'date'>;

/** The folder of a group's pages: its reference in small letters. */
export function groupFolder(reference: string): string {
  return inAddress(reference);
}

/** The page of a meeting, below the folder of the site. */
export function meetingPage(meeting: Addressed): string {
  return `${documentsFolder(meeting)}.html`;
}

/** The folder of a meeting's documents. */
export function documentsFolder(meeting: Addressed): string {
  return `${groupFolder(meeting.group.reference)}/${inAddress(numberOrDay(meeting))}`;
}

/** The page that a meeting had under another reference. */
export function formerPage(reference: string): string {
  return reference.split('_').map(inAddress).join('/').concat('.html');
}

/** A name as part of an address: small letters, with hyphens for blanks and slashes. */
function inAddress(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}
