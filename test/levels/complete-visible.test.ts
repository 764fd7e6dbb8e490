import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Format } from '../../src/base/artifact.ts';
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
    points: [The Operator reported **two outages** of the data service., The plan was agreed.]
next:
  - { label: Next Meeting, date: 2024-04-09 }
`;
const WORKSPACE = 'groups: [{ reference: EXWG, name: Example Working Group, points: list }]\n';
const INTRODUCTION = '{{introduction}}';

/** What stands in place of something in a built-in template. */
type Change = readonly [file: string, from: string | RegExp, to: string];

function changed([file, from, to]: Change): string {
  const text = readFileSync(new URL(`../../templates/${file}.hbs`, import.meta.url), 'utf8');
  const result = text.replace(from, () => to);
  if (result === text) throw new Error(`${file} has no ${from}`);
  return result;
}

async function rendered(format: Format, change: Change) {
  const files = { 'record.yaml': RECORD, 'opsg.yaml': WORKSPACE, [`mine/${change[0]}.hbs`]: changed(change) };
  const asked = ['render', 'record.yaml', '-f', format, '-t', 'mine', '--disclose', 'all'];
  const { exit, talk, written } = await runInMemory(asked, files);
  return { exit, talk, files: written.size };
}

const PLACE: Readonly<Record<'html' | 'md' | 'pdf', Change>> = {
  html: ['headlines.html', '<p class="introduction">{{introduction}}</p>', ''],
  md: ['headlines.md', INTRODUCTION, ''],
  pdf: ['headlines.typ', INTRODUCTION, ''],
};

/** The introduction in something else, X. */
function around(format: keyof typeof PLACE, text: string): Change {
  const [file, from] = PLACE[format];
  return [file, from, text.replace('X', INTRODUCTION)];
}

/** A line more in the style sheet. */
function styled(rule: string): Change {
  return ['style.html', '* { box-sizing', `${rule}\n* { box-sizing`];
}

const HIDDEN_HTML = [
  '<dialog>X</dialog>', '<div popover>X</div>', '<video>X</video>', '<audio>X</audio>', '<canvas>X</canvas>',
  '<object>X</object>', '<iframe>X</iframe>', '<noembed>X</noembed>', '<noframes>X</noframes>',
  '<noscript>X</noscript>', '<template>X</template>', '<svg><defs><text>X</text></defs></svg>',
  '<svg><desc>X</desc></svg>', '<svg><title>X</title></svg>', '<svg><metadata>X</metadata></svg>',
  '<math><annotation>X</annotation></math>', '<ruby>a<rp>X</rp></ruby>',
  '<details><summary>More</summary>X</details>', '<details>X</details>',
  '<details name="a" open>a</details><details name="a" open>X</details>', '<p hidden>X</p>', '<p/hidden>X</p>',
  '<p hidden=until-found>X</p>', '<p title=">" hidden>X</p>', '<select><option>X</option></select>',
  '<datalist><option>X</datalist>', '<input value="X">', '<textarea>X</textarea>', '<!-- X -->', '<?x X ?>',
  '<progress>X</progress>', '<div><template shadowrootmode="open"></template>X</div>',
  '<div hidden><style></div></style>X</div>', '<div hidden><table></div><tr><td>X</td></tr></table></div>',
  '<span hidden><p></span>X</p></span>', '<img alt="X">',
  ...['display:none', 'display/**/:none', String.raw`dis\70 lay:none`, String.raw`display:n\6f ne`, 'DISPLAY : NONE !important',
    'color:red;display:none', 'opacity:0', 'opacity: .0', 'opacity:0%', 'visibility:hidden', 'visibility:collapse', 'font-size:0', 'font-size:.1px',
    'font:0/0 a', 'clip:rect(0,0,0,0)', 'clip-path:inset(50%)', 'position:absolute;left:-9999px', 'margin-left:-200vw', 'margin-top: calc(-1 * 300rem)',
    'color:transparent', 'color:#0000', 'color:#ffffff00', 'color:rgba(0,0,0,0)', 'color:rgb(0 0 0 / 0%)',
    'width:0;overflow:hidden', 'max-height:1px;overflow:hidden', 'text-indent:-9999px', 'content-visibility:hidden', 'transform:scale(0)',
    'transform:translateX(-100%)', 'transform:rotateY(90deg)', 'scale:0', '--d:none;display:var(--d)', '-webkit-text-fill-color:transparent', 'z-index:-1;position:relative',
    'mask-image:linear-gradient(transparent,transparent)', 'filter:opacity(0)', 'letter-spacing:-1em', 'color:white', 'color:#fefefe', 'background:#1b6b3a;color:#1b6b3a', 'color:rgb(255, 255, 255)', 'color:hsl(0 0% 100%)', 'color:var(--page)'].map((style) => `<p style="${style}">X</p>`),
]; // biome-ignore format: a list to be read down

const HIDING_RULES = [
  '.introduction { display: none }', '.introduction { color: var(--page) }', 'p.introduction { color: #fff }', '@media print { .introduction { color: #ffffff } }', '@media (prefers-color-scheme: dark) { p.introduction { color: #15191d } }', 'p.introduction { color: #fff !important } p.introduction { color: #000 }', 'p.introduction{visibility:hidden}', 'main > p.introduction { opacity: 0 }', 'main p { font-size: 0 }',
  '@media print { .introduction { display: none } }', '@media screen { .introduction { display: none } }',
  '@media (max-width: 30rem) { @supports (display: grid) { .introduction { display: none } } }',
  String.raw`.intro\64uction { display: none }`, '.introduction { /* } */ display/* : */: none }', 'main { p { display: none } }',
  '.introduction { @media print { display: none } }', 'main { color: red; & .introduction { display: none } }', '.a, .introduction, .b { clip-path: circle(0) }',
  'h1 + p { display: none }', 'p:not(.seen) { display: none }', ':is(.introduction) { display: none }', 'p[class] { display: none }', 'body { opacity: 0 }',
  ':root { visibility: hidden }', '* { color: transparent }', 'a { background: url(a"b) } .introduction { display: none } b { content: "x" }', ':root { --d: none } .introduction { display: var(--d) }',
  '.introduction::first-line { color: transparent }', '@layer x { .introduction { display: none } }', '@keyframes x { to { opacity: 0 } } .introduction { animation: x 1s forwards }', '<!-- .introduction { display: none } -->',
]; // biome-ignore format: a list to be read down

const HIDDEN_MARKDOWN = [
  '[//]: # (X)', '[x]: <> "X"', "[x]: https://example.org 'X'", '![X](a.png)', '![X][a]\n\n[a]: a.png', '<!-- X -->', '<script>X</script>',
  '<style>X</style>', '<div hidden>\n\nX\n\n</div>', '<div hidden>X</div>', 'a <span hidden>X</span> b', '<details><summary>More</summary>\n\nX\n\n</details>', '<p title="X">a</p>',
  '[a](https://example.org "X")', '[a](<X>)', '``` X\na\n```', '~~~ a X\na\n~~~', '<?a X ?>', '<div style="display:none">\n\n* X\n\n</div>',
]; // biome-ignore format: a list to be read down

const HIDDEN_PDF = [
  ...['fill: white', 'size: 0pt', 'size: 0.1pt', 'fill: rgb(0, 0, 0, 0)', 'fill: luma(100%)', 'fill: cmyk(0%, 0%, 0%, 0%)', 'fill: white.transparentize(100%)',
    'fill: white, stroke: white', 'fill: gradient.linear(white, white)', 'fill: tiling(size: (1pt, 1pt))[]'].map((style) => `#text(${style})[X]`),
  '#place(dx: 100cm)[X]', '#move(dx: -100cm)[X]', '#scale(0%)[X]', '#scale(x: 0.1%, y: 0.1%)[X]', '#box(clip: true, width: 0pt, height: 0pt)[X]', '#block(clip: true, height: 0.1pt)[X]',
  '#metadata[X]', '#hide[X]', '#pdf.artifact[X]', '#block(fill: red)[#text(fill: red)[X]]', '#block(fill: rgb("#c00000"))[#set text(fill: rgb("#c00505"))\nX]',
  '#block[X]\n#place(dy: -5cm, block(width: 20cm, height: 10cm, fill: white))', '#link("https://example.org")[#text(size: 0pt)[X]]',
]; // biome-ignore format: a list to be read down

describe('a text that its readers do not see is missing', () => {
  const rows: readonly (readonly [string, Format, Change])[] = [
    ...HIDDEN_HTML.map((text) => [text, 'html', around('html', text)] as const),
    ...HIDING_RULES.map((rule) => [rule, 'html', styled(rule)] as const),
    ...HIDDEN_MARKDOWN.map((text) => [text, 'md', around('md', text)] as const),
    ...HIDDEN_PDF.map((text) => [text, 'pdf', around('pdf', text)] as const),
    ['front matter', 'md', ['headlines.md', /^([\s\S]*)\{\{introduction\}\}/, '+++\nabstract: {{introduction}}\n+++\n\n{{statement}}\n\n# {{title}}\n']],
  ]; // biome-ignore format: one row for each way to hide a text

  test.each(rows)('%s (%s)', async (_, format, change) => {
    const { exit, talk, files } = await rendered(format, change);
    expect({ exit, files, talk }).toEqual({
      exit: 3,
      files: 0,
      talk: expect.stringContaining('the introduction'),
    });
  });
});

describe('a marking that its readers do not see is missing', () => {
  const STATEMENT = '<p>{{statement}}</p>';
  const LEVEL = 'Classification: <strong>{{level}}</strong>';

  test.each<[string, Format, Change, RegExp]>([
    ['a closed dialog', 'html', ['headlines.html', STATEMENT, `<dialog>${STATEMENT}</dialog>`], /the statement/],
    ['closed details', 'html', ['headlines.html', STATEMENT, `<details>${STATEMENT}</details>`], /the statement/],
    ['a frame', 'html', ['headlines.html', STATEMENT, `<noframes>${STATEMENT}</noframes>`], /the statement/],
    ['a style sheet', 'html', styled('.marking { display: none }'), /the statement.*the level/],
    ['a style sheet for paper', 'html', styled('@media print { .marking { display: none } }'), /the statement.*the level/],
    ['the level at an edge', 'html', styled('.closing { position: absolute; left: -9999px }'), /the level/],
    ['the level in no colour', 'html', ['headlines.html', LEVEL, `<span style="color: transparent">${LEVEL}</span>`], /the level/],
    ['the statement in white', 'pdf', ['headlines.typ', '{{statement}}]', '#text(fill: white)[{{statement}}]]'], /the statement/],
    ['the level in white', 'pdf', ['headlines.typ', '#statement', '#let chip(body) = text(fill: white, body)\n#set page(header: chip[{{level}}], footer: none)\n#statement'], /the level/],
    ['a definition', 'md', ['headlines.md', '{{statement}}', '[//]: # ({{statement}})'], /the statement/],
    ['a title', 'md', ['headlines.md', 'Classification: **{{level}}**', '[a](b "{{level}}")'], /the level/],
  ])('%s (%s)', async (_, format, change, named) => {
    const { exit, talk, files } = await rendered(format, change);
    expect({ exit, files, talk: talk.replace(/\s+/g, ' ') }).toEqual({ exit: 3, files: 0, talk: expect.stringMatching(named) });
  }); // biome-ignore format: one row for each way to hide the marking
});

const SHOWN_HTML = [
  '<p><b>X</b></p>', '<p style="color:#333">X</p>', '<p style="color: rgb(20, 30, 0)">X</p>', '<p style="color: rgba(0,0,0,.8)">X</p>', '<p aria-hidden="true">X</p>', '<details open><summary>More</summary>X</details>',
  '<details><summary>X</summary>More</details>', '<dialog open>X</dialog>', '<div style="columns: 2; column-gap: 2rem">X</div>', '<table><tr><td>X</table>', '<ruby>X<rt>a</rt></ruby>',
  '<p>X', '<font color="red">X</font>', '<div style="position: relative; left: 2rem; margin: 0 auto">X</div>', '<p style="font: italic 600 12pt/1.4 serif">X</p>', '<p style="opacity: .85">X</p>',
  '<blockquote style="max-width: 40rem; border-left: 0; padding-left: 0; min-width: 0">X</blockquote>', '<p title="display:none">X</p>', '<p data-hidden class="hidden-print">X</p>', '<p style="transform: rotate(1deg)">X</p>',
]; // biome-ignore format: a list to be read down
const SHOWING_RULES = [
  '@media print { nav, .no-print { display: none } body { font-size: 11pt } }', '.introduction::before { content: "{ display: none }"; display: none }', 'nav p { display: none }', '.introduction:hover { opacity: 0 }',
  '/* .introduction { display: none } */', '.introduction { margin-inline: calc(-1 * var(--gutter)); text-indent: 1em; letter-spacing: -0.01em }', '@font-face { font-family: x; src: url(data:font/woff2;base64,a}b) }', '.introduction b { display: none }',
  '.visually-hidden { position: absolute; left: -9999px; width: 1px; clip: rect(0 0 0 0) }', '@keyframes p { from { opacity: 0 } }', 'summary::-webkit-details-marker { display: none }', '@media (min-width: 60rem) { main { display: grid; grid-template-columns: 1fr 3fr } }',
  '.introduction { color: #fff; background: #1b6b3a }', 'p.introduction { color: #000; background: #ccc }', 'main { background: navy } p.introduction { color: white }', 'p.introduction { color: #fff } p.introduction { color: #333 }', '@media (prefers-color-scheme: dark) { p.introduction { color: #fff } }', 'main { background: linear-gradient(#000, #333); color: #fff }', '.introduction { clip-path: none; filter: none; transform: none; visibility: visible; max-width: 60ch }', '@page { margin: 0; @top-left { content: ""; display: none } }',
]; // biome-ignore format: a list to be read down
const SHOWN_MARKDOWN = [
  '[^1]: X', '**X**', '> X', '<div>\n\nX\n\n</div>', '<details open>\n\nX\n\n</details>', '* X', '| a | b |\n|---|---|\n| X | c |', 'X[^1]\n\n[^1]: A note.', 'X\n\n---\n\n[x]: https://example.org "A"', '<!-- begins --> X <!-- ends -->', '[X](https://example.org "a")', '```text\nX\n```',
]; // biome-ignore format: a list to be read down

const SHOWN_PDF = [
  '#text(fill: blue)[X]', '#strong[X]', '#block(fill: black)[#text(fill: white)[X]]', '#highlight[X]', '#underline[X]', '#strike[X]', '#columns(2)[X]', '#rotate(3deg)[X]', '#box(stroke: 1pt)[X]',
  '#block(clip: true, fill: luma(90%), inset: 3mm)[X]', '#table[X]', '#smallcaps[X]', '#text(size: 6pt)[X]', '#text(fill: white, stroke: 0.4pt + black)[X]', '#scale(80%)[X]', '#quote(block: true)[X]', '#align(center)[X]',
  '#set page(fill: rgb("#fff8e0"))\nX', '#text(fill: rgb(0, 0, 0, 60%))[X]', '#rect(fill: gradient.linear(red, blue))[#text(fill: white)[X]]',
]; // biome-ignore format: a list to be read down

test.each<[string, Format, Change]>([
  ...SHOWN_HTML.map((text): [string, Format, Change] => [text, 'html', around('html', text)]),
  ...SHOWING_RULES.map((rule): [string, Format, Change] => [rule, 'html', styled(rule)]),
  ...SHOWN_PDF.map((text): [string, Format, Change] => [text, 'pdf', around('pdf', text)]),
  ...SHOWN_MARKDOWN.map((text): [string, Format, Change] => [text, 'md', around('md', text)]),
])('a template may show it so: %s (%s)', async (_, format, change) => {
  const { exit, talk, files } = await rendered(format, change);
  expect(talk).not.toContain('does not show');
  expect(exit).toBe(0);
  expect(files).toBeGreaterThan(0);
});
