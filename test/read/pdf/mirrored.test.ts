import { describe, expect, test } from 'vitest';
import { mirroredText } from '../../../src/read/pdf/text.ts';
import { runInMemory } from '../../program.ts';

describe('text as it is drawn becomes text as it is read', () => {
  test.each([
    ['a word', 'םולש', 'שלום'],
    ['words, in their order', 'םלוע םולש', 'שלום עולם'],
    ['figures, which keep theirs', 'הטילחה 2020.5 תנשב', 'בשנת 2020.5 החליטה'],
    ['marks, which stay behind their letters', 'תישִׁארֵבְּ', 'בְּרֵאשִׁית'],
    ['words among others', 'the word םולש here, and הדעו', 'the word שלום here, and ועדה'],
    ['another script', 'ةنجللا تررق', 'قررت اللجنة'],
  ])('%s', (_, drawn, read) => {
    expect(mirroredText(drawn, [])).toBe(read);
  });

  test('line by line, since lines follow each other as they always do', () => {
    expect(mirroredText('ב א ד ג', [4])).toBe('א ב ג ד');
  });

  test('but only where letters run from right to left', () => {
    expect(mirroredText('Über 5 % of the OPSG: ½ λ я 中', [3])).toBeUndefined();
  });
});

const TEXTS = [
  'הוועדה החליטה לדחות את ההצעה של הספק הצפוני עד לישיבה הבאה שלה בחודש מרס',
  'قررت اللجنة تأجيل عرض المورد الشمالي في شهر آذار من هذه السنة',
  'בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ',
];

function record(texts: readonly string[]): string {
  const points = texts.map((text) => `      - { text: "${text}", classification: Amber }\n`);
  return `group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems:\n  - title: Devices\n    points:\n      - The OPSG met.\n${points.join('')}`;
}

test('withheld text that runs from right to left is found on the pages of a PDF', async () => {
  const argv = ['render', 'r.yaml', '--audience', 'Amber', '--format', 'pdf', '--out', 'out'];
  const { written } = await runInMemory(argv, { 'r.yaml': record(TEXTS) });
  const pdf = written.get('out/Amber/OPSG_28-Headlines-Amber.pdf') ?? new Uint8Array();
  expect(pdf.length).toBeGreaterThan(10_000);
  const inspected = (against: string) =>
    runInMemory(['inspect', 'a.pdf', '--against', 'r.yaml', '--audience', 'White'], {
      'a.pdf': pdf,
      'r.yaml': against,
    });
  for (const [i, text] of TEXTS.entries()) {
    const { exit, talk } = await inspected(record([text]));
    expect([exit, talk.includes('1st item, 2nd point, text of r.yaml in page')], TEXTS[i]).toEqual([3, true]);
  }
  const others = TEXTS.map((text) => text.split(' ').toReversed().join(' '));
  expect((await inspected(record(others))).exit).toBe(0);
});
