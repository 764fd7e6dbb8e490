import { describe, expect, test } from 'vitest';
import { memoryWorld } from './memory-world.ts';
import { runIn } from './program.ts';

const FIRST = 'meetings/exwg-1.yaml';
const SECOND = 'meetings/exwg-2.yaml';

/** What a secretary writes at the second meeting, below what `new` has carried on. */
const WRITTEN = `  - number: 2
    title: Outages
    text: The Operator reported one outage.
`;

describe('from an empty folder to the second published meeting', () => {
  const world = memoryWorld({}, { env: { SOURCE_DATE_EPOCH: '1770000000' } });
  const opsg = async (...argv: string[]) => {
    const { exit, out, talk } = await runIn(world, argv);
    return { exit, out: new TextDecoder().decode(out), talk };
  };
  const read = async (path: string) => new TextDecoder().decode(await world.readFile(path));
  const write = (path: string, text: string) =>
    world.writeFiles([{ path, bytes: new TextEncoder().encode(text) }]);

  test('a folder is laid out, and the first meeting is published', async () => {
    const argv = ['EXWG', '1', '--date', '2026-01-06', '--name', 'Example Working Group'];
    expect(await opsg('new', '--workspace', ...argv)).toMatchObject({ exit: 0 });
    const begun = await read(FIRST);
    expect(begun).toContain('items: []');
    const items = `items:
  - number: 1
    title: Prices
    points:
      - { action: The Operator was asked for a plan., id: "1.1", owner: Operator, due: EXWG_2 }
      - { action: The bank is to be asked., id: "1.2", owner: Chair, classification: Amber }
next:
  - { label: Next meeting, date: 2026-02-03, time: 10:00 }
`;
    await write(FIRST, begun.replace('items: []\n', items).replace(/^status: draft.*\n/m, ''));
    expect(await opsg('validate')).toMatchObject({ exit: 0 });
    expect(await opsg('render')).toMatchObject({ exit: 0 });
    expect(await opsg('publish')).toMatchObject({ exit: 0 });
  });

  test('the second record carries the actions on, and closes one', async () => {
    expect(await opsg('new')).toMatchObject({ exit: 0 });
    const begun = await read(SECOND);
    expect(begun).toContain('date: 2026-02-03');
    expect(begun).toContain('time: 10:00');
    const closed = begun
      .replace(/- \{ id: 1.1 \}/, '- { id: 1.1, state: closed, text: The plan was circulated. }')
      .replace(/- \{ id: 1.2, /, '- { id: 1.2, state: open, ')
      .replace(/^status: draft.*\n/m, '')
      .replace(/\nnext:|$/, (end) => `\n${WRITTEN}${end}`);
    await write(SECOND, closed);
    expect(await opsg('validate')).toMatchObject({ exit: 0, talk: '' });
    expect(await opsg('fmt')).toMatchObject({ exit: 0 });
    expect(await opsg('fmt', '--check')).toMatchObject({ exit: 0 });
  });

  test('both meetings are published, and the lists say what became of the actions', async () => {
    expect(await opsg('publish')).toMatchObject({ exit: 0 });
    const page = await read('public/actions.html');
    expect(page).toContain('The Operator was asked for a plan.');
    expect(page).toMatch(/[Cc]losed/);
    expect(page).not.toContain('bank');
    expect(await read('public/exwg/2.html')).toContain('The plan was circulated.');
    const open = await opsg('actions', '--open', '--format', 'json');
    expect(JSON.parse(open.out)).toMatchObject({ entries: [] });
    const members = await opsg('actions', '--open', '--format', 'json', '--audience', 'Amber');
    expect(JSON.parse(members.out)).toMatchObject({ entries: [{ id: '1.2' }] });
  });

  test('a correction is written by the comparison, and the readers are told', async () => {
    const before = await read(SECOND);
    await write('before.yaml', before);
    await write(SECOND, before.replace('reported one outage', 'reported two outages'));
    const { exit, out } = await opsg('diff', 'before.yaml', SECOND, '--correction');
    expect(exit).toBe(0);
    expect(out).toContain('2');
  });
});
