import { describe, expect, test } from 'vitest';
import type { WebAnswer } from '../../src/host/serving.ts';
import { type Edit, type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { runIn } from '../program.ts';
import { RECORD } from './preview-record.ts';

const TOKEN = 'secret-1';
const HOST = '127.0.0.1:40000';

const OTHER = `group: OPSG
meeting: 2
date: 2020-02-04
classification: Closed
items:
  - { number: 4, title: Incidents, text: The group agreed. }
  - { number: 5, title: Contract, text: Nobody else hears of this., classification: Sealed }
`;
const POLICY = `policy:
  name: House Rules
  levels:
    - { name: Open, statement: Anyone may read this. }
    - { name: Closed, statement: Members may read this. }
    - { name: Sealed, statement: The chair may read this. }
`;
const BROKEN = RECORD.replace('White', 'Whte');

type Ask = (
  target: string,
  headers?: Readonly<Record<string, string>>,
  method?: string,
) => Promise<WebAnswer>;

interface Preview {
  readonly world: MemoryWorld;
  readonly run: Awaited<ReturnType<typeof runIn>>;
  readonly ask: Ask;
}

function askerOf({ serving }: MemoryWorld): Ask {
  return async (target, headers = {}, method = 'GET') => {
    const all = Object.entries({ host: HOST, ...headers }).map(([name, value]) => [name, [value]] as const);
    const answer = await serving.answer?.({ method, target, headers: new Map(all) });
    if (!answer) throw new Error('nothing serves');
    return answer;
  };
}

/** A preview in memory, as it is after some edits. */
async function previewOf(
  files: Readonly<Record<string, string>>,
  { edits = [], argv = [] }: { readonly edits?: readonly Edit[]; readonly argv?: readonly string[] } = {},
): Promise<Preview> {
  const world = memoryWorld(files, { edits });
  return { world, run: await runIn(world, ['preview', ...argv]), ask: askerOf(world) };
}

function textOf({ body }: WebAnswer): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}

async function pageOf({ ask }: Preview, path = ''): Promise<string> {
  return textOf(await ask(`/${TOKEN}/${path}`));
}

/** The address of the page of a meeting, as the list has it. */
async function meetingPath(preview: Preview, name: string): Promise<string> {
  const list = await pageOf(preview);
  return (
    new RegExp(`href="/${TOKEN}/(meeting/[0-9a-f]+)">${name}<`).exec(list)?.[1] ?? `no ${name} in ${list}`
  );
}

const PREVIEW = await previewOf({ 'meetings/a.yaml': RECORD });

describe('the address', () => {
  test('is all that goes to standard output, and nothing says what is in the records', async () => {
    expect(new TextDecoder().decode(PREVIEW.run.out)).toBe(`http://${HOST}/${TOKEN}/\n`);
    expect(PREVIEW.run.talk).toMatch(/^Open this address/);
    expect(PREVIEW.run.exit).toBe(130);
    expect([...PREVIEW.world.written.keys()]).toEqual([]);
  });

  test('is printed even with --quiet', async () => {
    const run = await runIn(memoryWorld({}), ['-q', 'preview']);
    expect([new TextDecoder().decode(run.out), run.talk]).toEqual([`http://${HOST}/${TOKEN}/\n`, '']);
  });

  test('is said alike whatever the records say, and whether or not they can be read', async () => {
    const texts = [
      RECORD,
      RECORD.replace('lighthouse', 'harbour'),
      RECORD.replace(/ {6}- text:.*\n.*\n/, ''),
      BROKEN,
      '\0',
    ];
    for (const env of [{}, { CI: '1' }]) {
      const runs = texts.map(async (text) => {
        const world = memoryWorld(
          { 'meetings/a.yaml': text },
          { edits: [{ 'meetings/a.yaml': BROKEN }], env },
        );
        const { exit, out, talk } = await runIn(world, ['preview'], false);
        return [exit, new TextDecoder().decode(out), talk, [...world.written.keys()]];
      });
      const [first, ...others] = await Promise.all(runs);
      for (const other of others) expect(other).toEqual(first);
    }
  });

  test('for a browser that the program opens leads to the page once', async () => {
    const world = memoryWorld({}, { hasScreen: true });
    await runIn(world, ['preview', '--open']);
    const ask = askerOf(world);
    expect(world.shown).toEqual([`http://${HOST}/secret-2/`]);
    expect((await ask('/secret-2/', { host: 'evil.example' })).status).toBe(421);
    expect((await ask('/secret-2/', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const first = await ask('/secret-2/', { 'sec-fetch-site': 'none' });
    expect([first.status, first.headers['location']]).toEqual([303, `/${TOKEN}/`]);
    expect((await ask('/secret-2/')).status).toBe(403);
  });

  test.each([
    ['--port', '65536', 2, '--port takes a number up to 65535.'],
    ['--editor', 'javascript:alert(1)//{file}', 2, '--editor takes vscode'],
    ['--editor', 'data:text/html,{file}', 2, '--editor takes vscode'],
    ['nowhere.yaml', '--no-cache', 2, 'nowhere.yaml'],
    ['-', '--no-cache', 2, 'standard input cannot change'],
  ])('is not given for %s %s', async (one, other, exit, said) => {
    const { run, world } = await previewOf({ 'meetings/a.yaml': RECORD }, { argv: [one, other] });
    expect(run.exit).toBe(exit);
    expect(run.talk).toContain(said);
    expect(world.serving.answer).toBeUndefined();
  });
});

describe('a request', () => {
  const start = `/${TOKEN}/`;
  const requests: readonly (readonly [string, number, string, Readonly<Record<string, string>>, string?])[] =
    [
      ['as a browser sends it', 200, start, { 'sec-fetch-site': 'none' }],
      ['from the page itself', 200, start, { 'sec-fetch-site': 'same-origin', origin: `http://${HOST}` }],
      ['to localhost', 200, start, { host: 'localhost:40000' }],
      ['without a body, but with a length', 200, start, { 'content-length': '0' }],
      ['for the head alone', 200, start, {}, 'HEAD'],
      ['to another host', 421, start, { host: 'evil.example:40000' }],
      ['to another port', 421, start, { host: '127.0.0.1:40001' }],
      ['to a host that begins so', 421, start, { host: '127.0.0.1:40000.evil.example' }],
      ['to no host', 421, start, { host: '' }],
      ['from another origin', 403, start, { origin: 'http://evil.example' }],
      ['from a page without an origin', 403, start, { origin: 'null' }],
      ['from another port', 403, start, { origin: 'http://127.0.0.1:40001' }],
      ['from another site', 403, start, { 'sec-fetch-site': 'cross-site' }],
      ['from another port of this machine', 403, start, { 'sec-fetch-site': 'same-site' }],
      ['without a token', 403, '/', {}],
      ['with a part of the token', 403, '/secret/', {}],
      ['with another token', 403, '/secret-2/', {}],
      ['with the token somewhere else', 403, `/x/${TOKEN}/`, {}],
      ['with the token in another encoding', 403, `/%73ecret-1/`, {}],
      ['that posts', 405, start, {}, 'POST'],
      ['that deletes', 405, start, {}, 'DELETE'],
      ['that asks what is allowed', 405, start, {}, 'OPTIONS'],
      ['with a method of its own', 405, start, {}, 'get'],
      ['with content', 400, start, { 'content-length': '5' }],
      ['with content of unknown length', 400, start, { 'transfer-encoding': 'chunked' }],
      ['with a long address', 414, `${start}${'x'.repeat(3000)}`, {}],
      ['that leads up', 404, `${start}../../etc/passwd`, {}],
      ['that leads up within a website', 404, `${start}site/White/../../../etc/passwd`, {}],
      ['that leads up in hexadecimal', 404, `${start}site/White/%2e%2e/%2e%2e/etc/passwd`, {}],
      ['with slashes in hexadecimal', 404, `${start}site/White/..%2f..%2fetc%2fpasswd`, {}],
      ['with a reverse slash', 404, `${start}site/White/..%5c..%5copsg.yaml`, {}],
      ['with NUL', 404, `${start}site/White/index.html%00.md`, {}],
      ['with half a character', 404, `${start}site/White/%e4`, {}],
      ['for a record by its path', 404, `${start}meeting/meetings%2fa.yaml`, {}],
      ['for a file of the folder', 404, `${start}meetings/a.yaml`, {}],
      ['for a key of all objects', 404, `${start}constructor`, {}],
      ['for a level that is none', 404, `${start}site/__proto__/index.html`, {}],
      ['for a file that a website has not', 404, `${start}site/White/none.html`, {}],
      ['for a format that is none', 404, `${start}document/0000000000000000/White.exe`, {}],
    ];
  test.each(
    requests.map(([what, status, target, headers, method = 'GET']) => ({
      what,
      status,
      target,
      headers,
      method,
    })),
  )('$what gets $status', async ({ status, target, headers, method }) => {
    const answer = await PREVIEW.ask(target, headers, method);
    expect(answer.status).toBe(status);
    if (status !== 200) expect(textOf(answer)).not.toMatch(/Incident|lighthouse|OPSG|secret/);
  });

  test('with two hosts or two origins is refused', async () => {
    const two = (name: string, values: readonly string[]) =>
      PREVIEW.world.serving.answer?.({
        method: 'GET',
        target: start,
        headers: new Map([
          ['host', [HOST]],
          [name, values],
        ]),
      });
    expect((await two('host', [HOST, 'evil.example']))?.status).toBe(421);
    expect((await two('origin', [`http://${HOST}`, 'http://evil.example']))?.status).toBe(403);
  });

  test('gets the same rules with every answer', async () => {
    const path = await meetingPath(PREVIEW, 'OPSG 1');
    const document = path.replace('meeting', 'document');
    const targets = [
      '',
      'none',
      path,
      'preview.js',
      'preview.css',
      'events',
      'actions',
      'site',
      'site/White/index.html',
      'actions/White/document.html',
      ...['html', 'md'].map((format) => `${document}/White.${format}`),
    ];
    for (const target of targets) {
      const { headers, status } = await PREVIEW.ask(`${start}${target}`);
      expect([target, status]).toEqual([target, target === 'none' ? 404 : 200]);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-dns-prefetch-control': 'off',
      });
      expect(headers['content-security-policy'], target).toMatch(
        /^default-src 'none';.*frame-ancestors '(?:none|self)'/,
      );
      expect(headers['content-security-policy'], target).not.toMatch(/script-src[^;]*unsafe|\*|https?:/);
    }
    expect(
      (await PREVIEW.ask(`${start}${document}/White.html`)).headers['content-security-policy'],
    ).not.toContain('script');
  });
});

describe('the pages', () => {
  test('say that this is a person’s own window, and which levels it can show', async () => {
    for (const path of ['', await meetingPath(PREVIEW, 'OPSG 1'), 'actions', 'decisions', 'site']) {
      const page = await pageOf(PREVIEW, path);
      expect(page, path).toContain(
        '<strong>Your own window.</strong> This preview can show every level up to Red.',
      );
      expect(page, path).not.toMatch(
        /<script(?! src="\/secret-1\/preview\.js" defer>)|<style|\son\w+=|style="/,
      );
    }
  });

  test('show a meeting once for all readers who get the same', async () => {
    const page = await pageOf(PREVIEW, await meetingPath(PREVIEW, 'OPSG 1'));
    expect(
      [...page.matchAll(/<section class="panel tone-(\w+)" aria-label="([^"]+)">/g)].map(([, ...all]) => all),
    ).toEqual([
      ['white', 'White and Green readers'],
      ['amber', 'Amber and Red readers'],
    ]);
    expect(page).toContain('data-compared="White and Green readers"');
    expect(page).toContain('<p class="state good">No problems</p>');
  });

  test('say who gets nothing', async () => {
    const preview = await previewOf({ 'meetings/b.yaml': OTHER, 'meetings/opsg.yaml': POLICY });
    const page = await pageOf(preview, await meetingPath(preview, 'OPSG 2'));
    expect(page).toMatch(/<h2>Open readers<\/h2>\s*<p>They get nothing of this meeting/);
    expect(page).toContain('every level up to Sealed');
  });

  test('say what is wrong as validate does, with a link to the place', async () => {
    const preview = await previewOf({ 'meetings/a.yaml': BROKEN });
    const validated = await runIn(memoryWorld({ 'meetings/a.yaml': BROKEN }), [
      'validate',
      '--format',
      'json',
    ]);
    const [finding] = JSON.parse(new TextDecoder().decode(validated.out)).findings;
    const page = await pageOf(preview, await meetingPath(preview, 'meetings/a.yaml'));
    expect(page).toContain(`<a href="vscode://file/records/meetings/a.yaml:4:17">meetings/a.yaml:4:17</a>`);
    expect(page).toContain(finding.message.replaceAll('"', '&quot;'));
    expect(page).toContain('<strong>No document can be made yet.</strong>');
    expect(await pageOf(preview)).toContain('<span class="state error">1 error</span>');
  });

  test('hold no text as mark-up', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const preview = await previewOf({ [`meetings/${name}.yaml`]: BROKEN.replace('Incidents', name) });
    const list = await pageOf(preview);
    expect(list).not.toContain('<img');
    expect(list).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  test('say of a new record, once and at its line, why there is no document yet', async () => {
    const record = RECORD.replace(/items:[\s\S]*/, 'items: []\n');
    const preview = await previewOf({ 'meetings/a.yaml': record });
    const page = await pageOf(preview, await meetingPath(preview, 'OPSG 1'));
    expect(page).toContain('<details open>\n<summary><h2>1 warning</h2></summary>');
    expect(page).toContain('meetings/a.yaml:5:1');
    expect(page).toContain('The documents appear here when you have corrected what is said below.');
    expect(await pageOf(preview)).toContain('1 warning');
  });

  test('of a register name what stops it, and no warnings', async () => {
    const doubled = RECORD.replace('heard of', 'heard of of').replace('meeting: 1', 'meeting: 2');
    const preview = await previewOf({ 'meetings/a.yaml': BROKEN, 'meetings/b.yaml': doubled });
    for (const section of ['actions', 'decisions', 'site']) {
      const page = await pageOf(preview, section);
      expect(page).toContain('<h2>1 error</h2>');
      expect(page).not.toContain('doubled-words');
    }
  });

  test('say that there is no record yet', async () => {
    const page = await pageOf(await previewOf({ 'readme.txt': '' }));
    expect(page).toContain('There is no record here yet.');
    expect(page).not.toContain('class="error"');
  });
});

describe('a change', () => {
  test('of a record that breaks it leaves the last good documents, marked as old', async () => {
    const world = memoryWorld({ 'meetings/a.yaml': RECORD }, { edits: [{ 'meetings/a.yaml': BROKEN }] });
    const ask = askerOf(world);
    let path = '';
    const looking = async (): Promise<void> => {
      path ||= /\/secret-1\/meeting\/[0-9a-f]+/.exec(textOf(await ask(`/${TOKEN}/`)))?.[0] ?? '';
      await ask(path);
    };
    const watch = async () => {
      const watching = await world.watch();
      return { ...watching, next: () => looking().then(watching.next) };
    };
    await runIn({ ...world, watch }, ['preview']);
    const page = textOf(await ask(path));
    expect(page).toContain('<strong>These documents are old.</strong>');
    expect(page).toContain('<p class="old"><strong>Old</strong></p>');
    expect(textOf(await ask(`${path.replace('meeting', 'document')}/Amber.html`))).toContain('lighthouse');
  });

  test('that withholds a text leaves it in no older document once the record is broken', async () => {
    const before = RECORD.replace('        classification: Amber\n', '');
    const states = [RECORD, BROKEN].map((text) => ({ 'meetings/a.yaml': text }));
    const world = memoryWorld({ 'meetings/a.yaml': before }, { edits: states });
    const ask = askerOf(world);
    let path = '';
    const looks = [['md', 'html'], ['html'], ['html', 'md']];
    const bodies: string[] = [];
    const looking = async (): Promise<void> => {
      const list = textOf(await ask(`/${TOKEN}/`));
      path ||= /\/secret-1\/meeting\/[0-9a-f]+/.exec(list)?.[0]?.replace('meeting', 'document') ?? '';
      for (const format of looks.shift() ?? []) bodies.push(textOf(await ask(`${path}/White.${format}`)));
    };
    const watch = async () => {
      const watching = await world.watch();
      return { ...watching, next: () => looking().then(watching.next) };
    };
    await runIn({ ...world, watch }, ['preview']);
    expect(bodies.map((body) => body.includes('lighthouse'))).toEqual([true, true, false, false, false]);
    expect(bodies[3]).toContain('heard of an incident'); // the old page
    expect(bodies[4]).toContain('would be an old one');
  });

  test('shows in the next answer', async () => {
    const preview = await previewOf(
      { 'meetings/a.yaml': RECORD },
      { edits: [{ 'meetings/a.yaml': RECORD.replace('Amber', 'Red') }] },
    );
    const path = await meetingPath(preview, 'OPSG 1');
    expect(await pageOf(preview, path)).toContain('White, Green and Amber readers');
  });
});

describe('what readers of a level see', () => {
  test.each([
    ['White', 'Green', { 'meetings/a.yaml': RECORD }],
    ['Amber', 'Red', { 'meetings/a.yaml': RECORD }],
    ['Closed', 'Closed', { 'meetings/a.yaml': OTHER, 'meetings/opsg.yaml': POLICY }],
    ['Sealed', 'Sealed', { 'meetings/a.yaml': OTHER, 'meetings/opsg.yaml': POLICY }],
  ])('for %s, and for %s, is byte for byte what render writes', async (level, other, files) => {
    const preview = await previewOf(files);
    const path = (await meetingPath(preview, String.raw`OPSG \d`)).replace('meeting', 'document');
    for (const format of ['html', 'md', ...(level === 'White' ? ['docx'] : [])])
      for (const audience of [level, other]) {
        const world = memoryWorld(files);
        await runIn(world, ['render', '-a', audience, '-f', format]);
        const [written] = world.written.values();
        const { body } = await preview.ask(`/${TOKEN}/${path}/${audience}.${format}`);
        expect(Buffer.compare(Buffer.from(body), written ?? Buffer.of()), `${audience} ${format}`).toBe(0);
        if (audience === 'White') expect(String(body)).not.toContain('lighthouse');
      }
  });

  test('of the website is what publish writes', async () => {
    const files = { 'meetings/a.yaml': RECORD };
    const world = memoryWorld(files);
    await runIn(world, ['publish']);
    const pages = [...world.written].filter(([path]) =>
      /^public\/[^.][^/]*\.(?:html|css|json|js)$/.test(path),
    );
    expect(pages.length).toBeGreaterThan(5);
    for (const [path, bytes] of pages) {
      const { body } = await PREVIEW.ask(`/${TOKEN}/site/White/${path.slice('public/'.length)}`);
      expect(Buffer.compare(Buffer.from(body), bytes), path).toBe(0);
    }
  });
});
