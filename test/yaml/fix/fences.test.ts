import { expect, test } from 'vitest';
import { memoryWorld } from '../../memory-world.ts';
import { runIn } from '../../program.ts';

const RECORD =
  'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems:\n  - title: Alerts\n    points:\n      - The DCC reported two outages.\n';
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function tried(text: string) {
  const world = memoryWorld({ 'r.yaml': text });
  const { out } = await runIn(world, ['validate', 'r.yaml', '--format', 'json']);
  const report: { readonly findings: readonly { code: string; line: number; fixable: boolean }[] } =
    JSON.parse(decode(out));
  const { exit } = await runIn(world, ['validate', '--fix', 'r.yaml']);
  const said = report.findings.map(({ code, line, fixable }) => ({ code, line, fixable }));
  return { said, exit, after: decode(await world.readFile('r.yaml')) };
}

test.each([
  ['```yaml\n', '```\n', 1],
  ['```\n', '```', 1],
  ['~~~yml\n', '~~~\n\n', 1],
  ['\n``` YAML\n', '````\n', 2],
])('the fences %j and %j go, and nothing else', async (opening, closing, line) => {
  const { said, exit, after } = await tried(`${opening}${RECORD}${closing}`);
  expect(said).toEqual([{ code: 'code-fence', line, fixable: true }]);
  expect(exit).toBe(0);
  expect(after.trim()).toBe(RECORD.trim());
});

test('the line ends of Windows stay', async () => {
  const windows = RECORD.replaceAll('\n', '\r\n');
  expect(await tried(`\`\`\`yaml\r\n${windows}\`\`\`\r\n`)).toMatchObject({ exit: 0, after: windows });
});

test.each([
  [`\`\`\`yaml\n${RECORD}`, 1],
  [`${RECORD}\`\`\`\n`, 9],
])('one fence alone is left to the author: %j', async (text, line) => {
  const { said, exit, after } = await tried(text);
  expect(said).toEqual([{ code: 'code-fence', line, fixable: false }]);
  expect({ exit, after }).toEqual({ exit: 1, after: text });
});

test('a record with other mistakes between the fences is repaired as a whole', async () => {
  const inner = RECORD.replace('- The DCC reported', '- The DCC: reported');
  const { said, exit, after } = await tried(`\`\`\`yaml\n${inner}\`\`\`\n`);
  expect(said.map(({ code }) => code)).toEqual(['code-fence', 'unquoted-colon']);
  expect(exit).toBe(0);
  expect(after).not.toContain('```');
});

test.each([
  ['Dear all, here is the record:\n\n', '', 3],
  ['', '\nRegards, Sam\n', 1],
  ['From: Sam\nSubject: the record\n\n', 'AMBER\n', 4],
])('text around the fences is told with them, and left: %j and %j', async (before, after, line) => {
  const text = `${before}\`\`\`yaml\n${RECORD}\`\`\`\n${after}`;
  const run = await tried(text);
  expect(run.said).toEqual([{ code: 'code-fence', line, fixable: false }]);
  expect(run).toMatchObject({ exit: 1, after: text });
});
