import { expect, test } from 'vitest';
import { memoryWorld } from '../../memory-world.ts';
import { runIn } from '../../program.ts';

const SETTINGS = 'groups: [{ reference: CUSC Panel, name: Panel, title: "{name} on {date}" }]\n';
const LINES = {
  group: 'CUSC Panel',
  meeting: '28',
  date: '2024-03-05',
  until: '2024-03-06',
  time: '10:00',
  due: 'CUSC-Panel_29',
  id: '28.1',
};

function record(lines: Readonly<Record<string, string>>): string {
  const { due, id, ...head } = { ...LINES, ...lines };
  const keys = Object.entries(head).map(([key, value]) => `${key}: ${value}\n`);
  return `${keys.join('')}classification: White\nitems:\n  - title: Outages\n    points:\n      - action: Send it.\n        owner: DCC\n        id: ${id}\n        due: ${due}\n`;
}

/** What `--fix` makes of one wrong line. */
async function fixed(key: string, value: string) {
  const world = memoryWorld({ 'r.yaml': record({ [key]: value }), 'opsg.yaml': SETTINGS });
  const { exit } = await runIn(world, ['validate', '--fix', 'r.yaml']);
  return { exit, text: new TextDecoder().decode(await world.readFile('r.yaml')) };
}

test.each([
  ['meeting', 'CUSC-Panel_11-23', '11-23'],
  ['meeting', 'No. 11/23', '11/23'],
  ['meeting', '11/23.', '11/23'],
  ['due', 'CUSC Panel 29/23', 'CUSC-Panel_29-23'],
  ['due', 'cusc panel 29', 'CUSC-Panel_29'],
  ['due', 'CUSC-Panel-29', 'CUSC-Panel_29'],
  ['group', 'cusc panel', 'CUSC Panel'],
  ['time', '10.00 - 12.30', '10:00 to 12:30'],
  ['time', '2-4pm', '14:00 to 16:00'],
  ['until', '6 March 2024', '2024-03-06'],
  ['id', 'Action 28.3', '28.3'],
])('%s: %s becomes %s', async (key, wrong, right) => {
  expect(await fixed(key, wrong)).toEqual({ exit: 0, text: record({ [key]: right }) });
});

test.each([
  ['meeting', 'eleven'],
  ['due', 'the next panel'],
  ['time', 'in the morning'],
  ['time', '12:30 to 10:00'],
  ['until', '2024-03-05'],
  ['id', 'AC 7'],
])('%s: %s is left', async (key, wrong) => {
  expect(await fixed(key, wrong)).toEqual({ exit: 1, text: record({ [key]: wrong }) });
});
