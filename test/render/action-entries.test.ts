import { expect, test } from 'vitest';
import { runInMemory } from '../program.ts';

const RECORD = `group: OPSG
meeting: 29
date: 2020-02-04
classification: White
items:
  - title: Review of actions
    points: [They were looked at.]
    actions:
      - { id: 28.3, state: closed, text: The plan was circulated. }
      - { id: 28.4, owner: [DCC, SECAS], due: OPSG_31 }
      - { id: 28.5, state: dropped, owner: Beta, text: The price was refused., classification: Amber, wording: { White: It was looked at. } }
      - { id: 28.6 }
`;

const PLAIN = 'actionReviews: sentences\n';

async function markdown(audience: string, settings: string, record = RECORD): Promise<string> {
  const files = { 'r.yaml': record, 'opsg.yaml': settings };
  const argv = ['render', 'r.yaml', '-f', 'md', '-a', audience, '--disclose', audience];
  const { written, talk } = await runInMemory(argv, files);
  const [bytes] = [...written].filter(([path]) => path.endsWith('.md')).map(([, own]) => own);
  expect(bytes, talk).toBeDefined();
  return new TextDecoder().decode(bytes).replaceAll('\u00A0', ' ');
}

test('what became of actions stands below the points, a paragraph each', async () => {
  const white = await markdown('White', PLAIN);
  expect(white).toContain(`They were looked at.

**Action 28.3 (closed):** The plan was circulated.

**Action 28.4, now for DCC and SECAS, now due at OPSG_31.**

**Action 28.5:** It was looked at.

**Action 28.6.**
`);
  expect(await markdown('Amber', PLAIN)).toContain(
    '(Amber) **Action 28.5 (dropped), now for Beta:** The price was refused.',
  );
});

test('or in a table, in which a row has the mark of its level', async () => {
  const settings = 'actionReviews: table\n';
  const white = await markdown('White', settings);
  expect(white).toContain('| **28.5** |        |               |         | It was looked at.        |');
  const amber = await markdown('Amber', settings);
  expect(amber).toMatch(/\| \(Amber\) \*\*28\.5\*\* \| dropped +\| Beta +\| +\| The price was refused\. +\|/);
  expect(amber).toContain('In a table of people, decisions or actions, it ends with its row.');
});

test.each(['White', 'Amber'])('the redacted record gives the same document for %s', async (audience) => {
  for (const settings of [PLAIN, 'actionReviews: table\n']) {
    const files = { 'r.yaml': RECORD, 'opsg.yaml': settings };
    const redacted = await runInMemory(['redact', 'r.yaml', '-a', audience, '--disclose', audience], files);
    const text = new TextDecoder().decode(redacted.out);
    expect(await markdown(audience, settings, text)).toBe(await markdown(audience, settings));
  }
});
