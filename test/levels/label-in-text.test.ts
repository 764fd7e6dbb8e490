import { expect, test } from 'vitest';
import {
  commentMistake,
  labelMistake,
  levelMistake,
  loneLevel,
  namesLevel,
} from '../../src/levels/label-in-text.ts';
import { LABELS, NO_LABELS, POLICIES, type PolicyName } from './labels-in-prose.ts';
import { MORE_LABELS, MORE_SENTENCES, NOT_TOLD, TOLD_ALL_THE_SAME } from './more-labels-in-prose.ts';

type Case = readonly [policy: PolicyName, text: string];

/** Each text with its policy. */
function each(tables: typeof LABELS): readonly Case[] {
  return tables.flatMap(([policy, ...texts]) => texts.map((text) => [policy, text] as const));
}

const ofPanel = (texts: readonly string[]) => texts.map((text): Case => ['panel', text]);

function isTaken([policy, text]: Case): boolean {
  return labelMistake(text, POLICIES[policy]) !== undefined;
}

/** The same text under a policy whose levels are no colours. */
function ofTrust(text: string): Case {
  const { panel, trust } = POLICIES;
  const other = panel.reduce((changed, name, i) => {
    const own = trust[i] ?? '';
    const word = new RegExp(String.raw`(?<!\p{L})${name}(?!\p{Ll})`, 'giu');
    return changed.replace(word, (given) =>
      given === given.toUpperCase() ? own.toUpperCase() : given === name ? own : own.toLowerCase(),
    );
  }, text);
  return ['trust', other];
}

const ALL_LABELS = [...each(LABELS), ...ofPanel(MORE_LABELS)];
const ALL_SENTENCES = [...each(NO_LABELS), ...ofPanel(MORE_SENTENCES)];
/** What names a level as it is written: what is misspelt has no counterpart. */
const NAMED = [...ALL_LABELS, ...ALL_SENTENCES]
  .filter(
    ([policy, text]) =>
      policy === 'panel' && /\b(?:White|Green|Amber|Red)\b/i.test(text) && !/TLP/.test(text),
  )
  .map(([, text]) => text);

test('the collection is large enough to say something of both kinds', () => {
  expect(ALL_LABELS.length).toBeGreaterThanOrEqual(350);
  expect(ALL_SENTENCES.length).toBeGreaterThanOrEqual(300);
});

test(`every label of ${ALL_LABELS.length} that was typed into a text is found`, () => {
  expect(ALL_LABELS.filter((one) => !isTaken(one))).toEqual([]);
});

test(`of ${ALL_SENTENCES.length} sentences with a colour or a word, none is taken for a label`, () => {
  expect(ALL_SENTENCES.filter(isTaken)).toEqual([]);
});

test('known wrong verdicts are still wrong, and there are no others', () => {
  expect(ofPanel(NOT_TOLD).filter(isTaken)).toEqual([]);
  expect(ofPanel(TOLD_ALL_THE_SAME).filter((one) => !isTaken(one))).toEqual([]);
});

test(`a policy of other names tells ${NAMED.length} texts in the same way`, () => {
  expect(NAMED.filter((text) => isTaken(['panel', text]) !== isTaken(ofTrust(text)))).toEqual([]);
});

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
])('%s: the level that %j names is %j', (policy, text, level) =>
  expect(namesLevel(text, POLICIES[policy])).toBe(level),
);

test.each([
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
  ['# opsg: allowed (Amber)', '(Amber)'],
  ['# the amber lamp', undefined],
  ['# the price of a lamp', undefined],
])('of the comment %j is said %j', (comment, said) =>
  expect(commentMistake(comment, POLICIES.panel)?.trim()).toBe(said?.trim()),
);

test.each([
  ['Ask the chair. classification: Amber', 'classification: Amber'],
  ['classification: "Amber" for the price', 'classification: "Amber"'],
  ['classification: AMBERISH', 'classification: AMBERISH'],
  ['classification: to be decided', undefined],
  ['classification: is it Amber?', undefined],
  ['the colour: Amber', undefined],
  ['Amber: ask the chair', undefined],
])('of the notes %j is said %j', (notes, said) => expect(levelMistake(notes, POLICIES.panel)).toBe(said));
