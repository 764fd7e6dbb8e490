import type { Kinds } from './kind.ts';

const HOW = 'Write “# opsg: allow CODE because REASON”, with the code of the message and your reason.';
const GOOD =
  '# opsg: allow doubled-words because it is a quotation\n- The supplier wrote of "the the meter".';

export const ALLOWANCES = {
  'unknown-rule': {
    message: ({ given }) => `“${given}” is not the code of a house rule.`,
    plain: 'The house rule that is named here does not exist.',
    why: 'a misspelt code would change nothing, and nobody would notice.',
    fix: 'Write the code as the message has it; opsg explain lists all codes.',
    detailedFix: ({ near }) => near && `Did you mean ${near}?`,
    example: {
      kind: 'settings',
      bad: 'rules:\n  double-words: off',
      good: 'rules:\n  doubled-words: off',
    },
  },
  'rule-is-fixed': {
    message: ({ code }) => `${code} is about levels, and cannot be changed or allowed.`,
    plain: 'A rule about levels cannot be changed or allowed.',
    why: 'it keeps withheld text out of documents.',
    fix: 'Correct what it reports, and remove this line.',
    example: {
      kind: 'settings',
      bad: 'rules:\n  level-below-parent: off\n  item-order: error',
      good: 'rules:\n  item-order: error',
    },
  },
  'bad-severity': {
    message: ({ given }) => `A house rule can be error, warning or off, but not “${given}”.`,
    plain: 'A house rule can be error, warning or off.',
    why: 'a misspelt word would change nothing, and nobody would notice.',
    fix: 'Write error, warning or off.',
    detailedFix: ({ near }) => near && `Did you mean ${near}?`,
    example: {
      kind: 'settings',
      bad: 'rules:\n  item-order: warn',
      good: 'rules:\n  item-order: warning',
    },
  },
  'allowance-unclear': {
    message: () => 'This comment seems to allow something, but does not say what.',
    plain: 'A comment seems to allow something, but does not say what.',
    why: 'what it was meant to allow would still be reported.',
    fix: HOW,
    example: {
      kind: 'points',
      bad: '# opsg: ignore the next line\n- The DCC reported two outages.',
      good: GOOD,
    },
  },
  'allowance-without-reason': {
    message: ({ code }) => `This comment allows ${code}, but does not say why.`,
    plain: 'A comment allows something, but does not say why.',
    why: 'whoever reads the record next year needs the reason.',
    fix: HOW,
    detailedFix: ({ code }) => `Write “# opsg: allow ${code} because …”, with your reason.`,
    example: {
      kind: 'points',
      bad: '# opsg: allow double-space\n- The DCC reported two outages.',
      good: GOOD,
    },
  },
  'unused-allowance': {
    message: ({ code }) => `This comment allows ${code}, but there is none here.`,
    plain: 'A comment allows something that is not there.',
    why: 'it would hide the next mistake of that kind.',
    fix: 'Remove the comment, or move it to the line that it is about or the line above.',
    severity: 'warning',
    example: {
      kind: 'points',
      bad: '# opsg: allow doubled-words because it is a quotation\n- The supplier wrote of "the meter".',
      good: GOOD,
    },
  },
} satisfies Kinds;
