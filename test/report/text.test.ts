import { describe, expect, test } from 'vitest';
import { error, type Problem } from '../../src/base/problem.ts';
import { widthOf } from '../../src/report/cells.ts';
import { problemsAsText } from '../../src/report/text.ts';
import { memoryWorld } from '../memory-world.ts';
import { runIn } from '../program.ts';
import { FILES, validated } from './broken-records.ts';

/** The problem of a date at these words of a line. */
function dateAt(line: string, words: string, given = words): Problem {
  const start = line.indexOf(words) + 'group: OPSG\n'.length;
  const source = { file: 'a.yaml', text: `group: OPSG\n${line}\nnext: x\n` };
  return error('bad-date', { source, start, end: start + words.length, path: ['date'] }, { given });
}

/** The line that is shown, and what stands in it above the caret. */
function shown(line: string, words: string, columns = 80) {
  const text = problemsAsText([dateAt(line, words)], {}, { columns, hasColour: false });
  const lines = text.split('\n');
  const at = lines.findIndex((each) => /^ +\| +\^+$/.test(each));
  const [own = '', caret = ''] = [lines[at - 1], lines[at]];
  const from = caret.indexOf('^');
  return { text, own, above: columnsOf(own, from, caret.length) };
}

/** What stands in the columns of a terminal, wide characters counted twice. */
function columnsOf(line: string, from: number, to: number): string {
  const characters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  let column = 0;
  return characters
    .filter((character) => {
      const isWithin = column >= from && column < to;
      column += widthOf(character);
      return isWithin;
    })
    .join('');
}

test.each([
  [
    'meeting: 28.',
    'not the number of a meeting',
    'Write the number alone, such as 28, 28A, 2018-01 or 11/23.',
  ],
  ['number: 4.', 'not the number of an agenda item', 'Write the number alone, without a full stop'],
  ['id: AC 7', 'not the number of an action', 'Write the number of the action alone, such as 28.3'],
])('%s is told as what it is the number of', async (line, says, fix) => {
  const meeting = line.startsWith('meeting') ? line : 'meeting: 28';
  const item = line.startsWith('number') ? `${line}\n    title` : 'title';
  const id = line.startsWith('id') ? `, ${line}` : '';
  const text = `group: OPSG\n${meeting}\ndate: 2020-01-07\nclassification: White\nitems:\n  - ${item}: A\n    points: [{ action: Do it., owner: DCC${id} }]\n`;
  const { talk } = await validated([], { 'm/a.yaml': text });
  expect(talk).toContain(says);
  expect(talk).toContain(fix);
});

test('a finding reads as the design has it', async () => {
  const { talk } = await validated([], { 'm/a.yaml': FILES['m/bad.yaml'] });
  expect(talk.slice(0, talk.indexOf('\n\n'))).toBe(`m/a.yaml:3:7  error  bad-date
  date: “secretday” is not a date written as year, month and day.
   2 | meeting: 28
   3 | date: secretday
     |       ^^^^^^^^^
  Fix: Write it like 2020-01-07.`);
});

describe('the caret is under the exact characters', () => {
  const long = 'and so on '.repeat(40);

  test.each([
    ['in a short line', 'date: soon', 'soon'],
    ['at the start of a line', 'soon: 1', 'soon'],
    ['after wide characters', 'text: 漢字の会議 soon', 'soon'],
    ['under wide characters', 'text: 漢字の会議で', '会議'],
    ['after an emoji made of several', 'text: 👩‍👩‍👧 and 🇬🇧 soon', 'soon'],
    ['after combining accents', 'text: Zoe\u0308 Mu\u0308ller soon', 'soon'],
    ['after half-width and full-width letters', 'text: ｱｲｳ ＡＢＣ soon', 'soon'],
    ['at the start of a long line', `soon ${long}`, 'soon'],
    ['in the middle of a long line', `${long}soon ${long}`, 'soon'],
    ['at the end of a long line', `${long}soon`, 'soon'],
    ['in a long line of wide characters', `${'漢字'.repeat(200)}soon${'会議'.repeat(200)}`, 'soon'],
    ['in a line of the greatest length', `${'x '.repeat(65_000)}soon${' y'.repeat(65_000)}`, 'soon'],
  ])('%s', (_, line, words) => {
    for (const columns of [40, 80, 100]) {
      const { text, above } = shown(line, words, columns);
      expect(above).toBe(words);
      for (const each of text.split('\n')) expect(widthOf(each), each).toBeLessThanOrEqual(columns);
    }
  });

  test('after tabs, which can be seen', () => {
    const { own, above } = shown('\tdate:\tsoon', 'soon');
    expect(own).toContain('→   date:→   soon');
    expect(above).toBe('soon');
  });

  test('under characters that cannot be seen otherwise', () => {
    expect(shown('date: so\u200Bon', '\u200B').above).toBe('\uFFFD');
    expect(shown('date: \u0007', '\u0007').above).toBe('␇');
    expect(shown('date: \u202Esoon', '\u202E').above).toBe('\uFFFD');
  });

  test('after the end of a line', () => {
    const source = { file: 'a.yaml', text: 'date: soon\n' };
    const problem = error('bad-date', { source, start: 10, end: 11, path: [] }, { given: '' });
    expect(problemsAsText([problem], {})).toContain('   1 | date: soon\n     |           ^\n');
  });

  test('with … where a long line goes on', () => {
    const { own } = shown(`${'before '.repeat(30)}soon ${'after '.repeat(30)}`, 'soon');
    expect(own).toMatch(/\| ….*soon.*…$/);
    expect(shown(`soon ${'after '.repeat(30)}`, 'soon').own).toMatch(/\| soon.*…$/);
  });
});

describe('sentences', () => {
  const given = 'a long and winding sentence that was written where a date belongs '.repeat(2).trim();
  const problem = dateAt('date: x', 'x', given);

  test('are broken at 80 columns, with the lines after the first set in', () => {
    const lines = problemsAsText([problem], {}, { columns: 80, hasColour: false }).split('\n');
    expect(lines.length).toBeGreaterThan(6);
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(80);
    expect(lines[1]).toMatch(/^ {2}date: “a long/);
    expect(lines[2]).toMatch(/^ {4}\S/);
  });

  test('are not broken where nobody asks for it', () => {
    expect(problemsAsText([problem], {})).toContain(given);
  });

  test('cannot steer a terminal', () => {
    const hostile = dateAt('date: \u001B[31m\u009B2J', '\u001B[31m', '\u001B]0;x\u0007\r\nnext\u202E');
    const named = {
      ...hostile,
      place: { ...hostile.place, source: { ...hostile.place.source, file: 'a\u001Bb\n.yaml' } },
    };
    const text = problemsAsText([hostile, named], {});
    expect(text).not.toMatch(/[^\P{C}\n]/u);
    expect(text).toContain('␛]0;x␇ next');
  });
});

describe('colour and links', () => {
  async function talkIn(env: Record<string, string>, isWatched = true): Promise<string> {
    let talk = '';
    const talkTo = (text: string) => (talk += text);
    const terminal = { out: () => {}, talk: talkTo, isWatched, showsResults: isWatched, columns: 80 };
    const { run } = await import('../../src/cli/run.ts');
    await run(['validate', 'm', '--disclose', 'all'], memoryWorld(FILES, { env }), terminal);
    return talk;
  }

  const colour = '\u001B[';
  const link = '\u001B]8;;file:///records/m/bad.yaml\u001B\\';
  const codes = new RegExp(
    ['\\]8;;[^\u001B]*\u001B\\\\', '\\[[\\d;]*m'].map((code) => `\u001B${code}`).join('|'),
    'g',
  );

  test.each([
    ['a terminal', {}, true, true],
    ['a file', {}, false, false],
    ['a dumb terminal', { TERM: 'dumb' }, true, false],
    ['NO_COLOR', { NO_COLOR: '1' }, true, false],
    ['NO_COLOR beside FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '3' }, true, false],
    ['an empty NO_COLOR', { NO_COLOR: '' }, true, true],
    ['FORCE_COLOR in a file', { FORCE_COLOR: '1' }, false, true],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, false],
  ])('colour for %s', async (_, env, isWatched, expected) => {
    expect((await talkIn(env, isWatched)).includes(colour)).toBe(expected);
  });

  test.each([
    ['a terminal that nobody knows', {}, true, false],
    ['iTerm', { TERM_PROGRAM: 'iTerm.app' }, true, true],
    ['an editor', { TERM_PROGRAM: 'vscode' }, true, true],
    ['GNOME', { VTE_VERSION: '7200' }, true, true],
    ['an old GNOME', { VTE_VERSION: '4200' }, true, false],
    ['a file', { TERM_PROGRAM: 'iTerm.app' }, false, false],
    ['continuous integration', { TERM_PROGRAM: 'vscode', CI: '1' }, true, false],
  ])('links for %s', async (_, env, isWatched, expected) => {
    expect((await talkIn(env, isWatched)).includes(link)).toBe(expected);
  });

  test('add nothing but codes to the text', async () => {
    const plain = await talkIn({}, false);
    const rich = await talkIn({ TERM_PROGRAM: 'WezTerm' });
    expect(rich.replace(codes, '')).toBe(plain);
  });

  test('never reach a report in a file', async () => {
    const world = memoryWorld(FILES, { env: { FORCE_COLOR: '1' } });
    await runIn(world, ['validate', 'm', '--format', 'text=r.txt'], true);
    const text = new TextDecoder().decode(world.written.get('r.txt'));
    expect(text).toContain('bad-date');
    expect(text).not.toContain('\u001B');
  });
});
