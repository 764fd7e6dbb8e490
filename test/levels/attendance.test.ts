import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runInMemory } from '../program.ts';

/** A policy whose levels have other names, so that nothing here holds for the built-in one alone. */
const POLICY = `policy:
  name: House Policy
  levels:
    - { name: Open, statement: For all. }
    - { name: Inner, statement: For members. }
    - { name: Sealed, statement: For the chair. }
groups: [{ reference: HC, name: House Committee }]
`;
const ROLES = `${POLICY}names: roles\n`;

const PEOPLE = `attendance:
  Chair: { name: Sam Example, initials: SXE, role: Independent chair }
  Present:
    - { name: Jo Thirdborough, role: Supplier member, organisation: Other plc, note: items 1 to 4 }
    - { name: Kim Fourthwright, role: Network member, classification: Inner }
  Heard in private: { role: The whistleblower, classification: Sealed }
`;

function record(attendance: string, text = 'There were two outages.'): string {
  return `group: HC\nmeeting: 7\ndate: 2024-03-05\nclassification: Open\n${attendance}items:\n  - title: Outages\n    text: ${text}\n`;
}

const RENDER = ['render', 'r.yaml', '-f', 'md,html,docx', '--audience'];

async function rendered(audience: string, attendance: string, settings = POLICY) {
  const files = { 'opsg.yaml': settings, 'r.yaml': record(attendance) };
  const { exit, talk, written } = await runInMemory([...RENDER, audience], files);
  const [markdown] = [...written].filter(([path]) => path.endsWith('.md')).map(([, bytes]) => bytes);
  return { exit, talk, written, markdown: new TextDecoder().decode(markdown).replaceAll('\u00A0', ' ') };
}

async function problems(attendance: string, settings: string, text?: string): Promise<readonly string[]> {
  const files = { 'opsg.yaml': settings, 'r.yaml': record(attendance, text) };
  const { talk } = await runInMemory(['validate', 'r.yaml', '--disclose', 'all'], files);
  return [...talk.matchAll(/^r\.yaml:(\d+):\d+ +error +(\S+)$/gm)].map(([, line, code]) => `${code} ${line}`);
}

describe('people and their headings', () => {
  test.each([
    ['Open', ['Sam Example', 'Supplier member'], ['Fourthwright', 'Network', 'private', 'whistleblower']],
    ['Inner', ['(Inner) Kim Fourthwright'], ['private', 'whistleblower']],
    ['Sealed', ['(Sealed) Heard in private', 'The whistleblower'], []],
  ])('are for those who may read them: %s', async (audience, shown, withheld) => {
    const { exit, markdown } = await rendered(audience, PEOPLE);
    expect(exit).toBe(0);
    for (const words of shown) expect(markdown).toContain(words);
    for (const words of withheld) expect(markdown).not.toContain(words);
  });

  test('leave nothing at all, not even “Attendance”', async () => {
    const { markdown } = await rendered(
      'Open',
      'attendance:\n  classification: Inner\n  Chair: Sam Example\n',
    );
    expect(markdown).not.toMatch(/Attendance|Chair|Sam/);
  });

  test('above their readers change no byte', async () => {
    const other = PEOPLE.replace('Kim Fourthwright', 'Lee Fifth')
      .replace('Heard in private', 'Seen')
      .replace(', organisation', ', organisation');
    const [a, b] = await Promise.all([PEOPLE, other].map((people) => rendered('Open', people)));
    expect(a).toEqual(b);
    expect(a?.written.size).toBe(3);
  });
});

describe('many names alone', () => {
  const names = (count: number) => Array.from({ length: count }, (_, i) => `Councillor ${i}`).join(', ');
  const people = (count: number) =>
    `attendance:\n  Chair: Sam Example\n  Present: [${names(count)}]\n  In attendance: [{ name: Jo Third, role: Clerk }]\n`;
  const rows = async (count: number) => {
    const { written } = await rendered('Open', people(count));
    const [html] = [...written].filter(([path]) => path.endsWith('.html')).map(([, bytes]) => bytes);
    return [...new TextDecoder().decode(html).matchAll(/<tr>/g)].length;
  };

  test('are no rows of a table, though another heading has one', async () => {
    expect(await rows(5)).toBe(1 + 3 + 7);
    expect(await rows(6)).toBe(1 + 1 + 1);
  });

  test('are in the order of the record, with each heading once', async () => {
    const { markdown } = await rendered('Open', people(7));
    expect([...markdown.matchAll(/^##+ .*/gm)].map(String)).toEqual([
      '## Attendance',
      '### Chair',
      '### Present',
      '### In attendance',
      '## Outages',
    ]);
  });
});

describe('with “names: roles”', () => {
  test.each(['Open', 'Inner', 'Sealed'])(
    'no name and no initials are printed for %s readers',
    async (audience) => {
      const { exit, markdown, written } = await rendered(audience, PEOPLE, ROLES);
      expect([exit, written.size]).toEqual([0, 3]);
      expect(markdown).toContain('Supplier member, Other plc, items 1 to 4');
      expect(markdown).not.toMatch(/Example|SXE|Thirdborough|Fourthwright/);
    },
  );

  test('other names change no byte and no message', async () => {
    const other = PEOPLE.replace('Sam Example', 'Noor van Dyk')
      .replace('SXE', 'NVD')
      .replace('Jo Third', 'Al Four');
    const [a, b] = await Promise.all([PEOPLE, other].map((people) => rendered('Sealed', people, ROLES)));
    expect(a).toEqual(b);
  });

  test('the redacted record has no name, and renders to the same', async () => {
    const files = { 'opsg.yaml': ROLES, 'r.yaml': record(PEOPLE) };
    const { out } = await runInMemory(['redact', 'r.yaml', '--audience', 'Sealed'], files);
    const redacted = new TextDecoder().decode(out);
    expect(redacted).not.toMatch(/Example|SXE|Thirdborough|Fourthwright/);
    const again = await runInMemory([...RENDER, 'Sealed'], { 'opsg.yaml': ROLES, 'r.yaml': redacted });
    expect([...again.written]).toEqual([...(await rendered('Sealed', PEOPLE, ROLES)).written]);
  });

  test('inspect finds a name in a file of any reader', async () => {
    const files = { 'opsg.yaml': ROLES, 'r.yaml': record(PEOPLE), 'mail.txt': 'Dear Jo Thirdborough,\n' };
    const { exit, talk } = await runInMemory(
      ['inspect', 'mail.txt', '--against', 'r.yaml', '--audience', 'Sealed'],
      files,
    );
    expect(exit).toBe(3);
    expect(talk).toContain('attendance, 1st person, name');
    expect(talk).not.toContain('Present');
  });

  test.each([
    ['Sam Example spoke.', ['name-in-text 13']],
    ['The mail went to <mailto:jo.thirdborough@example.org>.', ['name-in-text 13']],
    ['Ms Fourthwright spoke.', ['name-in-text 13']],
    ['SXE spoke.', ['name-in-text 13']],
    ['The sample and its examples of sxe were good.', []],
  ])('a text that names somebody is a problem: %s', async (text, codes) => {
    expect(await problems(PEOPLE, ROLES, text)).toEqual(codes);
    expect(await problems(PEOPLE, POLICY, text)).toEqual([]);
  });

  test.each([
    ['Chair: Sam Example', ['person-without-role 6']],
    ['Present: [{ role: Member }, { name: Jo, note: by telephone }]', ['person-without-role 6']],
  ])('a person is something: %s', async (people, codes) => {
    expect(await problems(`attendance:\n  ${people}\n`, ROLES)).toEqual(codes);
  });
});

test.each(['Inner members: Sam', 'Present: [{ name: Sam, role: Inner member }]'])(
  'people can be members of a body that a level is named after: %s',
  async (line) => {
    expect(await problems(`attendance:\n  ${line}\n`, POLICY)).toEqual([]);
  },
);

test.each([
  ['Inner members only: Sam', 'label-in-prose 6'],
  ['Present: [{ name: Sam, role: For Inner members only }]', 'label-in-prose 6'],
  ['Clasification: Sam', 'not-a-heading 6'],
  ['CLASSIFICATION: Sam', 'not-a-heading 6'],
  ['сlassification: Sam', 'not-a-heading 6'], // with a Cyrillic letter
  ['__proto__: Sam', 'not-a-heading 6'],
  ['2024: Sam', 'not-a-heading 6'],
  ['name: Sam', 'not-a-heading 6'],
  ['next: Sam', 'not-a-heading 6'],
  ['Present (Inner): Sam', 'label-in-prose 6'],
  ['Present:\n    Sam Example\n    Jo Third', 'not-one-line 7'],
  ['Present: |\n    Sam Example\n    Jo Third', 'not-one-line 6'],
  ['Level: Inner', 'label-in-prose 6'],
  ['Chair: []', 'empty-value 6'],
  ['Chair:', 'empty-value 6'],
  ['Chair: { note: late }', 'person-unnamed 6'],
  ['Chair: { nam: Sam, role: Chair }', 'unknown-key 6'],
  ['Chair: { name: Sam, classification: Innr }', 'unknown-level 6'],
  ['classification: Innr', 'unknown-level 6'],
  ['Chair: { name: Sam, wording: { Open: A member } }', 'unknown-key 6'],
  ['Present:\n    - Ali Other: Supplier member', 'person-on-one-line 7'],
  ['- Chair: Sam', 'stray-dash 6'],
  ['- Sam', 'wrong-shape 6'],
])('it is a problem to write %s', async (line, problem) => {
  expect(await problems(`attendance:\n  ${line}\n`, POLICY)).toEqual([problem]);
});

test('--fix makes no attendance of a list without headings', async () => {
  const files = { 'opsg.yaml': POLICY, 'r.yaml': record('present: [Sam Example]\n') };
  const { exit, written } = await runInMemory(['validate', 'r.yaml', '--fix'], files);
  expect([exit, written.size]).toEqual([1, 0]);
});

test('the example of the README is good, and says what the README says', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, example = ''] = /```yaml\n(attendance:\n[\s\S]*?)```/.exec(readme) ?? [];
  const policy = POLICY.replace('Inner', 'Amber');
  const { exit, markdown } = await rendered('Open', example, policy);
  expect(exit).toBe(0);
  expect(markdown).toContain(
    '* Ali Other, Other plc\n* Jo Third (JT), Supplier member, Third Power, by telephone\n',
  );
  expect(markdown).not.toContain('Nora');
  expect(await problems(example, `${policy}names: roles\n`)).toContain('person-without-role 6');
});
