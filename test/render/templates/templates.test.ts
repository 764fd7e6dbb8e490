import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORMATS, type Format } from '../../../src/base/artifact.ts';
import type { Problem } from '../../../src/base/problem.ts';
import { positionAt } from '../../../src/base/source.ts';
import { renderRecords } from '../../../src/pipeline.ts';
import { memoryWorld } from '../../memory-world.ts';
import { runInMemory } from '../../program.ts';

const RECORD = `group: OPSG
meeting: 28
date: 2020-01-07
classification: White
items:
  - number: 4
    title: Incidents
    presenter: DCC
    points: [First., Second.]
    items:
      - title: A part
        text: Of the part.
next:
  - { label: Next Meeting, date: 2020-02-04 }
`;

/** Templates by file name, in a folder of the user's, with the built-in ones behind them. */
type Own = Readonly<Record<string, string>>;

function renderWith(own: Own, formats: readonly Format[] = ['md']) {
  const mine = Object.entries(own).map(([name, text]) => [`mine/${name}`, text] as const);
  const world = memoryWorld({
    'record.yaml': RECORD,
    'mine/readme.txt': 'Ours.',
    ...Object.fromEntries(mine),
  });
  return renderRecords({ records: ['record.yaml'], formats, templates: 'mine' }, world);
}

/** Each problem as `code file:line:column`. */
async function problemsWith(own: Own, formats?: readonly Format[]): Promise<readonly string[]> {
  const rendered = await renderWith(own, formats);
  return rendered.ok ? [] : rendered.problems.map(inShort);
}

function inShort({ code, place: { source, start } }: Problem): string {
  const { line, column } = positionAt(source.text, start);
  return `${code} ${source.file}:${line}:${column}`;
}

async function textWith(own: Own, format: Format = 'md'): Promise<string> {
  const rendered = await renderWith(own, [format]);
  if (!rendered.ok) throw new Error(rendered.problems.map(inShort).join('\n'));
  return new TextDecoder().decode(rendered.value.artifacts[0]?.bytes).replaceAll('\u00A0', ' ');
}

test.each(['md', 'html'] as const)(
  'line ends of Windows in a template change no byte: %s',
  async (format) => {
    const name = `headlines.${format}.hbs`;
    const own = readFileSync(new URL(`../../../templates/${name}`, import.meta.url), 'utf8');
    const saved = await textWith({ [name]: `\uFEFF${own.replaceAll('\n', '\r\n')}` }, format);
    expect(saved).toBe(await textWith({ [name]: own }, format));
  },
);

test.each([
  ['mine/readme.txt', 'not-a-folder'],
  ['nowhere', 'no-such-file'],
  ['empty', 'nothing-matched'],
])('%s is no folder of templates: %s', async (templates, code) => {
  const files = { 'record.yaml': RECORD, 'mine/readme.txt': 'Ours.', 'empty/readme.txt': 'None.' };
  for (const argv of [
    ['render', 'record.yaml'],
    ['publish', 'record.yaml'],
  ]) {
    const { exit, talk } = await runInMemory([...argv, '--templates', templates], files);
    expect([exit, talk]).toEqual([2, expect.stringContaining(`${templates}  error  ${code}`)]);
  }
});

describe('a name that does not exist is found before anything is rendered', () => {
  test.each([
    ['as a text', '# {{title}}\n{{titel}}', '2:3'],
    ['in an #if', 'x\n\n  {{#if titel}}x{{/if}}', '3:9'],
    ['in an #unless', '{{#unless titel}}x{{/unless}}', '1:11'],
    ['in an #each', '{{#each section}}x{{/each}}', '1:9'],
    ['in a branch that is not taken', '{{#if title}}x{{else}}{{titel}}{{/if}}', '1:25'],
    ['in a branch of a branch', '{{#if title}}x{{else if next}}x{{else}}{{titel}}{{/if}}', '1:42'],
    ['in a list that is empty', '{{#each sections}}{{#each sections}}\n{{name}}{{/each}}{{/each}}', '2:3'],
    ['beside an empty list', '{{#each next}}{{title}}{{/each}}', '1:17'],
    ['above the top', '{{../title}}', '1:3'],
    ['above the top, from an #if', '{{#if title}}{{../title}}{{/if}}', '1:16'],
    ['two above the items', '{{#each sections}}{{../../title}}{{/each}}', '1:21'],
    ['above an item, where it is not', '{{#each sections}}{{../number}}{{/each}}', '1:21'],
    ['inside a text', '{{title.length}}', '1:3'],
    ['inside a list', '{{sections.0.title}}', '1:3'],
    ['as the thing itself', '{{this}}', '1:3'],
    ['as a number of a loop, outside of one', '{{@index}}', '1:3'],
    ['as a number of a loop, after one', '{{#each next}}x{{else}}{{@first}}{{/each}}', '1:26'],
    ['as a number of an outer loop', '{{#each sections}}{{@../index}}{{/each}}', '1:21'],
    ['as other data', '{{@level}}', '1:3'],
    ['at the root', '{{#each next}}{{@root.label}}{{/each}}', '1:17'],
    ['as everything at the root', '{{#if @root}}x{{/if}}', '1:7'],
    ['after Windows line ends', 'a\r\nb\r\n {{titel}}', '3:4'],
    ['after other alphabets', 'ü €\n𝒳 {{titel}}', '2:6'],
  ])('%s', async (_, template, at) => {
    const problems = await problemsWith({ 'headlines.md.hbs': template });
    expect(problems).toEqual([`template-unknown-name mine/headlines.md.hbs:${at}`]);
  });

  test('inside a partial, whose file and line are said', async () => {
    const item = '{{title}}\n{{../title}}\n{{@root.anchor}}\n{{@root.title}}{{titel}}';
    expect(await problemsWith({ 'item.md.hbs': item })).toEqual([
      'template-unknown-name mine/item.md.hbs:2:3',
      'template-unknown-name mine/item.md.hbs:3:3',
      'template-unknown-name mine/item.md.hbs:4:18',
    ]);
  });

  test('inside a built-in partial that is used where it does not fit', async () => {
    const problems = await problemsWith({ 'headlines.md.hbs': '{{> item}}' });
    expect(problems.length).toBeGreaterThan(2);
    for (const problem of problems)
      expect(problem).toMatch(/^template-unknown-name templates\/item\.md\.hbs:/);
  });

  test('all of them at once, in every file and format', async () => {
    const own = {
      'headlines.md.hbs': '{{a}}{{b}}{{#each sections}}{{> item}}{{/each}}',
      'item.md.hbs': '{{c}}',
      'style.html.hbs': '{{d}}',
      'item.typ.hbs': '{{e}}',
    };
    expect(await problemsWith(own, FORMATS)).toEqual([
      'template-unknown-name mine/headlines.md.hbs:1:3',
      'template-unknown-name mine/headlines.md.hbs:1:8',
      'template-unknown-name mine/item.md.hbs:1:3',
      'template-unknown-name mine/style.html.hbs:1:3',
      'template-unknown-name mine/item.typ.hbs:1:3',
    ]);
  });

  test('and the message names one that is near', async () => {
    const files = { 'r.yaml': RECORD, 'mine/headlines.md.hbs': '# {{titel}}' };
    const { exit, talk } = await runInMemory(['render', 'r.yaml', '-f', 'md', '-t', 'mine'], files);
    expect(exit).toBe(2);
    expect(talk).toContain('Did you mean “title”?');
    expect(talk).toContain('   1 | # {{titel}}\n     |     ^^^^^');
  });
});

describe('a template can place texts and do nothing else', () => {
  const FORBIDDEN = 'template-forbidden mine/headlines.md.hbs';

  test.each([
    ['a helper', '{{log title}}', `${FORBIDDEN}:1:1`],
    ['a lookup', '\n {{lookup sections 0}}', `${FORBIDDEN}:2:2`],
    ['a name with parameters', '{{title x=1}}', `${FORBIDDEN}:1:1`],
    ['#with', '{{#with title}}x{{/with}}', `${FORBIDDEN}:1:1`],
    ['#log', '{{#log}}x{{/log}}', `${FORBIDDEN}:1:1`],
    ['a block of a name', '{{#title}}x{{/title}}', `${FORBIDDEN}:1:1`],
    ['an inverse block', '{{^next}}x{{/next}}', `${FORBIDDEN}:1:1`],
    ['a raw block', '{{{{raw}}}}x{{{{/raw}}}}', `${FORBIDDEN}:1:1`],
    ['a decorator', '{{* decorate}}', `${FORBIDDEN}:1:1`],
    ['an inline partial', '{{#*inline "x"}}x{{/inline}}', `${FORBIDDEN}:1:1`],
    ['a block partial', '{{#> item}}x{{/item}}', `${FORBIDDEN}:1:1`],
    ['a dynamic partial', '{{> (lookup . "title")}}', `${FORBIDDEN}:1:1`],
    ['a partial with a context', '{{#each sections}}{{> item this}}{{/each}}', `${FORBIDDEN}:1:19`],
    ['a partial with parameters', '{{#each sections}}{{> item a=1}}{{/each}}', `${FORBIDDEN}:1:19`],
    ['block parameters', '{{#each sections as |s|}}x{{/each}}', `${FORBIDDEN}:1:1`],
    ['an option', '{{#if title includeZero=true}}x{{/if}}', `${FORBIDDEN}:1:1`],
    ['a subexpression', '{{#if (title)}}x{{/if}}', `${FORBIDDEN}:1:7`],
    ['a literal', '{{#if "yes"}}x{{/if}}', `${FORBIDDEN}:1:7`],
    ['a loop over a text', '{{#each title}}x{{/each}}', `${FORBIDDEN}:1:9`],
    ['a list printed as a text', '{{next}}', `${FORBIDDEN}:1:3`],
    ['a partial that contains itself', '{{> headlines}}', `${FORBIDDEN}:1:1`],
  ])('%s is refused', async (_, template, problem) => {
    expect(await problemsWith({ 'headlines.md.hbs': template })).toEqual([problem]);
  });

  test('a partial that asks for itself without a loop would never end, and is refused', async () => {
    const own = { 'item.md.hbs': '{{title}}{{#if paragraph}}\n{{> item}}{{/if}}' };
    expect(await problemsWith(own)).toEqual(['template-forbidden mine/item.md.hbs:2:1']);
  });

  test.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'sections.constructor',
    'title.__proto__',
  ])('{{%s}} leads to nothing', async (name) => {
    const unknown = 'template-unknown-name mine/headlines.md.hbs';
    expect(await problemsWith({ 'headlines.md.hbs': `{{${name}}}` })).toEqual([`${unknown}:1:3`]);
    expect(await problemsWith({ 'headlines.md.hbs': `{{#if ${name}}}x{{/if}}` })).toEqual([`${unknown}:1:7`]);
  });

  test('a partial that is not there is refused by its name', async () => {
    expect(await problemsWith({ 'headlines.md.hbs': 'x\n{{> itme}}' })).toEqual([
      'template-missing-partial mine/headlines.md.hbs:2:1',
    ]);
  });

  test.each([
    ['a block left open', 'a\n{{#if title}}', 2],
    ['a block closed by another name', '{{#if title}}\n\n{{/each}}', 1],
    ['a brace left open', 'a\n\n{{title', 3],
    ['an empty place', '{{}}', 1],
  ])('%s is a problem on its line', async (_, template, line) => {
    expect(await problemsWith({ 'headlines.md.hbs': template })).toEqual([
      `template-syntax mine/headlines.md.hbs:${line}:1`,
    ]);
  });
});

describe('a template of the user’s own', () => {
  test('replaces the built-in one of its name; the others stay', async () => {
    const omits = '{{!-- opsg omits: number, presenters, points --}}';
    const parts = '{{#each sections}}{{> item}}{{/each}}';
    const text = await textWith({ 'item.md.hbs': `${omits}{{heading}} «{{title}}»\n\n${parts}` });
    expect(text).toContain('## «Incidents»');
    expect(text).not.toContain('First.');
    expect(text).toContain('* Next Meeting: 4 February 2020');
    expect(await textWith({ 'item.md.hbs': `${omits}{{title}}${parts}\n` }, 'html')).toContain(
      '<p>First. Second.</p>',
    );
  });

  test('can use every name that there is, loops and the root', async () => {
    const head =
      '{{language}} {{reference}} {{level}} {{tone}}\n\n{{statement}}\n\n{{title}}\n\n{{introduction}}\n\n';
    const sections =
      '{{#each sections}}{{#if @first}}first {{/if}}{{@index}} {{anchor}} {{../title}} {{> item}}{{/each}}';
    const next = '{{#unless next}}none{{/unless}}{{#each next}}{{label}} {{date}} {{iso}} {{@last}}{{/each}}';
    const item =
      '{{heading}} {{number}} {{title}} {{presenters}} {{paragraph}} {{#each points}}{{text}}{{/each}}' +
      '{{@root.language}} {{{title}}} {{&title}} {{this.title}} {{./title}} {{~#each sections~}} {{> item}} {{~/each}}' +
      '{{! a comment }}{{!-- another {{title}} --}}';
    const text = await textWith({ 'headlines.md.hbs': head + sections + next, 'item.md.hbs': item });
    expect(text).toContain('en-GB OPSG_28 White white');
    expect(text).toContain(
      'first 0 item-4 Operations Group (OPSG) Meeting 28 on 7 January 2020 Headlines ## 4 Incid',
    );
    expect(text).toContain('Next Meeting 4 February 2020 2020-02-04 true');
    expect(text).toContain('Of the part.');
  });

  test.each([
    ['itme.md.hbs', 'md', 'item'],
    ['headline.html.hbs', 'html', 'headlines'],
    ['styl.typ.hbs', 'pdf', 'style'],
    ['headlines.mdd.hbs', 'md', 'headlines.md.hbs'],
    ['item.htm.hbs', 'md', 'item.html.hbs'],
  ] as const)('with the misspelt name %s for %s is a problem that names %s', async (name, format, near) => {
    const rendered = await renderWith({ [name]: 'x' }, [format]);
    const problems = rendered.ok ? [] : rendered.problems;
    expect(problems.map(inShort)).toEqual([`template-not-used mine/${name}:1:1`]);
    expect(problems[0]?.facts).toMatchObject({ near });
  });

  test('can be a further partial, if it is used', async () => {
    const omits = '{{!-- opsg omits: introduction, sections, next --}}';
    const marked = `${omits}{{statement}}\n\n{{> banner}}\n\n{{level}}`;
    const own = { 'headlines.md.hbs': marked, 'banner.md.hbs': '# {{title}}' };
    expect(await textWith(own)).toContain(
      '\n# Operations Group (OPSG) Meeting 28 on 7 January 2020 Headlines\n\nWhite\n',
    );
    expect(await problemsWith({ 'headlines.md.hbs': 'x', 'banner.md.hbs': '{{title}}' })).toEqual([
      'template-not-used mine/banner.md.hbs:1:1',
    ]);
  });

  test.each([
    ['in its text', 'item.typ.hbs', 'x\n#nosuch[{{title}}]', '2:1'],
    ['after a block', 'item.typ.hbs', '{{#if number}}\n{{/if}}\n\n{{title}}\n  #nosuch', '5:3'],
    ['in a block', 'item.typ.hbs', 'x\n{{#if title}}\ny\n#(1 + "a")\n{{/if}}', '4:1'],
    ['in the style', 'style.typ.hbs', '#let x = 1\n#let y = (', '2:1'],
    [
      'in the main one',
      'headlines.typ.hbs',
      '#set document(title: [T])\n\n{{#each sections}}\n#fail\n{{/each}}',
      '4:1',
    ],
  ])('that is no Typst %s is a problem at the line, and nothing is written', async (_, name, text, at) => {
    const style = name === 'style.typ.hbs' ? { 'headlines.typ.hbs': '{{> style}}\n{{title}}' } : {};
    expect(await problemsWith({ [name]: text, ...style }, ['pdf'])).toEqual([
      `pdf-template mine/${name}:${at}`,
    ]);
  });

  test.each(['x', ''])(
    'that would make more than there is memory for is stopped with its name (%j)',
    async (end) => {
      const partials = Array.from({ length: 30 }, (_, i) => {
        const next = i === 29 ? end : `{{> p${i + 1}}}`;
        return [`p${i}.md.hbs`, next + next] as const;
      });
      const own = { 'headlines.md.hbs': '{{> p0}}', ...Object.fromEntries(partials) };
      expect(await problemsWith(own)).toEqual([
        expect.stringMatching(/^template-explodes mine\/p\d+\.md\.hbs:1:1$/),
      ]);
    },
  );

  test('that asks for itself for ever, by way of the root, is called a loop', async () => {
    const item = '{{title}}{{#each @root.next}}{{> again}}{{/each}}';
    const again = '{{#each @root.next}}{{> again}}{{/each}}';
    const rendered = await renderWith({ 'item.md.hbs': item, 'again.md.hbs': again });
    const problems = rendered.ok ? [] : rendered.problems;
    expect(problems.map(inShort)).toEqual(['template-forbidden mine/again.md.hbs:1:1']);
    expect(problems[0]?.facts).toEqual({ what: 'a partial that would never end' });
  });

  test('that is no Typst is shown what Typst says, as far as the message may quote the document', async () => {
    const asked = ['render', 'r.yaml', '-f', 'pdf', '-t', 'mine'];
    const files = { 'r.yaml': RECORD, 'mine/item.typ.hbs': 'x\n#statment\n' };
    const { exit, talk } = await runInMemory([...asked, '--disclose', 'White'], files);
    expect(exit).toBe(2);
    expect(talk).toContain('Typst says: unknown variable: statment.');
    const amber = { ...files, 'r.yaml': RECORD.replace('classification: White', 'classification: Amber') };
    const hidden = await runInMemory([...asked, '-a', 'Amber', '--disclose', 'White'], amber);
    expect(hidden.exit).toBe(2);
    expect(hidden.talk).not.toContain('statment.');
  });

  test.each([
    ['by its signs', '{{heading}} {{title}}', '=== {{title}}', 'mine/item.typ.hbs:2:1'],
    ['by its number', '{{heading}} {{title}}', '#heading(level: 4)[{{title}}]', 'mine/item.typ.hbs:2:1'],
  ])('that leaves out a level of headings %s is a problem at the line', async (_, from, to, at) => {
    const item = `{{number}}\n${from}\n{{presenters}} {{paragraph}}\n{{#each points}}{{text}}{{/each}}`;
    expect(await problemsWith({ 'item.typ.hbs': item.replace(from, to) }, ['pdf'])).toEqual([
      `pdf-template-rule ${at}`,
    ]);
  });

  test('lies in a folder that is there', async () => {
    const { exit, talk } = await runInMemory(['render', 'r.yaml', '-t', 'nowhere'], { 'r.yaml': RECORD });
    expect(exit).toBe(2);
    expect(talk).toContain('There is no file or folder called nowhere.');
  });
});

describe('the built-in templates', () => {
  const NAMES = readdirSync(new URL('../../../templates/', import.meta.url), {
    recursive: true,
    encoding: 'utf8',
  })
    .filter((name) => name.endsWith('.hbs'))
    .sort();

  test('are clean, and all of them are used', async () => {
    expect(NAMES.length).toBeGreaterThanOrEqual(8);
    const own = NAMES.map(
      (name) => [name, readFileSync(new URL(`../../../templates/${name}`, import.meta.url), 'utf8')] as const,
    );
    expect(await problemsWith(Object.fromEntries(own), FORMATS)).toEqual([]);
  });

  test('are what opsg templates lists', async () => {
    for (const argv of [['templates'], ['templates', 'list']]) {
      const { exit, out } = await runInMemory(argv, {});
      expect(exit).toBe(0);
      expect(new TextDecoder().decode(out).trim().split('\n').sort()).toEqual(NAMES);
    }
  });

  test('are copied out byte by byte, and then make the same documents', async () => {
    const { exit, out, written } = await runInMemory(['templates', 'eject', 'mine/'], {});
    expect(exit).toBe(0);
    expect([...written.keys()].sort()).toEqual(NAMES.map((name) => `mine/${name}`));
    expect(new TextDecoder().decode(out)).toBe([...written.keys()].map((name) => `${name}\n`).join(''));
    for (const [path, bytes] of written) {
      const builtIn = readFileSync(
        new URL(`../../../templates/${path.slice('mine/'.length)}`, import.meta.url),
      );
      expect(builtIn.equals(bytes), path).toBe(true);
    }
  });

  test('never replace a file that is there already', async () => {
    const files = { 'mine/item.md.hbs': 'mine', 'mine/style.typ.hbs': 'mine too' };
    const { exit, out, talk, written } = await runInMemory(['templates', 'eject', 'mine'], files);
    expect([exit, out.byteLength, written.size]).toEqual([2, 0, 0]);
    expect(talk).toContain('mine/item.md.hbs, mine/style.typ.hbs');
  });

  test('need a folder to go to', async () => {
    expect((await runInMemory(['templates', 'eject'], {})).exit).toBe(2);
  });
});

describe('a PDF template cannot make a document that another day would change', () => {
  test.each([
    ['#datetime.today().display()', '1:10'],
    ['a\n#let d = datetime\n#d.{{#if title}}{{/if}}today()', '3:3'],
    ['#import datetime: today', '1:2'],
    ['#eval("datetime.to" + "day()")', '1:2'],
  ])('%s', async (text, at) => {
    expect(await problemsWith({ 'style.typ.hbs': text }, ['pdf'])).toEqual([
      `template-forbidden mine/style.typ.hbs:${at}`,
    ]);
  });

  test('and can still say the word', async () => {
    const said = readFileSync(new URL('../../../templates/headlines.typ.hbs', import.meta.url), 'utf8');
    expect(await problemsWith({ 'headlines.typ.hbs': `${said}\nNo evaluation today.` }, ['pdf'])).toEqual([]);
  });
});
