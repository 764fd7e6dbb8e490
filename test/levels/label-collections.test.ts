import { expect, test } from 'vitest';
import { labelMistake } from '../../src/levels/label-in-text.ts';
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
