import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { describe, expect, test, vi } from 'vitest';
import { ok } from '../../src/base/problem.ts';
import { plainProse } from '../../src/base/prose.ts';
import { complete } from '../../src/levels/complete.ts';
import { passagesOf } from '../../src/read/passages.ts';
import type { CompilePdf } from '../../src/record/pdf-options.ts';
import { rendererFor } from '../../src/render/renderers.ts';
import { TEMPLATE_NAMES } from '../../src/render/templates/files.ts';
import { runInMemory } from '../program.ts';
import { headlinesOf } from './hostile-prose.ts';
import { print } from './printing.ts';

const WORKSPACE = `groups: [{ reference: EXWG, name: Example Working Group, title: "{name}, meeting {meeting}" }]
policy:
  name: House Rules
  levels: [{ name: Open, statement: Anyone may read this. }, { name: Part 2, statement: Only members may read this. }]
`;
const RECORD = `group: EXWG
meeting: 12
date: 2024-03-05
status: draft
classification: Open
introduction: The group met on 5 March 2024, and looked at [the report](https://example.org/report?a=1&b=2) before it.
items:
  - number: 4
    title: Outages
    presenter: Operator
    points:
      - text: |
          Three causes were named:

          - a lost link
            1. in Leeds
          - a late repair

          | Programme | Cost in £m |
          | --------- | ---------: |
          | Meters    |       12.4 |
      - decision: The group agreed to publish the report.
      - { text: The price is a secret marzipan obelisk., classification: Part 2 }
`;
const FILES = { 'r.yaml': RECORD, 'opsg.yaml': WORKSPACE };
async function mailOf(record: string, audience = 'Open', formats = 'eml') {
  const argv = ['render', 'r.yaml', '-f', formats, '-a', audience, '--disclose', 'all'];
  const { exit, talk, written } = await runInMemory(argv, { ...FILES, 'r.yaml': record });
  expect({ exit, talk }).toMatchObject({ exit: 0 });
  const [, bytes = new Uint8Array()] = [...written].find(([path]) => path.endsWith('.eml')) ?? [];
  return { bytes, written, source: Buffer.from(bytes).toString('latin1') };
}

const parsed = (bytes: Uint8Array) => PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });

describe('an e-mail', () => {
  test('is a draft with the level in its subject, in plain text, as HTML, and with the PDF', async () => {
    const { bytes, written } = await mailOf(RECORD, 'Open', 'pdf,eml');
    const mail = await parsed(bytes);
    const headers = Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]));
    expect(headers).toMatchObject({
      'x-unsent': '1',
      subject: 'Draft: Example Working Group, meeting 12 (Open)',
      date: 'Tue, 05 Mar 2024 00:00:00 +0000',
    });
    expect(Object.keys(headers).sort()).toEqual([
      'content-type',
      'date',
      'message-id',
      'mime-version',
      'subject',
      'x-unsent',
    ]);
    expect(headers['message-id']).toMatch(/^<[a-p]{32}@opsg\.invalid>$/);
    const [attached] = mail.attachments;
    expect(mail.attachments).toHaveLength(1);
    expect(attached).toMatchObject({
      filename: 'EXWG_12-Headlines-Open-Draft.pdf',
      mimeType: 'application/pdf',
      disposition: 'attachment',
    });
    const pdf = written.get('out/Open/EXWG_12-Headlines-Open-Draft.pdf') ?? new Uint8Array();
    expect(Buffer.from((attached?.content ?? '') as ArrayBuffer).equals(Buffer.from(pdf))).toBe(true);
    expect(mail.text).toMatch(
      /^Draft\n\nThis document is classified as Open in accordance with the House Rules\.\nAnyone may read this\.\n\n/,
    );
    expect(mail.text).toContain('5 March 2024');
    expect(mail.text).toContain('before it.\n<https://example.org/report?a=1&b=2>');
    expect(mail.text).toContain('- a lost link\n  1. in Leeds\n- a late repair');
    expect(mail.text).toContain('Programme  Cost in £m\n---------  ----------\nMeters           12.4');
    expect(mail.html).toContain(
      '<strong>Draft</strong><br>\nThis document is classified as <strong>Open</strong>',
    );
  });

  test('has nothing in its HTML that mail programs drop', async () => {
    const { html = '' } = await parsed((await mailOf(RECORD, 'Part 2')).bytes);
    expect(html).toContain('<th scope="col" style="');
    expect(html).not.toMatch(/<(?:style|script|link|img|svg|base|form)\b| (?:class|id|on\w+|src)=/);
    expect(html).not.toMatch(/@import|url\(/);
  });

  test('of readers who may see more marks its parts, and that of others has no trace', async () => {
    const [open, members] = await Promise.all([mailOf(RECORD), mailOf(RECORD, 'Part 2')]);
    const words = async (bytes: Uint8Array) =>
      (await passagesOf(bytes)).passages.map(({ text }) => text).join('\n');
    expect(await words(open.bytes)).not.toMatch(/marzipan|Part 2/);
    const { text = '', html = '', subject } = await parsed(members.bytes);
    for (const body of [text, html]) expect(body).toMatch(/\(Part 2\).*marzipan obelisk/s);
    expect(subject).toBe('Draft: Example Working Group, meeting 12 (Part 2)');
  });

  test('has only lines that every program may pass on, and the same bytes again', async () => {
    const long = RECORD.replace('Outages', `Outages ${'x'.repeat(1500)} été`);
    for (const record of [RECORD, long]) {
      const [{ source }, again] = await Promise.all([mailOf(record), mailOf(record)]);
      expect(again.source).toBe(source);
      expect(source).not.toMatch(/[^\r\n\x20-\x7e]|(?<!\r)\n|\r(?!\n)/);
      expect(Math.max(...source.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
    }
  });
});

test.each([
  ['<meta charset=3D"utf-8">', []],
  ['<meta content=3D"text/html; charset=3Dutf-=\r\n8">', []],
  ['<meta charset=3D"x-own">', [{ reason: 'unknown-kind', where: 'a part of the mail' }]],
])('a mail whose HTML has %s is read', async (meta, unread) => {
  const head =
    'Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable';
  const { passages, unread: left } = await passagesOf(
    Buffer.from(`${head}\r\n\r\n${meta}<p>Two words.</p>\r\n`),
  );
  expect(passages.some(({ text }) => text.includes('Two words.'))).toBe(true);
  expect(left).toEqual(unread);
});

describe('the subject', () => {
  test.each([
    ['letters of other alphabets', 'Überblick: Заседание, Σύνοψη', undefined],
    ['what looks like an encoded word', '=?UTF-8?Q?Urgent?= matters', undefined],
    ['a word that no line holds', `All ${'x'.repeat(1500)}`, undefined],
    ['many words', 'a word or two '.repeat(60).trim(), undefined],
    ['what looks like an address', '"A" <a@example.org>, b: c', undefined],
    ['a line end and a header', 'One\nBcc: a@example.org', 'One Bcc: a@example.org'],
    ['signs that end lines elsewhere', 'One\u2028Bcc: a@example.org', undefined],
  ])('can have %s', async (_, title, shown) => {
    const headlines = { ...headlinesOf([]), title: [{ type: 'text' as const, value: title }] };
    const bytes = await print('eml', headlines);
    const [head = ''] = Buffer.from(bytes).toString('latin1').split('\r\n\r\n');
    const names = head.split('\r\n').flatMap((line) => /^([\w-]+):/.exec(line)?.[1] ?? []);
    expect(names).toEqual(['X-Unsent', 'Subject', 'Message-ID', 'Date', 'MIME-Version', 'Content-Type']);
    expect(Math.max(...head.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
    const { subject } = await parsed(bytes);
    expect(subject).toBe(`${shown ?? title} (${headlines.marking.level.name})`);
  });
});

describe('completeness', () => {
  const headlines = { ...headlinesOf([]), introduction: plainProse('The group met in Leeds.') };

  test.each([
    ['plain text', 'The group met in Leeds.\r\n'],
    ['HTML', '<p style=3D"margin: 0 0 14px;">The group met in Leeds.</p>'],
  ])('misses a text that the %s lacks', async (_, place) => {
    const source = Buffer.from(await print('eml', headlines)).toString('latin1');
    const [before, ...after] = source.split(place);
    expect(after.length).toBeGreaterThan(0);
    const cut = Buffer.from(before + after.join(place), 'latin1');
    const found = await Promise.all(
      [Buffer.from(source, 'latin1'), cut].map((bytes) =>
        complete({ path: 'x.eml', format: 'eml', bytes }, headlines, { omits: new Set(), areBuiltIn: true }),
      ),
    );
    expect(found.flat().map(({ facts }) => facts)).toEqual([{ missing: ['the introduction'] }]);
  });

  test.each([
    [
      'a template that drops the marking',
      'headlines.eml',
      '{{statement}}',
      '',
      /the statement of the classification/,
    ],
    [
      'a template that hides a text',
      'item.eml',
      '{{body}}',
      '<div style="display: none">{{body}}</div>',
      /point 1 of item 4/,
    ],
    ['a template of the PDF alone', 'headlines.typ', '{{introduction}}', '', /the introduction/],
  ])('refuses %s', async (_, file, from, to, expected) => {
    const template = readFileSync(new URL(`../../templates/${file}.hbs`, import.meta.url), 'utf8');
    const files = { ...FILES, [`mine/${file}.hbs`]: template.replace(from, to) };
    const argv = ['render', 'r.yaml', '-f', 'eml', '-t', 'mine', '--disclose', 'all'];
    const { exit, talk, written } = await runInMemory(argv, files);
    expect({ exit, files: written.size }).toEqual({ exit: 3, files: 0 });
    expect(talk).toMatch(expected);
  });
});

test('a PDF is typeset once for all formats that have it', async () => {
  const compile = vi.fn<CompilePdf>(async () => new TextEncoder().encode('%PDF-1.7'));
  const engines = { startPdf: async () => ok(compile), startGuardedPdf: () => compile };
  const parts = { templates: new Map(), theirs: [], ...engines };
  const sources = (ending: string, names: readonly string[]) =>
    new Map(
      names.map((name) => [
        name,
        {
          file: name,
          text: readFileSync(new URL(`../../templates/${name}${ending}`, import.meta.url), 'utf8'),
        },
      ]),
    );
  const pdf = await rendererFor('pdf', { ...parts, templates: sources('.typ.hbs', TEMPLATE_NAMES.pdf) });
  if (!pdf.ok) throw new Error('the built-in templates are good');
  const eml = await rendererFor('eml', {
    ...parts,
    templates: sources('.eml.hbs', TEMPLATE_NAMES.eml),
    renderPdf: pdf.value.render,
  });
  const headlines = headlinesOf([]);
  const made = [await pdf.value.render(headlines, 0), eml.ok && (await eml.value.render(headlines, 0))];
  expect(made).toMatchObject([{ ok: true }, { ok: true }]);
  expect(compile).toHaveBeenCalledTimes(1);
  await pdf.value.render(headlinesOf([]), 0);
  expect(compile).toHaveBeenCalledTimes(2);
});
