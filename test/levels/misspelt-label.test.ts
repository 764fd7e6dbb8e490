import { expect, test } from 'vitest';
import { misspeltLabel } from '../../src/levels/misspelt-label.ts';
import { POLICIES } from './labels-in-prose.ts';

const said = (text: string, names: readonly string[] = POLICIES.panel) =>
  misspeltLabel(text, names)?.[0].trim();

/** The places of labels, and what is said of one in which `WORD` is a misspelt level. */
test.each([
  ['WORD: the supplier asked.', 'WORD:'],
  ['WORD', 'WORD'],
  ['It asked. Marked as WORD. The price rose.', undefined],
  ['It asked. Marked as WORD', '. Marked as WORD'],
  ['The supplier (marked: WORD) asked.', '(marked: WORD)'],
  ['The supplier (WORD – not for us) asked.', '(WORD –'],
  ['Contract – marked WORD.', '– marked WORD.'],
  ['The supplier **WORD:** asked.', '**WORD:**'],
  ['TLP: WORD – the supplier asked.', 'TLP: WORD –'],
  ['The supplier (TLP:WORD) asked.', '(TLP:WORD)'],
  ['WORD the supplier asked.', undefined],
  ['The WORD lamp', undefined],
])('of a misspelt level in %j is said %j', (text, label) => {
  const labels = ['Ambr', 'AMBR', 'ambr'].map((word) =>
    said(text.replace('WORD', word))?.replace(word, 'WORD'),
  );
  const inCapitals = text.startsWith('WORD the') ? 'WORD' : label; // they need no more than the beginning of a line
  expect(labels).toEqual([label, inCapitals, undefined]);
});

test.each([
  ['AMBR The lamp', 'AMBR'],
  ['TLP: AMBR the lamp', 'TLP: AMBR'],
  ['The lamp. AMBR The lamp', undefined],
  ['**AMBR "The lamp"', '**AMBR'],
  ['AMBR LAMPS', undefined],
  ['Ambr The lamp', undefined],
])('of capitals in %j is said %j', (text, label) => expect(said(text)).toBe(label));

/** One slip makes a misspelt level; two do not. */
test.each([
  ['Amber', false],
  ['Amer', true],
  ['Mber', true],
  ['Ambe', true],
  ['Ambeer', true],
  ['Xamber', true],
  ['Ambar', true],
  ['Mabre', false],
  ['Maber', true],
  ['Ambre', true],
  ['Whi-tte', true],
  ['Whi tte', true],
  ['Whi-te', true],
  ['Am ber', true],
  ['Amb Er', true],
  ['Gre-en', true],
  ['am ber', false],
  ['Re d', false],
  ['Whte', true],
  ['Rde', false],
  ['Grean', true],
  ['Greens', false],
  ['Greene', false],
  ['Gree', true],
  ['Whiter', false],
  ['Whit', false],
  ['Lamp', false],
])('that %j is a misspelt level: %s', (word, isMisspelt) => {
  expect(said(`The supplier asked [${word}].`) !== undefined).toBe(isMisspelt);
});

const NAMES = [
  'Panel',
  'Open',
  'Closed',
  'Secret',
  'Internal',
  'Intern',
  'Board',
  'Staff',
  'Amber',
  'Green',
  'White',
];
test.each([
  'While', 'Write', 'Whine', 'Whit', 'Waite', 'Greek', 'Greet', 'Greed', 'Greer', 'Breen', 'Preen', 'Ember', 'Umber',
  'Camber', 'Close', 'Enclosed', 'Closer', 'Secrete', 'Interim', 'Member', 'Broad', 'Stuff', 'Intern',
])('%s is a word of its own', (word) => expect(said(`[${word}] It asked.`, NAMES)).toBe(undefined)); // biome-ignore format: rows

test.each<[string, readonly string[], string | undefined]>([
  ['A M B E R the lamp', POLICIES.panel, 'A M B E R'],
  ['The lamp. a.m.b.e.r', POLICIES.panel, undefined],
  ['The R-E-D lamp', POLICIES.panel, 'R-E-D'],
  ['The lamps. R. E. D. and more', POLICIES.panel, 'R. E. D'],
  ['The a m b e r and A M B E R lamp', POLICIES.panel, 'A M B E R'],
  ['XA M B E R', POLICIES.panel, undefined],
  ['A M B E RX', POLICIES.panel, undefined],
  ['A lamp of B', ['A', 'B'], undefined],
  ['Ambr: the lamp', [], undefined],
  ['Prat 2: the lamp', ['Part 1', 'Part 2'], undefined],
  ['Rde: the lamp', ['Red'], undefined],
  ['Rde: the Grean lamp', POLICIES.panel, undefined],
  ['Levle: the lamp', ['Level 1', 'Level 2'], undefined],
  ['Trustee: the lamp', POLICIES.trust, undefined],
  ['Trusteess: the lamp', POLICIES.trust, 'Trusteess:'],
  ['Intern: the lamp', POLICIES.french, undefined],
  ['Official-Sensitiv: the lamp', POLICIES.official, 'Official-Sensitiv:'],
  ['Offentlic: die Lampe', POLICIES.german, 'Offentlic:'],
  ['[GREENN] the lamp', POLICIES.tlp, '[GREENN]'],
  ['Am ber – the lamp', POLICIES.panel, 'Am ber –'],
  ['The lamp. Am-ber: the lamp', POLICIES.panel, '. Am-ber:'],
  ['The Am ber lamp', POLICIES.panel, undefined],
  ['Every one of the lamps', POLICIES.trust, undefined],
  ['Every one: the lamps', POLICIES.trust, 'Every one:'],
  ['Official-Sensitive: the lamp', POLICIES.official, undefined],
  ['Official Sensi-tive: the lamp', POLICIES.official, 'Official Sensi-tive:'],
  ['Streng vertraulich: die Lampe', POLICIES.german, undefined],
  ['Streng ver traulich: die Lampe', POLICIES.german, 'Streng ver traulich:'],
])('of %j with the levels %j is said %j', (text, names, label) => expect(said(text, names)).toBe(label));

test('each policy has misspelt levels of its own', () => {
  expect(said('Clsed: the lamp', POLICIES.house)).toBe('Clsed:');
  expect(said('Clsed: the lamp')).toBe(undefined);
  expect(said('Clsed: the lamp', POLICIES.house)).toBe('Clsed:');
});
