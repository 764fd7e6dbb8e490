import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/base/artifact.ts';
import { haystackOf } from '../../src/levels/fragment.ts';
import { passagesOf } from '../../src/read/passages.ts';
import { type MemoryRun, runInMemory } from '../program.ts';
import { EVERYTHING } from './everything-templates.ts';

const TERM = 'Quagga Marzipan';
const SENTENCE = 'The obelisk of the truffle was unveiled behind closed doors on 7 May 2024.';
const WORDS = ['quagga', 'marzipan', 'obelisk', 'truffle'];
const RECORD = `group: EXWG
meeting: 3
date: 2024-05-07
classification: White
items:
  - title: Contract
    points:
      - The PXQ was discussed, and the OTA too.
      - { text: An Amber sentence that only a few may read., classification: Amber }
`;
const WORKSPACE = `groups:
  - reference: EXWG
    name: Example Working Group
    introduction:
      text: The obelisk of the truffle was unveiled behind closed doors on {date}.
      classification: Amber
abbreviations:
  OTA: Over The Air
  PXQ: { text: ${TERM}, classification: Amber }
abbreviate: expand
abbreviationList: at-end
`;

function run(argv: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<MemoryRun> {
  return runInMemory(argv, { 'r.yaml': RECORD, 'opsg.yaml': WORKSPACE, ...files });
}

async function planted(bytes: Uint8Array): Promise<readonly string[]> {
  const texts = (await passagesOf(bytes)).passages.map(({ text }) => haystackOf(text).letters);
  return WORDS.filter((word) => texts.some((text) => text.includes(word)));
}

const EVERY_FORMAT = ['--format', FORMATS.join(',')];

describe('texts of opsg.yaml that are not for everyone', () => {
  test.each(['White', 'Green'])('stay out of everything that %s readers get', async (audience) => {
    for (const [own, argv] of [
      [{}, []],
      [EVERYTHING, ['--templates', 'own']],
    ] as const) {
      const { exit, talk, out, written } = await run(
        ['render', 'r.yaml', '--audience', audience, ...EVERY_FORMAT, ...argv],
        own,
      );
      expect({ exit, talk }).toMatchObject({ exit: 0 });
      expect(written.size).toBe(FORMATS.length);
      for (const bytes of written.values()) expect(await planted(bytes)).toEqual([]);
      expect(`${talk}${new TextDecoder().decode(out)}`).not.toMatch(/quagga|obelisk/i);
    }
  });

  test.each([
    ['other words', WORKSPACE.replace(TERM, 'Zebra Nougat').replace('obelisk', 'column'), RECORD],
    ['another level above theirs', WORKSPACE.replaceAll('Amber', 'Red'), RECORD],
    [
      'nothing at all',
      WORKSPACE.replace(/ {4}introduction:\n.*\n.*\n/, '').replace(/ {2}PXQ.*\n/, ''),
      RECORD,
    ],
    [
      'a text that uses the short form too',
      WORKSPACE,
      RECORD.replace('An Amber sentence', 'The PXQ is an Amber one'),
    ],
  ])('change nothing for White readers where they are %s', async (_, workspace, record) => {
    for (const argv of [
      ['render', 'r.yaml', ...EVERY_FORMAT],
      ['validate', 'r.yaml', '--disclose', 'White'],
    ]) {
      const files = { 'r.yaml': record, 'opsg.yaml': workspace };
      expect(files).not.toEqual({ 'r.yaml': RECORD, 'opsg.yaml': WORKSPACE });
      const [one, other] = [await run(argv), await run(argv, files)];
      expect(one.exit).toBe(0);
      expect(other).toEqual(one);
    }
  });

  test('reach Amber readers, whose documents are marked Amber only because of them', async () => {
    const onlyWhite = RECORD.replace(/ {6}- \{ text.*\n/, '');
    for (const record of [RECORD, onlyWhite]) {
      const argv = ['render', 'r.yaml', '--audience', 'Amber', ...EVERY_FORMAT];
      const { exit, written } = await run(argv, { 'r.yaml': record });
      expect(exit).toBe(0);
      expect([...written.keys()].sort()).toContain('out/Amber/EXWG_3-Headlines-Amber.md');
      for (const bytes of written.values()) expect(await planted(bytes)).toEqual(WORDS);
    }
  });

  test('give their readers a document of their own, where there is one for each level', async () => {
    const onlyWhite = RECORD.replace(/ {6}- \{ text.*\n/, '').replace(
      /^items/m,
      'introduction: The EXWG met.\nitems',
    );
    const made = async (record: string) => {
      const argv = ['render', 'r.yaml', '--audience', 'all', '--format', 'md'];
      const { written } = await run(argv, { 'r.yaml': record });
      return [...written.keys()].filter((name) => name.endsWith('.md')).sort();
    };
    expect(await made(onlyWhite)).toEqual([
      'out/Amber/EXWG_3-Headlines-Amber.md',
      'out/White/EXWG_3-Headlines-White.md',
    ]);
    expect(await made(onlyWhite.replace('PXQ', 'PXQS'))).toEqual(['out/White/EXWG_3-Headlines-White.md']);
    const onlyIntroduced = onlyWhite.replace('PXQ', 'PXQS').replace('introduction: The EXWG met.\n', '');
    expect(await made(onlyIntroduced)).toContain('out/Amber/EXWG_3-Headlines-Amber.md');
  });

  test('mark a document only where it says them', async () => {
    const record = RECORD.replace(/ {6}- \{ text.*\n/, '')
      .replace('The PXQ', 'A contract')
      .replace(/^items/m, 'introduction: The EXWG met.\nitems');
    const { written } = await run(['render', 'r.yaml', '--audience', 'Amber', '--format', 'md'], {
      'r.yaml': record,
    });
    expect([...written.keys()]).toContain('out/Amber/EXWG_3-Headlines-White.md');
  });

  test.each([
    ['a long form', TERM, 'opsg.yaml, 2nd abbreviation'],
    ['an introduction, as it is printed', SENTENCE, 'opsg.yaml, 1st group, introduction'],
  ])('are looked for in finished files: %s', async (_, text, part) => {
    const argv = ['inspect', 'page.md', '--against', 'r.yaml', '--audience', 'White'];
    const { exit, talk } = await run(argv, { 'page.md': `Once upon a time.\n\n${text}\n` });
    expect(exit).toBe(3);
    expect(talk).toContain(part);
    expect(talk).not.toMatch(/quagga|obelisk/i);
    expect((await run(argv, { 'page.md': 'Once upon a time, and the PXQ.\n' })).exit).toBe(0);
    const forAmber = argv.with(-1, 'Amber');
    expect((await run(forAmber, { 'page.md': text })).exit).toBe(0);
  });

  test('are in the log of a redaction', async () => {
    const { written } = await run(['render', 'r.yaml', '--redaction-log', 'log.yaml', '--format', 'md']);
    const log = new TextDecoder().decode(written.get('log.yaml'));
    expect(log).toContain('classification: Amber\n');
    expect(log).toContain(TERM);
    expect(log).toContain(SENTENCE);
  });

  test('leave the rules of the house to say to White readers only what these could find', async () => {
    const twice = RECORD.replace(/- The PXQ.*/, `- "The PXQ was discussed: the ${TERM} (PXQ)."`);
    const told = async (...options: readonly string[]) => {
      const { exit, talk } = await run(['validate', 'r.yaml', ...options], { 'r.yaml': twice });
      expect(exit).toBe(0);
      return talk;
    };
    expect(await told()).toContain('abbreviation-twice');
    expect(await told('--disclose', 'Amber')).toContain('abbreviation-twice');
    expect(await told('--disclose', 'White')).toBe('');
  });

  test('are the same for a record that was redacted', async () => {
    const { written } = await run(['redact', 'r.yaml', '--audience', 'White', '--out', 'white.yaml']);
    const redacted = new TextDecoder().decode(written.get('white.yaml'));
    expect(redacted).not.toMatch(/quagga|obelisk/i);
    const argv = ['render', 'r.yaml', ...EVERY_FORMAT];
    const [one, other] = [await run(argv), await run(argv, { 'r.yaml': redacted })];
    expect(other.exit).toBe(0);
    for (const [name, bytes] of one.written)
      if (!name.includes('.opsg')) expect(other.written.get(name), name).toEqual(bytes);
  });
});

describe('a label in opsg.yaml', () => {
  test.each([
    ['classification: Amber }', 'classification: amber }', 'level-in-other-case'],
    ['classification: Amber }', 'classification: Ambre }', 'unknown-level'],
    ['classification: Amber }', 'classification: \u0410mber }', 'look-alike'],
    ['classification: Amber }', 'clasification: Amber }', 'unknown-key'],
    [', classification: Amber }', ' }', 'missing-key'],
    ['      classification: Amber\n', '', 'missing-key'],
    ['      classification: Amber\n', '      classification: Purple\n', 'unknown-level'],
    ['      classification: Amber\n', '      # classification: Amber\n', 'label-in-comment'],
  ])('that is damaged stops the run: %j becomes %j', async (good, damaged, code) => {
    const workspace = WORKSPACE.replace(good, damaged);
    expect(workspace).not.toBe(WORKSPACE);
    const { exit, talk, written } = await runInMemory(
      ['render', 'r.yaml'],
      { 'r.yaml': RECORD, 'opsg.yaml': workspace },
      { env: { CI: 'true' } },
    );
    expect(exit).toBe(2);
    expect(talk).toContain(code);
    expect(talk).not.toMatch(/quagga|obelisk|PXQ/i);
    expect(written.size).toBe(0);
  });
});
