import { expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';
import { runIn } from '../program.ts';
import { saidOf } from '../rules/checking.ts';

function settings(...names: readonly string[]): string {
  const levels = names.map((name) => `    - { name: ${JSON.stringify(name)}, statement: For some. }\n`);
  return `policy:\n  name: House Rules\n  levels:\n${levels.join('')}`;
}

function record(low: string, high: string): string {
  return `group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: ${low}\nitems:\n  - title: Outages\n    points:\n      - There were two.\n      - text: The price rose.\n        classification: ${high}\n        wording: { "${low}": A matter was discussed. }\n`;
}

test.each([
  ['Part 1', 'Part 2', 'Part 2'],
  ['Official', 'Official-Sensitive', 'Official-Sensitive'],
  ['TLP:CLEAR', 'TLP:AMBER+STRICT', 'TLP-AMBER+STRICT'],
  ['Öffentlich', 'Streng vertraulich', 'Streng vertraulich'],
  ['Открыто', 'Закрыто', 'Закрыто'],
])('levels may be called %s and %s', async (low, high, folder) => {
  const files = { 'r.yaml': record(low, high), 'opsg.yaml': settings(low, high) };
  const world = memoryWorld(files);
  const { exit, out } = await runIn(world, ['render', 'r.yaml', '--audience', 'all', '--format', 'md,html']);
  expect(exit).toBe(0);
  expect(new TextDecoder().decode(out)).toContain(`out/${folder}/OPSG_28-Headlines-${folder}.md`);
  const [first = ''] = new TextDecoder().decode(out).split('\n');
  expect(new TextDecoder().decode(await world.readFile(first))).toContain(`**${low}**`);
  for (const label of [
    `${high}: The price rose.`,
    `The price rose (${high}).`,
    `${high.toUpperCase()} The price.`,
  ]) {
    const slipped = files['r.yaml'].replace('There were two.', `>-\n          ${label}`);
    expect(await saidOf(slipped, 'label-in-prose', files['opsg.yaml'])).toHaveLength(1);
  }
});

test.each([
  ['two that differ in capitals', ['Open', 'OPEN'], 'same-level-name'],
  ['two that differ in signs', ['TLP:AMBER', 'TLP-AMBER'], 'same-level-name'],
  ['a small letter at the beginning', ['open', 'Closed'], 'bad-setting'],
  ['a folder', ['A/B', 'Closed'], 'bad-setting'],
  ['a way out', ['..', 'Closed'], 'bad-setting'],
  ['a blank at the end', ['Open ', 'Closed'], 'bad-setting'],
])('not %s', async (_, names, code) => {
  const said = await saidOf(record('Open', 'Closed'), undefined, settings(...names));
  expect(said.join()).toContain(code);
});
