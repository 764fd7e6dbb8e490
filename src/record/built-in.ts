import type { AuthoredWorkspace } from './workspace-schema.ts';

/**
 * The built-in settings: the Operations Group and the SEC Panel Information Policy. The sentences for White are the
 * policy's own, as published; those for the other levels are ours.
 */
export const BUILT_IN = {
  language: 'en-GB',
  timeZone: 'Europe/London',
  policy: {
    name: 'Panel Information Policy',
    marking: 'This document is classified as **{level}** in accordance with the {policy}.',
    levels: [
      {
        name: 'White',
        statement:
          'Information can be shared with the public, and any members may publish the information, subject to copyright.',
      },
      {
        name: 'Green',
        statement:
          'Information may be shared with those in the industry who need it, and must not be published.',
      },
      {
        name: 'Amber',
        statement:
          'Information is for members of the committee and for those whom they have to consult, who must not pass it on.',
      },
      {
        name: 'Red',
        statement: 'Information is for the people to whom it was given, by name, and for nobody else.',
      },
    ],
  },
  groups: [
    {
      reference: 'OPSG',
      name: 'Operations Group',
      title: '{name} ({group}) Meeting {meeting} on {date} Headlines',
      introduction:
        'The {group} looks after operational matters that reach across the industry and touch, or could touch, more than one SEC Party. These are the headlines of what it discussed at this meeting, under the numbers of the agenda items.',
      points: 'paragraph',
    },
  ],
  look: { accent: '#0b4f8a' },
  names: 'printed',
  abbreviations: {},
  abbreviate: 'as-written',
  abbreviationList: 'none',
  portionMarks: 'shown',
  layout: { prose: 'sentences', width: '100' },
  actionReviews: 'sentences',
  fileName: '{reference}-Headlines-{level}',
  wordsPerPoint: '120',
  references: { INC: '000000000000' },
} as const satisfies AuthoredWorkspace;
