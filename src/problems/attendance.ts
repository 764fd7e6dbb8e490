import { type Kinds, short } from './kind.ts';

/** Who attended, and what is said of people. */
export const ATTENDANCE = {
  'person-unnamed': {
    message: () => 'This person has no name, no role and no organisation.',
    plain: 'A person in the attendance has no name, no role and no organisation.',
    fix: 'Give the person a “name:”, a “role:” or an “organisation:”.',
    example: {
      kind: 'record',
      bad: 'attendance:\n  Present:\n    - note: by telephone',
      good: 'attendance:\n  Present:\n    - { role: Supplier member, note: by telephone }',
    },
  },
  'person-without-role': {
    message: () =>
      'This person has neither a role nor an organisation, so no document could mention the person.',
    plain: 'A person in the attendance has neither a role nor an organisation, where only these are printed.',
    why: 'opsg.yaml says “names: roles”, so documents print what people are, and not their names.',
    fix: 'Add a “role:” or an “organisation:”, or write “names: printed” in opsg.yaml.',
    example: {
      kind: 'other',
      bad: 'attendance:\n  Chair: Sam Example',
      good: 'attendance:\n  Chair: { name: Sam Example, role: Independent chair }',
    },
  },
  'name-in-text': {
    message: ({ name }) => `“${short(name)}” attended, and this text says the name.`,
    plain: 'A text says the name or the initials of a person who attended, where only roles are printed.',
    why: 'opsg.yaml says “names: roles”, so no document may say who attended by name.',
    fix: 'Say the role or the organisation instead. Initials that are also another word can be left out of the attendance: no document prints them.',
    detailedFix: ({ of }) =>
      `Say the role or the organisation instead. If another word is meant, take it out of the attendance (${of}): no document prints it.`,
    example: {
      kind: 'other',
      bad: 'attendance:\n  Chair: { name: Sam Example, role: Independent chair }\nitems:\n  - title: Outages\n    text: Sam Example closed the meeting.',
      good: 'attendance:\n  Chair: { name: Sam Example, role: Independent chair }\nitems:\n  - title: Outages\n    text: The chair closed the meeting.',
    },
  },
  'not-a-heading': {
    message: ({ key }) => `“${short(key)}” cannot be a heading of the attendance.`,
    plain: 'This cannot be a heading of the attendance.',
    why: 'it is a key of its own, or looks like one; a misspelt classification would publish the names.',
    fix: 'Write the heading as the committee does, such as “Chair”, “Present” or “Apologies”.',
    detailedFix: ({ key, near, elsewhere }) => {
      if (near)
        return `For the level of everyone below, write “${near}”; for a heading, choose another word.`;
      if (elsewhere === 'record')
        return `If “${key}” belongs to the record, begin its line where “attendance:” begins.`;
      return (
        elsewhere && 'Write a heading first, such as “Present:”, and the person two spaces further right.'
      );
    },
    example: {
      kind: 'record',
      bad: 'attendance:\n  Chair: Sam Example\n  next:\n    - Kim Fourth',
      good: 'attendance:\n  Chair: Sam Example\n  Next chair:\n    - Kim Fourth',
    },
  },
} satisfies Kinds;
