import { expect, test } from 'vitest';
import {
  commentMistake,
  labelMistake,
  levelMistake,
  loneLevel,
  namesLevel,
} from '../../src/levels/label-in-text.ts';
import { POLICIES, type PolicyName } from './labels-in-prose.ts';

test.each([
  ['AMBER: The supplier asked for more.', 'AMBER:'],
  ['  **Amber** The supplier asked for more.', '**Amber**'],
  ['The supplier asked for more. Amber', 'Amber'],
  ['The supplier asked for more.” Amber', 'Amber'],
  ['The supplier asked for more (Amber).', '(Amber)'],
  ['A\u00adMBER: The supplier asked for more.', 'A\u00adMBER:'],
  ['\u0410MBER: The supplier asked for more.', '\u0410MBER:'],
  ['The supplier asked for more. AMBER\u200bThe group agreed.', 'AMBER'],
  ['classification: Amber', 'classification: Amber'],
  ['It agreed. "Classifcation" = Amber and more', '"Classifcation" = Amber'],
  ['It agreed. Classification Amber', 'Classification Amber'],
  ['It agreed. Clasification is Amber, and more', 'Clasification is Amber,'],
  ['Ambr: The supplier asked for more.', 'Ambr:'],
  ['A M B E R The supplier asked for more.', 'A M B E R'],
  ['The supplier asked for more.  Amber', 'Amber'],
  ['clssfcation: Amber, for the clerk', 'clssfcation: Amber,'],
  ['It agreed. Clssfcation Amber', 'Clssfcation Amber'],
  ['It agreed. Clssfcation lamp', undefined],
  ['Clarifications: Amber, for the clerk', undefined],
  ['official', undefined],
  ['Official', 'Official'],
  ['Apologies from J. White', undefined],
  ['Apologies from Ms. Green', undefined],
  ['Apologies from J. WHITE', 'WHITE'],
  ['J. White', undefined],
  ['Apologies (J. White', undefined],
  ['It was item TJ. White', 'White'],
  ['It was J. Smith. White', 'White'],
  ['Green: three; Amber: two; Red: one', undefined],
  ['Green: three; amber: two; Red: one', undefined],
  ['Green: three; Amber: two; Red: one. AMBER', 'AMBER'],
  ['Green: three lamps were lit', 'Green:'],
  ['Green. Three; Amber: two; Red: one', 'Green.'],
  ['The supplier asked for more.', undefined],
  ['Clarification: the supplier asked for more.', undefined],
  ['Clarification: Amber is a colour of the lamp.', undefined],
  ['The qualification: Green lamps.', undefined],
  ['clssfcation: Amber', 'clssfcation: Amber'],
  ['clssfcation: the supplier', undefined],
  ['shifts: Amber lamps were lit on two of them', undefined],
])('what is said of %j is %j', (text, said) => expect(labelMistake(text, POLICIES.panel)).toBe(said));

test.each<[PolicyName, string, string | undefined]>([
  ['panel', 'A text that is Amber by mistake.', 'Amber'],
  ['panel', 'AMBER', 'Amber'],
  ['panel', 'Ambers and scarlet', undefined],
  ['panel', 'nothing', undefined],
  ['tlp', 'It is tlp amber+strict.', 'TLP:AMBER+STRICT'],
  ['tlp', 'It is Amber.', 'TLP:AMBER'],
  ['tlp', 'It is a\u00admber.', 'TLP:AMBER'],
  ['parts', 'It is part 2.', 'Part 2'],
  ['official', 'It is official-sensitive.', 'Official-Sensitive'],
])('%s: the level that %j names is %j', (policy, text, level) =>
  expect(namesLevel(text, POLICIES[policy])).toBe(level),
);

test('of two levels that end alike, the one is named that is written whole', () => {
  expect(namesLevel('It is secret.', ['Top Secret', 'Secret'])).toBe('Secret');
});

test('the name of a level in small letters is a line of its own', () => {
  expect(labelMistake('secret', POLICIES.official)).toBe('secret');
});

test.each([
  ['The supplier asked for more.\namber\nIt agreed.', 'amber'],
  ['The supplier asked for more.\n  Amber\nIt agreed.', 'Amber'],
  ['The supplier asked for more.\nclassification Amber\nIt agreed.', 'classification Amber'],
  ['- **Amber only**\nIt agreed.', '- **Amber only**'],
  ['The supplier asked.\nClasification is Amber', 'Clasification is Amber'],
  ['The supplier is Amber', undefined],
  ['The supplier asked for more.', undefined],
])('the line of %j that is a level is %j', (text, line) =>
  expect(loneLevel(text, POLICIES.panel)).toBe(line),
);

test.each([
  ['# Amber: the price', 'Amber:'],
  ['## classification: Amber', 'classification: Amber'],
  ['# Amber from here', ' Amber from'],
  ['# Amber, see below', 'Amber, see'],
  ['# should be Amber', ' should be Amber'],
  ['# todo: amber', ' todo: amber'],
  ['# -> Amber', ' -> Amber'],
  ['# opsg: allow Amber: it is the name of a lamp', undefined],
  ['#opsg:allow  Amber: it is a lamp', undefined],
  ['# opsg: allow (Amber) is a lamp', undefined],
  ['#opsg:allow (Amber) is a lamp', undefined],
  ['##  opsg:  allow (Amber) is a lamp', undefined],
  ['# Amber: # opsg: allow it', 'Amber:'],
  ['## Amber: the price', 'Amber:'],
  ['# make it amber', ' make it amber'],
  ['# MAKE IT amber, please', ' MAKE IT amber'],
  ['# opsg: allowed (Amber)', '(Amber)'],
  ['# the amber lamp', undefined],
  ['# the price of a lamp', undefined],
])('of the comment %j is said %j', (comment, said) =>
  expect(commentMistake(comment, POLICIES.panel)?.trim()).toBe(said?.trim()),
);

test.each([
  ['Ask the chair. classification: Amber', 'classification: Amber'],
  ['classification: "Amber" for the price', 'classification: "Amber"'],
  ['classification: Am"ber', undefined],
  ['classification: AMBERISH', 'classification: AMBERISH'],
  ['classification: to be decided', undefined],
  ['classification: is it Amber?', undefined],
  ['the colour: Amber', undefined],
  ['Amber: ask the chair', undefined],
])('of the notes %j is said %j', (notes, said) => expect(levelMistake(notes, POLICIES.panel)).toBe(said));
