import { expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';
import { runIn } from '../program.ts';

/** Texts that only their printed form shows to be labelled; `LEVEL` is a level. */
const LABELLED_IN_PRINT = [
  '\\(LEVEL\\) The supplier asked for more.',
  '\\*\\*LEVEL\\*\\* The supplier asked for more.',
  'LEVEL\\: the supplier asked for more.',
  'LEVEL&colon; the supplier asked for more.',
  'LEVEL&nbsp;&ndash; the supplier asked for more.',
  'LE&shy;VEL: the supplier asked for more.',
  '**LE**VEL: the supplier asked for more.',
  'The supplier asked for more &lpar;LEVEL&rpar;',
];
const UNLABELLED_IN_PRINT = [
  'The LEVEL \\*alert\\* was lifted.',
  'R&amp;D asked for the LEVEL lamp.',
  '*The* LEVEL alert was __lifted__ in March.',
];

test.each([
  ['Amber', 'language: en-GB\n'],
  [
    'Closed',
    'policy: { name: P, levels: [{ name: White, statement: A. }, { name: Closed, statement: B. }] }\n',
  ],
])('a label %s is told where only the printed text shows it, and prose is not', async (level, settings) => {
  const textWith = (text: string) =>
    text
      .replaceAll('LEVEL', level)
      .replace('LE&shy;VEL', `${level.slice(0, 2)}&shy;${level.slice(2)}`)
      .replace('**LE**VEL', `**${level.slice(0, 2)}**${level.slice(2)}`);
  const record = (texts: readonly string[]) =>
    `group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems:\n  - title: Outages\n    points:\n${texts.map((text) => `      - text: ${JSON.stringify(textWith(text))}\n`).join('')}`;
  const files = {
    'opsg.yaml': settings,
    'r.yaml': record(LABELLED_IN_PRINT),
    'ok.yaml': record(UNLABELLED_IN_PRINT),
  };
  const check = async (file: string) => {
    const { out } = await runIn(memoryWorld(files), ['validate', file, '--format', 'json']);
    const { findings } = JSON.parse(String(out));
    return findings
      .filter(({ code }: { code: string }) => code === 'label-in-prose')
      .map((one: { line: number }) => one.line);
  };
  expect(await check('r.yaml')).toEqual(LABELLED_IN_PRINT.map((_, i) => i + 8));
  expect(await check('ok.yaml')).toEqual([]);
});
