import { describe, expect, test } from 'vitest';
import { visiblePages } from '../../src/read/visible/pages.ts';
import { runInMemory } from '../program.ts';

const HOUSE =
  'policy: { name: House Rules, levels: [{ name: Open, statement: For all. }, { name: Closed, statement: For few. }] }\n';
const decoded = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

const recordOf = (low: string, high: string) => `group: OPSG
meeting: 28
date: 2020-01-07
classification: ${low}
items:
  - title: Outages
    number: 4
    text: There were two.
    papers:
      - { title: Review Report, reference: OPSG_28_04, link: "https://example.org/r?a=1&b=2" }
      - { title: Price List, reference: OPSG_28_05, link: "https://example.org/prices", classification: ${high} }
      - Minutes of the *other* group
  - title: Alerts
    number: 5
    text: There were none.
    papers: [{ title: Secret Report, classification: ${high} }]
    annexes: [Names]
papers:
  - Agenda
  - { title: Terms of Reference, link: "https://example.org/terms" }
annexes:
  - { title: Costs, classification: ${high} }
`;

describe.each([
  ['White', 'Amber', ''],
  ['Open', 'Closed', HOUSE],
] as const)('papers for %s and %s', (low, high, policy) => {
  const files = { 'r.yaml': recordOf(low, high), 'opsg.yaml': `${policy}language: en-GB\n` };
  const rendered = async (
    audience: string,
    formats: string,
    own: Readonly<Record<string, string>> = files,
  ) => {
    const { written, talk } = await runInMemory(['render', 'r.yaml', '-a', audience, '-f', formats], own);
    const found = [...written].filter(([path]) => path.includes('/OPSG_28'));
    expect(found.length, talk).toBe(formats.split(',').length);
    return found.map(([, bytes]) => bytes);
  };

  test('stand below their item, and at the end; one above its readers leaves nothing', async () => {
    const [md, html] = (await rendered(low, 'md,html')).map(decoded);
    expect(md).toContain(
      'There were two.\n\n**Papers:**\n\n* [Review Report](https://example.org/r?a=1\\&b=2) (OPSG_28_04)\n* Minutes of the \\*other\\* group\n',
    );
    expect(md).toContain('There were none.\n\n**Annexes:** Names\n');
    expect(md).toContain(
      '## Papers\n\n* Agenda\n* [Terms of Reference](https://example.org/terms)\n\nClassification',
    );
    expect(html).toContain('<a href="https://example.org/r?a=1&amp;b=2">Review Report</a>');
    expect(`${md}${html}`).not.toMatch(/Price|Secret|Costs|prices|OPSG_28_05/);
  });

  test('are marked where their level is above that of their item', async () => {
    const [md] = (await rendered(high, 'md')).map(decoded);
    expect(md).toContain(`* (${high}) [Price List](https://example.org/prices) (OPSG_28_05)\n`);
    expect(md).toContain(`**Papers:** (${high}) Secret Report\n`);
    expect(md).toContain(`## Annexes\n\n* (${high}) Costs\n`);
  });

  test('are in every format', async () => {
    for (const format of ['pdf', 'docx'] as const) {
      const [bytes] = await rendered(low, format);
      const pages = await visiblePages(format, bytes ?? new Uint8Array(), true);
      const text = pages
        .map(({ body }) => body)
        .join(' ')
        .replace(/\s+/g, ' ');
      expect(text, format).toMatch(
        /Papers: .*Review Report \(OPSG_28_04\).*Papers.*Agenda.*Terms of Reference/,
      );
    }
  });

  test('stay in a redacted record, which renders to the same documents', async () => {
    const { out } = await runInMemory(['redact', 'r.yaml', '-a', low, '-o', '-'], files);
    const again = await rendered(low, 'md,html', { ...files, 'r.yaml': decoded(out) });
    expect(again.map(decoded)).toEqual((await rendered(low, 'md,html')).map(decoded));
  });

  test('are listed on a page of the site, if there are any', async () => {
    const site = async (record: string) => {
      const run = await runInMemory(['publish', 'r.yaml', '-a', low, '-f', 'html'], {
        ...files,
        'r.yaml': record,
      });
      const pages = new Map(
        [...run.written].map(([path, bytes]) => [path.replace(/^.*?public\//, ''), bytes]),
      );
      return (path: string) => decoded([...pages].find(([name]) => name.endsWith(path))?.[1]);
    };
    const page = await site(recordOf(low, high));
    expect(page('papers.html')).toMatch(
      /Review Report<\/a> \(OPSG_28_04\)[\s\S]*#item-4[\s\S]*Agenda[\s\S]*#papers/,
    );
    expect(page('index.html')).toContain('papers.html');
    expect(page('papers.html')).not.toMatch(/Price|Secret|Costs/);
    const none = await site(
      recordOf(low, high).replaceAll(
        /^ *(papers|annexes):.*\n(?: +- .*\n)*(?= {2}- title| {4}\w|\w|$)/gm,
        '',
      ),
    );
    expect(none('papers.html')).toBe('');
    expect(none('index.html')).not.toContain('papers.html');
  });
});

test.each([
  ['a link that is none', '- { title: Report, link: "javascript:alert(1)" }', 'unsafe-link'],
  ['a link to a file', '- { title: Report, link: report.pdf }', 'unsafe-link'],
  ['no title', '- { reference: OPSG_28_04 }', 'missing-key'],
  ['a slip in a key', '- { title: Report, referense: OPSG_28_04 }', 'unknown-key'],
  ['a typed label', '- "Report (Amber)"', 'label-in-prose'],
  ['a lower level', '- { title: Report, classification: White }\n    classification: Amber', 'label'],
])('%s is a problem', async (_, paper, code) => {
  const record = recordOf('White', 'Amber').replace('- Minutes of the *other* group', paper);
  const { talk } = await runInMemory(['validate', 'r.yaml'], { 'r.yaml': record });
  expect(talk).toContain(code);
});
