import { describe, expect, test } from 'vitest';
import { importCommand } from '../../src/cli/import.ts';
import { memoryWorld } from '../memory-world.ts';
import { runIn, runInMemory } from '../program.ts';
import { AS_PUBLISHED, documentIn } from './published.ts';

const PUBLISHED = documentIn(AS_PUBLISHED);
const HEAD = '# OPSG Meeting 12 on 7 January 2020\n\n';
const ITEM = '- **4. Outages (DCC):** There were none.\n';
const AMBER = `This document is classified as **Amber**.\n\n${HEAD}${ITEM}`;
/** An old Office file around a Word document with a password. */
const ENCRYPTED = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.from([...'EncryptedPackage'].join('\0'), 'latin1'),
]);
const never = () => Promise.reject(new Error('nobody asks this'));
const words = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('opsg import', () => {
  test('writes a good record where the other records of the group are, in the canonical layout', async () => {
    const other = 'group: OPSG\nmeeting: 27\ndate: 2019-12-03\nclassification: White\nitems: []\n';
    const world = memoryWorld({ 'old/x.md': PUBLISHED, 'meetings/opsg/opsg-27.yaml': other });
    const { exit, out } = await runIn(world, ['import', 'old/x.md']);
    expect([exit, words(out)]).toEqual([0, 'meetings/opsg/opsg-28.yaml\n']);
    expect((await runIn(world, ['validate', 'meetings/opsg/opsg-28.yaml'])).exit).toBe(0);
    const text = words(world.written.get('meetings/opsg/opsg-28.yaml'));
    expect(text).toMatch(/^# Imported from x\.md\./);
    expect(text).toContain('# perhaps an action (owner: DCC): The DCC was asked to find out why Incidents');
    expect((await runIn(world, ['fmt', '--check', 'meetings/opsg/opsg-28.yaml'])).exit).toBe(0);
  });

  test.each<[string, readonly string[], Record<string, string>, number, RegExp]>([
    ['no level', ['a.md'], { 'a.md': HEAD + ITEM }, 2, /a\.md: it does not say its level/],
    [
      'a level that is none',
      ['a.md'],
      { 'a.md': AMBER.replace('Amber', 'Ambr') },
      2,
      /“Ambr”, which is none of White/,
    ],
    [
      'two levels',
      ['a.md'],
      { 'a.md': `${AMBER}\nClassification: White\n` },
      2,
      /several levels as its own: /,
    ],
    [
      'a second level in the statement',
      ['a.md'],
      { 'a.md': AMBER.replace('**Amber**', 'White/Amber') },
      2,
      /several levels as its own: White, Amber/,
    ],
    [
      'a level of some items in the statement',
      ['a.md'],
      { 'a.md': AMBER.replace('**Amber**.', 'White, except item 4, which is AMBER.') },
      2,
      /several levels as its own: White, Amber/,
    ],
    [
      'a marking of no level in a heading',
      ['a.md'],
      { 'a.md': `${AMBER.replace('Amber', 'White')}\n## Confidential\n\nMore.\n` },
      2,
      /“Confidential”, which names none/,
    ],
    ['small letters', ['a.md'], { 'a.md': AMBER.replace('Amber', 'white') }, 2, /“white”, which is none/],
    ['no group', ['a.md'], { 'a.md': AMBER.replace('OPSG', 'XYZ') }, 2, /names no group/],
    ['no date', ['a.md'], { 'a.md': AMBER.replace(' on 7 January 2020', '') }, 2, /does not say the day/],
    [
      'a day that does not exist',
      ['a.md'],
      { 'a.md': AMBER.replace('7 January', '31 February') },
      2,
      /the day/,
    ],
    ['no words', ['a.md'], { 'a.md': ' \n' }, 2, /has no words/],
    ['no document', ['old'], { 'old/a.png': 'x' }, 2, /no document in old/],
    ['no file', ['b.md'], { 'a.md': AMBER }, 2, /called b\.md/],
    ['a level that nobody has', ['a.md', '-c', 'Ambr'], { 'a.md': AMBER }, 2, /“Ambr” is not/],
    ['a record of that name', ['a.md'], { 'a.md': AMBER, 'meetings/opsg-12.yaml': 'x' }, 2, /there already/],
    [
      'a date for several',
      ['a.md', 'b.md', '-d', '2020-01-01'],
      { 'a.md': AMBER, 'b.md': AMBER },
      2,
      /one document at a time/,
    ],
    [
      'damage',
      ['a.docx'],
      { 'a.docx': 'PK\u0003\u0004 and nothing else' },
      1,
      /The document could not be read: it is damaged/,
    ],
  ])('refuses %s, and writes nothing', async (_, argv, files, exit, said) => {
    const run = await runInMemory(['import', ...argv], files);
    expect([run.exit, run.talk]).toEqual([exit, expect.stringMatching(said)]);
    expect(run.written.size).toBe(0);
  });

  test.each([
    ['a.pdf', AMBER, 'it is not the kind of file that its name says'],
    ['a.doc', AMBER, 'it is not the kind of file that its name says'],
    ['a.docx', '\u{1}\u{2}', 'it is not the kind of file that its name says'],
    ['a.doc', '{\\rtf1 x}', 'it is of a kind that opsg does not know'],
    ['a.docx', ENCRYPTED, 'it is encrypted.\n  Fix: Save it without a password.'],
  ])('refuses %s, which is something else', async (file, text, said) => {
    const { exit, talk, written } = await runInMemory(['import', file], { [file]: text });
    expect([exit, talk, written.size]).toEqual([1, expect.stringContaining(said), 0]);
  });

  test('a table of actions above the items becomes an item, and no introduction', async () => {
    const table = '| Action | Owner |\n|---|---|\n| Write the plan. | DCC |\n\n';
    const text = AMBER.replace(ITEM, table + ITEM);
    const { written } = await runInMemory(['import', 'a.md'], { 'a.md': text });
    const record = words(written.get('meetings/opsg-12.yaml'));
    expect(record).toMatch(/title: Actions\n\s+points:\n\s+- action: Write the plan\.\n\s+owner: DCC/);
    expect(record).not.toContain('introduction');
  });

  test.each(['a.md', 'a.txt'])(
    'a mark holds to the end of its paragraph, whatever a line of it begins with: %s',
    async (file) => {
      const marked =
        '(Amber) They spoke at length of what the supplier asked, and of what was lost in the winter.';
      const document = `${HEAD}1. Outages\n\n${marked}\nAction: The DCC was to pay the sum.\n`;
      const world = memoryWorld({ [file]: file.endsWith('.txt') ? document.replace('# ', '') : document });
      expect((await runIn(world, ['import', '-c', 'White', file])).exit).toBe(0);
      await runIn(world, ['render', 'meetings', '-f', 'md']);
      const white = words(world.written.get('out/White/OPSG_12-Headlines-White.md'));
      expect(words(world.written.get('meetings/opsg-12.yaml'))).toContain('was to pay the sum.');
      expect(white).toContain('Outages');
      expect(white).not.toContain('was to pay the sum.');
    },
  );

  test('who spoke, in small letters, stays in the title, and is said', async () => {
    const files = { 'a.md': AMBER.replace('(DCC)', '(a supplier)') };
    const { written, talk } = await runInMemory(['import', 'a.md', '--disclose', 'all'], files);
    expect(words(written.get('meetings/opsg-12.yaml'))).toContain('title: Outages (a supplier)');
    expect(talk).toContain('line 5: “(a supplier)” stays in the title');
  });

  test.each([
    ['Green', 'Amber'],
    ['Red', 'Red'],
  ])('a statement is never lowered: %s gives %s', async (wanted, level) => {
    const { written } = await runInMemory(['import', 'a.md', '-c', wanted], { 'a.md': AMBER });
    expect(words(written.get('meetings/opsg-12.yaml'))).toContain(`classification: ${level}\n`);
  });

  test('a folder: a table of what came of each, and the good ones are written', async () => {
    const files = {
      'old/a.md': AMBER,
      'old/b.md': AMBER,
      'old/c.txt': HEAD + ITEM,
      'old/d.png': '',
      'old/e.html': `<p>Classification: <b>White</b></p><h1>OPSG Meeting 13, 4 February 2020</h1><h2>1. Welcome</h2><p>All.</p>`,
    };
    const { exit, talk, written } = await runInMemory(['import', 'old'], files);
    expect(exit).toBe(2);
    expect([...written.keys()]).toEqual(['meetings/opsg-12.yaml', 'meetings/opsg-13.yaml']);
    expect(
      talk
        .split('\n')
        .slice(0, 5)
        .map((line) => line.replace(/ {2,}/g, ' | ')),
    ).toEqual([
      'Document | Record | Level | Items | Aside',
      'old/a.md | meetings/opsg-12.yaml | Amber | 1 | 0',
      'old/b.md | as old/a.md',
      'old/c.txt | not imported',
      'old/e.html | meetings/opsg-13.yaml | White | 1 | 0',
    ]);
    expect(talk).toContain('Not read: old/d.png.');
  });

  test('parts that are marked keep their level, and none goes below that of the document', async () => {
    const text = AMBER.replace(
      'There were none.',
      '(Red) One was secret. (end of Red) Others were not. (White) This is said low.',
    );
    const { written, talk, exit } = await runInMemory(['import', 'a.md', '--disclose', 'all'], {
      'a.md': text,
    });
    const record = words(written.get('meetings/opsg-12.yaml'));
    expect(record).toMatch(/text: One was secret\.\n +classification: Red\n +- Others were not\./);
    expect(record).not.toContain('classification: White');
    expect(talk).toContain('a mark below Amber');
    expect(talk).toContain('the mark (Red) became a label of that level');
    expect(exit).toBe(0);
  });

  test.each([
    ['inside a sentence', 'The price is zebra (Red) and more.'],
    ['behind a sentence', 'The price is zebra (Red).'],
    ['behind a paragraph', 'The price is zebra. (Red)'],
    ['between two sentences', 'The price is zebra. (Red) It was one.'],
    ['at a line before', '(Red) This is said:  \nthe zebra.'],
    ['at what introduces a list', '(Red) This is said:\n\n- one\n- the zebra'],
    ['at the entry around', '- one\n- (Red) two\n  - the zebra'],
    ['at what introduces a table', '(Red) The prices:\n\n| A | B |\n|---|---|\n| x | zebra |'],
    ['where a footnote stands', '(Red) This is said.[^1]\n\nMore.\n\n[^1]: The zebra is in a footnote.'],
  ])('a mark that no sentence explains counts for all it can mean: %s', async (_, text) => {
    const files = { 'a.md': `This document is classified as **White**.\n\n${HEAD}${ITEM}\n${text}\n` };
    const world = memoryWorld(files);
    await runIn(world, ['import', 'a.md']);
    const record = 'meetings/opsg-12.yaml';
    expect(words(world.written.get(record))).toMatch(/zebra[\s\S]*classification: Red/);
    const { out } = await runIn(world, ['redact', record, '--audience', 'White']);
    expect(words(out)).toMatch(/title: Outages/);
    expect(words(out)).not.toContain('zebra');
  });

  test.each([
    ['a heading', `${ITEM}\n## Red\n\nOne.`],
    ['a heading above items', `${ITEM}\n## RED items\n\n- **5. Prices:** One.`],
    [
      'a column',
      `${ITEM}\n## Actions\n\n| No | Action | Owner | Marking |\n|---|---|---|---|\n| 12.1 | Go. | DCC | Red |`,
    ],
    ['a line that is read as the venue', `Handle as Red\n\n${ITEM}`],
    ['a line above the items', `This paper is Red.\n\n${ITEM}`],
  ])('the whole record has a level that stands where no mark counts: %s', async (_, text) => {
    const files = { 'a.md': `This document is classified as **White**.\n\n${HEAD}${text}\n` };
    const { written, talk } = await runInMemory(['import', 'a.md', '--disclose', 'all'], files);
    expect(words(written.get('meetings/opsg-12.yaml'))).toMatch(/^classification: Red/m);
    expect(talk).toContain('Red is named where no mark counts: the whole record is Red');
  });

  test.each([
    ['behind the title', '- **4. Outages (DCC) (Red):** One.'],
    ['behind the colon', '- **4. Outages:** (Red) One.'],
    ['behind the colon, without bold', '- 4. Outages: (Red) One.'],
    ['in the place of a presenter', '4. Outages (Red): One.'],
    ['in a heading', '## 4. Outages (DCC) (Red)\n\nOne.'],
    ['before the title', '## 4. (Red) Outages\n\nOne.'],
    ['in a table', '- **4. Outages (DCC):** Two.\n\n| A | B |\n|---|---|\n| x | (Red) One. |'],
    ['in the introduction', `(Red) One.\n\n${ITEM}`],
    ['in a next meeting', `${ITEM}\nNext meeting (Red): 4 February 2020`],
  ])('a mark is never lost: %s', async (_, text) => {
    const files = { 'a.md': `This document is classified as **White**.\n\n${HEAD}${text}\n` };
    const { written } = await runInMemory(['import', 'a.md'], files);
    const record = words(written.get('meetings/opsg-12.yaml'));
    expect(record).toMatch(/classification: Red/);
    expect(record).not.toMatch(/presenter: Red/);
  });

  test('standard output', async () => {
    const { exit, out, written } = await runInMemory(['import', 'a.md', '--out', '-'], { 'a.md': AMBER });
    expect([exit, written.size]).toEqual([0, 0]);
    expect(words(out)).toContain('title: Outages\n');
  });

  test('a person is asked for the level, and without an answer nothing is written', async () => {
    for (const answer of ['Green', undefined]) {
      const world = memoryWorld({ 'a.md': HEAD + ITEM });
      const questions = async () => ({ text: never, chooseSome: never, choose: async () => answer });
      const { exit } = await importCommand({ files: ['a.md'], questions }, {}, world);
      expect(exit).toBe(answer ? 0 : 2);
      expect(words(world.written.get('meetings/opsg-12.yaml')).includes('classification: Green')).toBe(
        answer !== undefined,
      );
    }
  });

  test('messages of a document above the disclosure depend on the names of files alone', async () => {
    const seen = [];
    for (const text of [
      AMBER,
      AMBER.replace('There were none.', 'Something else.\n\n> A quotation\n\n---\n\n| A |\n|---|\n| B |\n'),
      AMBER.replace('Amber', 'Red').concat('\nNext meeting: 4/2/2020\n'),
    ]) {
      const { exit, out, talk } = await runInMemory(['import', 'a.md', '--disclose', 'White'], {
        'a.md': text,
      });
      seen.push(JSON.stringify([exit, words(out), talk]));
    }
    expect(new Set(seen).size).toBe(1);
  });

  test('the same with levels of other names', async () => {
    const settings =
      'policy:\n  name: House Rules\n  levels:\n    - { name: Open, statement: All. }\n    - { name: Part 2, statement: Few. }\n';
    const closed = AMBER.replace('Amber', 'Part 2');
    const seen = [];
    for (const text of [closed, closed.replace('There were none.', 'Two.\n\nNext meeting: TBC')]) {
      const files = { 'a.md': text, 'opsg.yaml': settings };
      const { exit, out, talk, written } = await runInMemory(['import', 'a.md', '--disclose', 'Open'], files);
      expect(words(written.get('meetings/opsg-12.yaml'))).toContain('classification: Part 2');
      seen.push(JSON.stringify([exit, words(out), talk]));
    }
    expect(new Set(seen).size).toBe(1);
  });
});
