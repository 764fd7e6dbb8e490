import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Format } from '../../src/base/artifact.ts';
import { renderRecords } from '../../src/pipeline.ts';
import { memoryWorld } from '../memory-world.ts';
import { runInMemory } from '../program.ts';

const RECORD = `group: EXWG
meeting: 12
date: 2024-03-05
classification: White
introduction: The group met in Leeds, and looked at four matters.
items:
  - number: 4
    title: Outages
    presenter: Example Operator
    points:
      - The Operator reported two outages of the data service.
      - decision: The plan of repairs was agreed.
      - action: The plan is to be circulated.
        owner: Secretariat
        due: 2024-03-28
    items:
      - number: 4.1
        title: Late repairs
        text: Two repairs were late, and the KPI was missed.
  - number: 7
    title: Budget
    text: The budget stands as it was.
next:
  - { label: Next Meeting, date: 2024-04-09 }
  - { label: Workshop on repairs, date: 2024-05-14 }
`;
const WORKSPACE = `groups:
  - { reference: EXWG, name: Example Working Group, points: list }
look:
  organisation: Example Code Company
  footer: Questions go to the secretariat at Example House.
abbreviations: { KPI: Key Performance Indicator }
abbreviationList: at-end
`;

/** A change to one of the built-in templates. */
type Change = readonly [file: string, from: string | RegExp, to: string];

function changed([file, from, to]: Change): string {
  const text = readFileSync(new URL(`../../templates/${file}.hbs`, import.meta.url), 'utf8');
  const result = text.replace(from, to);
  if (result === text) throw new Error(`${file} has no ${from}`);
  return result;
}

function worldWith(changes: readonly Change[], record = RECORD) {
  const own = changes.map((change) => [`mine/${change[0]}.hbs`, changed(change)] as const);
  return memoryWorld({
    'record.yaml': record,
    'opsg.yaml': WORKSPACE,
    'mine/readme.txt': 'Ours.',
    ...Object.fromEntries(own),
  });
}

/** The codes of what is wrong, and the texts that are missing. */
async function wrongWith(changes: readonly Change[], format: Format, record?: string) {
  const world = worldWith(changes, record);
  const templates = changes.length > 0 ? { templates: 'mine' } : {};
  const made = await renderRecords({ records: ['record.yaml'], formats: [format], ...templates }, world);
  return made.ok ? [] : made.problems.map(({ code, facts }) => ('missing' in facts ? facts.missing : code));
}

const EVERY_FORMAT = ['md', 'html', 'pdf', 'docx'] as const;

test.each(EVERY_FORMAT)('the built-in templates lose nothing: %s', async (format) => {
  expect(await wrongWith([], format)).toEqual([]);
});

const endingOf = (format: Format) => (format === 'pdf' ? 'typ' : format);

/** What is lost in all formats alike: part, template, what is taken out, what is named. */
const DROPPED: readonly (readonly [string, 'headlines' | 'item', RegExp, RegExp])[] = [
  ['the statement', 'headlines', /\{\{statement\}\}/, /the statement/],
  ['the level', 'headlines', /\{\{level\}\}/g, /the level/],
  ['the organisation', 'headlines', /(?<!")\{\{organisation\}\}/, /the organisation/],
  ['the title', 'headlines', /(?<=>|\[|# )\{\{title\}\}/, /the title$|pdf-template-rule/],
  ['the introduction', 'headlines', /\{\{introduction\}\}/, /the introduction/],
  ['all items', 'headlines', /\{\{> item\}\}/, /the title of item 4/],
  ['the next meetings', 'headlines', /\{\{#each next\}\}[\s\S]*?\{\{\/each\}\}/, /next meeting 1/],
  ['the labels of the next meetings', 'headlines', /\{\{label\}\}/, /the label of next meeting 2/],
  ['the dates of the next meetings', 'headlines', /\{\{date\}\}/, /the date of next meeting 1/],
  ['the abbreviations', 'headlines', /\{\{short\}\}: \{\{long\}\}/, /abbreviation 1/],
  ['what abbreviations stand for', 'headlines', /\{\{long\}\}/, /what abbreviation 1 stands for/],
  ['the footer', 'headlines', /(?<!#if )\{\{footer\}\}/, /the footer/],
  ['the numbers', 'item', /\{\{number\}\}/, /the number of item 4/],
  ['the titles of items', 'item', /\{\{title\}\}/, /the title of item 7/],
  ['the presenters', 'item', /\{\{presenters\}\}/, /the presenters of item 4/],
  ['paragraphs', 'item', /\{\{paragraph\}\}(?!\n)|(?<=\n)\{\{paragraph\}\}/, /point 1 of item 7/],
  ['points', 'item', /\{\{text\}\}/, /point 1 of item 4/],
  [
    'items of the second level',
    'item',
    /\{\{#each sections\}\}[\s\S]*?\{\{\/each\}\}/,
    /the title of item 4.1/,
  ],
];

describe('a template that loses a text is refused, and the text is named', () => {
  const cases = DROPPED.flatMap(([what, file, from, named]) =>
    (['md', 'html', 'pdf'] as const).map((format) => [what, format, file, from, named] as const),
  );

  test.each(cases)('%s: %s', async (_, format, file, from, named) => {
    const missing = await wrongWith([[`${file}.${endingOf(format)}`, from, '']], format);
    expect(missing.flat().join('; ')).toMatch(named);
  });

  const INTRODUCTION = '{{introduction}}';
  const OTHERS: readonly (readonly [string, Format, Change, RegExp])[] = [
    ['in a comment', 'md', ['headlines.md', INTRODUCTION, `<!-- ${INTRODUCTION} -->`], /the introduction/],
    ['after the first round', 'md', ['item.md', '{{text}}', '{{#if @first}}{{text}}{{/if}}'], /point 2 of item 4/],
    ['in the last round', 'md', ['item.md', '{{text}}', '{{#unless @last}}{{text}}{{/unless}}'], /point 3 of item 4/],
    ['where there is a number', 'md', ['item.md', '{{title}}', '{{#unless number}}{{title}}{{/unless}}'], /the title of item 4/],
    
    ['points before their heading alone', 'md', ['item.md', /^[\s\S]*$/, '{{#each points}}{{text}} {{/each}}{{paragraph}}\n\n{{heading}} {{number}} {{title}} {{presenters}}\n\n{{#each sections}}{{> item}}{{/each}}\n'], /of item 4/],
    ['parts before their item', 'html', ['item.html', /^([\s\S]*?)(\{\{#each sections\}\}[\s\S]*?\{\{\/each\}\})/, '$2$1'], /item 4/],
    ...['<!-- X -->', '<template>X</template>', '<script type="text/plain">X</script>', '<style>X</style>', '<p hidden>X</p>',
      '<p class="a" hidden="">X</p>', '<p style="color: red; display: none">X</p>', "<p style='visibility:hidden'>X</p>", '<input value="X">',
      '<p title="X"></p>', '<div hidden><div>a</div>X</div>', '<noscript>X</noscript>'].map(
      (around) => [around, 'html', ['headlines.html', /<p class="introduction">.*/, around.replace('X', INTRODUCTION)], /the introduction/] as const),
    ['the statement in a hidden box', 'html', ['headlines.html', '<div class="marking tone-{{tone}}">', '<div hidden>'], /the statement/],
    ['the level in the style alone', 'html', ['headlines.html', /<p>Classification: .*/, ''], /the level/],
    ['a font that is not there', 'pdf', ['headlines.typ', '#statement', '#set text(font: "Arial")\n#statement'], /the title.*the statement/],
    ['a font for bold that is not there', 'pdf', ['headlines.typ', '#statement', '#show strong: set text(font: "Arial")\n#statement'], /point 2 of item 4.*the statement/],
    ['a font for headings that is not there', 'pdf', ['headlines.typ', '#statement', '#show heading: set text(font: "Arial")\n#statement'], /the title/],
    ['hidden', 'pdf', ['headlines.typ', INTRODUCTION, `#hide[${INTRODUCTION}]`], /the introduction/],
    ['in a comment of Typst', 'pdf', ['headlines.typ', INTRODUCTION, `// ${INTRODUCTION}`], /the introduction/],
    ['in a variable', 'pdf', ['headlines.typ', INTRODUCTION, `#let kept = [${INTRODUCTION}]`], /the introduction/],
    ['by a rule that shows nothing', 'pdf', ['headlines.typ', '#statement', '#show list: none\n#statement'], /point 1 of item 4/],
    ['no header and footer', 'pdf', ['headlines.typ', /#set page\([\s\S]*?\n\)\n/, ''], /the level/],
    ['the statement in the header', 'pdf', ['headlines.typ', /header: .*\n([\s\S]*?)#statement\[\{\{statement\}\}\]/, 'header: [{{statement}} {{level}}],\n$1'], /the statement/],
  ]; // biome-ignore format: one row for each way to lose a text

  test.each(OTHERS)('%s: %s', async (_, format, change, named) => {
    expect((await wrongWith([change], format)).flat().join('; ')).toMatch(named);
  });

  test('the level must stand on every page of a PDF', async () => {
    const points = Array.from({ length: 60 }, (_, i) => `      - The matter of number ${i} was looked at.\n`);
    const long = RECORD.replace('    items:', `${points.join('')}    items:`);
    const change: Change = [
      'headlines.typ',
      'header: running(chip[Classification: {{level}}]),\n  footer: context running[#chip[Classification: {{level}}]',
      'header: context if counter(page).get().first() == 1 { running(chip[Classification: {{level}}]) },\n  footer: context running[',
    ];
    expect(await wrongWith([], 'pdf', long)).toEqual([]);
    expect((await wrongWith([change], 'pdf', long)).flat()).toContain('the level on page 2');
  });
});

describe('a template may', () => {
  const omits = (list: string): Change => ['headlines.md', /^/, `{{!-- opsg omits: ${list} --}}\n`];
  const ALL_NEXT = /\{\{#if next\}\}[\s\S]*?\n\n\{\{\/if\}\}\n/;

  test.each<[string, Format, readonly Change[]]>([
    [
      'leave out what it says',
      'md',
      [
        ['headlines.md', /^([\s\S]*)\{\{introduction\}\}\n\n/, '{{!-- opsg omits: introduction --}}\n$1'],
        ['item.md', '{{title}}', '{{!-- opsg omits: title, presenters --}}{{title}}'],
      ],
    ],
    ['place parts in another order', 'md', [['headlines.md', /^([\s\S]*)(\n\{\{footer\}\})/, '$2\n\n$1']]],
    [
      'place numbers behind titles',
      'html',
      [['item.html', /(\{\{#if number.*?\/if\}\})(\{\{title\}\})/, '$2 $1']],
    ],
    [
      'place the footer at the foot of each page',
      'pdf',
      [
        [
          'headlines.typ',
          /Page #counter([\s\S]*)\{\{#if footer\}\}\n#imprint[\s\S]*/,
          '{{footer}} #counter$1',
        ],
      ],
    ],
    ['set everything in capitals', 'pdf', [['headlines.typ', '#statement', '#show: upper\n#statement']]],
    [
      'hyphenate',
      'pdf',
      [['headlines.typ', '#statement', '#set text(hyphenate: true)\n#set page(width: 9cm)\n#statement']],
    ],
    ['say a date in another way', 'md', [['headlines.md', '{{date}}', '{{iso}}']]],
  ])('%s: %s', async (_, format, changes) => {
    expect(await wrongWith(changes, format)).toEqual([]);
  });

  test('leave out all dates, if it says so', async () => {
    const change: Change = ['headlines.md', ALL_NEXT, ''];
    expect(await wrongWith([change], 'md')).not.toEqual([]);
    expect(
      await wrongWith([['headlines.md', /^[\s\S]*$/, omits('next')[2] + changed(change)]], 'md'),
    ).toEqual([]);
  });

  test.each([
    ['statement', 'template-omits-marking'],
    ['next, level', 'template-omits-marking'],
    ['introductions', 'template-omits'],
  ])('not leave out %s', async (list, code) => {
    expect(await wrongWith([omits(list)], 'md')).toEqual([code]);
  });
});

describe('what is missing is said', () => {
  const files = {
    'record.yaml': RECORD.replace('title: Budget', 'title: Budget\n    classification: Amber'),
    'opsg.yaml': WORKSPACE,
    'mine/item.md.hbs': changed(['item.md', '{{number}}', '']),
  };
  const ASKED = ['render', 'record.yaml', '--format', 'md', '--templates', 'mine', '--audience', 'Amber'];

  test('to those who may read the document, with exit code 3, and nothing is written', async () => {
    const { exit, talk, written } = await runInMemory([...ASKED, '--disclose', 'Red'], files);
    expect([exit, written.size]).toEqual([3, 0]);
    expect(talk).toContain(
      'does not show the number of item 4, the number of item 4.1 and the number of item 7',
    );
  });

  test('to others without its parts', async () => {
    const { exit, talk } = await runInMemory([...ASKED, '--disclose', 'White'], files);
    expect(exit).toBe(3);
    expect(talk).toContain('does not show everything that belongs in it');
    expect(talk).not.toContain('item 7');
  });
});
