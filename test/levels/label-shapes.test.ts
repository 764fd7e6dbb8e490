import { describe, expect, test } from 'vitest';
import { labelMistake } from '../../src/levels/label-in-text.ts';
import { POLICIES } from './labels-in-prose.ts';

/** What is said of a text in which a name takes the place of `LEVEL`. */
function said(text: string, name: string, names: readonly string[] = POLICIES.panel): string | undefined {
  return labelMistake(text.replaceAll('LEVEL', name), names)?.replaceAll(name, 'LEVEL');
}

/** One place of a label, and what is said of it: a name there is a label, in small letters too, and so is a marking. */
test.each([
  ['LEVEL: the supplier asked.', 'LEVEL:'],
  ['1. LEVEL – the supplier asked.', '1. LEVEL –'],
  ['level LEVEL: the supplier asked.', 'level LEVEL:'],
  ['LEVEL', 'LEVEL'],
  ['#LEVEL', '#LEVEL'],
  ['The supplier asked.\n“LEVEL”\nIt left.', '“LEVEL”'],
  ['Contract – LEVEL', '– LEVEL'],
  ['Contract: LEVEL', 'Contract: LEVEL'],
  ['The supplier asked (LEVEL).', '(LEVEL)'],
  ['The supplier asked (level: LEVEL).', '(level: LEVEL)'],
  ['[LEVEL] The supplier asked.', '[LEVEL]'],
  ['It asked.\n> (LEVEL) The price', '(LEVEL)'],
  ['The supplier asked (LEVEL)', '(LEVEL)'],
  ['The supplier asked (LEVEL)\nand left.', '(LEVEL)'],
  ['**(LEVEL)** The supplier asked.', '(LEVEL)'],
  ['The supplier asked **(LEVEL)** .', '(LEVEL)'],
  ['The supplier **LEVEL** asked.', '**LEVEL**'],
  ['*LEVEL* the supplier asked.', '*LEVEL*'],
  ['The supplier asked *LEVEL*', '*LEVEL*'],
])('a name in %j is a label', (text, label) => {
  expect(['Amber', 'amber', 'Restricted'].map((name) => said(text, name))).toEqual([label, label, label]);
});

/** A name there is a label, and so is a marking, but not in small letters. */
test.each([
  ['It asked. LEVEL: the price is high.', 'LEVEL:'],
  ['It asked: LEVEL. The price is high.', ': LEVEL.'],
  ['Contract – LEVEL.', '– LEVEL.'],
  ['It asked. LEVEL', 'LEVEL'],
  ['LEVEL. It asked.', 'LEVEL.'],
  ['The supplier (LEVEL) asked.', '(LEVEL)'],
  ['The supplier (LEVEL – not for us) asked.', '(LEVEL – not for us)'],
  ['The supplier (LEVEL until March) asked.', '(LEVEL until March)'],
  ['The supplier (LEVEL!) asked.', '(LEVEL!)'],
  ['The supplier asked. LEVEL please.', 'LEVEL please.'],
  ['It was <b>LEVEL</b> at first', '<b>LEVEL<'],
  ['It was <!-- still LEVEL now --> at first', '<!-- still LEVEL now -->'],
])('a name in %j is a label with a capital letter', (text, label) => {
  expect(['Amber', 'amber', 'Restricted'].map((name) => said(text, name))).toEqual([label, undefined, label]);
});

/** The name of a level is a label there, but no marking is, and nothing in small letters. */
test.each([
  ['LEVEL The supplier asked.', 'LEVEL'],
  ['It asked. “LEVEL” The price rose.', '“LEVEL”'],
  ['LEVEL; the supplier asked.', 'LEVEL;'],
  ['LEVEL = the supplier asked.', 'LEVEL ='],
  ['LEVEL readers only, for the clerk', 'LEVEL readers only,'],
  ['It asked. From here on LEVEL. The price rose.', 'From here on LEVEL.'],
  ['This point is LEVEL: the supplier asked.', 'This point is LEVEL:'],
  ['Decision, LEVEL: the supplier asked.', 'Decision, LEVEL:'],
  ['LEVEL or Red: the supplier asked.', 'LEVEL or Red:'],
  ['Contract, LEVEL', ', LEVEL'],
  ['The list is classified as LEVEL.', 'classified as LEVEL.'],
  ['It asked (LEVEL: the price', '(LEVEL:'],
  ['It asked, marked LEVEL; and left', ', marked LEVEL;'],
  ['LEVEL-The supplier asked', 'LEVEL-'],
  ['LEVEL-Red: the supplier asked', 'LEVEL-Red:'],
  ['SEC LEVEL: the supplier asked', 'SEC LEVEL:'],
  ['SEC LEVEL The supplier asked', 'SEC LEVEL'],
  ['Visibility: LEVEL the price', 'Visibility: LEVEL'],
  ['Audience LEVEL. The price', 'Audience LEVEL.'],
  ['Audience LEVEL The price', 'Audience LEVEL'],
  ['It rose. Colour LEVEL', 'Colour LEVEL'],
  ['Hide from LEVEL: the price', 'Hide from LEVEL:'],
  ['LEVEL readers may not see this.', 'LEVEL readers may not see this.'],
  ['LEVEL, see the policy. It rose.', 'LEVEL, see'],
  ['LEVEL / Contract', 'LEVEL /'],
  ['§ LEVEL § alerts were sent.', '§ LEVEL §'],
  ['§ LEVEL The supplier asked.', '§ LEVEL'],
  ['LEVEL business', 'LEVEL business'],
])('the name of a level in %j is a label', (text, label) => {
  expect(['Amber', 'amber', 'Restricted'].map((name) => said(text, name))).toEqual([
    label,
    undefined,
    undefined,
  ]);
});

describe('capitals are a label', () => {
  test.each([
    ['LEVEL lamps were lit.', 'LEVEL'],
    ['- LEVEL Lamp', '- LEVEL'],
    ['LEVEL Lamps\nALL OF THEM', 'LEVEL'],
    ['ALL OF THEM\nLEVEL Lamps', 'LEVEL'],
    ['It asked. LEVEL lamps were lit.', 'LEVEL'],
    ['It asked for lamps LEVEL', 'LEVEL'],
    ['LEVEL LAMPS WERE LIT', undefined],
    ['LEVEL LAMPS\nwere lit.', undefined],
    ['The lamps\nLEVEL LAMPS\nwere lit.', undefined],
    ['The lamps were\nLEVEL LAMPS', undefined],
  ])('in %j: %j', (text, label) => {
    expect(['AMBER', 'Amber', 'RESTRICTED'].map((name) => said(text, name))).toEqual([
      label,
      undefined,
      label,
    ]);
  });
});

describe('names of one letter, or of no capitals,', () => {
  const [LETTERS, SIGNS] = [
    ['A', 'B'],
    ['公開', '関係者'],
  ];
  test.each([
    ['A lamp was lit.', LETTERS, undefined],
    ['Lamps of B', LETTERS, undefined],
    ['B: the lamp was lit.', LETTERS, 'B:'],
    ['It asked. 関係者: the price is high.', SIGNS, '関係者:'],
    ['関係者 lamps were lit.', SIGNS, undefined],
  ])('in %j', (text, names, label) => expect(labelMistake(text, names)).toBe(label));
});

test.each([
  ['VS-NfD Lampen fehlen.', 'VS-NfD'],
  ['NfD Lampen fehlen.', 'NfD'],
  ['Nfd Lampen fehlen.', undefined],
  ['The list (Red, Amber, Green) was read.', undefined],
  ['The lamp (amber) was lit.', undefined],
  ['White business', undefined],
  ['WHITE BUSINESS', undefined],
  ['AMBER a', 'AMBER'],
  ['Amber A lamp was lit.', 'Amber'],
  ['Lamps (amber) were lit.', undefined],
  ['restricted: the supplier asked.', undefined],
  ['restricted-the lamp', undefined],
  ['Restricted-The lamp', undefined],
  ['Restricted-Red: the lamp', undefined],
  ['Amber business of the group', undefined],
  ['Jo Amber: a new member', undefined],
  ['Jo Amber The lamp', undefined],
  ['The lamps are Red, Amber', undefined],
  ['Amber / Red', undefined],
  ['Amber The lamp', 'Amber'],
  ['Amber lamp; The lamp', undefined],
  ['Audience Amber lamps', undefined],
  ['Contract – amber.', undefined],
  ['Contract – restricted', undefined],
  ['Contract -- Amber', '-- Amber'],
  ['The supplier asked for more. TLP-AMBER', 'TLP-AMBER'],
  ['The supplier asked for more tlp: amber it said', 'tlp: amber'],
  ['Security level amber; the price is high', 'Security level amber;'],
  ['Security level restricted; the price is high', undefined],
])('what is said of %j is %j', (text, label) => expect(labelMistake(text, POLICIES.panel)).toBe(label));
