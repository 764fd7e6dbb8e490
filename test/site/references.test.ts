import { describe, expect, test } from 'vitest';
import { plainProse } from '../../src/base/prose.ts';
import { linkedPattern, linkedProse } from '../../src/series/references.ts';
import { meeting } from './archive.ts';
import { published } from './published.ts';

const INCIDENT = 'INC000000123456';
const OTHER = 'INC000000999999';
const SECRET = `      - { text: The supplier of ${OTHER} is at fault for the long winter., classification: Amber }\n`;

function archive(secret: string): Readonly<Record<string, string>> {
  const first = `  - number: 4
    title: Outages
    points:
      - The DCC reported on ${INCIDENT} and on ${OTHER}, as OPSG_3 will hear.
      - action: The DCC was asked for a plan.
        owner: DCC
        due: OPSG_2
`;
  const second = `  - title: A report on outages
    points:
      - "*${INCIDENT}* is closed, as OPSG_1 had asked; OPSG_7 did not ask."
${secret}`;
  return {
    'meetings/1.yaml': meeting(1, '2020-01-07', first),
    'meetings/2.yaml': meeting(2, '2020-02-04', second),
  };
}

describe('references', () => {
  test('that recur have a page each, and items link to them and to meetings', async () => {
    const { run, tree } = await published(archive(''));
    expect(run.exit).toBe(0);
    const page = tree.get(`references/${INCIDENT}.html`) ?? '';
    expect(page).toContain(`<h1>${INCIDENT}</h1>`);
    expect([...page.matchAll(/<p class="about"><a href="(.*?)">/g)].map(([, href]) => href)).toEqual([
      '../opsg/2.html#item-a-report-on-outages',
      '../opsg/1.html#item-4',
    ]);
    expect(tree.get('opsg/2.html')).toContain(
      `<em><a href="../references/${INCIDENT}.html">${INCIDENT}</a></em> is closed, as <a href="../opsg/1.html">OPSG_1</a> had asked; OPSG_7 did`,
    );
    expect(tree.get('opsg/1.html')).toContain(`and on ${OTHER}, as OPSG_3 will hear.`);
    expect(tree.get('opsg/1.html')).toContain('due\u00A0at\u00A0<a href="../opsg/2.html">OPSG_2</a>');
    expect([...tree.keys()].filter((path) => path.startsWith('references/'))).toHaveLength(1);
  });

  test('a mention that these readers may not see counts for nothing', async () => {
    const [without, withheld] = [await published(archive('')), await published(archive(SECRET))];
    expect(withheld.run).toEqual(without.run);
    expect(withheld.tree).toEqual(without.tree);
    const amber = await published(archive(SECRET), '--audience', 'Amber');
    expect(amber.tree.has(`references/${OTHER}.html`)).toBe(true);
  });
});

test.each([
  ['INC1 and INC123', []],
  ['See INC12, INC34.', ['INC12', 'INC34']],
  ['XINC12 INC123 INC12_', []],
  ['CR-A.7', ['CR-A.7']],
  ['OPSG_28A, pre-OPSG_3 and OPSG_2018-01.', ['OPSG_28A', 'OPSG_2018-01']],
  ['CUSC-Panel_11-23, Panel_7-related; EXWG_2 and OPSG_28/04', ['CUSC-Panel_11-23', 'Panel_7']],
])('%j has the references %j', (text, names) => {
  const shapes = new Map([
    ['INC', '00'],
    ['CR', '-A.0'],
  ]);
  expect(text.match(linkedPattern(shapes, ['Panel', 'OPSG', 'CUSC Panel'])) ?? []).toEqual(names);
});

test('a link stays as it is', () => {
  const link = [{ type: 'link', url: 'https://example.org', children: plainProse('OPSG_1') }] as const;
  expect(linkedProse(link, linkedPattern(new Map(), ['OPSG']), () => 'x')).toEqual(link);
});
